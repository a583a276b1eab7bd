"""A table as all parts show it: caption, headed columns, rows in groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from itasite.views.evidence import EvidenceView
from itasite.views.show import Mark

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Points:
    """One or several texts; several become a list, with numbers where the order says something."""

    texts: tuple[str, ...]
    ordered: bool = False
    parts: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What may stand in a cell, in the order it is shown."""

    text: str = ""
    href: str | None = None
    mark: Mark | None = None
    lead: tuple[str, ...] = ()
    points: Points | None = None
    evidence: tuple[EvidenceView, ...] = ()
    number: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the data and its heading."""

    name: str
    heading: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `id` is the anchor that links to it, if it has one."""

    cells: tuple[Cell, ...]
    id: str = ""


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


def columns(names: Iterable[str], headings: dict[str, str], renamed: dict[str, str]) -> tuple[Column, ...]:
    """Columns in the wanted order, with the author's headings where given."""
    return tuple(Column(name, renamed.get(name, headings[name])) for name in names)


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
