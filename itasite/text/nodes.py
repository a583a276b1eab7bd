"""Trees of YAML in which every value has its position."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from itasite.fiscal import fold_digits
from itasite.problem import Position


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as it was written; `plain` is false if it is quoted or a block text.

    `tag` is its YAML tag (!ENV), "*" if it is only a reference to another value (*name), else "". Only settings may
    have one.
    """

    text: str
    at: Position
    plain: bool = True
    tag: str = ""


_EMPTY_WORDS = ("", "~", "null")  # what YAML reads as nothing, unless it is quoted


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list with its YAML tag, "" if it has none; `lost`: whether an entry of it could not be read."""

    items: tuple[Node, ...]
    at: Position
    tag: str = ""
    lost: bool = False


@dataclass(frozen=True)
class Mapping:
    """Keys and values in the order of the file.

    `lost` are the keys of entries that could not be read, "" for one whose key is not known. `repeated` are entries
    whose key is there before, which count for nothing. Neither is taken for missing: what is wrong is already told.
    `unread` are lines that could not be read, as they are written; only the root has them. `tag` is its YAML tag, ""
    if it has none.
    """

    entries: tuple[tuple[Scalar, Node], ...]
    at: Position
    lost: frozenset[str] = frozenset()
    repeated: tuple[tuple[Scalar, Node], ...] = ()
    unread: tuple[Scalar, ...] = ()
    tag: str = ""

    def get(self, key: str) -> Node | None:
        """The value of `key`; None if it is not there."""
        found = self._index.get(same_key(key))
        return found[1] if found else None

    def key_at(self, key: str) -> Position:
        """The position of `key`; that of the mapping if it is not there."""
        found = self._index.get(same_key(key))
        return found[0].at if found else self.at

    @cached_property
    def _index(self) -> dict[str, tuple[Scalar, Node]]:
        """The first entry of each key. An index, because a search through the list would be slow with many problems."""
        return {same_key(entry[0].text): entry for entry in reversed(self.entries)}


def same_key(key: str) -> str:
    """The key with Arabic digits: a key in Thai digits is the same key."""
    return fold_digits(key.strip())


Node = Scalar | Sequence | Mapping
EMPTY = Mapping((), Position("", 0, 0))


def is_empty(node: Node) -> bool:
    """Whether a value is none: nothing stands there, or what YAML reads as nothing."""
    return isinstance(node, Scalar) and node.plain and node.text in _EMPTY_WORDS


def scalars(node: Node) -> Iterator[Scalar]:
    """All single values of a tree, without the keys, in the order of the file; lines that could not be read last."""
    found: list[Scalar] = []
    _gather(node, found)
    return iter(found)


def _gather(node: Node, found: list[Scalar]) -> None:
    if isinstance(node, Scalar):
        found.append(node)
    elif isinstance(node, Sequence):
        for item in node.items:
            _gather(item, found)
    else:
        for _, value in (*node.entries, *node.repeated):
            _gather(value, found)
        found.extend(node.unread)


def locate(node: Node, path: tuple[str | int, ...]) -> Position:
    """The position of the value at `path` (keys and 0-based indexes); if it is not there, of the last part that is."""
    for step in path:
        if isinstance(node, Mapping):
            found = node.get(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            found = node.items[step]
        else:
            found = None
        if found is None:
            return node.at
        node = found
    return node.at


def locate_key(node: Node, path: tuple[str | int, ...]) -> Position:
    """The position of the last key of `path` (not of its value)."""
    *parents, last = path
    for step in parents:
        if isinstance(node, Mapping):
            node = node.get(str(step)) or node
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    if isinstance(node, Mapping):
        return node.key_at(str(last))
    return node.at
