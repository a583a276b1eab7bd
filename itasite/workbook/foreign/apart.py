"""Rows in which several measures stand, one in each line of their cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from itasite.office.joined import Entry
from itasite.office.table import Cell
from itasite.words import foreign as said
from itasite.workbook.foreign import criteria
from itasite.workbook.foreign.rows import Rows, Sheet

_PER_LINE = ("title", "topics", "weaknesses")  # columns that have a line for each measure
_BEGIN = "มาตรการ"


def apart(found: Iterable[Rows]) -> Iterator[tuple[Rows, tuple[str, ...]]]:
    """The measures of rows, and why it is asked where one row became several.

    It does where title, question and weakness have equally many lines, and each of them is whole by itself.
    """
    for rows in found:
        count = _count(rows)
        if count < 2:
            yield rows, ()
            continue
        for at in range(count):
            yield Rows(rows.sheet, [_line(rows.sheet, rows.entries[0], at)]), (said.APART.format(count=count),)


def several_in(cell: Cell) -> tuple[str, ...]:
    """Why the name of a measure is asked: it seems to be several."""
    return (said.SEVERAL_TITLES,) if sum(line.text.startswith(_BEGIN) for line in cell.lines) > 1 else ()


def _count(rows: Rows) -> int:
    """How many measures stand in the row of a record; 1 where the lines do not say so for certain."""
    if len(rows.entries) + len(rows.unsure) > 1 or not rows.sheet.fields.issuperset(_PER_LINE):
        return 1
    title, topics, weak = (_lines(rows.sheet, rows.entries[0], name) for name in _PER_LINE)
    if len({len(title.lines), len(topics.lines), len(weak.lines)}) > 1 or title.notes or topics.notes or weak.notes:
        return 1
    letter = criteria.letter([rows.sheet.heading("topics"), rows.sheet.heading("indicators"), *rows.sheet.titles[:1]])
    whole = all(line.text.startswith(_BEGIN) for line in title.lines)
    asked = [criteria.questions(line.text, None, letter) for line in topics.lines]
    return len(title.lines) if whole and all(len(one) == 1 and not rest for one, rest in asked) else 1


def _lines(sheet: Sheet, entry: Entry, name: str) -> Cell:
    cell = sheet.cell(entry, name)
    return replace(cell, lines=tuple(line for line in cell.lines if line.text))


def _line(sheet: Sheet, entry: Entry, at: int) -> Entry:
    cells = list(entry.cells)
    for number, column in enumerate(sheet.columns):
        if column.field in _PER_LINE:
            cell = _lines(sheet, entry, column.field)
            cells[number] = replace(cell, lines=cell.lines[at : at + 1])
    return replace(entry, cells=tuple(cells))
