"""Reads workbooks of old Excel (.xls) and OpenDocument (.ods) by python-calamine: values and joined cells.

Addresses behind words and hidden places are not in what that library gives: they are read from the records of .xls
(`old_marks`) and the XML of .ods (`open_marks`); `Read.notes` says where that failed.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from itasite.attachment.collector import Unsafe
from itasite.attachment.kinds import kind_of
from itasite.attachment.xml import walk
from itasite.office import old_marks, open_marks
from itasite.office.clean import lines
from itasite.office.excel_guard import MOST_COLUMNS, MOST_JOINED, MOST_ROWS
from itasite.office.links import differing
from itasite.office.numbers import Shown, shown
from itasite.office.opening import Refused, opened
from itasite.office.package import Package
from itasite.office.table import Cell, Line, Link, Read, Table
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

    ods = kind_of(raw) == "ods"
    found = open_marks.marks(_guarded(raw)) if ods else old_marks.marks(raw)
    try:
        book = python_calamine.load_workbook(io.BytesIO(raw))
    except python_calamine.PasswordError:
        raise Refused(said.PASSWORD) from None
    tables = []
    for one in book.sheets_metadata:
        if one.typ == python_calamine.SheetTypeEnum.WorkSheet:
            hidden = one.visible != python_calamine.SheetVisibleEnum.Visible
            table = _table(book.get_sheet_by_name(one.name), one.name, name)
            table = _marked(table, (found or {}).get(one.name, old_marks.Marks()))
            tables += [replace(table, hidden=hidden)] if table.rows else []
    if not any(not table.hidden for table in tables):
        return Read(refused=said.NO_TABLE)
    return Read(tuple(tables), notes=() if found is not None else (said.LINKS_UNSEEN,))


def _marked(table: Table, found: old_marks.Marks) -> Table:
    """The table with the links, joined cells and hidden places of its sheet."""
    whole, rows = [list(line) for line in table.rows], list[tuple[Cell, ...]]()
    _join_all(whole, [(top, left, top + down - 1, left + across - 1) for (top, left), (down, across) in
                      found.joined.items()])  # fmt: skip
    for row, line in enumerate(whole):
        hidden = row in found.rows
        rows.append(tuple(_with(one, found.links.get((row, column), ""), hidden=hidden or column in found.columns)
                          for column, one in enumerate(line)))  # fmt: skip
    return replace(table, rows=tuple(rows))


def _with(cell: Cell, address: str, *, hidden: bool) -> Cell:
    links = (Link(cell.text, address),) if address and cell.text else ()
    return replace(cell, links=links, hidden=hidden).noted(*differing(links))


def _guarded(raw: bytes) -> Package:
    """The parts of a file of OpenDocument. Raises Refused for what would fill the memory of the library."""
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
    return package


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
    _join_all(rows, [(*start, *end) for start, end in sheet.merged_cell_ranges or ()])
    while rows and not any(cell.shown for cell in rows[-1] if not cell.covered):
        rows.pop()
    return Table(title, tuple(map(tuple, rows)), apart=True)


def _join_all(rows: list[list[Cell]], ranges: Sequence[tuple[int, int, int, int]]) -> None:
    """Join the cells of ranges: top, left, bottom, right, counted from 0. Raises Unsafe for more than a sheet has."""
    height, width = len(rows), max(map(len, rows), default=0)
    areas = ((min(bottom, height) - top + 1) * (min(right, width) - left + 1) for top, left, bottom, right in ranges)
    if sum(areas) > MOST_JOINED:
        raise Unsafe
    for one in ranges:
        _join(rows, *one)


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
