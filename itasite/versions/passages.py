"""Two changed texts brought together by lines. A change beside a change of the other side is for a person to judge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from itasite.versions.choice import Choice, Place, Side


class _Passage(NamedTuple):
    base: list[str]
    mine: list[str]
    theirs: list[str]


def joined_lines(
    path: str, base: str, mine: str, theirs: str, chosen: Mapping[Place, Side]
) -> str | tuple[Choice, ...]:
    """The text with the changes of both; or the passages that both changed differently, numbered from 0."""
    lines = _Passage(*(text.splitlines(keepends=True) for text in (base, mine, theirs)))
    done: list[str] = []
    open_choices: list[Choice] = []
    number = 0
    for passage in _passages(lines):
        taken = _taken(passage)
        if taken is None:
            side = chosen.get((number,))
            if side is None:
                open_choices.append(Choice(path, (number,), *("".join(part) for part in passage)))
            taken = passage.theirs if side is Side.THEIRS else passage.mine
            number += 1
        done.extend(taken)
    return tuple(open_choices) or "".join(done)


def _taken(passage: _Passage) -> list[str] | None:
    if passage.mine == passage.theirs or passage.theirs == passage.base:
        return passage.mine
    return passage.theirs if passage.mine == passage.base else None


def _passages(lines: _Passage) -> Iterator[_Passage]:
    """Alternately what all three share and what lies between, by the lines of the base that neither side touched."""
    at = (0, 0, 0)
    for start, mine, theirs, length in _shared(lines):
        yield _Passage(lines.base[at[0] : start], lines.mine[at[1] : mine], lines.theirs[at[2] : theirs])
        same = lines.base[start : start + length]
        yield _Passage(same, same, same)
        at = (start + length, mine + length, theirs + length)


def _shared(lines: _Passage) -> Iterator[tuple[int, int, int, int]]:
    ours, others = (SequenceMatcher(None, lines.base, side, autojunk=False) for side in (lines.mine, lines.theirs))
    mine, theirs = ours.get_matching_blocks(), others.get_matching_blocks()
    one = other = 0
    while one < len(mine) and other < len(theirs):
        start = max(mine[one].a, theirs[other].a)
        end = min(mine[one].a + mine[one].size, theirs[other].a + theirs[other].size)
        if start < end:
            yield start, mine[one].b + start - mine[one].a, theirs[other].b + start - theirs[other].a, end - start
        if mine[one].a + mine[one].size <= theirs[other].a + theirs[other].size:
            one += 1
        else:
            other += 1
    yield len(lines.base), len(lines.mine), len(lines.theirs), 0
