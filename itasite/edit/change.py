"""Values as plain data, and the changes of them."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"  # every scalar a text, "" where none is written
Path: TypeAlias = tuple[str | int, ...]


class Put(NamedTuple):
    """Set a value, or add a key: after the last of `after` that is there, else at the end."""

    path: Path
    value: Plain
    after: tuple[str, ...] = ()


class Insert(NamedTuple):
    """A new entry of the list at `path`; `at` the length of the list appends."""

    path: Path
    at: int
    value: Plain


class Drop(NamedTuple):
    """A key or an entry of a list goes."""

    path: Path


class Move(NamedTuple):
    """An entry of the list at `path` goes to another place of it."""

    path: Path
    at: int
    to: int


Change: TypeAlias = Put | Insert | Drop | Move
