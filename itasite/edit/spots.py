"""A YAML text as a tree of places: where each key, value and entry begins and ends, by the reading of `text/`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from itasite.edit.change import Path, Plain
from itasite.edit.plain import plain_of_node
from itasite.edit.refused import CannotEdit
from itasite.problem import Position, stops
from itasite.text.nodes import Mapping, Node, Scalar, Sequence, is_empty
from itasite.text.odd_signs import BULLET, DASH
from itasite.text.source import parse_yaml, position_in
from itasite.text.yaml_spans import Spans

_DASH = re.compile(f"-|{DASH}|{BULLET}")


@dataclass(slots=True)
class Spot:
    """A value. `end` is behind its last character, of a collection on lines behind that of its last entry.

    `style` as in `Span`. `marked`: it has an anchor or a tag, is an alias, or does not stand in the text as one value.
    """

    node: Node
    start: int
    end: int
    style: str
    marked: bool
    entries: list[Entry] = field(default_factory=list)
    below: int = 0  # of a text over lines (| or >): the end of the line on which it begins

    @property
    def flow(self) -> bool:
        """Whether it is a collection in brackets."""
        return self.style == "["

    @property
    def block(self) -> bool:
        """Whether it is a collection whose entries stand on lines of their own."""
        return self.style == "-" and bool(self.entries)


@dataclass(slots=True)
class Entry:
    """A key with its value, or an entry of a list; it begins with its key or dash. `repeated`: the key is not read."""

    start: int
    key: Spot | None
    value: Spot
    repeated: bool = False

    @property
    def end(self) -> int:
        """Behind its last character."""
        return self.value.end


@dataclass(frozen=True, eq=False)
class Sheet:
    """A text with its tree; `root` is None if only remarks stand in it. `faults`: how much is wrong with its form."""

    name: str
    text: str
    root: Spot | None
    tree: Node | None
    faults: int

    @cached_property
    def plain(self) -> Plain:
        """What it says; a text in which nothing is written has no keys."""
        return {} if self.tree is None or is_empty(self.tree) else plain_of_node(self.tree)

    def refusal(self, code: str, offset: int, path: Path = ()) -> CannotEdit:
        """The refusal of an edit at an offset."""
        return CannotEdit(code, position_in(self.name, self.text, min(max(offset, 0), len(self.text))), path)


def sheet_of(text: str, name: str) -> Sheet:
    """The places of a text; raises CannotEdit if it is no YAML."""
    spans = Spans(text)
    tree, problems = parse_yaml(text, name, spans=spans)
    if spans.broken:
        faults = [found.at for found in problems if stops((found,))] or [Position(name)]
        raise CannotEdit("broken", faults[0])
    root = spans.of(tree) if tree is not None else None
    return Sheet(name, text, _spot(tree, spans, text) if tree is not None and root else None, tree, len(problems))


def _spot(node: Node, spans: Spans, text: str) -> Spot:
    span = spans.of(node)
    if span is None:
        return Spot(node, -1, -1, "?", True)
    bare = span.style == "[" and text[span.start : span.start + 1] not in ("[", "{")  # [key: value], without braces
    spot = Spot(node, span.start, span.end, span.style, span.marked or bare)
    if isinstance(node, Scalar):
        if span.style and span.style in "|>":
            found = text.find("\n", span.start)
            spot.below = len(text) if found < 0 else found
            spot.end = _block_end(text, spot, span.end)
    elif isinstance(node, Mapping):
        _add_entries(spot, node, spans, text)
    else:
        _add_items(spot, node, spans, text)
    if spot.block:
        spot.end = max(spot.entries[-1].end, spot.start)
    return spot


def _add_entries(spot: Spot, node: Mapping, spans: Spans, text: str) -> None:
    for number, (key, value) in enumerate((*node.entries, *node.repeated)):
        name, inner = _spot(key, spans, text), _spot(value, spans, text)
        spot.marked = spot.marked or name.style == "?" or inner.style == "?"
        spot.entries.append(Entry(name.start, name, inner, number >= len(node.entries)))
    spot.entries.sort(key=lambda entry: entry.start)


def _add_items(spot: Spot, node: Sequence, spans: Spans, text: str) -> None:
    column = _column(text, spot.start)
    for item in node.items:
        inner = _spot(item, spans, text)
        spot.marked = spot.marked or inner.style == "?"
        start = inner.start if spot.flow else _dash(text, inner.start, column)
        spot.entries.append(Entry(start, None, inner))


def _dash(text: str, start: int, column: int) -> int:
    """The dash of an entry: the nearest above its value that stands in the column of the list."""
    line = text.rfind("\n", 0, max(start, 0)) + 1
    while line >= 0:
        if _DASH.match(text, line + column) and line + column < max(start, 1):
            return line + column
        if line == 0:
            break
        line = text.rfind("\n", 0, line - 1) + 1
    return start


def _block_end(text: str, spot: Spot, end: int) -> int:
    """Behind the last line of a text over lines: its empty lines at the end belong to it only if it keeps them."""
    if "+" in text[spot.start : spot.below].split("#")[0]:
        return end - 1 if text[end - 1 : end] == "\n" else end
    return max(spot.below, spot.start + len(text[spot.start : end].rstrip(" \t\n")))


def _column(text: str, offset: int) -> int:
    return offset - (text.rfind("\n", 0, offset) + 1)
