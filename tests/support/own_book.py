"""Workbooks as this program exports them, and what a clerk and a spreadsheet make of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from itasite.memory import Memory
from itasite.model.site import Site
from itasite.reading.load import load
from itasite.workbook import state
from itasite.workbook.known import content_of, known_of
from itasite.workbook.layout import laid_out
from itasite.workbook.taken import Import, Wanted, import_of
from itasite.workbook.writer import as_workbook

NAME = "สมุด.xlsx"


def exported(content: Path, number: int | None = None) -> bytes:
    """The workbook of a year, the latest if none is said."""
    site = load(content).site
    assert site is not None
    year = site.years[0] if number is None else site.year(number)
    assert year is not None
    files = content_of(site, year)
    sheets = laid_out(files, year.number, known_of(site, year))
    return as_workbook("ทดสอบ", sheets, state.texts(files, year.number))


def saved_again(raw: bytes, change: Callable[[Any], object] = lambda _: None) -> bytes:
    """The workbook after another program changed and saved it: its own styles, strings in one place, new zip."""
    book = openpyxl.load_workbook(io.BytesIO(raw))
    change(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def with_part(raw: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part of its package changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return made.getvalue()


def cell(book: Any, sheet: str, row: str, field: str) -> Any:
    """The cell of a field in the row of that name."""
    page = book[sheet]
    names = {one.value: one.column for one in page[1]}
    number = next(one.row for one in page["A"] if one.value == row)
    return page.cell(number, names[field])


def typed(*cells: tuple[str, str, str, Any]) -> Callable[[Any], None]:
    """What a clerk types: sheet, name of the row, field and value."""

    def change(book: Any) -> None:
        for sheet, row, field, value in cells:
            cell(book, sheet, row, field).value = value

    return change


def taken(content: Path, raw: bytes, memory: Memory | None = None, **how: Any) -> Import:
    """What a workbook would change."""
    found = import_of(Wanted(content, raw, NAME, **how), memory)
    assert isinstance(found, Import), found
    return found


def site_of(content: Path) -> Site:
    """The site of a content folder."""
    found = load(content).site
    assert found is not None
    return found


def place(raw: bytes, sheet: str, row: str, field: str) -> str:
    """Where the cell of a field is, as messages name it."""
    found = cell(openpyxl.load_workbook(io.BytesIO(raw)), sheet, row, field)
    return f"{NAME}!{sheet}!{found.coordinate}"


def added(*rows: tuple[str, dict[str, Any]]) -> Callable[[Any], None]:
    """Rows that a clerk writes below the others: the sheet, and the values by field."""

    def change(book: Any) -> None:
        for sheet, values in rows:
            page = book[sheet]
            names = {one.value: one.column for one in page[1]}
            number = max(one.row for one in page["A"] if one.value or one.row <= 2) + 1
            for field, value in values.items():
                page.cell(number, names[field]).value = value

    return change


def refs(raw: bytes, sheet: str) -> list[str]:
    """The names of the rows of a sheet."""
    page: Any = openpyxl.load_workbook(io.BytesIO(raw))[sheet]
    return [one.value for one in page["A"][2:] if one.value]
