"""Tables of a built page as a reader sees them: headings of the columns, and every row with joined cells filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path


@dataclass
class Cell:
    tag: str
    rows: int
    columns: int
    text: str = ""


@dataclass
class Table:
    caption: str = ""
    head: list[list[Cell]] = field(default_factory=list)
    body: list[list[Cell]] = field(default_factory=list)

    def headings(self) -> list[str]:
        """The heading of each column, the lowest where one stands above others."""
        return [cell.text for cell in grid(self.head)[-1]]

    def rows(self) -> list[list[str]]:
        """The text of every row; a joined cell is repeated. Rows that are one heading over all columns are left out."""
        wide = len(self.headings())
        return [[cell.text for cell in row] for row in grid(self.body) if row[0].columns < wide]


def grid(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Rows of equal length, each cell repeated over the rows and columns that it covers."""
    filled: list[list[Cell]] = []
    carried: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        cells, out, place = iter(row), [], 0
        while True:
            if place in carried:
                cell, left = carried.pop(place)
            else:
                found = next(cells, None)
                if found is None:
                    break
                cell, left = found, found.rows
            for column in range(place, place + (1 if left < cell.rows else cell.columns)):
                out.append(cell)
                if left > 1:
                    carried[column] = (cell, left - 1)
            place = len(out)
        filled.append(out)
    return filled


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tables: list[Table] = []
        self._part = ""
        self._cell: Cell | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "table":
            self.tables.append(Table())
        elif tag in ("caption", "thead", "tbody", "tfoot"):
            self._part = tag
        elif tag == "tr" and self.tables:
            (self.tables[-1].head if self._part == "thead" else self.tables[-1].body).append([])
        elif tag in ("th", "td"):
            self._cell = Cell(tag, int(values.get("rowspan") or 1), int(values.get("colspan") or 1))
            (self.tables[-1].head if self._part == "thead" else self.tables[-1].body)[-1].append(self._cell)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td") and self._cell:
            self._cell.text = re.sub(r"\s+", " ", self._cell.text).strip()
            self._cell = None
        elif tag == "caption":
            self._part = ""

    def handle_data(self, data: str) -> None:
        if self._cell:
            self._cell.text += data
        elif self._part == "caption":
            self.tables[-1].caption += data


def tables(page: Path) -> list[Table]:
    """Every table of a page, in order."""
    return _Reader(page.read_text(encoding="utf-8")).tables
