"""Reads tables of text files (.csv, .txt), in the encodings of Thai offices."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice

from itasite.attachment.kinds import decode
from itasite.office.clean import lines
from itasite.office.excel_guard import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from itasite.office.opening import Refused, opened
from itasite.office.table import Cell, Line, Read, Table, even
from itasite.words import office as said

_MARKS = (",", "\t", ";", "|")
_SEPARATOR = re.compile(r"sep=(.)[ \t]*\r?\n", re.IGNORECASE)  # a first line by which Excel is told
_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)  # by which Excel keeps zeros
_MARKUP = re.compile(
    r"\s*(?:<\?xml|<!doctype|<[a-z]+[\s>]|from:.*\n(?:.*\n){0,9}mime-version:|mime-version:)", re.IGNORECASE
)
_BEGIN = 200_000  # letters by which columns are known
_LOOK = 200  # rows by which columns are known
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
    if text is None:
        text = _without_mark(raw)
    if text is None or len(_MISREAD.findall(text)) > max(len(text) * _MOST_MISREAD, 2):
        raise Refused(said.ENCODING)
    if len(_LOST.findall(text)) > _MOST_LOST and not re.search("[ก-๙]", text):
        raise Refused(said.ENCODING)
    return text


def _without_mark(raw: bytes) -> str | None:
    """The text of bytes in UTF-16 that do not say so; None for others."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = raw.decode(encoding, "replace")
        known = sum(letter in "\t\r\n" or " " <= letter <= "~" or "\u0e01" <= letter <= "\u0e5b" for letter in text)
        if text and known >= len(text) * (1 - _MOST_MISREAD):
            return text
    return None


def _read(raw: bytes, name: str) -> Read:
    text = text_of(raw)
    told = _SEPARATOR.match(text)
    skipped = 1 if told else 0
    text = text[told.end() :] if told else text
    if is_markup(text):
        raise Refused(said.KIND)
    rows = list[list[Cell]]()
    try:
        lines_of = csv.reader(io.StringIO(text, newline=""), delimiter=told[1] if told else _mark(text))
        for number, row in enumerate(lines_of, 1 + skipped):
            if number > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise Refused(_too_large(name, number, len(row)))
            rows.append([_cell(one, name, number, column) for column, one in enumerate(row, 1)])
    except csv.Error:
        raise Refused(said.DAMAGED) from None
    while rows and not any(cell.text for cell in rows[-1]):
        rows.pop()
    if max(map(len, rows), default=0) * len(rows) > MOST_CELLS:
        raise Refused(said.TOO_LARGE)
    made = even(ragged(rows))
    if not made or len(made[0]) < 2:
        return Read(refused=said.NO_TABLE)
    return Read((Table(said.TABLE.format(number=1), made),))


def is_markup(text: str) -> bool:
    """Whether a text is XML, HTML or a saved mail: commas in it part no columns."""
    return bool(_MARKUP.match(text))


def _too_large(name: str, rows: int, columns: int) -> str:
    if rows > MOST_ROWS:
        return said.MOST_LINES.format(most=MOST_ROWS)  # the rest is not read, so that nobody knows how many
    return said.MOST_COLUMNS.format(sheet=name, columns=columns, most=MOST_COLUMNS)


def ragged(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows; where most are of one width, a row of another is asked: some mark or line end is not quoted.

    Rows before the first of that width are titles; a longer row whose further cells are empty is none of another.
    """
    widths = Counter(_width(row) for row in rows if _width(row) > 1)
    if not widths:
        return rows
    usual = max(widths, key=lambda width: (widths[width], width))
    full = max(len(row) for row in rows if _width(row) == usual)
    first = next(at for at, row in enumerate(rows) if _width(row) == usual)
    return [
        [cell.noted(said.DIFFERENT_COLUMNS) for cell in row] if at > first and _is_odd(row, usual, full) else row
        for at, row in enumerate(rows)
    ]


def _is_odd(row: list[Cell], usual: int, full: int) -> bool:
    return _width(row) > full or 1 < len(row) < usual


def _width(row: list[Cell]) -> int:
    """How many columns a row has, without empty ones at its end."""
    return next((at for at in range(len(row), 0, -1) if row[at - 1].text), 0)


def _mark(text: str) -> str:
    """What stands between the columns: by which most rows have equally many, and the most."""
    beginning = text[:_BEGIN]

    def fit(mark: str) -> tuple[float, int]:
        rows = [
            row for row in islice(csv.reader(io.StringIO(beginning, newline=""), delimiter=mark), _LOOK) if any(row)
        ]
        widths = Counter(len(row) for row in rows if len(row) > 1)
        width, count = max(widths.items(), key=lambda one: (one[1], one[0]), default=(0, 0))
        return count / max(len(rows), 1), width

    return max(_MARKS, key=fit)


def _cell(text: str, name: str, row: int, column: int) -> Cell:
    kept = _AS_TEXT.fullmatch(text)
    text = kept[1] if kept else text
    place = f"{name}!" + said.WORD_CELL.format(table=said.TABLE.format(number=1), row=row, column=column)
    return Cell(place, tuple(Line(line) for line in lines(text)))
