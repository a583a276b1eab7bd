"""Codes of official items and questions as people write them, changed to one form: O2, E6, I2.

Documents have `02`, `0๓1`, `๐๑๑`, `ข้อ ๐ ๒๐`, `e๖`, `OIT 2`, `ITAo2`, `O-2`: a zero for the letter O, Thai digits,
leading zeros, small letters, the name of the list. Codes of an agency's own list are read as that list writes them.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Dictionary
from dataclasses import replace
from itertools import chain

from itasite import item_codes
from itasite.problem import Position, Problem, error, hint
from itasite.text.source import Mapping, Node, Scalar, Sequence

_CODE_FIELDS = ("items", "questions")  # the fields whose keys or entries are codes, in all files
CodeNames = Dictionary[str, str]  # how a list writes its codes, as `own_names` returns it
NO_NAMES: CodeNames = {}


def normalise(text: str) -> str | None:
    """The code that `text` means, such as O2; None if it is no code. A number alone is no code: its list is missing."""
    return item_codes.official(text)


def own_names(codes: Iterable[str]) -> dict[str, str]:
    """How an agency's own list writes its codes, by their folded form and by the official code that they look like."""
    written = {item_codes.folded(code): code for code in codes}
    meant = {official: code for code in written.values() if (official := normalise(code))}
    return meant | written


def with_codes(tree: Node, own: CodeNames = NO_NAMES) -> tuple[Node, list[Problem]]:
    """The tree with every code in its one form. Each change is a hint; a code that is then there twice is an error.

    `own` is what `own_names` returns for the list that the codes are of.
    """
    problems: list[Problem] = []
    return _tidy(tree, problems, own), problems


def with_listed_codes(items: Node | None, *, amends: bool) -> tuple[Node | None, list[Problem]]:
    """The `items` of a list with tidy codes. `amends`: they add to the official list, so `OIT 2` is its O2."""
    problems: list[Problem] = []
    if not isinstance(items, Sequence):
        return items, problems
    return replace(items, items=tuple(_listed(item, problems, amends) for item in items.items)), problems


def _listed(item: Node, problems: list[Problem], amends: bool) -> Node:
    code = item.get("code") if isinstance(item, Mapping) else None
    if not isinstance(item, Mapping) or not isinstance(code, Scalar):
        return item
    official = normalise(code.text)
    other = item_codes.tidy(code.text)
    plain = official if official and (amends or item_codes.letters(other) in ("", "O", "E", "I")) else other
    entries = tuple((key, _said(code, plain, problems) if value is code else value) for key, value in item.entries)
    return replace(item, entries=entries)


def _tidy(node: Node, problems: list[Problem], own: CodeNames) -> Node:
    if isinstance(node, Sequence):
        return replace(node, items=tuple(_tidy(item, problems, own) for item in node.items))
    if not isinstance(node, Mapping):
        return node
    entries = []
    for key, value in node.entries:
        tidied = _tidy(value, problems, own)
        entries.append((key, _codes(tidied, problems, own) if key.text in _CODE_FIELDS else tidied))
    return replace(node, entries=tuple(entries))


def _codes(node: Node, problems: list[Problem], own: CodeNames) -> Node:
    if isinstance(node, Scalar):
        found = _several(node, problems, own)
        return Sequence(tuple(found), node.at) if len(found) > 1 else found[0]
    if isinstance(node, Sequence):
        items = (_several(item, problems, own) if isinstance(item, Scalar) else [item] for item in node.items)
        return replace(node, items=tuple(chain.from_iterable(items)))
    entries: dict[str, tuple[Scalar, Node]] = {}
    for written, value in node.entries:
        code = _meant(written.text, own)
        if code in entries:
            problems.append(_twice(written, entries[code][0].at, code))
        else:
            entries[code] = (_code(written, problems, own), value)
    return replace(node, entries=tuple(entries.values()))


def _several(written: Scalar, problems: list[Problem], own: CodeNames) -> list[Node]:
    """The codes of a text, each as an entry: `O2, O3` and `O2 ถึง O3` are several."""
    codes = () if item_codes.folded(written.text) in own else item_codes.several(written.text)
    if len(codes) <= 1:
        return [_code(written, problems, own)]
    shown = f"[{', '.join(codes)}]"
    message = f"อ่าน “{written.text}” เป็นข้อ {', '.join(codes)}"
    problems.append(hint(written.at, "code-form", message, f"เขียนเป็นรายการ  {shown}  เพื่อให้ตรงกันทุกที่"))
    return [Scalar(own.get(code, code), written.at, written.plain) for code in codes]


def _meant(text: str, own: CodeNames) -> str:
    """The code that a text means; the text itself if it is none."""
    begun = item_codes.before_title(text)
    for said in (text, begun) if begun else (text,):
        if found := own.get(item_codes.folded(said)):
            return found
        if official := normalise(said):
            return own.get(official, official)
    return text


def _code(written: Scalar, problems: list[Problem], own: CodeNames) -> Scalar:
    code = _meant(written.text, own)
    if code != written.text and own and _close(code, written.text):
        return Scalar(code, written.at, written.plain)
    return _said(written, code, problems)


def _close(one: str, other: str) -> bool:
    """Whether two codes differ only by the space that papers put in or leave out."""
    return one.replace(" ", "") == other.replace(" ", "")


def _said(written: Scalar, code: str, problems: list[Problem]) -> Scalar:
    if code == written.text:
        return written
    problems.append(
        hint(written.at, "code-form", f"อ่าน “{written.text}” เป็นข้อ {code}", f"เขียนเป็น {code} เพื่อให้ตรงกันทุกที่")
    )
    return Scalar(code, written.at, written.plain)


def _twice(written: Scalar, first: Position, code: str) -> Problem:
    message = f"“{written.text}” คือข้อ {code} ซึ่งเขียนไว้แล้วที่บรรทัด {first.line}"
    return error(written.at, "duplicate-key", message, "ลบออกหนึ่งแห่ง หรือรวมเป็นแห่งเดียว")
