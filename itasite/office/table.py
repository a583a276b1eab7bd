"""A table of a foreign file: rows of cells, each with its place and with what is doubtful about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Link(NamedTuple):
    """A link: its text as it is seen, and the address that it goes to."""

    text: str
    address: str


class Line(NamedTuple):
    """A line of a cell; `number` is that of an automatic list as it is shown, such as ๑. or •, "" if there is none."""

    text: str
    number: str = ""

    @property
    def shown(self) -> str:
        """The line as a reader sees it."""
        return f"{self.number} {self.text}".strip() if self.number else self.text.strip()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    `joined` are the rows and columns that it covers; the places that it covers hold the same cell, `covered`.
    `value` is what a workbook holds where that is no text. `notes` say in Thai why the cell is doubtful
    and so is asked; what is `told` is certain. `hidden`: it stands in a row or column that the author has hidden.
    """

    place: str = ""
    lines: tuple[Line, ...] = ()
    links: tuple[Link, ...] = ()
    joined: tuple[int, int] = (1, 1)
    covered: bool = False
    value: Decimal | date | None = None
    footnotes: tuple[str, ...] = ()
    text_boxes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    hidden: bool = False

    @property
    def text(self) -> str:
        """The lines without automatic numbers."""
        return "\n".join(line.text for line in self.lines if line.text)

    @property
    def shown(self) -> str:
        """The lines as a reader sees them, with automatic numbers."""
        if len(self.lines) < 2:  # nearly every cell, and each is asked many times
            return self.lines[0].shown if self.lines else ""
        return "\n".join(filter(None, (line.shown for line in self.lines)))

    def noted(self, *notes: str) -> Cell:
        """The cell with further doubts; each once."""
        if not notes:
            return self
        return replace(self, notes=tuple(dict.fromkeys((*self.notes, *notes))))


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows have equally many cells.

    `name` is that of the sheet, or ตาราง 2. `heading` is how many rows the file itself marks as headings. `apart`:
    text stands between it and the table before, `title` is the nearest. `inside` is the place of the cell that it
    stands in, "" for a table of its own. `hidden`: the author has hidden it.
    """

    name: str
    rows: tuple[Row, ...]
    heading: int = 0
    title: str = ""
    apart: bool = False
    inside: str = ""
    hidden: bool = False
    notes: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0]) if self.rows else 0


class Read(NamedTuple):
    """What a reader found: tables, or in `refused` the Thai sentence why the file cannot be read.

    `lead` are the texts before the first table, as a cover has them.
    """

    tables: tuple[Table, ...] = ()
    refused: str = ""
    notes: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()


def even(rows: list[list[Cell]]) -> tuple[Row, ...]:
    """Rows with equally many cells; short ones get empty cells."""
    width = max(map(len, rows), default=0)
    return tuple((*row, *(Cell() for _ in range(width - len(row)))) for row in rows)
