"""The rows of a foreign table by field, and which of them are one record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from itasite.fiscal import fold_digits
from itasite.office.boxed import boxed
from itasite.office.columns import Column
from itasite.office.joined import Entry, Joined
from itasite.office.table import Cell
from itasite.words import foreign as said
from itasite.words import office
from itasite.workbook.foreign.cells import Taken, quoted, taken

WITH_BOXES = ("results", "outcomes")  # columns whose cells may have boxes of statuses over their texts
_NOTHING = Cell()
_SEVERAL = 2
_COUNTED_OVER = ("number", "weaknesses", "recommendations")  # fields whose numbers may go on from row to row
_LATER = re.compile(r"\(?(?:[2-9]|[1-9][0-9])[.)]\s*\D")  # a list that goes on from another cell


@dataclass(frozen=True, slots=True)
class Sheet:
    """A foreign table with its columns by field; `file` is the name of its file, `lead` the texts at its beginning.

    `round` is that which the headings of its reports name, `left` are the headings of columns that are of other years.
    """

    table: Joined
    columns: tuple[Column, ...]
    file: str = ""
    lead: tuple[str, ...] = ()
    round: str = ""
    left: tuple[str, ...] = ()

    @property
    def fields(self) -> frozenset[str]:
        """The fields that have a column."""
        return frozenset(column.field for column in self.columns if column.field and not column.left_out)

    @property
    def titles(self) -> tuple[str, ...]:
        """The texts over the table, the nearest first."""
        return tuple(reversed(self.table.before))

    def doubts(self, name: str) -> tuple[str, ...]:
        """The doubts about the column of a field."""
        return next((column.notes for column in self.columns if column.field == name), ())

    def cell(self, entry: Entry, name: str) -> Cell:
        """The cell of a field in a row, without boxes of statuses; an empty one where there is no such column."""
        found = self.whole(entry, name)
        return boxed(found).rest if name in WITH_BOXES else found

    def whole(self, entry: Entry, name: str) -> Cell:
        """The same, with its boxes."""
        at = next((at for at, column in enumerate(self.columns) if column.field == name), len(entry.cells))
        return entry.cells[at] if at < len(entry.cells) else _NOTHING

    def heading(self, name: str) -> str:
        """The heading of the column of a field; "" where there is none."""
        return next((column.heading for column in self.columns if column.field == name), "")

    def untaken(self, fields: frozenset[str]) -> Iterator[str]:
        """What is told of columns that are none of these fields; what the author has hidden is not named."""
        yield from (said.COLUMN_LEFT.format(table=self.name, heading=one, why=said.OTHER_COLUMN) for one in self.left)
        for number, column in enumerate(self.columns, 1):
            if column.left_out and office.HIDDEN_COLUMN in column.notes:
                yield said.COLUMN_HIDDEN.format(table=self.name, number=number)
            elif column.left_out:
                yield said.COLUMN_LEFT.format(table=self.name, heading=column.heading, why=column.notes[0])
            elif column.field not in fields and self._has_text(number - 1):
                why = "; ".join(column.notes) or said.NO_FIELD
                yield said.COLUMN_LEFT.format(table=self.name, heading=column.heading or number, why=why)

    @property
    def name(self) -> str:
        """The table as it is named to a person: its file and sheet, or its number there."""
        return f"{self.file} {self.table.name}".strip()

    def _has_text(self, at: int) -> bool:
        return any(at < len(entry.cells) and entry.cells[at].shown.strip(" -–") for entry in self.table.entries)


@dataclass(slots=True)
class Rows:
    """The rows of one record. `unsure` are those which only an empty name makes go on with the row above."""

    sheet: Sheet
    entries: list[Entry]
    unsure: list[Entry] = field(default_factory=list)

    @property
    def hidden(self) -> bool:
        """Whether the author has hidden the first row."""
        own = [cell for cell in self.entries[0].cells if cell.shown]
        return bool(own) and all(cell.hidden for cell in own)

    @property
    def group(self) -> str:
        """The text of the row over it that names a group."""
        return self.entries[0].group

    def cells(self, name: str) -> list[Cell]:
        """The cells of a field, those that other rows of the record share once."""
        found = [self.sheet.cell(entry, name) for entry in self.entries]
        return [cell for at, cell in enumerate(found) if at == 0 or not cell.covered]

    def take(self, name: str) -> Taken:
        """What the record says for a field."""
        cells = [cell for cell in self.cells(name) if cell.shown or cell.notes]
        if self.goes_on(name):
            cells[0] = cells[0].noted(said.GOES_ON)
        made = taken(name, cells, self.sheet.doubts(name))
        doubtful = [self.sheet.cell(entry, name) for entry in self.unsure]
        notes = [said.ASKED_TEXT.format(why=office.EMPTY_BELOW, place=cell.place, text=cell.shown)
                 for cell in doubtful if cell.shown and not cell.covered]  # fmt: skip
        return Taken(made.value, (*made.notes, *notes), made.place or next((cell.place for cell in doubtful), ""))

    def goes_on(self, name: str) -> bool:
        """Whether a list seems to be the rest of the one in the row above: it does not begin with 1."""
        first = next((cell.shown for cell in self.cells(name) if cell.shown or cell.notes), "")
        own = name in _COUNTED_OVER or not self.entries[0].continues
        return not own and bool(_LATER.match(fold_digits(first)))

    def told(self) -> Iterator[tuple[str, str]]:
        """What is certain of its cells but stands in no field, such as footnotes; each with its place."""
        for cell in (cell for entry in self.entries for cell in entry.cells if not cell.covered and not cell.hidden):
            yield from ((one, cell.place) for one in cell.told)
            yield from (
                (said.FOOTNOTE.format(text=quoted(" ".join(one.split()))), cell.place) for one in cell.footnotes
            )


def records(sheet: Sheet, names: Sequence[str]) -> list[Rows]:
    """The rows of a table by record: a row goes on with the one above where the cell of its name is the same.

    `names` are the fields that may name a record; the first that has a column does.
    """
    name = next((one for one in names if one in sheet.fields), "")
    made = list[Rows]()
    for entry in _whole(sheet.table.entries):
        cell = sheet.cell(entry, name)
        if made and cell.shown and not cell.covered and not cell.notes and _again(entry, made[-1], name):
            made[-1].entries.append(entry)
        elif not made or (cell.shown and not cell.covered):
            made.append(Rows(sheet, [entry]))
        elif cell.covered and not cell.notes:
            made[-1].entries.append(entry)
        else:
            made[-1].unsure.append(entry)
    return made


def _again(entry: Entry, above: Rows, name: str) -> bool:
    """Whether a row types the name of the record above once more, and no other number."""
    sheet = above.sheet
    numbers = {sheet.cell(one, "number").shown for one in (above.entries[0], entry)} - {""}
    return len(numbers) < _SEVERAL and sheet.cell(above.entries[-1], name).shown == sheet.cell(entry, name).shown


def _whole(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The rows, where one that a new page begins has what the page before joins over several rows."""
    above: Entry | None = None
    for entry in entries:
        if entry.continues and above is not None:
            cells = (_joined_on(cell, up) for cell, up in zip(entry.cells, above.cells, strict=True))
            entry = replace(entry, cells=tuple(cells))
        yield entry
        above = entry


def _joined_on(cell: Cell, above: Cell) -> Cell:
    if cell.shown or cell.notes or above.joined[0] == 1:
        return cell
    return replace(above, place=cell.place, covered=True)
