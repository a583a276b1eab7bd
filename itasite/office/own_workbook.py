"""Reads a workbook that this program wrote and a clerk filled in: the texts of its cells, each at its place.

Unlike the readers of foreign tables it leaves every row and column where it is, and tells values that a spreadsheet
made of a text (numbers, days, ticks), so that they can be held against the text that was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from itasite.office.clean import decoded, typed
from itasite.office.excel import sheet_parts, workbook
from itasite.office.excel_guard import Used, used
from itasite.office.numbers import shown
from itasite.office.opening import guarded
from itasite.office.package import Package
from itasite.words import office as said

STATE = "_itasite"  # the sheet that holds what was exported; nobody sees it
_SHORT = (8, 9)  # digits of a telephone number without its 0


class OwnCell(NamedTuple):
    """A cell: its text as a clerk sees it, and its place such as OIT!C7.

    `value` is what the workbook holds where that is no text. `notes` say why it is doubtful or cannot be read, `told`
    what is certain and worth knowing.
    """

    place: str
    text: str = ""
    value: Decimal | date | bool | None = None
    notes: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


class Joined(NamedTuple):
    """A range of joined cells, such as B3:B5, with its first and last row, from 0."""

    range: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """A sheet with all its rows, as wide as it is filled; `hidden` are rows that are not shown, from 0."""

    name: str
    rows: tuple[tuple[OwnCell, ...], ...]
    joined: tuple[Joined, ...] = ()
    hidden: frozenset[int] = frozenset()


class OwnBook(NamedTuple):
    """The sheets of a workbook, and the texts of the hidden one, None where it has none; or why it is `refused`."""

    sheets: tuple[OwnSheet, ...] = ()
    state: tuple[str, ...] | None = None
    refused: str = ""


def read_own(raw: bytes) -> OwnBook:
    """The sheets of a workbook (.xlsx). Never raises: what cannot be read is refused."""
    return guarded(lambda: _read(raw), lambda why: OwnBook(refused=why))


def sheet_names(raw: bytes) -> tuple[str, ...]:
    """The names of the sheets of a workbook; none of what cannot be read."""
    return guarded(lambda: tuple(sheet_parts(Package(raw)).values()), lambda _: ())


def _read(raw: bytes) -> OwnBook:
    package = Package(raw)
    parts = sheet_parts(package)
    filled = used(package, parts)
    by_title = {title: filled.get(part, Used(0, 0)) for part, title in parts.items()}
    written = workbook(raw, written=True)
    results = _results(raw) if any(cell.data_type == "f" for one in written for cell in _cells(one)) else {}
    state = None
    sheets = []
    for sheet in written.worksheets:
        if sheet.title == STATE:
            state = tuple(decoded(_joined_up(cell.value)) for (cell,) in sheet.iter_rows(max_col=1) if cell.value)
        else:
            sheets.append(_sheet(sheet, by_title[sheet.title], results))
    return OwnBook(tuple(sheets), state)


def _results(raw: bytes) -> dict[tuple[str, str], tuple[object, str]]:
    """What formulas gave when the workbook was saved, by sheet and cell: the value, and its kind for the library."""
    kept = [(one.title, cell) for one in workbook(raw, written=False).worksheets for cell in _cells(one)]
    return {(title, cell.coordinate): (cell.value, cell.data_type) for title, cell in kept}


def _cells(sheet: Any) -> Iterator[Any]:
    return (cell for row in sheet.iter_rows() for cell in row if cell.value is not None)


def _sheet(sheet: Any, edge: Used, results: dict[tuple[str, str], tuple[object, str]]) -> OwnSheet:
    rows = sheet.iter_rows(max_row=edge.rows, max_col=edge.columns) if edge.rows and edge.columns else ()
    return OwnSheet(
        sheet.title,
        tuple(tuple(_cell(sheet.title, cell, results) for cell in row) for row in rows),
        tuple(Joined(one.coord, one.min_row - 1, one.max_row - 1) for one in sheet.merged_cells.ranges),
        frozenset(number - 1 for number, one in sheet.row_dimensions.items() if one.hidden),
    )


def _cell(title: str, cell: Any, results: dict[tuple[str, str], tuple[object, str]]) -> OwnCell:
    place, value, kind = f"{title}!{cell.coordinate}", cell.value, cell.data_type
    told: tuple[str, ...] = ()
    if value is None:
        return OwnCell(place)
    if kind == "f":
        value, kind = results.get((title, cell.coordinate), (None, ""))
        if value is None:
            return OwnCell(place, notes=(said.FORMULA_EMPTY,))
        told = (said.FORMULA_READ,)
    if kind == "e":
        return OwnCell(place, notes=(said.FORMULA_ERROR.format(text=value),))
    found = _of_value(place, value, cell.number_format or "")
    return found._replace(told=(*(one.format(text=found.text) for one in told), *found.told))


def _of_value(place: str, value: object, form: str) -> OwnCell:
    if isinstance(value, bool):
        return OwnCell(place, "TRUE" if value else "FALSE", value)
    if isinstance(value, str | list):  # rich text is a list of its pieces
        return OwnCell(place, typed(decoded(_joined_up(value))))
    look = shown(value, form)
    told = look.told
    if isinstance(look.value, date):
        told = (said.DATE_READ.format(text=look.text), *told)
    elif isinstance(look.value, Decimal) and look.text.isdecimal() and len(look.text) in _SHORT:
        told = (said.SHORT_NUMBER, *told)
    return OwnCell(place, look.text, look.value, look.notes, told)


def _joined_up(value: object) -> str:
    return "".join(map(str, value)) if isinstance(value, list) else str(value)
