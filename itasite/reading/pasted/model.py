"""What was read of a pasted list, and what the reader was not sure of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Doubt(NamedTuple):
    """Something to look at: the line of the pasted text (from 1), and what it is, in Thai."""

    line: int
    what: str


@dataclass(slots=True)
class PastedComponent:
    """Something that an item must show, with its parts."""

    text: str = ""
    parts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class PastedItem:
    """An item; `line` is where its code stands in the pasted text, "" stands for what is not known."""

    code: str
    line: int
    title: str = ""
    indicator: str = ""
    sub_indicator: str = ""
    group: str = ""
    note: str = ""
    components: list[PastedComponent] = field(default_factory=list)


@dataclass(slots=True)
class PastedList:
    """All that was read; `indicators` and `sub_indicators` are headings: number → title."""

    items: list[PastedItem] = field(default_factory=list)
    indicators: dict[str, str] = field(default_factory=dict)
    sub_indicators: dict[str, str] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)  # page numbers, heads of pages and tables


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of other years' lists: the names of groups, and texts in which words stand unbroken."""

    groups: frozenset[str] = frozenset()  # without spaces
    texts: str = ""
    sub_indicators: frozenset[str] = frozenset()  # numbers
