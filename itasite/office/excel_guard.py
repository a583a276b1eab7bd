"""Looks at a workbook before the library opens it: its size, and what is made to fill the memory."""

from __future__ import annotations

import re
from typing import NamedTuple

from itasite.attachment.collector import Unsafe
from itasite.attachment.xml import walk
from itasite.office.opening import Refused
from itasite.office.package import Package
from itasite.words import office as said

MOST_ROWS, MOST_COLUMNS = 20_000, 300
MOST_JOINED = 400_000  # cells of all joined ranges of a sheet: each of them is made
_SHEET = "xl/worksheets/"
_WITH_XML = (".xml", ".rels", ".vml")
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


class Used(NamedTuple):
    """How far the cells with a value go."""

    rows: int
    columns: int


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
    rows = last_row = last_column = column = joined = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal rows, column, last_row, last_column, joined
        if tag == "row":
            rows += 1
            number = attributes.get("r", "")
            rows = int(number) if number.isdecimal() and len(number) < 8 and int(number) > rows else rows
        elif tag == "c":
            column = _column(attributes.get("r", ""), column)
        elif tag in ("v", "is", "f"):
            last_row, last_column = max(last_row, rows), max(last_column, column)
        elif tag in ("mergeCell", "hyperlink"):
            joined += _area(attributes.get("ref", ""))
            if joined > MOST_JOINED:
                raise Unsafe

    walk(package.blocks(name), start, _nothing, _nothing)
    if rows > MOST_ROWS:
        raise Refused(said.MOST_ROWS.format(sheet=shown, rows=rows, most=MOST_ROWS))
    if last_column > MOST_COLUMNS:
        raise Refused(said.MOST_COLUMNS.format(sheet=shown, columns=last_column, most=MOST_COLUMNS))
    return Used(last_row, last_column)


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
