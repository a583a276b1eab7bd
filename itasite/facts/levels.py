"""What a level of the criteria asks for: one of three values, which each language puts into words. Pure."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from itasite.facts.ranges import CENT
from itasite.model.framework import Framework, Level


class Below(NamedTuple):
    """A level for every total below `limit`."""

    limit: Decimal


class Between(NamedTuple):
    """A level for the totals from `first` to `last`, both included, as published with two places."""

    first: Decimal
    last: Decimal


class AtLeast(NamedTuple):
    """A level for totals from `first` on, where each instrument has `each` too (None: whatever they have)."""

    first: Decimal
    each: Decimal | None


LevelRange = Below | Between | AtLeast


def level_above(framework: Framework, found: Level) -> Level | None:
    """The level that is better by one; criteria list them best first."""
    place = framework.levels.index(found)
    return framework.levels[place - 1] if place else None


def level_range(framework: Framework, found: Level) -> LevelRange:
    """What a level asks for, up to the level above it."""
    above = level_above(framework, found)
    if above and found.minimum == 0:
        return Below(above.minimum)
    if above and found.each_minimum is None and above.minimum > found.minimum:
        return Between(found.minimum, above.minimum - CENT)
    return AtLeast(found.minimum, found.each_minimum)
