"""Workbooks of ours as a program that opens them sees them, and sheets as a clerk leaves them."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from itasite.model.site import Year
from itasite.reading.load import load
from itasite.workbook.grid import EMPTY, Cell, Content, Sheet
from itasite.workbook.known import Known, content_of, known_of
from tests.support.sites import CASES

BASE = CASES / "base"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def year_of(root: Path = BASE, number: int | None = None) -> tuple[Content, Known, Year]:
    """The content of a year, the latest if none is named, and what is known beside it."""
    site = load(root).site
    assert site
    year = site.year(number) if number else site.years[0]
    assert year
    return content_of(site, year), known_of(site, year), year


def opened(raw: bytes) -> dict[str, Worksheet]:
    """The sheets of a workbook by their names."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {page.title: page for page in openpyxl.load_workbook(io.BytesIO(raw)).worksheets}


def column_of(raw: bytes, number: int, letter: str) -> list[str]:
    """The texts of a column of the sheet of that number, from the third row on, as the format says they are read.

    openpyxl takes the escape of an escape for an escape.
    """
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        shared = ["".join(one.itertext()) for one in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        page = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    found = {cell.get("r"): "".join(cell.itertext()) for cell in page.iter(f"{_MAIN}c") if cell.get("t") == "s"}
    rows = max(int(row.get("r", "0")) for row in page.iter(f"{_MAIN}row"))
    return [text(shared[int(found[at])]) if (at := f"{letter}{row}") in found else "" for row in range(3, rows + 1)]


def text(value: object) -> str:
    """The text of a cell as Excel shows it."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value or ""))


def sheet_named(sheets: Sequence[Sheet], key: str) -> Sheet:
    """The sheet of that key."""
    return next(sheet for sheet in sheets if sheet.key == key)


def typed(sheets: Sequence[Sheet], key: str, ref: str, **texts: str) -> list[Sheet]:
    """The sheets after somebody typed into a row of one of them."""
    sheet = sheet_named(sheets, key)
    first = sheet.columns[0].field
    assert any(row[first].text == ref for row in sheet.rows), ref
    rows = [_with(sheet, row, texts) if row[first].text == ref else row for row in sheet.rows]
    return _put(sheets, replace(sheet, rows=tuple(rows)))


def added(sheets: Sequence[Sheet], key: str, **texts: str) -> list[Sheet]:
    """The sheets after somebody typed a new row below the last."""
    sheet = sheet_named(sheets, key)
    return _put(sheets, replace(sheet, rows=(*sheet.rows, _with(sheet, {}, texts))))


def without(sheets: Sequence[Sheet], key: str, ref: str) -> list[Sheet]:
    """The sheets after somebody deleted a row."""
    sheet = sheet_named(sheets, key)
    first = sheet.columns[0].field
    return _put(sheets, replace(sheet, rows=tuple(row for row in sheet.rows if row[first].text != ref)))


def placed(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets as they are read from a file: each cell knows its place, in rows from the third on."""
    return [
        replace(
            sheet,
            rows=tuple(
                {
                    column.field: Cell(row.get(column.field, EMPTY).text, place=f"{sheet.name}!{chr(65 + at)}{number}")
                    for at, column in enumerate(sheet.columns)
                }
                for number, row in enumerate(sheet.rows, 3)
            ),
        )
        for sheet in sheets
    ]


def _with(sheet: Sheet, row: Mapping[str, Cell], texts: Mapping[str, str]) -> dict[str, Cell]:
    assert texts.keys() <= {column.field for column in sheet.columns}, texts
    return dict(row) | {field: Cell(said) for field, said in texts.items()}


def _put(sheets: Sequence[Sheet], new: Sheet) -> list[Sheet]:
    return [new if sheet.key == new.key else sheet for sheet in sheets]
