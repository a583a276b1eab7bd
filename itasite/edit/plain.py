"""Plain data: what a tree says, and the same with changes made to it. Pure; what an edited file is held against."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import TypeVar

from itasite.edit.change import Change, Drop, Insert, Move, Path, Plain, Put
from itasite.text.nodes import Mapping, Node, Scalar, is_empty


class NoPlaceError(ValueError):
    """A change of what is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(repr(path))
        self.path = path


def plain_of_node(node: Node) -> Plain:
    """A tree as plain data; of a key that is there twice the first counts, as everywhere."""
    if isinstance(node, Scalar):
        return "" if is_empty(node) else node.text
    if isinstance(node, Mapping):
        return {key.text: plain_of_node(value) for key, value in node.entries}
    return [plain_of_node(item) for item in node.items]


def changed(plain: Plain, changes: Iterable[Change]) -> Plain:
    """Plain data with changes made to it, one after the other; the data that is given stays as it is, and
    what does not change is the same object again.

    Raises NoPlaceError for a change of what is not there.
    """
    whole: dict[str, Plain] = {"": plain}
    for change in changes:
        _make(whole, change)
    return whole[""]


def _make(whole: dict[str, Plain], change: Change) -> None:
    if isinstance(change, Put):
        holder, step = _holder(whole, change.path, made=True)
        if isinstance(holder, dict) and isinstance(step, str):
            _put(holder, step, copy.deepcopy(change.value), change.after)
            return
        if isinstance(holder, list) and isinstance(step, int) and 0 <= step < len(holder):
            holder[step] = copy.deepcopy(change.value)
            return
    elif isinstance(change, Drop):
        holder, step = _holder(whole, change.path)
        if change.path and isinstance(holder, dict) and step in holder:
            del holder[str(step)]
            return
        if isinstance(holder, list) and isinstance(step, int) and 0 <= step < len(holder):
            del holder[step]
            return
    elif isinstance(change, Insert):
        found = _list(whole, change.path)
        if 0 <= change.at <= len(found):
            found.insert(change.at, copy.deepcopy(change.value))
            return
    elif _moved(whole, change):
        return
    raise NoPlaceError(change.path)


def _moved(whole: dict[str, Plain], change: Move) -> bool:
    found, _ = _holder(whole, (*change.path, change.at))
    if not isinstance(found, list) or not (0 <= change.at < len(found) and 0 <= change.to < len(found)):
        return False
    found.insert(change.to, found.pop(change.at))
    return True


def _put(holder: dict[str, Plain], key: str, value: Plain, after: tuple[str, ...]) -> None:
    behind = place_of_new(list(holder), after)
    new = key not in holder
    holder[key] = value
    if new:
        for other in list(holder)[behind:-1]:
            holder[other] = holder.pop(other)


def place_of_new(keys: list[str], after: tuple[str, ...]) -> int:
    """The index at which a new key comes among those that are there."""
    return next((keys.index(key) + 1 for key in reversed(after) if key in keys), len(keys))


def _list(whole: dict[str, Plain], path: Path) -> list[Plain]:
    holder, step = _holder(whole, path, made=True)
    found = _step(holder, step)
    if found in (None, ""):
        found = []
    if not isinstance(found, list):
        raise NoPlaceError(path)
    return _linked(holder, step, list(found), path)


def _holder(whole: dict[str, Plain], path: Path, *, made: bool = False) -> tuple[Plain, str | int]:
    """What holds the value at a path, and its key or index there; mappings on the way are made where asked."""
    *parents, last = ("", *path)
    found: Plain = whole
    for step in parents:
        inner = _step(found, step)
        if inner == "" or inner is None:
            inner = {} if made else None
        if inner is None or isinstance(inner, str):
            raise NoPlaceError(path)
        found = _linked(found, step, dict(inner) if isinstance(inner, dict) else list(inner), path)
    return found, last


_C = TypeVar("_C", dict[str, Plain], list[Plain], "dict[str, Plain] | list[Plain]")


def _linked(holder: Plain, step: str | int, value: _C, path: Path) -> _C:
    """A collection, a copy of what was there, in its place."""
    if isinstance(holder, list) and isinstance(step, int) and 0 <= step < len(holder):
        holder[step] = value
        return value
    if isinstance(holder, dict) and isinstance(step, str):
        holder[step] = value
        return value
    raise NoPlaceError(path)


def _step(found: Plain, step: str | int) -> Plain | None:
    if isinstance(found, dict) and isinstance(step, str):
        return found.get(step)
    if isinstance(found, list) and isinstance(step, int) and 0 <= step < len(found):
        return found[step]
    return None


def value_at(plain: Plain, path: Path) -> Plain | None:
    """The value at a path; None if there is none."""
    found: Plain | None = plain
    for step in path:
        found = None if found is None else _step(found, step)
    return found
