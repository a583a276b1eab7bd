"""Tables of a built page as a reader sees them: headings, rows, joined cells, the marks of lists, and ticks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from tests.support.html import as_written

STATUS = re.compile(r"ita-status--([a-z_-]+)")
# A mark that is part of the text, as the author typed it: a number with its sign, or a dash before Thai.
TYPED = re.compile(r"\s*(?:\(?(\d{1,3})[.)](?=\s*[^\d\s])|([-–—•])(?=\s*[^\s\d]))")


@dataclass
class Cell:
    tag: str
    rows: int
    columns: int
    text: str = ""
    marks: list[str] = field(default_factory=list)
    """Of each entry of its lists, or paragraph with a typed mark: its number, "-" a dash or dot, "/" nothing."""
    ticks: list[str] = field(default_factory=list)
    """The states that are ticked in it."""


@dataclass
class Table:
    caption: str = ""
    above: str = ""
    """The text of the heading of the page under which it stands."""
    head: list[list[Cell]] = field(default_factory=list)
    body: list[list[Cell]] = field(default_factory=list)

    def headings(self) -> list[str]:
        """The heading of each column, the lowest where one stands above others."""
        return [cell.text for cell in grid(self.head)[-1]]

    def upper_headings(self) -> dict[str, int]:
        """Each heading that stands above others, and over how many columns."""
        return {cell.text: cell.columns for cell in self.head[0] if cell.columns > 1}

    def rows(self) -> list[list[str]]:
        """The text of every row; a joined cell is repeated. Rows that are one heading over all columns are left out."""
        return [[cell.text for cell in row] for row in self._rows()]

    def cells(self, heading: str) -> list[Cell]:
        """The cells of a column from top to bottom, a joined one once."""
        column = self.headings().index(heading)
        found: list[Cell] = []
        for row in self._rows():
            if not any(row[column] is cell for cell in found):
                found.append(row[column])
        return found

    def groups(self) -> list[str]:
        """The rows that are one heading over all columns."""
        wide = len(self.headings())
        return [row[0].text for row in grid(self.body) if row[0].columns >= wide]

    def _rows(self) -> list[list[Cell]]:
        wide = len(self.headings())
        return [row for row in grid(self.body) if row[0].columns < wide]


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
        self._heading = ""
        self._lists: list[int | None] = []  # of each open list the next number, None where it has dashes
        self._signs: list[str] = []  # of each open list what stands before entries without numbers
        self._begins = False  # whether what comes next begins a paragraph of a cell
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "table":
            self.tables.append(Table(above=" ".join(self._heading.split()).removesuffix("¶")))
        elif tag in ("caption", "thead", "tbody", "tfoot"):
            self._part = tag
        elif tag in ("h1", "h2", "h3"):
            self._part, self._heading = "heading", ""
        elif tag == "tr" and self.tables:
            (self.tables[-1].head if self._part == "thead" else self.tables[-1].body).append([])
        elif tag in ("th", "td"):
            self._cell = Cell(tag, int(values.get("rowspan") or 1), int(values.get("colspan") or 1))
            (self.tables[-1].head if self._part == "thead" else self.tables[-1].body)[-1].append(self._cell)
            self._begins = True
        elif self._cell:
            self._in_cell(self._cell, tag, values)

    def _in_cell(self, cell: Cell, tag: str, values: dict[str, str | None]) -> None:
        if tag in ("ol", "ul"):
            self._lists.append(int(values.get("start") or 1) if tag == "ol" else None)
            self._signs.append("/" if "ita-list--plain" in (values.get("class") or "") else "-")
        elif tag == "li":
            number = self._lists[-1]
            if number is not None:
                number = int(values.get("value") or number)
                self._lists[-1] = number + 1
            cell.marks.append(self._signs[-1] if number is None else str(number))
            self._begins = False
        elif tag in ("p", "div"):
            self._begins = True
        elif found := STATUS.search(values.get("class") or ""):
            cell.ticks.append(found[1])

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td") and self._cell:
            self._cell.text = re.sub(r"\s+", " ", self._cell.text).strip()
            self._cell = None
        elif tag in ("caption", "h1", "h2", "h3"):
            self._part = ""
        elif tag in ("ol", "ul") and self._lists:
            self._lists.pop()
            self._signs.pop()

    def handle_data(self, data: str) -> None:
        if self._cell:
            if self._begins and (mark := TYPED.match(data)):
                self._cell.marks.append(str(int(mark[1])) if mark[1] else "-")
            self._begins = self._begins and not data.strip()
            self._cell.text += data
        elif self._part == "caption":
            self.tables[-1].caption += data
        elif self._part == "heading":
            self._heading += data


def tables(page: Path) -> list[Table]:
    """Every table of a page, in order."""
    return read_tables(as_written(page.read_text(encoding="utf-8")))


def read_tables(html: str) -> list[Table]:
    """Every table of a text of HTML, in order."""
    return _Reader(html).tables
