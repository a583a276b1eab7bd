"""Entries of collections in brackets: added, removed, moved."""

from __future__ import annotations

from itasite.edit.splice import Splice
from itasite.edit.spots import Spot


def inserted(spot: Spot, at: int, written: str) -> list[Splice]:
    """An entry more; there must be one already."""
    if at:
        end = spot.entries[at - 1].end
        return [Splice(end, end, f", {written}")]
    start = spot.entries[0].start
    return [Splice(start, start, f"{written}, ")]


def dropped(spot: Spot, at: int, *, comma: bool) -> list[Splice]:
    """An entry less; `comma`: the one before it stays, as remarks between need it."""
    entries = spot.entries
    if len(entries) == 1:
        return [Splice(spot.start + 1, spot.end - 1, "")]
    if at < len(entries) - 1:
        return [Splice(entries[at].start, entries[at + 1].start, "")]
    return [Splice(entries[at].start if comma else entries[at - 1].end, entries[at].end, "")]


def moved(text: str, spot: Spot, at: int, to: int) -> list[Splice]:
    """The entries in another order."""
    pieces = [text[entry.start : entry.end] for entry in spot.entries]
    pieces.insert(to, pieces.pop(at))
    return [Splice(entry.start, entry.end, piece) for entry, piece in zip(spot.entries, pieces, strict=True)]
