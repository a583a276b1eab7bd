"""Which value of a file a place in its text belongs to."""

from __future__ import annotations

from itasite.edit.change import Path
from itasite.edit.spots import Sheet, Spot
from itasite.problem import Position
from itasite.text.line_starts import LineStarts
from itasite.text.nodes import Scalar


def paths_at(sheet: Sheet, places: list[Position]) -> list[Path]:
    """The path of the innermost value that each place is in, as a rule tells it: at a key, an entry or a value.

    Indexes count entries as they stand in the file. () where the place belongs to the file as a whole.
    """
    starts = LineStarts(sheet.text)
    return [_path(sheet.root, starts.offset(at.line, at.column)) if sheet.root else () for at in places]


def _path(spot: Spot, offset: int) -> Path:
    numbers = range(len(spot.entries))
    at = next((number for number in reversed(numbers) if spot.entries[number].start <= offset), None)
    if at is None or offset > max(spot.entries[at].end, spot.entries[at].start):
        return ()
    entry = spot.entries[at]
    key = entry.key.node if entry.key else None
    step = key.text if isinstance(key, Scalar) else at
    return (step, *_path(entry.value, offset))
