"""Reads workbooks of old Excel (.xls) and OpenDocument (.ods) by python-calamine: values and joined cells.

Addresses behind words and hidden places are not in what that library gives: they are read from the records of .xls
(`old_marks`) and the XML of .ods (`open_marks`); `Read.notes` says where that failed.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from itasite.attachment.collector import Unsafe
from itasite.attachment.kinds import kind_of
from itasite.office import old_guard, old_marks, open_guard, open_marks
from itasite.office.clean import lines
from itasite.office.excel_guard import MOST_COLUMNS, MOST_JOINED, MOST_ROWS
from itasite.office.links import differing
from itasite.office.looks import Look
from itasite.office.number_formats import is_day
from itasite.office.numbers import Shown, shown
from itasite.office.opening import Refused, opened
from itasite.office.signs import UNKNOWN, drawn
from itasite.office.table import Cell, Line, Link, Read, Table
from itasite.words import office as said

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_FIRST_DAY, _LAST_DAY = date(1899, 12, 30), 2_958_466  # of workbooks, and the first number that is no day
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def read(raw: bytes, name: str) -> Read:
    """The sheets of a workbook, a table each; `name` is that of the file. Never raises."""
    return opened(lambda: _read(raw, name))


def _read(raw: bytes, name: str) -> Read:
    import python_calamine

    ods = kind_of(raw) == "ods"
    found = open_marks.marks(open_guard.guarded(raw)) if ods else old_marks.marks(old_guard.book_of(raw))
    try:
        book = python_calamine.load_workbook(io.BytesIO(raw))
    except python_calamine.PasswordError:
        raise Refused(said.PASSWORD) from None
    tables = []
    for one in book.sheets_metadata:
        if one.typ == python_calamine.SheetTypeEnum.WorkSheet:
            hidden = one.visible != python_calamine.SheetVisibleEnum.Visible
            marks = (found or {}).get(one.name, old_marks.Marks())
            table = _marked(_table(book.get_sheet_by_name(one.name), one.name, name, marks), marks)
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


def _table(sheet: CalamineSheet, title: str, name: str, marks: old_marks.Marks) -> Table:
    last = sheet.end
    if last is None:
        return Table(title, ())
    if last[0] >= MOST_ROWS:
        raise Refused(said.MOST_ROWS.format(sheet=title, rows=last[0] + 1, most=MOST_ROWS))
    if last[1] >= MOST_COLUMNS:
        raise Refused(said.MOST_COLUMNS.format(sheet=title, columns=last[1] + 1, most=MOST_COLUMNS))
    rows = [[_cell(value, f"{name}!{title}!{_letters(column)}{row + 1}", (row, column), marks)
             for column, value in enumerate(line)]
            for row, line in enumerate(sheet.to_python(skip_empty_area=False))]  # fmt: skip
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


def _cell(value: Any, place: str, at: tuple[int, int], marks: old_marks.Marks) -> Cell:
    look = marks.looks.get(at, Look())
    if at in marks.errors:
        return Cell(place)
    if at in marks.texts:
        seen = Shown(marks.texts[at])
    elif isinstance(value, str):
        seen = Shown(drawn(value, look.font) if look.font else value)
    elif isinstance(value, float) and is_day(look.form) and 1 <= value < _LAST_DAY:
        seen = shown(_FIRST_DAY + timedelta(days=int(value)), look.form)
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
