"""The smallest changes that make one value of another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from itasite.edit.alike import pairs
from itasite.edit.change import Change, Drop, Insert, Move, Path, Plain, Put

Order = Callable[[Path], Sequence[str]]


def _as_given(_: Path) -> Sequence[str]:
    return ()


def difference(old: Plain, new: Plain, order: Order = _as_given) -> tuple[Change, ...]:
    """The changes after which `old` equals `new`.

    Entries of lists are found again by what names them (id, url, file, page), then by likeness. `order` says for the
    path of a mapping in which order its keys come; without it a new key comes behind those that `new` has before it.
    """
    return tuple(_changes(old, new, (), order))


def _changes(old: Plain, new: Plain, path: Path, order: Order) -> Iterator[Change]:
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _of_mapping(old, new, path, order)
    elif isinstance(old, list) and isinstance(new, list) and new:
        yield from _of_list(old, new, path, order)
    elif old != new:
        yield Put(path, new)


def _of_mapping(old: dict[str, Plain], new: dict[str, Plain], path: Path, order: Order) -> Iterator[Change]:
    yield from (Drop((*path, key)) for key in old if key not in new)
    given, usual = list(new), list(order(path))
    for number, (key, value) in enumerate(new.items()):
        if key in old:
            yield from _changes(old[key], value, (*path, key), order)
        else:
            before = usual[: usual.index(key)] if key in usual else given[:number]
            yield Put((*path, key), value, tuple(before))


def _of_list(old: list[Plain], new: list[Plain], path: Path, order: Order) -> Iterator[Change]:
    found = pairs(old, new)
    yield from (Drop((*path, number)) for number in reversed(range(len(old))) if number not in found)
    yield from _moves([found[number] for number in range(len(old)) if number in found], path)
    back = {second: first for first, second in found.items()}
    yield from (Insert(path, number, value) for number, value in enumerate(new) if number not in back)
    for number, first in sorted(back.items()):
        yield from _changes(old[first], new[number], (*path, number), order)


def _moves(places: list[int], path: Path) -> Iterator[Move]:
    """The moves that put places in ascending order; those of the longest row that is in order already stay."""
    staying = _ascending(places)
    now = list(places)
    before: int | None = None
    for place in sorted(places):
        if place not in staying:
            at = now.index(place)
            del now[at]
            to = 0 if before is None else now.index(before) + 1
            now.insert(to, place)
            if at != to:
                yield Move(path, at, to)
        before = place


def _ascending(places: list[int]) -> set[int]:
    """The longest row of places that ascends."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(ends, place)
        before[place] = ends[at - 1] if at else None
        ends[at : at + 1] = [place]
    row, last = set[int](), ends[-1] if ends else None
    while last is not None:
        row.add(last)
        last = before[last]
    return row
