"""Reads the sheets of a workbook (.xlsx) by openpyxl: joined and hidden cells, links, dates and numbers as shown."""

from __future__ import annotations

import io
import warnings
from dataclasses import replace
from typing import TYPE_CHECKING

from itasite.office.excel_cells import Cells
from itasite.office.excel_guard import Used, used
from itasite.office.excel_strict import transitional
from itasite.office.opening import opened
from itasite.office.package import Package
from itasite.office.table import Cell, Read, Row, Table
from itasite.words import office as said

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def read(raw: bytes, name: str) -> Read:
    """The sheets of a workbook, a table each; `name` is that of the file. Never raises."""
    return opened(lambda: _read(raw, name))


def _read(raw: bytes, name: str) -> Read:
    package = Package(raw)
    parts = sheet_parts(package)
    filled = used(package, parts)
    book = workbook(transitional(raw, package), written=True)
    by_title = {title: part for part, title in parts.items()}
    tables = []
    for sheet in book.worksheets:
        edge = filled.get(by_title.get(sheet.title, "")) or Used(0, 0, {})
        table = _table(sheet, Cells(sheet, edge.kept, book.epoch, name), edge)
        tables += [table] if table.rows else []
    if any(not one.hidden for one in tables):
        return Read(tuple(tables))
    pictures = any("/media/" in one for one in package.names)
    return Read(refused=said.NO_TABLE_PICTURE if pictures else said.NO_TABLE)


def workbook(raw: bytes, *, written: bool) -> Workbook:
    """The workbook as the library has it, looked at before: formulas as they are `written`, or else their results."""
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of drop-downs and pictures that the library does not keep
        return openpyxl.load_workbook(io.BytesIO(raw), rich_text=written, data_only=not written, keep_links=False)


def sheet_parts(package: Package) -> dict[str, str]:
    """The parts of the sheets with the names that the author sees."""
    main = package.main("xl/workbook.xml")
    folder = main.rpartition("/")[0]
    book, relations = package.tree(main), package.relations(main)
    found = {}
    for one in book.all("sheet") if book else ():
        _, target = relations.get(one.get("id"), ("", ""))
        found[(target.lstrip("/") if target.startswith("/") else f"{folder}/{target}").lower()] = one.get("name")
    return found


def _table(sheet: Worksheet, cells: Cells, edge: Used) -> Table:
    rows = [cells.row(number, edge.columns) for number in range(1, edge.rows + 1)]
    joined: list[Row] = [tuple(row) for row in _with_joined(rows, sheet, edge)]
    while joined and not any(cell.shown or cell.notes for cell in joined[-1] if not cell.covered):
        joined.pop()
    return Table(sheet.title, tuple(joined), apart=True, hidden=sheet.sheet_state != "visible")


def _with_joined(rows: list[list[Cell]], sheet: Worksheet, edge: Used) -> list[list[Cell]]:
    for one in sheet.merged_cells.ranges:
        top, left = one.min_row, one.min_col
        if top > edge.rows or left > edge.columns:
            continue
        size = (one.max_row - top + 1, one.max_col - left + 1)
        origin = rows[top - 1][left - 1] = replace(rows[top - 1][left - 1], joined=size)
        for row in range(top, min(one.max_row, edge.rows) + 1):
            for column in range(left, min(one.max_col, edge.columns) + 1):
                if (row, column) != (top, left):
                    here = rows[row - 1][column - 1]
                    rows[row - 1][column - 1] = replace(origin, place=here.place, covered=True, hidden=here.hidden)
    return rows
