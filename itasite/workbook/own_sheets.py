"""The sheets of a workbook that was filled in, as those that were exported: each row and column found again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from itasite.office.clean import typed
from itasite.office.own_workbook import OwnBook, OwnCell, OwnSheet
from itasite.problem import Problem, shorten
from itasite.words import taken as words
from itasite.workbook.faults import fault
from itasite.workbook.grid import Cell, Sheet
from itasite.workbook.own_columns import Columns, columns_of, likeness
from itasite.workbook.settled import settled


class Told(NamedTuple):
    """Something that is worth knowing and keeps nothing from being written; `place` is "" where it is of no cell."""

    place: str
    text: str


class Found(NamedTuple):
    """The sheets with what was read, what is wrong with them, and what is told of them."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]
    told: tuple[Told, ...]


def found_in(book: OwnBook, exported: Sequence[Sheet], others: Sequence[str] = ()) -> Found:
    """The sheets of `book` as those that were `exported`, with the columns that are still there.

    A cell that still says what was exported has exactly that text. `others` are sheets without anything to fill in.
    """
    sheets, problems, told = list[Sheet](), list[Problem](), list[Told]()
    pairs = _pairs(book.sheets, exported)
    for sheet in exported:
        own = pairs.get(sheet.key)
        if own is None:
            told.append(Told("", words.NO_SHEET.format(sheet=sheet.name)))
            continue
        if own.name != sheet.name:
            told.append(Told("", words.RENAMED.format(name=own.name, sheet=sheet.name)))
        reader = _Reader(own, sheet)
        sheets += reader.read()
        problems += reader.problems
        told += reader.told
    used = {own.name for own in pairs.values()} | set(others)
    unread = [own.name for own in book.sheets if own.rows and own.name not in used]
    told += [Told("", words.OTHER_SHEET.format(name=name)) for name in unread]
    return Found(tuple(sheets), tuple(problems), tuple(told))


def _pairs(own: Sequence[OwnSheet], exported: Sequence[Sheet]) -> dict[str, OwnSheet]:
    """The sheet that was read for each that was exported: by its name, else by its columns."""
    by_name = {one.name: one for one in own}
    pairs = {sheet.key: by_name[sheet.name] for sheet in exported if sheet.name in by_name}
    left = [one for one in own if one not in pairs.values()]
    for sheet in exported:
        if sheet.key not in pairs and left:
            best = max(left, key=lambda one: likeness(one, sheet))
            if likeness(best, sheet):
                pairs[sheet.key] = best
                left.remove(best)
    return pairs


class _Reader:
    """Reads one sheet."""

    def __init__(self, own: OwnSheet, sheet: Sheet) -> None:
        self._own, self._sheet = own, sheet
        self.problems = list[Problem]()
        self.told = list[Told]()

    def read(self) -> Iterator[Sheet]:
        """The sheet with its rows; none if it cannot be told which column is which."""
        found = columns_of(self._own, self._sheet)
        self.problems += found.problems
        first = self._sheet.columns[0]
        if not found.heads:
            self._fault(f"{self._own.name}!A1", words.NO_HEADING, words.NO_HEADING_DO)
        elif first.field not in found.numbers:
            self._fault(f"{self._own.name}!A1", words.NO_FIRST, words.NO_FIRST_DO, heading=first.heading)
        else:
            self._joined(found)
            self._tell_columns(found)
            self._tell_hidden(found)
            columns = tuple(column for column in self._sheet.columns if column.field in found.numbers)
            rows = tuple(self._rows(found))
            yield Sheet(self._sheet.key, self._sheet.name, columns, rows)

    def _fault(self, place: str, message: str, remedy: str, **names: str) -> None:
        names["sheet"] = self._own.name
        self.problems.append(fault(place, message.format(**names), remedy.format(**names)))

    def _rows(self, found: Columns) -> Iterator[Mapping[str, Cell]]:
        first = self._sheet.columns[0].field
        known = {row[first].text: row for row in self._sheet.rows if first in row}
        by_text = {typed(ref): row for ref, row in known.items()}
        for number, cells in enumerate(self._own.rows):
            if number in found.heads or not any(cell.text or cell.notes for cell in cells):
                continue
            ref = cells[found.numbers[first]]
            exported = by_text.get(ref.text) or self._by_number(ref, known) or {}
            yield {field: self._cell(cells[at], exported.get(field)) for field, at in found.numbers.items()}

    def _by_number(self, ref: OwnCell, known: Mapping[str, Mapping[str, Cell]]) -> Mapping[str, Cell] | None:
        """The row that a spreadsheet made a number of the name of, such as 1 of 01."""
        if ref.value is None:
            return None
        return next((row for text, row in known.items() if settled(ref, text).text == text), None)

    def _cell(self, cell: OwnCell, exported: Cell | None) -> Cell:
        text = None if exported is None else exported.text
        now = settled(cell, text)
        if now.notes:  # what cannot be trusted changes nothing
            self.problems += [fault(cell.place, note, words.CELL_DO) for note in now.notes]
            return Cell(text or "", place=cell.place)
        self.told += [Told(cell.place, one) for one in now.told]
        return Cell(now.text, place=cell.place)

    def _joined(self, found: Columns) -> None:
        last = max(found.heads)
        for one in self._own.joined:
            if one.last > last:
                self._fault(f"{self._own.name}!{one.range}", words.JOINED, words.JOINED_DO)

    def _tell_columns(self, found: Columns) -> None:
        for column in self._sheet.columns:
            if column.field not in found.numbers and not column.locked:
                text = words.NO_COLUMN.format(sheet=self._own.name, heading=column.heading)
                self.told.append(Told("", text))
        rows = [row for number, row in enumerate(self._own.rows) if number not in found.heads]
        width = max((len(row) for row in rows), default=0)
        head = self._own.rows[max(found.heads)]
        for at in range(width):
            if at not in found.numbers.values() and any(row[at].text for row in rows):
                heading = head[at].text or next(row[at].text for row in rows if row[at].text)
                self.told.append(Told(head[at].place, words.OTHER_COLUMN.format(heading=shorten(heading))))

    def _tell_hidden(self, found: Columns) -> None:
        count = sum(
            number in self._own.hidden and any(cell.text for cell in row)
            for number, row in enumerate(self._own.rows)
            if number not in found.heads
        )
        if count:
            self.told.append(Told("", words.HIDDEN_ROWS.format(sheet=self._own.name, count=count)))
