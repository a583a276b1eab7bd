"""Changes of a page, part by part. Each proves itself: the new text is read back, and every other part is as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping as ByName
from collections.abc import Sequence as Many

from itasite.edit.change import Plain
from itasite.model.blocks import BLOCKS
from itasite.pagetext.options import option_lines, plain_options
from itasite.pagetext.parts import Part, joined, newline_of, parts, plain_document, with_new_inside
from itasite.pagetext.refusal import Refusal, refused

_ANY_NEWLINE = re.compile(r"\r\n|\r|\n")
_END = r"(?:\r\n|\r(?!\n)|(?<!\r)\n)"  # a whole line end, never half of one
_EMPTY_AT_END = re.compile(rf"(?:\A|{_END})[ \t]*{_END}\Z")
_EMPTY_AT_BEGIN = re.compile(rf"\A(?:[ \t]*{_END})+")
_EMPTY_LINES_AT_END = re.compile(rf"(?<=[^\s])[ \t]*({_END})(?:[ \t]*{_END})+\Z")


def with_block(text: str, at: int, name: str, options: ByName[str, Plain] | None = None) -> str | Refusal:
    """The page with a new block before the part of that number; the number of parts puts it at the end."""
    if name not in BLOCKS:
        return refused("no-block", name=name)
    found, end = list(parts(text)), newline_of(text)
    if not _may_stand(found, at):
        return refused("no-part")
    made = "".join(f"{line}{end}" for line in (f"```{name}", *option_lines(options or {}), "```"))
    new = _apart([*found[:at], Part("block", made, 0, name), *found[at:]], at, end)
    if not _is(new, [*_blocks(found[:at]), made, *_blocks(found[at:])]):
        return refused("block-lost")
    return new if _options_of(new, len(_blocks(found[:at]))) == dict(options or {}) else refused("unreadable")


def with_options(text: str, number: int, inside: str) -> str | Refusal:
    """The page with other options in a block: `inside` is their YAML, as `itasite.edit` changes it in place."""
    found = parts(text)
    if not _is_block(found, number):
        return refused("no-part")
    if not found[number].is_sound:
        return refused("not-editable")
    made = with_new_inside(found[number], _ended(_in_line_ends(inside, newline_of(text)), newline_of(text)))
    return _replaced(found, number, made, [made])


def with_prose(text: str, number: int, prose: str) -> str | Refusal:
    """The page with other words in a part of prose, or in a block that no form can change.

    `prose` may come with the line ends of a browser; those of the page are kept, and so is how the part ended.
    """
    found, end = parts(text), newline_of(text)
    if not 0 <= number < len(found) or found[number].kind == "head":
        return refused("no-part")
    made = _in_line_ends(prose, end)
    if number + 1 < len(found) and made:
        made = _ended(made, end)
    return _replaced(found, number, made, _blocks(parts(made)))


def with_new_prose(text: str, at: int, prose: str) -> str | Refusal:
    """The page with a further part of prose before the part of that number."""
    found, end = list(parts(text)), newline_of(text)
    if not _may_stand(found, at):
        return refused("no-part")
    made = _ended(_in_line_ends(prose, end), end)
    new = _apart([*found[:at], Part("prose", made, 0), *found[at:]], at, end)
    kept = [*_blocks(found[:at]), *_blocks(parts(made)), *_blocks(found[at:])]
    return _proved(found, new, kept)


def with_head(text: str, inside: str) -> str | Refusal:
    """The page with other YAML in its head, made where there is none; without any, the page has no head."""
    found, end = list(parts(text)), newline_of(text)
    yaml = _ended(_in_line_ends(inside, end), end) if inside.strip() else ""
    rest = joined(part for part in found if part.kind != "head")
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    if found and found[0].kind == "head":
        new = (with_new_inside(found[0], yaml) if yaml else mark) + rest
    else:
        new = f"{mark}---{end}{yaml}---{end}{rest.lstrip(chr(0xFEFF))}" if yaml else text
    kept = parts(new)
    head = kept[0].inside if kept and kept[0].kind == "head" else ""
    return new if head == yaml and _is(new, _blocks(found)) else refused("head-lost")


def without_part(text: str, number: int) -> str | Refusal:
    """The page without a part; of the empty lines around it those before stay."""
    found = list(parts(text))
    if not 0 <= number < len(found) or found[number].kind == "head":
        return refused("no-part")
    left = [*found[:number], *found[number + 1 :]]
    if 0 < number < len(left) and _is_empty_at_end(left[number - 1].text):
        left[number] = left[number]._replace(text=_EMPTY_AT_BEGIN.sub("", left[number].text))
    if 0 < number == len(left) and left[-1].kind == "prose":
        left[-1] = left[-1]._replace(text=_EMPTY_LINES_AT_END.sub(r"\1", left[-1].text))
    new = _apart(left, number - 1, newline_of(text), both=False) if number else joined(left)
    return _proved(found, new, _blocks(left))


def moved(text: str, number: int, to: int) -> str | Refusal:
    """The page with a block before the part that has the number `to` now; the number of parts puts it at the end."""
    found = list(parts(text))
    if not _is_block(found, number) or not _may_stand(found, to):
        return refused("no-part")
    if to in (number, number + 1):
        return text
    left = without_part(text, number)
    if isinstance(left, Refusal):
        return left
    # the parts before stay as they are; prose on both sides of what was taken out has become one part
    behind = joined(found[to:])
    at = _number_at(left, behind) if to > number else to
    if at is None:
        return refused("no-part")
    block, end = found[number], newline_of(text)
    rest = list(parts(left))
    new = _apart([*rest[:at], block._replace(text=_ended(block.text, end)), *rest[at:]], at, end)
    order = [*found[:to], block, *found[to:]]
    order.pop(number if number < to else number + 1)
    return _proved(found, new, [_ended(kept, end) for kept in _blocks(order)], ended=True)


def _number_at(text: str, behind: str) -> int | None:
    """The number of the part with which the rest `behind` of a page begins; None if no part begins there."""
    found = parts(text)
    return next((number for number in range(len(found) + 1) if joined(found[number:]).strip() == behind.strip()), None)


def _replaced(found: Many[Part], number: int, made: str, blocks: list[str]) -> str | Refusal:
    new = f"{joined(found[:number])}{made}{joined(found[number + 1 :])}"
    return _proved(found, new, [*_blocks(found[:number]), *blocks, *_blocks(found[number + 1 :])])


def _proved(before: Many[Part], new: str, blocks: list[str], *, ended: bool = False) -> str | Refusal:
    """The new text, if it has these blocks and the same head."""
    after = parts(new)
    head, had = ([part.text for part in some if part.kind == "head"] for some in (after, before))
    if head != had:
        return refused("head-lost")
    end = newline_of(new)
    found = [_ended(block, end) for block in _blocks(after)] if ended else _blocks(after)
    return new if found == blocks or _same_but_ends(found, blocks) else refused("block-lost")


def _same_but_ends(found: list[str], blocks: list[str]) -> bool:
    """Whether blocks differ at most by the last line end: one at the end of a file may have none."""
    return [text.rstrip("\r\n") for text in found] == [text.rstrip("\r\n") for text in blocks]


def _is(new: str, blocks: list[str]) -> bool:
    return _same_but_ends(_blocks(parts(new)), blocks)


def _options_of(text: str, number: int) -> dict[str, Plain]:
    return plain_options(plain_document(text).blocks[number].options)


def _blocks(found: Many[Part]) -> list[str]:
    return [part.text for part in found if part.kind == "block"]


def _is_block(found: Many[Part], number: int) -> bool:
    return 0 <= number < len(found) and found[number].kind == "block"


def _may_stand(found: Many[Part], at: int) -> bool:
    """Whether something may come before the part of that number: not before the head."""
    return 0 <= at <= len(found) and not (at == 0 and found and found[0].kind == "head")


def _apart(found: list[Part], at: int, end: str, *, both: bool = True) -> str:
    """The text of parts with an empty line before the part `at` and, if `both`, behind it."""
    texts = [part.text for part in found]
    for number in (at, at + 1) if both else (at + 1,):
        if 0 < number < len(texts) and texts[number - 1] and texts[number]:
            texts[number - 1] = _with_gap(texts[number - 1], texts[number], found[number - 1], end)
    return "".join(texts)


def _with_gap(before: str, after: str, part: Part, end: str) -> str:
    before = _ended(before, end)
    gap = _is_empty_at_end(before) or _EMPTY_AT_BEGIN.match(after) or part.kind == "head"
    return before if gap or before == "\ufeff" else before + end


def _is_empty_at_end(text: str) -> bool:
    """Whether the last line of a text is empty."""
    return bool(_EMPTY_AT_END.search(text))


def _ended(text: str, end: str) -> str:
    return text if not text or text[-1] in "\r\n" or text == "\ufeff" else text + end


def _in_line_ends(text: str, end: str) -> str:
    return _ANY_NEWLINE.sub(end.replace("\\", "\\\\"), text)
