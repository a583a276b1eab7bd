"""A new value in the place of another, with the remark behind it kept."""

from __future__ import annotations

from collections.abc import Sequence as Many

from itasite.edit.change import Plain
from itasite.edit.emit import Emitted
from itasite.edit.layout import Layout, style_like
from itasite.edit.remarks import end_of, line_end, line_start
from itasite.edit.shape import column
from itasite.edit.splice import Splice
from itasite.edit.spots import Entry, Spot
from itasite.text.nodes import Scalar


def replaced(
    text: str, entry: Entry, value: Plain, name: str, near: Many[Spot], layout: Layout, *, flow: bool
) -> list[Splice]:
    """What to do so that an entry has another value. `name` is its key or that of its list, `near` its like."""
    spot = entry.value
    if flow:
        return [_inside(text, spot, layout.flow(value, name, (spot, *near) if isinstance(value, str) else near))]
    return _put(text, entry, _written(text, spot, value, name, near, layout, dash=entry.key is None))


def _inside(text: str, spot: Spot, written: str) -> Splice:
    before = "" if spot.end > spot.start or text[spot.start - 1 : spot.start] in (" ", "[", "{", ",") else " "
    return Splice(spot.start, spot.end, f"{before}{written}")


def _written(
    text: str, spot: Spot, value: Plain, name: str, near: Many[Spot], layout: Layout, *, dash: bool
) -> Emitted:
    if not isinstance(value, str) or not isinstance(spot.node, Scalar) or not spot.node.text:
        return layout.value(value, name, near, dash=dash)
    style, width = spot.style, 0
    if style == ">":
        width = max(len(line.strip()) for line in text[spot.below : spot.end].split("\n")) + layout.shape.step
        width = max(width, 20)
    elif style == "|" and "\n" not in value and "\n" in spot.node.text.rstrip("\n"):
        style = style_like(value, near)
    found = layout.text(value, style, width=width)
    return found._replace(below=layout.indented(found.below))


def _put(text: str, entry: Entry, new: Emitted) -> list[Splice]:
    """The head comes where the old value began, the lines below behind the line on which that (or its key) stands."""
    spot, base = entry.value, column(text, entry.start)
    lines = "".join(f"\n{' ' * base}{line}" if line else "\n" for line in new.below)
    behind = (entry.key.end if entry.key else entry.start) + 1  # the colon or the dash
    if spot.block or (spot.entries and not spot.flow):
        return _from_block(text, entry, new.head, lines, base)
    if spot.below:  # a text over lines: what stands behind its sign stays
        sign = spot.start + len(text[spot.start : spot.below].split()[0])
        first = spot.start if new.head else _before(text, spot.start)
        return [Splice(first, sign, new.head), Splice(spot.below, spot.end, lines)]
    last = line_end(text, spot.end)
    if spot.end == spot.start:
        return _joined(Splice(spot.start, spot.end, f" {new.head}" if new.head else ""), Splice(last, last, lines))
    if not new.head or new.below:
        colon = text.find(":", behind - 1) + 1 if entry.key else behind
        if line_start(text, spot.start) > colon:  # the value stands below its key
            return [
                Splice(colon, colon, f" {new.head}" if new.head else ""),
                Splice(line_start(text, spot.start) - 1, spot.end, lines),
            ]
    first = spot.start if new.head else _before(text, spot.start)
    return _joined(Splice(first, spot.end, new.head), Splice(last, last, lines))


def _joined(first: Splice, second: Splice) -> list[Splice]:
    if first.end == second.start:
        return [Splice(first.start, second.end, first.text + second.text)]
    return [first, second]


def _from_block(text: str, entry: Entry, head: str, lines: str, base: int) -> list[Splice]:
    """In the place of a collection on lines: those go with their remarks."""
    spot = entry.value
    colon = text.find(":", entry.key.end) + 1 if entry.key else entry.start + 1
    if line_start(text, spot.start) <= colon:  # - key: …
        return [Splice(spot.start, end_of(text, spot.end, column(text, spot.start)), f"{head}{lines}")]
    last = end_of(text, spot.end, base)
    return _joined(Splice(colon, colon, f" {head}" if head else ""), Splice(line_end(text, colon), last, lines))


def _before(text: str, start: int) -> int:
    """Without the blanks before an offset."""
    return len(text[:start].rstrip(" \t"))
