"""Reads tables of text files (.csv, .txt), in the encodings of Thai offices."""

from __future__ import annotations

import csv
import re

from itasite.attachment.kinds import decode, delimiter
from itasite.office.clean import lines
from itasite.office.excel_guard import MOST_COLUMNS, MOST_ROWS
from itasite.office.opening import Refused, opened
from itasite.office.table import Cell, Line, Read, Table, even
from itasite.words import office as said

_MARKS = (",", "\t", ";")
_MISREAD = re.compile("เธ|เน[€-]?|à¸|à¹|\ufffd")  # Thai letters of UTF-8 that were read in another encoding
_MOST_MISREAD = 0.05  # of all characters
_LOST = re.compile(r"\?{4,}")  # Thai letters that a program could not write
_MOST_LOST = 3


def read(raw: bytes, name: str) -> Read:
    """The table of a file; `name` is that of the file. Never raises."""
    return opened(lambda: _read(raw, name))


def text_of(raw: bytes) -> str:
    """The text of a file. Raises Refused if its letters cannot be read."""
    text = decode(raw)
    if text is None or len(_MISREAD.findall(text)) > max(len(text) * _MOST_MISREAD, 2):
        raise Refused(said.ENCODING)
    if len(_LOST.findall(text)) > _MOST_LOST and not re.search("[ก-๙]", text):
        raise Refused(said.ENCODING)
    return text


def _read(raw: bytes, name: str) -> Read:
    text = text_of(raw)
    rows = list[list[Cell]]()
    try:
        for number, row in enumerate(csv.reader(text.splitlines(keepends=True), delimiter=_mark(text)), 1):
            if number > MOST_ROWS or len(row) > MOST_COLUMNS:
                break
            rows.append([_cell(one, name, number, column) for column, one in enumerate(row, 1)])
    except csv.Error:
        raise Refused(said.DAMAGED) from None
    else:
        if rows and number > MOST_ROWS:
            raise Refused(said.MOST_ROWS.format(sheet=name, rows=number, most=MOST_ROWS))
    while rows and not any(cell.text for cell in rows[-1]):
        rows.pop()
    made = even(rows)
    if not made or len(made[0]) < 2:
        return Read(refused=said.NO_TABLE)
    return Read((Table(said.TABLE.format(number=1), made),))


def _mark(text: str) -> str:
    """What stands between the columns: as all of the first lines say, else by most lines."""
    found = delimiter(text)
    if found:
        return found
    written = [line for line in text.splitlines() if line.strip()][:200]
    return max(_MARKS, key=lambda mark: sum(mark in line for line in written))


def _cell(text: str, name: str, row: int, column: int) -> Cell:
    place = f"{name}!" + said.WORD_CELL.format(table=said.TABLE.format(number=1), row=row, column=column)
    return Cell(place, tuple(Line(line) for line in lines(text)))
