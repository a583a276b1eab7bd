"""A table as all parts show it: caption, headed columns, rows in groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import NamedTuple, TypeVar

from itasite.views.components import CountView
from itasite.views.evidence import EvidenceView
from itasite.views.points import Points
from itasite.views.show import Mark
from itasite.views.table_layout import Content, TableLayout, table_layout

Thing = TypeVar("Thing")
SIGN = "*"  # of computed numbers; the style sheet sets it behind them
# Kinds whose rows say enough with a code, a title, a status.
_FOLDING = ("items", "measures", "analysis", "last-year", "data")


class Box(NamedTuple):
    """A tick box of a paper; `name` is that of its status, "unknown" for a remark without a box."""

    name: str
    word: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """What may stand in a cell, in the order it is shown.

    `span` is the number of rows it covers; a cell of span 0 is covered by the one above. `tick` shows the mark
    without its word, which then is the column's heading; `boxes` stand in place of the mark. `count` is how
    many components of an item are shown. `money` is an amount, which stands on the right. `official` is what the
    criteria say where the text has the agency's words. `tag` is a remark of ours on the text. `computed`: the text ends
    with a number that no result gives. `sharing` says how many rows a joined cell is for, or on a covered one what
    holds here: for where rows stand apart, as cards and on paper. `label` is what the cell is on a card, where that is
    not what its column is. `plain`: no sign of the text is Markdown. `amount`: it stands below others to be compared
    with; `whole`: no line divides it; `leading`: it says the most of its row after the name.
    """

    text: str = ""
    href: str | None = None
    mark: Mark | None = None
    lead: tuple[str, ...] = ()
    points: Points | None = None
    evidence: tuple[EvidenceView, ...] = ()
    boxes: tuple[Box, ...] = ()
    count: CountView | None = None
    official: tuple[str, ...] = ()
    number: bool = False
    money: bool = False
    tick: bool = False
    tag: str = ""
    computed: bool = False
    span: int = 1
    sharing: str = ""
    label: str = ""
    plain: bool = False
    amount: bool = False
    whole: bool = False
    leading: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of its text."""
        return tuple(self.text.split("\n"))

    @property
    def css_class(self) -> str:
        """How it stands in its column."""
        told = {"ita-number": self.number, "ita-money": self.money, "ita-amount": self.amount, "ita-whole": self.whole}
        return "".join(f" {name}" for name, holds in told.items() if holds)

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not (self.text or self.mark or self.lead or self.points or self.evidence or self.tag or self.count)

    @property
    def content(self) -> Content:
        """What of it takes room."""
        found = self.points or Points(())
        parts = (text for part in found.parts if part for text in part.texts)
        boxes = tuple(box.word for box in self.boxes)
        # no line divides an amount, though its digits may be Thai and a blank stands in it
        text = "0" * len(self.text) if "\N{NO-BREAK SPACE}" in self.text and self.money else self.text
        words = (*self.lead, f"{text} {self.tag}".strip(), *found.texts, *parts, *self.official)
        marks = boxes or ((self.mark.word,) if self.mark and not self.tick else ())
        count = (f"{self.count.text} {self.count.rest}",) if self.count else ()
        titles = (f"{piece.title} {piece.tag}" for piece in self.evidence)
        texts = tuple(text for text in (*marks, *count, *words, *titles) if text)
        figure = self.number or self.leading or bool(self.mark or self.count) or not texts
        return Content(texts, self.span, figure, listed=len(found.texts) > 1 or bool(found.form))

    @property
    def apart(self) -> Content:
        """The same where rows stand apart."""
        return Content((self.sharing,)) if not self.span else self.content._replace(span=1)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the data, its heading, and the heading above it that it shares with its neighbours.

    `computed`: all its numbers are, so that the heading says so for them. `amounts`: it stands over amounts.
    """

    name: str
    heading: str
    over: str = ""
    computed: bool = False
    amounts: bool = False

    def label(self, cell: Cell) -> str:
        """The heading before a cell, where cells stand below each other, with the sign of computed numbers."""
        heading = cell.label or self.heading
        return f"{heading}{SIGN}" if self.computed else heading


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `id` is the anchor that links to it, if it has one; `facets` are what it can be filtered by.

    `total`: it adds up those above it.
    """

    cells: tuple[Cell, ...]
    id: str = ""
    facets: tuple[tuple[str, str], ...] = ()
    total: bool = False

    @property
    def css_class(self) -> str:
        """What it is to the row above it."""
        return " ".join((*(["ita-continued"] if self.continued else []), *(["ita-total"] if self.total else [])))

    @property
    def continued(self) -> bool:
        """Whether it shares cells with the row above."""
        return any(cell.span == 0 for cell in self.cells)

    @property
    def own(self) -> tuple[tuple[int, Cell, tuple[Cell, ...], tuple[Cell, ...]], ...]:
        """Its cells that are not covered: place, cell, and the covered ones before it and, at the end, after it."""
        places = [place for place, cell in enumerate(self.cells) if cell.span]
        starts = (0, *(place + 1 for place in places))
        ends = (*(place + 1 for place in places[:-1]), len(self.cells))
        return tuple(
            (place, self.cells[place], self.cells[start:place], self.cells[place + 1 : end])
            for place, start, end in zip(places, starts, ends, strict=False)
        )


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a common heading; without a heading they just follow.

    `lead` is the beginning of the heading where the section above it begins so too: a phone leaves it out. `foot` are
    the rows of its sums.
    """

    rows: tuple[Row, ...]
    heading: str = ""
    id: str = ""
    lead: str = ""
    foot: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `header` is the column whose cells head their rows, `empty` is the text shown if there are no rows.

    `legend` explains the signs in it. `about` is what the caption says besides the year; `untold`: the page
    does not say it already.
    """

    kind: str
    caption: str
    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    header: str
    empty: str = "ไม่มีรายการ"
    foot: tuple[Row, ...] = field(default=())
    legend: str = ""
    about: str = ""
    untold: bool = True

    @property
    def heads(self) -> tuple[tuple[str, tuple[Column, ...]], ...]:
        """Neighbouring columns under their common heading; "" where they have none."""
        found: list[tuple[str, tuple[Column, ...]]] = []
        for over, members in groupby(self.columns, key=lambda column: column.over):
            run = tuple(members)
            found += [(over, run)] if over else [("", (column,)) for column in run]
        return tuple(found)

    @property
    def joined(self) -> bool:
        """Whether rows share cells."""
        return any(row.continued for section in self.sections for row in section.rows)

    def shared(self, row: Row) -> str:
        """The headings of the columns in which a row has what the row above it has, but for its number."""
        return ", ".join(
            column.heading
            for column, cell in zip(self.columns, row.cells, strict=True)
            if cell.span == 0 and cell.sharing and not cell.number
        )

    def link_place(self, row: Row) -> int | None:
        """Where the link to a row stands: in a cell with content, and not in its head, which is read out with each.

        A row whose head leads to a page of its own needs none.
        """
        if self._head(row).href:
            return None
        places = [place for place, cell in enumerate(row.cells) if cell.span and not cell.blank]
        return next((place for place in places if self.columns[place].name != self.header), next(iter(places), None))

    def name_of(self, row: Row) -> str:
        """What a row is called: by its number or code, else by its head."""
        number = next((cell.text for cell in row.cells if cell.number and cell.text), "")
        return number or " ".join(self._head(row).content.paragraphs[:1])

    def _head(self, row: Row) -> Cell:
        cells = zip(self.columns, row.cells, strict=True)
        return next((cell for column, cell in cells if column.name == self.header), Cell())

    @property
    def layout(self) -> TableLayout:
        """How it lies on a page."""
        found = [row for section in self.sections for row in section.rows]
        rows = [[cell.content for cell in row.cells] for row in found]
        apart = [[cell.apart for cell in row.cells] for row in found] if self.joined else []
        names = [column.name for column in self.columns]
        header = names.index(self.header) if self.header in names else 0
        heads = [column.heading for column in self.columns]
        return table_layout(heads, rows, header, apart=apart, folds=self.kind in _FOLDING)

    @property
    def two_heads(self) -> bool:
        """Whether some columns have a common heading above their own."""
        return any(column.over for column in self.columns)


def columns(
    names: Iterable[str], headings: dict[str, str], renamed: dict[str, str], over: dict[str, str] | None = None
) -> tuple[Column, ...]:
    """Columns in the wanted order, with the author's headings where given; `over` names the heading above a column."""
    words, above = headings | renamed, over or {}
    return tuple(Column(name, words[name], words[above[name]] if name in above else "") for name in names)


def without_anchors(table: Table) -> Table:
    """A table whose rows have their anchors on another page, or further up."""
    sections = tuple(
        replace(section, id="", rows=tuple(replace(row, id="") for row in section.rows)) for section in table.sections
    )
    return replace(table, sections=sections)


def grouped(
    things: Iterable[Thing], keys: Callable[[Thing], Iterable[str]], order: Iterable[str]
) -> list[tuple[str, list[Thing]]]:
    """Things under each of their keys; keys in `order` first, others as they come, empty ones left out."""
    found: dict[str, list[Thing]] = {key: [] for key in order}
    for thing in things:
        for key in keys(thing) or ("",):
            found.setdefault(key, []).append(thing)
    return [(key, members) for key, members in found.items() if members]
