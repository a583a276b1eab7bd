"""Codes of official items and questions as people write them, changed to one form: O2, E6, I2.

Documents have `02`, `0๓1`, `๐๑๑`, `ข้อ ๐ ๒๐`, `e๖`: a zero for the letter O, Thai digits, leading zeros, small letters.
"""

from __future__ import annotations

import re
from dataclasses import replace

from itasite import fiscal
from itasite.problem import Position, Problem, error, hint
from itasite.text.source import Mapping, Node, Scalar, Sequence

_CODE = re.compile(r"(?:ข้อ(?:ที่)?)?([OEI0])0*([1-9]\d{0,2})")
_CODE_FIELDS = ("items", "questions")  # the fields whose keys or entries are codes, in all files


def normalise(text: str) -> str | None:
    """The code that `text` means, such as O2; None if it is no code. A number alone is no code: its list is missing."""
    found = _CODE.fullmatch(re.sub(r"\s+", "", fiscal.fold_digits(text)).upper())
    return f"{found[1].replace('0', 'O')}{found[2]}" if found else None


def with_codes(tree: Node) -> tuple[Node, list[Problem]]:
    """The tree with every code in its one form. Each change is a hint; a code that is then there twice is an error."""
    problems: list[Problem] = []
    return _tidy(tree, problems), problems


def _tidy(node: Node, problems: list[Problem]) -> Node:
    if isinstance(node, Sequence):
        return replace(node, items=tuple(_tidy(item, problems) for item in node.items))
    if not isinstance(node, Mapping):
        return node
    entries = []
    for key, value in node.entries:
        tidied = _tidy(value, problems)
        entries.append((key, _codes(tidied, problems) if key.text in _CODE_FIELDS else tidied))
    return replace(node, entries=tuple(entries))


def _codes(node: Node, problems: list[Problem]) -> Node:
    if isinstance(node, Scalar):
        return _code(node, problems)
    if isinstance(node, Sequence):
        items = (_code(item, problems) if isinstance(item, Scalar) else item for item in node.items)
        return replace(node, items=tuple(items))
    entries: dict[str, tuple[Scalar, Node]] = {}
    for written, value in node.entries:
        code = normalise(written.text) or written.text
        if code in entries:
            problems.append(_twice(written, entries[code][0].at, code))
        else:
            entries[code] = (_code(written, problems), value)
    return replace(node, entries=tuple(entries.values()))


def _code(written: Scalar, problems: list[Problem]) -> Scalar:
    code = normalise(written.text)
    if code is None or code == written.text:
        return written
    problems.append(
        hint(written.at, "code-form", f"อ่าน “{written.text}” เป็นข้อ {code}", f"เขียนเป็น {code} เพื่อให้ตรงกันทุกที่")
    )
    return Scalar(code, written.at, written.plain)


def _twice(written: Scalar, first: Position, code: str) -> Problem:
    message = f"“{written.text}” คือข้อ {code} ซึ่งเขียนไว้แล้วที่บรรทัด {first.line}"
    return error(written.at, "duplicate-key", message, "ลบออกหนึ่งแห่ง หรือรวมเป็นแห่งเดียว")
