"""Whether the level of a result can be true beside its scores, by as much of the criteria as is known. Pure.

The least knowledge that contradicts it is told: the total alone, then all scores, then both with the weights.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from itasite.facts.possible_levels import (
    Evidence,
    judged_instruments,
    known_levels,
    possible_levels,
    total_judged,
)
from itasite.facts.ranges import around
from itasite.facts.result_ranges import (
    Weights,
    criteria_weights,
    inferred_weights,
    instrument_ranges,
    total_range,
    without_weights,
)
from itasite.model.framework import Framework, Level
from itasite.model.year import Result


class Ground(StrEnum):
    """What contradicts a level."""

    TOTAL = "total"
    SCORES = "scores"


class Escape(StrEnum):
    """What would make a level true after all."""

    NONE = "none"
    SPLIT = "split"  # an instrument judged in parts of which nothing is written
    ROUNDING = "rounding"  # a total that only rounding brought to a limit


class LevelDoubt(NamedTuple):
    """A level that cannot be: which ones can (`allowed`, best first), by what, and what would explain it.

    `missed` are the scores below what the level asks of each, with their codes. `weights` are None where none were
    needed; `inferred` is whether they are not those of the criteria.
    """

    level: Level
    allowed: tuple[Level, ...]
    ground: Ground
    missed: tuple[tuple[str, Decimal], ...]
    weights: Weights | None
    inferred: bool
    escape: Escape


def level_doubt(framework: Framework, result: Result) -> LevelDoubt | None:
    """The contradiction between the level and the scores of a result; None where there is none or no rule is known."""
    level = next((found for found in known_levels(framework) if found.title == result.level), None)
    if level is None:
        return None
    weights, inferred = _weights(framework)
    if _torn(framework, result, weights):
        # total and parts contradict each other, which is told already: the level is wrong for sure if neither gives it
        by_total = level_doubt(framework, _total_of(result))
        return by_total and level_doubt(framework, result.model_copy(update={"total": None}))
    none, alone = without_weights(framework), _total_of(result)
    for ground, seen, counted in (
        (Ground.TOTAL, alone, None),
        (Ground.SCORES, result, None),
        (Ground.TOTAL, alone, weights),
        (Ground.SCORES, result, weights),
    ):
        allowed = _allowed(framework, seen, counted or none)
        if allowed and level not in allowed:
            may = _allowed(framework, result, weights, split=True)
            escape = Escape.SPLIT if level in may else Escape.NONE
            missed = _missed(framework, level, result)
            narrower = _allowed(framework, result, none if inferred else weights)
            if narrower and level not in narrower:
                allowed = narrower
            return LevelDoubt(level, allowed, ground, missed, counted, inferred and counted is not None, escape)
    if _only_total(result):
        exact = _allowed(framework, alone, weights, exact=True)
        if exact and level not in exact:
            return LevelDoubt(level, exact, Ground.TOTAL, (), weights, inferred, Escape.ROUNDING)
    return None


def can_be_true(framework: Framework, result: Result) -> bool:
    """Whether the level of a result is one of its year and nothing speaks against it that is certain."""
    named = any(found.title == result.level for found in known_levels(framework))
    doubt = level_doubt(framework, result) if named else None
    return named and (doubt is None or doubt.escape is not Escape.NONE)


def sure_from(weights: Weights, each_minimum: Decimal) -> Decimal:
    """The total from which on no instrument can have less than a minimum: even the one of the least weight.

    With 30/30/40 and a minimum of 95 that is 100 - 0.3 x 5 = 98.5.
    """
    least = min(share for share in weights.values() if share)
    found = 100 - least * (100 - Fraction(each_minimum))
    return Decimal(found.numerator) / Decimal(found.denominator)


def _torn(framework: Framework, result: Result, weights: Weights) -> bool:
    """Whether the total cannot be true beside the other scores."""
    if result.total is None or _only_total(result) or not framework.instruments:
        return False
    return around(result.total).within(total_range(instrument_ranges(framework, result), weights)).empty


def _weights(framework: Framework) -> tuple[Weights, bool]:
    """All weights that are known, those of the criteria if they are all known; and whether some are inferred."""
    known, inferred = criteria_weights(framework), inferred_weights(framework)
    return (known, False) if inferred is None else (inferred, True)


def _allowed(
    framework: Framework, result: Result, weights: Weights, *, split: bool = False, exact: bool = False
) -> tuple[Level, ...]:
    instruments = judged_instruments(framework, result, weights, split=split)
    return possible_levels(framework, Evidence(total_judged(result.total, exact=exact), instruments, weights))


def _missed(framework: Framework, level: Level, result: Result) -> tuple[tuple[str, Decimal], ...]:
    """The written scores that are below what a level asks of each."""
    if level.each_minimum is None:
        return ()
    return tuple(
        (judged.name, judged.written)
        for instrument in judged_instruments(framework, result, without_weights(framework), split=False)
        for judged in instrument.judged
        if judged.written is not None and judged.at_least(level.each_minimum) is None
    )


def _total_of(result: Result) -> Result:
    """The result with its total and level alone."""
    return result.model_copy(update={"instruments": {}, "indicators": {}, "parts": {}, "ranks": {}})


def _only_total(result: Result) -> bool:
    return result.total is not None and not (result.instruments or result.indicators or result.parts)
