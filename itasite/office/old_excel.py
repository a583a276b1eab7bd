"""Reads workbooks of old Excel (.xls) by their records, and of OpenDocument (.ods) by python-calamine.

Addresses behind words, looks and hidden places come from the records of .xls (`old_marks`) and the XML of .ods
(`open_marks`); `Read.notes` says where that failed.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from itasite.attachment.collector import Damaged
from itasite.attachment.kinds import kind_of
from itasite.office import old_cells, old_guard, old_marks, open_guard, open_marks
from itasite.office.clean import lines
from itasite.office.excel_guard import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from itasite.office.join_cells import join_all
from itasite.office.links import differing
from itasite.office.looks import Look
from itasite.office.number_formats import is_day
from itasite.office.numbers import Shown, shown
from itasite.office.opening import Refused, opened
from itasite.office.signs import UNKNOWN, drawn
from itasite.office.table import Cell, Line, Link, Read, Table
from itasite.words import office as said

_LAST_DAY = 2_900_000  # of a workbook
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def read(raw: bytes, name: str) -> Read:
    """The sheets of a workbook, a table each; `name` is that of the file. Never raises."""
    return opened(lambda: _read(raw, name))


def _read(raw: bytes, name: str) -> Read:
    tables, known = list[Table](), True
    for sheet in _open_document(raw) if kind_of(raw) == "ods" else _old(raw):
        known = known and sheet.marks is not None
        marks = sheet.marks or old_marks.Marks()
        table = _marked(_table(sheet, name, marks), marks)
        tables += [replace(table, hidden=sheet.hidden)] if table.rows else []
    if not any(not table.hidden for table in tables):
        return Read(refused=said.NO_TABLE)
    return Read(tuple(tables), notes=() if known else (said.LINKS_UNSEEN,))


class _Sheet(NamedTuple):
    """A sheet: its values by row and column from 0, how far they go, and what is known beside them."""

    name: str
    hidden: bool
    values: Mapping[tuple[int, int], Any]
    size: tuple[int, int]
    marks: old_marks.Marks | None
    first_day: date = date(1899, 12, 30)  # from which days are counted


def _old(raw: bytes) -> Iterator[_Sheet]:
    stream = old_guard.book_of(raw)
    try:
        book = old_cells.book(stream)
    except (struct.error, IndexError, UnicodeError, ArithmeticError) as error:
        raise Damaged from error
    marks = old_marks.marks(stream) or {}
    for one in book.sheets:
        known = marks.get(one.name)
        if known is not None:
            known.joined.update(one.joined)
        size = (max((row for row, _ in one.cells), default=-1) + 1, max((at for _, at in one.cells), default=-1) + 1)
        first = date(1904, 1, 1) if book.from_1904 else date(1899, 12, 30)
        yield _Sheet(one.name, one.hidden, one.cells, size, known, first)


def _open_document(raw: bytes) -> Iterator[_Sheet]:
    import python_calamine

    marks = open_marks.marks(open_guard.guarded(raw))
    try:
        book = python_calamine.load_workbook(io.BytesIO(raw))
    except python_calamine.PasswordError:
        raise Refused(said.PASSWORD) from None
    for one in book.sheets_metadata:
        if one.typ == python_calamine.SheetTypeEnum.WorkSheet:
            rows = book.get_sheet_by_name(one.name).to_python(skip_empty_area=False)
            values = {(row, column): value for row, line in enumerate(rows) for column, value in enumerate(line)}
            hidden = one.visible != python_calamine.SheetVisibleEnum.Visible
            size = (len(rows), max(map(len, rows), default=0))
            yield _Sheet(one.name, hidden, values, size, marks.get(one.name))


def _marked(table: Table, found: old_marks.Marks) -> Table:
    """The table with the links, joined cells and hidden places of its sheet."""
    whole, rows = [list(line) for line in table.rows], list[tuple[Cell, ...]]()
    join_all(whole, found.joined)
    for row, line in enumerate(whole):
        rows.append(tuple(_with(one, (row, column), found) for column, one in enumerate(line)))
    return replace(table, rows=tuple(rows))


def _with(cell: Cell, place: tuple[int, int], found: old_marks.Marks) -> Cell:
    """The cell with what is known of it beside its value."""
    address = found.links.get(place, "")
    links = (Link(cell.text, address),) if address and not address.startswith("#") and cell.text else ()
    comment = found.comments.get(place)
    told = (*cell.told, *([said.COMMENT.format(text=comment)] if comment else ()))
    notes = [said.FORMULA_ERROR.format(text=found.errors[place])] if place in found.errors else []
    struck = place in found.struck or found.looks.get(place, Look()).struck
    notes += [said.STRUCK] if struck and cell.text else []
    notes += [said.UNKNOWN_SIGN] if UNKNOWN in cell.text else []
    hidden = place[0] in found.rows or place[1] in found.columns
    return replace(cell, links=links, told=told, hidden=hidden).noted(*notes, *differing(links))


def _table(sheet: _Sheet, name: str, marks: old_marks.Marks) -> Table:
    (height, width), title = sheet.size, sheet.name
    if height > MOST_ROWS:
        raise Refused(said.MOST_ROWS.format(sheet=title, rows=height, most=MOST_ROWS))
    if width > MOST_COLUMNS:
        raise Refused(said.MOST_COLUMNS.format(sheet=title, columns=width, most=MOST_COLUMNS))
    if height * width > MOST_CELLS:
        raise Refused(said.TOO_LARGE)
    rows = [[_cell(sheet, f"{name}!{title}!{_letters(column)}{row + 1}", (row, column), marks)
             for column in range(width)] for row in range(height)]  # fmt: skip
    while (
        rows and not any(cell.shown for cell in rows[-1]) and not any(row == len(rows) - 1 for row, _ in marks.errors)
    ):
        rows.pop()
    return Table(title, tuple(map(tuple, rows)), apart=True)


def _cell(sheet: _Sheet, place: str, at: tuple[int, int], marks: old_marks.Marks) -> Cell:
    look, value = marks.looks.get(at, Look()), sheet.values.get(at, "")
    if at in marks.errors or value == "":
        return Cell(place)
    if at in marks.texts:
        seen = Shown(marks.texts[at])
    elif isinstance(value, str):
        seen = Shown(drawn(value, look.font) if look.font else value)
    elif isinstance(value, Decimal | float) and is_day(look.form) and 1 <= value < _LAST_DAY:
        seen = shown(sheet.first_day + timedelta(days=int(value)), look.form)
    else:
        seen = shown(value, look.form)
    texts = tuple(Line(text) for text in lines(seen.text))
    return Cell(place, texts, value=seen.value, notes=seen.notes, told=seen.told)


def _letters(column: int) -> str:
    made = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        made = _LETTERS[rest] + made
    return made
