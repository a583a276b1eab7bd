"""Prose that two have changed, joined line by line."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple


class LineConflict(NamedTuple):
    """Lines that both have changed, each in another way; `line` is where they begin in the joined text, from 1."""

    line: int
    base: str
    mine: str
    theirs: str


class MergedLines(NamedTuple):
    """A text with the changes of both; where they conflict it has `mine`."""

    text: str
    conflicts: tuple[LineConflict, ...]


class _Hunk(NamedTuple):
    start: int  # half-open range of lines of the base
    end: int
    new: list[str]


def merge_lines(base: str, mine: str, theirs: str) -> MergedLines:
    """Join two texts that were made of one; changes of other lines stand side by side."""
    if mine == theirs or theirs == base:
        return MergedLines(mine, ())
    if mine == base:
        return MergedLines(theirs, ())
    lines = base.split("\n")
    ours, others = _hunks(lines, mine.split("\n")), _hunks(lines, theirs.split("\n"))
    joined: list[str] = []
    conflicts: list[LineConflict] = []
    done = 0
    for first, second in _groups(ours, others):
        start = min(hunk.start for hunk in (*first, *second))
        end = max(hunk.end for hunk in (*first, *second))
        joined += lines[done:start]
        one, other = _applied(lines, first, start, end), _applied(lines, second, start, end)
        if first and second and one != other:
            place = len(joined) + 1
            conflicts.append(LineConflict(place, "\n".join(lines[start:end]), "\n".join(one), "\n".join(other)))
        joined += one if first else other
        done = end
    return MergedLines("\n".join((*joined, *lines[done:])), tuple(conflicts))


def _hunks(base: list[str], new: list[str]) -> list[_Hunk]:
    codes = SequenceMatcher(None, base, new, autojunk=False).get_opcodes()
    return [_Hunk(a, b, new[c:d]) for kind, a, b, c, d in codes if kind != "equal"]


def _groups(mine: list[_Hunk], theirs: list[_Hunk]) -> Iterator[tuple[list[_Hunk], list[_Hunk]]]:
    """The hunks of both, those together that change the same lines or add some at the same place."""
    left, right = list(mine), list(theirs)
    while left or right:
        first: list[_Hunk] = []
        second: list[_Hunk] = []
        take, group = (left, first) if not right or (left and left[0][:2] <= right[0][:2]) else (right, second)
        group.append(take.pop(0))
        start, end = group[0].start, group[0].end
        while found := next(
            ((rest, to) for rest, to in ((left, first), (right, second)) if _meets(rest, start, end)), None
        ):
            rest, to = found
            to.append(rest.pop(0))
            end = max(end, to[-1].end)
        yield first, second


def _meets(rest: list[_Hunk], start: int, end: int) -> bool:
    return bool(rest) and (rest[0].start < end or rest[0].start == rest[0].end == start == end)


def _applied(base: list[str], hunks: list[_Hunk], start: int, end: int) -> list[str]:
    found, done = list[str](), start
    for hunk in hunks:
        found += [*base[done : hunk.start], *hunk.new]
        done = hunk.end
    return [*found, *base[done:end]]
