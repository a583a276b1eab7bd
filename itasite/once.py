"""What follows from a record, computed when it is first asked for and kept with the record, so that it ends with it.

A cache with a number of places forgets everything where a site has one file more than places, because each rule walks
over all of them; one without a number never ends in a program that runs for days.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple

Derived = dict[tuple[Any, ...], Any]


class Holder(Protocol):
    """A record that never changes, with room for what follows from it."""

    @property
    def derived(self) -> Derived:
        """What was computed of the record, by the function that did and its further arguments."""


_Record = TypeVar("_Record", bound=Holder)
_More = TypeVarTuple("_More")
_Found = TypeVar("_Found")


def once(function: Callable[[_Record, *_More], _Found]) -> Callable[[_Record, *_More], _Found]:
    """Let a function be called once for a record and the same further arguments; it may depend on nothing else."""

    @wraps(function)
    def known(record: _Record, *more: *_More) -> _Found:
        key = (function, *more)
        if key not in record.derived:
            record.derived[key] = function(record, *more)
        found: _Found = record.derived[key]
        return found

    return known


def known_already(function: Callable[[_Record], _Found], record: _Record, found: _Found) -> None:
    """Let a function that is called once for a record have this value for it, and not be called."""
    record.derived[(inspect.unwrap(function),)] = found
