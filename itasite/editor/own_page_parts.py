"""The parts of a page as they are shown in a form, and the page with what was filled in there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from itasite.editor.answers import Asked
from itasite.editor.own_page_places import block_steps
from itasite.editor.pages import href
from itasite.forms.context import FormContext
from itasite.forms.fields import form_of
from itasite.forms.values import shown
from itasite.model.blocks import BLOCKS
from itasite.pagetext.changing import moved, with_block, with_new_prose, with_prose, without_part
from itasite.pagetext.options import plain_options
from itasite.pagetext.parts import Part, parts, plain_document
from itasite.pagetext.refusal import Refusal
from itasite.words.fields import record_words

_MOST_SAID, _LONGEST_SAID = 4, 160
_LETTERS_A_LINE, _LEAST_LINES, _MOST_LINES = 80, 4, 24


class PartView(NamedTuple):
    """A part of a page: words in a box, or a block with the address of its form, "" where it asks for nothing.

    `folded`: an empty place between two blocks. `at` and `until` are what is chosen in the box, where a button above it
    was pressed.
    """

    number: int
    label: str
    text: str = ""
    is_block: bool = False
    href: str = ""
    help: str = ""
    says: str = ""
    lines: int = 0
    folded: bool = False
    at: int | None = None
    until: int | None = None


def typed_texts(asked: Asked) -> dict[int, str]:
    """What the boxes were sent with, by the number of their part; with the line ends of files."""
    found = {}
    for name, value in asked.form:
        kind, _, number = name.partition(".")
        if kind == "text" and number.isascii() and number.isdigit() and len(number) < 6:
            found[int(number)] = value.replace("\r\n", "\n").replace("\r", "\n")
    return found


def part_views(text: str, page: str, known: FormContext, typed: Mapping[int, str] | None = None) -> Iterator[PartView]:
    """The parts in their order, with what was typed and is not saved yet; words can always be added at the end.

    `known` is what the blocks may refer to, so that it is told by its title.
    """
    found, now = parts(text), typed or {}
    steps = iter(block_steps(part.name for part in found if part.kind == "block"))
    boxes = 0
    for number, part in enumerate(found):
        step = next(steps) if part.kind == "block" else ""
        if part.kind == "block" and part.is_sound:
            yield _block_view(number, part, href("page-block", page=page, entry=step), known)
        elif part.kind != "head":
            boxes += 1
            words = now.get(number, shown_words(part))
            between = not words and number + 1 < len(found) and number > 1
            yield _box(number, f"ข้อความ {boxes}", words)._replace(folded=between)
    if not found or found[-1].kind != "prose":
        yield _box(len(found), f"ข้อความ {boxes + 1}", now.get(len(found), ""))


def _box(number: int, label: str, words: str) -> PartView:
    height = sum(1 + len(line) // _LETTERS_A_LINE for line in words.split("\n"))
    return PartView(number, label, words, lines=min(max(height + 1, _LEAST_LINES), _MOST_LINES))


def _block_view(number: int, part: Part, address: str, known: FormContext) -> PartView:
    options = BLOCKS[part.name]
    words = record_words(options)
    return PartView(number, words.label, is_block=True, href=address, help=words.help, says=_says(part, known))


def _says(part: Part, known: FormContext) -> str:
    """What a block is filled in with, in short: its single values."""
    form, blocks = form_of(BLOCKS[part.name], known), plain_document(part.text).blocks
    said = []
    for key, value in plain_options(blocks[0].options).items() if blocks else ():
        field = form.field(key)
        if isinstance(value, str) and field:
            offered = (*field.choices, *(field.inner.choices if field.inner else ()))
            word = next((one.label for one in offered if one.value == value), shown(field, value))
            said.append(f"{field.label}: {word}")
    short = " · ".join(said[:_MOST_SAID])
    return short if len(short) <= _LONGEST_SAID else f"{short[:_LONGEST_SAID]}…"


def shown_words(part: Part) -> str:
    """The words of a part as its box shows them: without the empty lines around them."""
    return part.text.lstrip("\ufeff").strip("\n")


def with_texts(text: str, typed: dict[int, str]) -> str | Refusal:
    """The page with other words in its boxes; a box that was not changed leaves every sign as it is."""
    found = parts(text)
    new: str | Refusal = text
    for number in sorted(typed, reverse=True):  # from behind, so that the numbers of those before stay
        words = typed[number].strip("\n")
        if number == len(found):
            new = with_new_prose(text, number, words) if words.strip() else text
        elif number < len(found) and words != shown_words(found[number]):
            new = with_prose(text, number, _framed(found, number, words))
        if isinstance(new, Refusal):
            return new
        text = new
    return text


def _framed(found: Sequence[Part], number: int, words: str) -> str:
    """Words with the empty lines that stood around those of the part, at least one beside a block."""
    old = found[number].text
    plain = shown_words(found[number])
    if not words:
        return "\n" if number else ""
    if not plain:
        before, behind = ("\n" if number else ""), "\n"
    else:
        start = old.index(plain)
        before, behind = old[:start], old[start + len(plain) :]
    if number + 1 < len(found) and behind.count("\n") < 2:
        behind = "\n\n"
    return f"{before}{words}{behind or chr(10)}"


def _before(found: Sequence[Part], number: int) -> int:
    """The part before which a block goes up; the number itself where it is the first."""
    at = number - 1
    while at >= 0 and found[at].kind == "prose" and not found[at].text.strip():
        at -= 1
    return at if at >= 0 and found[at].kind != "head" else number


def _behind(found: Sequence[Part], number: int) -> int:
    at = number + 1
    while at < len(found) and found[at].kind == "prose" and not found[at].text.strip():
        at += 1
    return min(at + 1, len(found))


def _up(text: str, number: int, _: str) -> str | Refusal:
    return moved(text, number, _before(parts(text), number))


def _down(text: str, number: int, _: str) -> str | Refusal:
    return moved(text, number, _behind(parts(text), number))


def _removed(text: str, number: int, _: str) -> str | Refusal:
    return without_part(text, number)


def _added(text: str, number: int, name: str) -> str | Refusal:
    """A new block behind the part of that number."""
    return with_block(text, min(number + 1, len(parts(text))), name)


CHANGES: dict[str, Callable[[str, int, str], str | Refusal]] = {
    "up": _up,
    "down": _down,
    "remove": _removed,
    "add": _added,
}
"""What the buttons beside the parts do: with the text, the number of the part, and the name of a block to be added."""
