"""Which record of a list is which of the other: by what names it, by its title, by likeness; and which were moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from typing import Any, NamedTuple

from itasite.changes.names import identity, title_of
from itasite.model.record import Record

_ALIKE = 0.5  # of the fields that either has
_MOST = 200  # records left over in both lists; more are not compared with each other


class Matched(NamedTuple):
    """The places of the records in both lists; `moved` are pairs that changed their order among the others."""

    pairs: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]
    moved: frozenset[tuple[int, int]]


def matched(old: Sequence[Record], new: Sequence[Record]) -> Matched:
    """The records of two lists, paired as far as they are the same ones."""
    olds, news = [_content(record) for record in old], [_content(record) for record in new]
    left, right = list(range(len(old))), list(range(len(new)))
    pairs: list[tuple[int, int]] = []
    for keys in (
        (list(map(repr, olds)), list(map(repr, news))),
        (list(map(identity, old)), list(map(identity, new))),
        (list(map(title_of, old)), list(map(title_of, new))),
    ):
        _pair(pairs, left, right, *keys)
    if left and right and len(left) + len(right) <= _MOST:
        _pair_alike(pairs, left, right, lambda i, j: likeness(olds[i], news[j]))
    pairs.sort(key=lambda pair: pair[1])
    return Matched(tuple(pairs), tuple(left), tuple(right), frozenset(_moved(pairs)))


def likeness(old: dict[str, Any], new: dict[str, Any]) -> float:
    """The share of the fields that two records have alike."""
    names = old.keys() | new.keys()
    return sum(name in old and old[name] == new.get(name) for name in names) / len(names) if names else 0


def _content(record: Record) -> dict[str, Any]:
    return record.model_dump(exclude_defaults=True)


def _pair(
    pairs: list[tuple[int, int]], left: list[int], right: list[int], olds: list[Hashable], news: list[Hashable]
) -> None:
    """Move the places with equal keys from `left` and `right` to `pairs`; equal ones in their order."""
    waiting: dict[Hashable, list[int]] = {}
    for place in left:
        waiting.setdefault(olds[place], []).append(place)
    for place in right.copy():
        if news[place] and (known := waiting.get(news[place])):
            pairs.append((known[0], place))
            left.remove(known.pop(0))
            right.remove(place)


def _pair_alike(
    pairs: list[tuple[int, int]], left: list[int], right: list[int], alike: Callable[[int, int], float]
) -> None:
    found = sorted(((alike(i, j), -i, -j) for i in left for j in right), reverse=True)
    for share, i, j in found:
        if share >= _ALIKE and -i in left and -j in right:
            pairs.append((-i, -j))
            left.remove(-i)
            right.remove(-j)


def _moved(pairs: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """The fewest pairs without which all others stand in the same order: all but a longest rising row."""
    ends: list[int] = []
    lengths = []
    for i, _ in pairs:
        place = bisect_left(ends, i)
        ends[place : place + 1] = [i]
        lengths.append(place)
    kept, wanted = set(), len(ends) - 1
    below = len(pairs) and max(i for i, _ in pairs) + 1
    for pair, length in zip(reversed(pairs), reversed(lengths), strict=True):
        if length == wanted and pair[0] < below:
            kept.add(pair)
            wanted, below = wanted - 1, pair[0]
    return set(pairs) - kept
