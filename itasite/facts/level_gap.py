"""Where a level stands among all, and what kept the result from the one above it. Pure."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from itasite.facts.levels import level_above
from itasite.facts.ranges import rounded
from itasite.facts.score import InstrumentScore, Scores
from itasite.model.framework import Framework, Level


class LevelPlace(NamedTuple):
    """The place of a level, 1 being the best, among so many."""

    place: int
    of: int


class LevelGap(NamedTuple):
    """What is missing to the level above: points of the total, and the instruments with less than it asks of each."""

    above: Level
    points: Decimal
    below: tuple[InstrumentScore, ...]


def level_place(framework: Framework, found: Scores) -> LevelPlace | None:
    """Where the level of a result stands; None without a level that the criteria know."""
    if found.level is None:
        return None
    return LevelPlace(framework.levels.index(found.level) + 1, len(framework.levels))


def level_gap(framework: Framework, found: Scores) -> LevelGap | None:
    """What kept a result from the level above; None of the best, and where the known scores do not say it."""
    above = level_above(framework, found.level) if found.level else None
    if above is None or found.total is None:
        return None
    points = max(above.minimum - rounded(found.total), Decimal(0))
    each = above.each_minimum
    below = tuple(
        part for part in found.instruments if each is not None and part.score is not None and rounded(part.score) < each
    )
    return LevelGap(above, points, below) if points or below else None
