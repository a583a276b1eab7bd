"""The content of a year as sheets, and the content that sheets mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from itasite.workbook.book import Book
from itasite.workbook.gather import Gathered, gather
from itasite.workbook.grid import Cell, Content, Sheet, Where
from itasite.workbook.known import Known
from itasite.workbook.sheets import agency, analysis, evidence, measures, oit, progress, result, tables, year
from itasite.workbook.table import Row, Table

_SHEETS = (result, measures, progress, oit, evidence, analysis, tables, year, agency)
_ORDER = ("result", "measures", "progress", "actions", "oit", "evidence", "analysis", "tables")  # then the others
_NAMED_ELSEWHERE = "groups"  # the sheet whose added rows other sheets may name

Notes = Mapping[Where, tuple[str, ...]]
NO_NOTES: Notes = {}


def laid_out(content: Content, number: int, known: Known, notes: Notes = NO_NOTES) -> tuple[Sheet, ...]:
    """The sheets of a year. `notes` are doubts by the place of the value; one of a record stands at its first value."""
    made = tables_of(content, number, known)
    return tuple(_noted(table, notes) if notes else table.sheet() for table in made)


def gathered(sheets: Sequence[Sheet], base: Content, number: int, known: Known) -> Gathered:
    """The content that sheets mean: `base`, of which they were made, with what was changed in them.

    What no sheet shows stays, an emptied cell takes its value out, an added row is a new record, and a row that is gone
    is told and stays. A sheet or a column that is not there changes nothing.
    """
    tables = tables_of(base, number, known)
    return gather(sheets, base, sorted(tables, key=lambda table: table.key != _NAMED_ELSEWHERE))


def tables_of(content: Content, number: int, known: Known) -> tuple[Table, ...]:
    """The sheets of a year with the records behind their rows, in the order of the tabs."""
    book = Book(content, number, known)
    made = [table for sheet in _SHEETS for table in sheet.tables(book)]
    return tuple(sorted(made, key=lambda table: _ORDER.index(table.key) if table.key in _ORDER else len(_ORDER)))


def _noted(table: Table, notes: Notes) -> Sheet:
    sheet = table.sheet()
    rows = [dict(cells) | _doubts(row, cells, notes) for row, cells in zip(table.rows, sheet.rows, strict=True)]
    return replace(sheet, rows=tuple(rows))


def _doubts(row: Row, cells: Mapping[str, Cell], notes: Notes) -> dict[str, Cell]:
    """The cells of a row about which something is doubtful."""
    own = dict[str, tuple[str, ...]]()
    for field, slot in row.slots.items():
        own[field] = tuple(note for place in _places(slot.spot.where, notes) for note in notes[place])
    first = next(iter(row.slots))
    if row.record and row.record.where in notes:
        own[first] = notes[row.record.where] + own[first]
    return {field: cells[field]._replace(notes=found) for field, found in own.items() if found}


def _places(where: Where, notes: Notes) -> Iterator[Where]:
    """The places in or below a value about which something is said."""
    file, path = where
    yield from (place for place in notes if place[0] == file and place[1][: len(path)] == path)
