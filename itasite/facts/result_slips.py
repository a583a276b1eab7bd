"""What a total that contradicts its instruments most likely comes from: weighted points, two scores swapped. Pure."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from itasite.facts.ranges import Range, around
from itasite.facts.result_ranges import (
    all_known,
    criteria_weights,
    inferred_weights,
    instrument_ranges,
    total_range,
)
from itasite.model.framework import Framework
from itasite.model.year import Result


def weighted_points(framework: Framework, result: Result) -> bool:
    """Whether the written instruments add up to the total: they are points of 30 and 40, not scores of 100."""
    codes = [instrument.code for instrument in framework.instruments]
    if result.total is None or len(codes) < 2 or not all(code in result.instruments for code in codes):
        return False
    parts = [around(result.instruments[code]) for code in codes]
    added = Range(Fraction(sum(part.low for part in parts)), Fraction(sum(part.high for part in parts)))
    return not added.within(around(result.total)).empty


def fitting_swap(framework: Framework, result: Result) -> tuple[str, str] | None:
    """Two written instruments whose scores give the total when they change places; None where no two do."""
    weights = inferred_weights(framework) or criteria_weights(framework)
    if result.total is None or not all_known(weights):
        return None
    found = instrument_ranges(framework, result)
    for one, other in combinations([code for code in found if code in result.instruments], 2):
        swapped = {**found, one: around(result.instruments[other]), other: around(result.instruments[one])}
        if not around(result.total).within(total_range(swapped, weights)).empty:
            return one, other
    return None
