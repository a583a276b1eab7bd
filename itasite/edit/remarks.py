"""Remarks of a file: which there are, and which belong to an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.edit.spots import Sheet, Spot
from itasite.text.nodes import Scalar

_REMARK = re.compile(r"(?:^|(?<=[ \t\n]))#[^\n]*", re.MULTILINE)
_LINE = re.compile(r"[ \t]*(#)")


def remarks(sheet: Sheet) -> list[tuple[int, str]]:
    """All remarks of a text with the offsets at which they begin."""
    found, done = [], 0
    for start, end in (*sorted(_values(sheet.root)), (len(sheet.text), len(sheet.text))):
        if start >= done:
            found += [(each.start(), each[0].rstrip()) for each in _REMARK.finditer(sheet.text, done, start)]
        done = max(done, end)
    return found


def _values(spot: Spot | None) -> Iterator[tuple[int, int]]:
    """The ranges of single values, in which no remark can be; of a text over lines without its first."""
    if spot is None or spot.start < 0:
        return
    if isinstance(spot.node, Scalar):
        yield spot.below or spot.start, spot.end
    for entry in spot.entries:
        if entry.key:
            yield from _values(entry.key)
        yield from _values(entry.value)


def head_of(text: str, start: int, least: int) -> int:
    """The begin of the line of an entry, or of the remarks directly above it that are not indented deeper.

    Nothing before the offset `least` belongs to it.
    """
    line = line_start(text, start)
    column = start - line
    while line > least and line > 0:
        above = line_start(text, line - 1)
        found = _LINE.match(text, above, line - 1)
        if above < least or not found or found.start(1) - above > column:
            break
        line = above
    return line


def end_of(text: str, end: int, column: int) -> int:
    """The end of the last line of an entry in a column: with the remark behind it and deeper ones directly below."""
    last = line_end(text, end)
    while last < len(text):
        below = line_end(text, last + 1)
        found = _LINE.match(text, last + 1, below)
        if not found or found.start(1) - (last + 1) <= column:
            break
        last = below
    return last


def line_start(text: str, offset: int) -> int:
    """The offset at which a line begins."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """The offset at which a line ends."""
    found = text.find("\n", offset)
    return len(text) if found < 0 else found
