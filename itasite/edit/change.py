"""What can be changed in a file: values are plain data, in which every single value is a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"  # "" is an empty value
Path = tuple[str | int, ...]  # keys and 0-based indexes


class Put(NamedTuple):
    """Set the value of a key or of an entry of a list.

    A key that is not there is added behind the last one of `after` that is there, else at the end. Mappings on the way
    to it are made.
    """

    path: Path
    value: Plain
    after: tuple[str, ...] = ()


class Insert(NamedTuple):
    """Add an entry to the list at `path`, before the one at `at`; `at` = the length adds it at the end.

    A list that is not there, or is an empty value, becomes one.
    """

    path: Path
    at: int
    value: Plain


class Drop(NamedTuple):
    """Remove a key or an entry of a list."""

    path: Path


class Move(NamedTuple):
    """Move an entry of the list at `path` so that it is the one at `to`."""

    path: Path
    at: int
    to: int


Change = Put | Insert | Drop | Move


def texts_of(change: Change) -> Iterator[str]:
    """All texts that a change brings, keys too."""
    yield from (step for step in change.path if isinstance(step, str))
    if isinstance(change, Put | Insert):
        yield from _texts(change.value)


def _texts(value: Plain) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    else:
        for key, inner in value.items():
            yield key
            yield from _texts(inner)
