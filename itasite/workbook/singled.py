"""What is in conflict within a record that one side has removed: the values that the other side has changed in it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from itasite.edit.change import Drop, Insert, Path, Plain, Put
from itasite.edit.difference import difference
from itasite.edit.merge import Conflict
from itasite.edit.plain import changed, value_at


class Gone(Enum):
    """On which side a whole record is no longer there."""

    NOWHERE = auto()
    HERE = auto()  # in the workbook
    THERE = auto()  # in the website


class Single(NamedTuple):
    """A value in conflict, and the side that has removed the record in which it is."""

    conflict: Conflict
    gone: Gone = Gone.NOWHERE


def singled(conflict: Conflict) -> Iterator[Single]:
    """The values that were changed in a record of the conflict; the conflict itself if it is about no record."""
    path, base, mine, theirs = conflict
    found = list[Single]()
    if _holds_records(base) and type(mine) is type(base) and type(theirs) is not type(base):
        rows = _changed(base, mine)
        found = [Single(Conflict((*path, *step), old, new, None), Gone.THERE) for step, old, new in rows]
    elif _holds_records(base) and type(theirs) is type(base) and type(mine) is not type(base):
        rows = _changed(base, theirs)
        found = [Single(Conflict((*path, *step), old, None, new), Gone.HERE) for step, old, new in rows]
    yield from found or [Single(conflict)]


def _holds_records(value: Plain | None) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, dict) for one in value))


def _changed(old: Plain | None, new: Plain | None) -> Iterator[tuple[Path, Plain | None, Plain | None]]:
    """Each value that differs: its place in `new`, what it was and what it is."""
    if old is None or new is None:
        return
    for change in difference(old, new):
        if isinstance(change, Drop):
            yield change.path, value_at(old, change.path), None
        elif isinstance(change, Insert):
            yield (*change.path, change.at), None, change.value
        elif isinstance(change, Put):
            yield change.path, value_at(old, change.path), change.value
        old = changed(old, [change])
