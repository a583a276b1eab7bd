"""How far a result can be checked: what its scores can be held against, and whether its total is computed. Pure."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from itasite.facts import result_ranges as ranges
from itasite.facts.possible_levels import known_levels
from itasite.facts.ranges import ANY_SCORE
from itasite.facts.score import computed_total
from itasite.model.framework import Framework
from itasite.model.year import Result


class TotalCheck(StrEnum):
    """What a written total can be held against."""

    INFERRED = "inferred"  # its instruments, by weights that are not those of the criteria
    RANGE = "range"  # its instruments, by what a mean of them can be
    NOTHING = "nothing"


class ResultChecked(NamedTuple):
    """How far a result whose total stands as printed was checked.

    `weights` is whether those of the criteria are known, `levels` whether the level could be held against scores.
    """

    total: TotalCheck
    weights: bool
    indicators: bool
    levels: bool
    level_written: bool


def result_checked(framework: Framework, result: Result) -> ResultChecked | None:
    """How far a result is checked whose total is written but cannot be computed; None of every other."""
    if not framework.known or result.total is None or computed_total(framework, result) is not None:
        return None
    return ResultChecked(
        total=_total(framework, result),
        weights=ranges.all_known(ranges.criteria_weights(framework)),
        indicators=any(
            code in result.instruments and ranges.by_indicators(framework, code, result) is not None
            for code in (instrument.code for instrument in framework.instruments)
        ),
        levels=any(level.title == result.level for level in known_levels(framework)),
        level_written=bool(result.level),
    )


def _total(framework: Framework, result: Result) -> TotalCheck:
    found = ranges.instrument_ranges(framework, result)
    if not found:
        return TotalCheck.NOTHING
    inferred = ranges.inferred_weights(framework)
    if inferred and ranges.total_range(found, inferred) != ANY_SCORE:
        return TotalCheck.INFERRED
    by_known = ranges.total_range(found, ranges.criteria_weights(framework))
    return TotalCheck.RANGE if by_known != ANY_SCORE else TotalCheck.NOTHING
