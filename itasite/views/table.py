"""A table as all parts show it: caption, headed columns, rows in groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TypeVar

from itasite.views.evidence import EvidenceView
from itasite.views.show import Mark

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Points:
    """One or several texts; several become a list, with numbers where the order says something.

    `numbers` are those of an ordered list that leaves some out.
    """

    texts: tuple[str, ...]
    ordered: bool = False
    parts: tuple[tuple[str, ...], ...] = ()
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What may stand in a cell, in the order it is shown.

    `span` is the number of rows it covers; a cell of span 0 is covered by the one above. `tick` shows the mark
    without its word, which then is the column's heading. `tag` is a remark of ours on the text.
    """

    text: str = ""
    href: str | None = None
    mark: Mark | None = None
    lead: tuple[str, ...] = ()
    points: Points | None = None
    evidence: tuple[EvidenceView, ...] = ()
    number: bool = False
    tick: bool = False
    tag: str = ""
    span: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the data, its heading, and the heading above it that it shares with its neighbours."""

    name: str
    heading: str
    over: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `id` is the anchor that links to it, if it has one; `facets` are what it can be filtered by."""

    cells: tuple[Cell, ...]
    id: str = ""
    facets: tuple[tuple[str, str], ...] = ()

    @property
    def continued(self) -> bool:
        """Whether it shares cells with the row above."""
        return any(cell.span == 0 for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a common heading; without a heading they just follow."""

    rows: tuple[Row, ...]
    heading: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `header` is the column whose cells head their rows, `empty` is said where there are no rows."""

    kind: str
    caption: str
    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    header: str
    empty: str = "ไม่มีรายการ"
    foot: tuple[Row, ...] = field(default=())

    @property
    def heads(self) -> tuple[tuple[str, tuple[Column, ...]], ...]:
        """Neighbouring columns under their common heading; "" where they have none."""
        found: list[tuple[str, tuple[Column, ...]]] = []
        for over, members in groupby(self.columns, key=lambda column: column.over):
            run = tuple(members)
            found += [(over, run)] if over else [("", (column,)) for column in run]
        return tuple(found)

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


def joined(rows: list[Row], covered: list[set[int]]) -> tuple[Row, ...]:
    """`rows` with the cells at the places in `covered` (per row) joined to the cell above them."""
    cells = [list(row.cells) for row in rows]
    for number in range(len(rows) - 1, 0, -1):
        for place in covered[number]:
            span = cells[number][place].span
            cells[number - 1][place] = replace(cells[number - 1][place], span=span + 1)
            cells[number][place] = Cell(span=0)
    return tuple(replace(row, cells=tuple(own)) for row, own in zip(rows, cells, strict=True))


def points(texts: tuple[str, ...], *, ordered: bool = False) -> Points | None:
    """Points of a cell, or nothing."""
    return Points(texts, ordered) if texts else None


def grouped(
    things: Iterable[Thing], keys: Callable[[Thing], Iterable[str]], order: Iterable[str]
) -> list[tuple[str, list[Thing]]]:
    """Things under each of their keys; keys in `order` first, others as they come, empty ones left out."""
    found: dict[str, list[Thing]] = {key: [] for key in order}
    for thing in things:
        for key in keys(thing) or ("",):
            found.setdefault(key, []).append(thing)
    return [(key, members) for key, members in found.items() if members]
