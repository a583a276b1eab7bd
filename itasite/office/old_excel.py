"""Reads workbooks of old Excel (.xls) and OpenDocument (.ods) by python-calamine: values and joined cells.

Addresses behind words, hidden columns and comments are not in what that library gives: `Read.notes` says so.
"""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from itasite.attachment.kinds import kind_of
from itasite.attachment.xml import walk
from itasite.office.clean import lines
from itasite.office.excel_guard import MOST_COLUMNS, MOST_ROWS
from itasite.office.numbers import Shown, shown
from itasite.office.opening import Refused, opened
from itasite.office.package import Package
from itasite.office.table import Cell, Line, Read, Table
from itasite.words import office as said

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MOST_REPEATED = 2_000_000  # cells that repeated rows and columns of OpenDocument would make


def read(raw: bytes, name: str) -> Read:
    """The sheets of a workbook, a table each; `name` is that of the file. Never raises."""
    return opened(lambda: _read(raw, name))


def _read(raw: bytes, name: str) -> Read:
    import python_calamine

    if kind_of(raw) == "ods":
        _guard(raw)
    try:
        book = python_calamine.load_workbook(io.BytesIO(raw))
    except python_calamine.PasswordError:
        raise Refused(said.PASSWORD) from None
    tables = []
    for one in book.sheets_metadata:
        if one.typ == python_calamine.SheetTypeEnum.WorkSheet:
            hidden = one.visible != python_calamine.SheetVisibleEnum.Visible
            table = _table(book.get_sheet_by_name(one.name), one.name, name)
            tables += [replace(table, hidden=hidden)] if table.rows else []
    if not any(not table.hidden for table in tables):
        return Read(refused=said.NO_TABLE)
    return Read(tuple(tables), notes=(said.LINKS_UNSEEN,))


def _guard(raw: bytes) -> None:
    """Refuse what would fill the memory, before the library unpacks it."""
    package = Package(raw)
    manifest = package.tree("meta-inf/manifest.xml")
    if manifest is not None and any(True for _ in manifest.all("encryption-data")):
        raise Refused(said.PASSWORD)
    cells = columns = rows = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal cells, columns, rows
        if tag == "table-row":
            rows, columns = _times(attributes, "number-rows-repeated"), 0
        elif tag in ("table-cell", "covered-table-cell") and "value-type" in attributes:
            columns += _times(attributes, "number-columns-repeated")
            cells += rows * columns
            if cells > _MOST_REPEATED:
                raise Refused(said.TOO_LARGE)

    walk(package.blocks("content.xml"), start, lambda _: None, lambda _: None)


def _times(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return int(text) if text.isdecimal() and len(text) < 9 else 1


def _table(sheet: CalamineSheet, title: str, name: str) -> Table:
    last = sheet.end
    if last is None:
        return Table(title, ())
    if last[0] >= MOST_ROWS:
        raise Refused(said.MOST_ROWS.format(sheet=title, rows=last[0] + 1, most=MOST_ROWS))
    if last[1] >= MOST_COLUMNS:
        raise Refused(said.MOST_COLUMNS.format(sheet=title, columns=last[1] + 1, most=MOST_COLUMNS))
    rows = [[_cell(value, f"{name}!{title}!{_letters(column)}{row}") for column, value in enumerate(line)]
            for row, line in enumerate(sheet.to_python(skip_empty_area=False), 1)]  # fmt: skip
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        _join(rows, top, left, bottom, right)
    while rows and not any(cell.shown for cell in rows[-1] if not cell.covered):
        rows.pop()
    return Table(title, tuple(map(tuple, rows)), apart=True)


def _join(rows: list[list[Cell]], top: int, left: int, bottom: int, right: int) -> None:
    if top >= len(rows) or left >= len(rows[top]):
        return
    origin = rows[top][left] = replace(rows[top][left], joined=(bottom - top + 1, right - left + 1))
    for row in range(top, min(bottom + 1, len(rows))):
        for column in range(left, min(right + 1, len(rows[row]))):
            if (row, column) != (top, left):
                rows[row][column] = replace(origin, place=rows[row][column].place, covered=True)


def _cell(value: Any, place: str) -> Cell:
    look = Shown(value) if isinstance(value, str) else shown(value)
    texts = tuple(Line(text) for text in lines(look.text))
    return Cell(place, texts, value=look.value, notes=look.notes, told=look.told)


def _letters(column: int) -> str:
    made = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        made = _LETTERS[rest] + made
    return made
