"""Looks at a workbook before the library opens it: its size, and what is made to fill the memory."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from itasite.attachment.collector import Unsafe
from itasite.attachment.xml import walk
from itasite.office.opening import Refused
from itasite.office.package import Package
from itasite.words import office as said

MOST_ROWS, MOST_COLUMNS = 20_000, 300
MOST_CELLS = 600_000  # of a sheet, empty ones between others too: each of them is made
MOST_JOINED = 400_000  # cells of all joined ranges of a sheet: each of them is made
_SHEET = "xl/worksheets/"
_WITH_XML = (".xml", ".rels", ".vml")
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


class Kept(NamedTuple):
    """The result of a formula that a file keeps: its kind as the format names it, and its text; None for no result."""

    kind: str
    text: str | None


class Used(NamedTuple):
    """How far the cells with a value go, and the kept results of formulas by row and column, from 1."""

    rows: int
    columns: int
    kept: Mapping[tuple[int, int], Kept] = MappingProxyType({})


def used(package: Package, sheets: dict[str, str]) -> dict[str, Used]:
    """How far each sheet is filled, by the name of its part; `sheets` are the names that the author sees.

    Raises Refused for a sheet that is too large, and what the guarded reader of XML raises, for every part.
    """
    found: dict[str, Used] = {}
    for name in package.names:
        if name in sheets or name.startswith(_SHEET):
            found[name] = _sheet(package, name, sheets.get(name, name.rpartition("/")[2]))
        elif name.endswith(_WITH_XML):
            walk(package.blocks(name), _nothing, _nothing, _nothing)
    return found


def _nothing(*_: object) -> None:
    return None


def _sheet(package: Package, name: str, shown: str) -> Used:
    seen = _Seen()
    walk(package.blocks(name), seen.start, seen.end, seen.characters)
    if seen.row > MOST_ROWS:
        raise Refused(said.MOST_ROWS.format(sheet=shown, rows=seen.row, most=MOST_ROWS))
    if seen.last_column > MOST_COLUMNS:
        raise Refused(said.MOST_COLUMNS.format(sheet=shown, columns=seen.last_column, most=MOST_COLUMNS))
    if seen.last_row * seen.last_column > MOST_CELLS:
        raise Refused(said.TOO_LARGE)
    return Used(seen.last_row, seen.last_column, seen.kept)


class _Seen:
    """What is seen of a sheet while its XML is read."""

    def __init__(self) -> None:
        self.row = self.last_row = self.last_column = self._at = self._joined = 0
        self.kept: dict[tuple[int, int], Kept] = {}
        self._kind, self._formula = "", False
        self._text: list[str] | None = None  # of a result that is being read

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self._at = _column(attributes.get("r", ""), self._at)
            self._kind, self._formula = attributes.get("t", "n"), False
        elif tag == "row":
            number = attributes.get("r", "")
            following = self.row + 1
            self.row = int(number) if number.isdecimal() and len(number) < 8 and int(number) > following else following
            self._at = 0
        elif tag in ("v", "is", "f"):
            self.last_row, self.last_column = max(self.last_row, self.row), max(self.last_column, self._at)
            if tag == "f":
                self._formula = True
                self.kept[self.row, self._at] = Kept(self._kind, None)
            elif tag == "v" and self._formula:
                self._text = []
        elif tag in ("mergeCell", "hyperlink"):
            self._joined += _area(attributes.get("ref", ""))
            if self._joined > MOST_JOINED:
                raise Unsafe

    def end(self, tag: str) -> None:
        if tag == "v" and self._text is not None:
            self.kept[self.row, self._at] = Kept(self._kind, "".join(self._text))
            self._text = None

    def characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)


def _column(reference: str, before: int) -> int:
    found = _REFERENCE.fullmatch(reference)
    return _number(found[1]) if found else before + 1


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _area(reference: str) -> int:
    corners = [_REFERENCE.fullmatch(part) for part in reference.split(":")[:2]]
    if len(corners) < 2 or not corners[0] or not corners[1]:
        return 1
    (left, top), (right, bottom) = ((_number(one[1]), int(one[2])) for one in corners if one)
    return (abs(right - left) + 1) * (abs(bottom - top) + 1)
