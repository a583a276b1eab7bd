"""Reads the sheets of a workbook (.xlsx) by openpyxl: joined and hidden cells, links, dates and numbers as shown."""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from itasite.office.clean import lines, plain
from itasite.office.excel_guard import Used, used
from itasite.office.links import differing
from itasite.office.numbers import Shown, shown
from itasite.office.opening import opened
from itasite.office.package import Package
from itasite.office.signs import UNKNOWN, drawn, is_of_signs
from itasite.office.table import Cell, Line, Link, Read, Row, Table
from itasite.words import office as said

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_HYPERLINK = re.compile(r'=\s*HYPERLINK\(\s*"([^"]*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)', re.IGNORECASE)


def read(raw: bytes, name: str) -> Read:
    """The sheets of a workbook, a table each; `name` is that of the file. Never raises."""
    return opened(lambda: _read(raw, name))


def _read(raw: bytes, name: str) -> Read:
    package = Package(raw)
    parts = sheet_parts(package)
    filled = used(package, parts)
    written, kept = workbook(raw, written=True), workbook(raw, written=False)
    by_title = {title: part for part, title in parts.items()}
    tables = []
    for sheet in written.worksheets:
        edge = filled.get(by_title.get(sheet.title, ""), Used(sheet.max_row, sheet.max_column))
        table = _Sheet(sheet, kept[sheet.title], name).table(edge)
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


class _Sheet:
    def __init__(self, sheet: Worksheet, kept: Worksheet, name: str) -> None:
        self._sheet, self._kept, self._file = sheet, kept, name
        self._joined = {(one.min_row, one.min_col): one for one in sheet.merged_cells.ranges}
        self._columns = {
            number
            for one in sheet.column_dimensions.values()
            if one.hidden and one.min and one.max
            for number in range(one.min, min(one.max, 16_384) + 1)
        }

    def table(self, edge: Used) -> Table:
        made = [[self._cell(row, column) for column in range(1, edge.columns + 1)] for row in range(1, edge.rows + 1)]
        for (top, left), one in self._joined.items():
            for row in range(top, min(one.max_row, edge.rows) + 1):
                for column in range(left, min(one.max_col, edge.columns) + 1):
                    if (row, column) != (top, left):
                        here = made[row - 1][column - 1]
                        origin = made[top - 1][left - 1]
                        made[row - 1][column - 1] = replace(origin, place=here.place, covered=True, hidden=here.hidden)
        rows: list[Row] = [tuple(row) for row in made]
        while rows and not any(cell.shown or cell.notes for cell in rows[-1] if not cell.covered):
            rows.pop()
        return Table(self._sheet.title, tuple(rows), apart=True, hidden=self._sheet.sheet_state != "visible")

    def _cell(self, row: int, column: int) -> Cell:
        cell = self._sheet.cell(row, column)
        place = f"{self._file}!{self._sheet.title}!{cell.coordinate}"
        hidden_row = bool(self._sheet.row_dimensions[row].hidden) if row in self._sheet.row_dimensions else False
        over = self._joined.get((row, column))
        size = (over.max_row - over.min_row + 1, over.max_col - over.min_col + 1) if over else (1, 1)
        value: Any = cell.value
        if value is None and not cell.hyperlink:
            return Cell(place, joined=size, hidden=hidden_row or column in self._columns)
        look = self._shown(cell, value, row, column)
        texts = tuple(Line(text) for text in lines(look.text))
        links = self._links(cell, value, plain(look.text))
        told = look.told + ((said.COMMENT.format(text=" ".join(cell.comment.text.split())),) if cell.comment else ())
        made = Cell(place, texts, links, size, value=look.value, told=told, notes=look.notes,
                    hidden=hidden_row or column in self._columns)  # fmt: skip
        doubts = [said.UNKNOWN_SIGN] if UNKNOWN in made.text else []
        return made.noted(*doubts, *differing(links))

    def _shown(self, cell: Any, value: Any, row: int, column: int) -> Shown:
        if isinstance(value, str) and (found := _HYPERLINK.match(value)):
            return Shown((found[2] or found[1]).replace('""', '"'))
        if cell.data_type == "f":
            kept: Any = self._kept.cell(row, column).value
            if kept is None:
                return Shown("", None, (said.FORMULA_EMPTY,))
            if self._kept.cell(row, column).data_type == "e":
                return Shown("", None, (said.FORMULA_ERROR.format(text=kept),))
            value = kept
        if cell.data_type == "e":
            return Shown("", None, (said.FORMULA_ERROR.format(text=value),))
        if isinstance(value, str):
            return Shown(_text(value, cell.font.name or ""))
        if isinstance(value, list):
            return Shown("".join(_run(one, cell.font.name or "") for one in value))
        return shown(value, cell.number_format or "")

    @staticmethod
    def _links(cell: Any, value: Any, text: str) -> tuple[Link, ...]:
        found = _HYPERLINK.match(value) if isinstance(value, str) else None
        address = found[1] if found else (cell.hyperlink.target if cell.hyperlink else "") or ""
        return (Link(text, address.strip()),) if address.strip() else ()


def _run(one: Any, otherwise: str) -> str:
    font = getattr(one, "font", None)
    return _text(str(one), (font.rFont or otherwise) if font else otherwise)


def _text(text: str, font: str) -> str:
    return drawn(text, font) if is_of_signs(font) else text
