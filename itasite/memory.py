"""What a program that builds again and again keeps from one build to the next.

A value is made by a function of its arguments and nothing else, and made again only if an argument has changed. So the
arguments are the whole key, and what is kept cannot be older than what it was made of.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, TypeVarTuple

_Given = TypeVarTuple("_Given")
_Value = TypeVar("_Value")
_PLAIN = (bytes, int, str)  # compared by value; all else by identity, since it never changes


class Memory:
    """The latest value of each function at each place, as long as each build asks for it."""

    def __init__(self, *, keeps: bool = True) -> None:
        self._keeps = keeps
        self._kept: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}
        self._asked: set[Hashable] = set()

    def kept(self, place: Hashable, function: Callable[[*_Given], _Value], *given: *_Given) -> _Value:
        """What `function` makes of `given`: that of the last call for this place if that was given the same.

        The function may depend on nothing that changes but what it is given, and nobody may change what it returns.
        """
        if not self._keeps:
            return function(*given)
        key = (function, place)
        self._asked.add(key)
        known = self._kept.get(key)
        if known is None or not _same(known[0], given):
            known = self._kept[key] = (given, function(*given))
        value: _Value = known[1]
        return value

    def forget_unused(self) -> None:
        """Forget what nothing has asked for since the last time this was called."""
        self._kept = {key: known for key, known in self._kept.items() if key in self._asked}
        self._asked.clear()


def _same(before: Any, now: Any) -> bool:
    if before is now:
        return True
    if isinstance(before, tuple) and isinstance(now, tuple):
        return len(before) == len(now) and all(map(_same, before, now))
    return type(before) is type(now) and isinstance(now, _PLAIN) and bool(before == now)
