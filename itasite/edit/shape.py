"""How a file is laid out: its indentation, and how values of the same name are written in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from itasite.edit.spots import Entry, Sheet, Spot
from itasite.text.nodes import Mapping, Scalar, Sequence


@dataclass(slots=True)
class Shape:
    """What a file has of each: blanks before keys below a key, before the dash below a key, and behind a dash.

    `values` are the values of keys by their names, `items` the entries of lists by the names of these.
    """

    step: int = 2
    dash: int = 2
    gap: int = 2
    values: dict[str, list[Spot]] = field(default_factory=dict)
    items: dict[str, list[Spot]] = field(default_factory=dict)


def shape_of(sheet: Sheet) -> Shape:
    """The layout of a file; what it does not show is as in files that this program writes."""
    steps, dashes, gaps = Counter[int](), Counter[int](), Counter[int]()
    shape = Shape()
    _walk(sheet.text, sheet.root, shape, steps, dashes, gaps)
    shape.step, shape.dash, shape.gap = (found.most_common(1)[0][0] if found else 2 for found in (steps, dashes, gaps))
    return shape


def _walk(
    text: str, spot: Spot | None, shape: Shape, steps: Counter[int], dashes: Counter[int], gaps: Counter[int]
) -> None:
    for entry in spot.entries if spot else ():
        inner = entry.value
        if entry.key and isinstance(entry.key.node, Scalar):
            name = entry.key.node.text
            shape.values.setdefault(name, []).append(inner)
            if isinstance(inner.node, Sequence):
                shape.items.setdefault(name, []).extend(item.value for item in inner.entries)
            if inner.block:
                found = column(text, inner.entries[0].start) - column(text, entry.start)
                (steps if isinstance(inner.node, Mapping) else dashes)[max(found, 0)] += 1
        elif spot and spot.block and (found := gap_of(text, entry)):
            gaps[found] += 1
        _walk(text, inner, shape, steps, dashes, gaps)


def gap_of(text: str, entry: Entry) -> int:
    """How far behind its dash an entry begins on the same line; 0 if it does not."""
    inside = text[entry.start : entry.value.start]
    return len(inside) if "\n" not in inside and inside.strip() == "-" and entry.value.end > entry.value.start else 0


def column(text: str, offset: int) -> int:
    """The 0-based column of an offset."""
    return offset - (text.rfind("\n", 0, offset) + 1)
