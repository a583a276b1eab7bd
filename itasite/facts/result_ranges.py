"""What follows for instruments and total of a result from the scores beside them and known weights. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from itasite.facts.ranges import ANY_SCORE, Range, around, mean_range, plain_mean_range
from itasite.model.framework import Framework, Instrument
from itasite.model.year import Result

Weights = Mapping[str, Fraction | None]  # the share of the total by the code of an instrument, None where not known


class Missing(NamedTuple):
    """The scores that a whole needs but does not have, and the mean that they would have to have between them."""

    names: tuple[str, ...]
    needed: Range


def criteria_weights(framework: Framework) -> Weights:
    """The shares that the criteria themselves give."""
    known = [found.weight for found in framework.instruments if found.weight is not None]
    # weights that do not add up to 100 are a fault that is told elsewhere
    whole = sum(known) if len(known) == len(framework.instruments) else Decimal(100)
    return {
        found.code: None if found.weight is None else Fraction(found.weight) / Fraction(whole or 100)
        for found in framework.instruments
    }


def inferred_weights(framework: Framework) -> Weights | None:
    """The shares with those filled in that are inferred; None where nothing has to be filled in or not all can be."""
    known, inferred = criteria_weights(framework), framework.inferred.weights
    if None not in known.values():
        return None
    filled = {
        code: share if share is not None or code not in inferred else Fraction(inferred[code]) / 100
        for code, share in known.items()
    }
    return filled if sum(share or 0 for share in filled.values()) == 1 and None not in filled.values() else None


def all_known(weights: Weights) -> bool:
    """Whether there are weights and none is unknown."""
    return bool(weights) and None not in weights.values()


def by_indicators(framework: Framework, code: str, result: Result) -> Range | None:
    """What an instrument can have by those of its indicators that are known; None before one is."""
    own = [found.number for found in framework.indicators_of(code)]
    if not any(number in result.indicators for number in own):
        return None
    return plain_mean_range(
        [around(result.indicators[number]) if number in result.indicators else ANY_SCORE for number in own]
    )


def by_parts(instrument: Instrument, result: Result) -> Range | None:
    """What an instrument can have by its parts, whose weights nobody knows; None unless all are known."""
    own = [result.parts.get(part.code) for part in instrument.parts]
    known = [around(number) for number in own if number is not None]
    return mean_range(known, Fraction(0)) if own and len(known) == len(own) else None


def instrument_range(framework: Framework, instrument: Instrument, result: Result) -> Range:
    """What an instrument can have by all that is known; where this contradicts itself, all that one of it allows."""
    found = ANY_SCORE
    for other in (
        by_indicators(framework, instrument.code, result),
        by_parts(instrument, result),
        around(result.instruments[instrument.code]) if instrument.code in result.instruments else None,
    ):
        if other is not None:
            both = found.within(other)
            found = found.with_all(other) if both.empty else both
    return found


def instrument_ranges(framework: Framework, result: Result) -> dict[str, Range]:
    """What each instrument can have."""
    return {found.code: instrument_range(framework, found, result) for found in framework.instruments}


def total_range(ranges: Mapping[str, Range], weights: Weights) -> Range:
    """What the total can be; the instruments whose weights are not known may share the rest in any way."""
    fixed = [(share, ranges[code]) for code, share in weights.items() if share is not None]
    free = [ranges[code] for code, share in weights.items() if share is None]
    rest = 1 - sum((share for share, _ in fixed), Fraction(0))
    others = mean_range(free, Fraction(0)) if free else Range(Fraction(0), Fraction(0))
    low, high = max(rest, Fraction(0)) * others.low, max(rest, Fraction(0)) * others.high
    for share, found in fixed:
        low, high = low + share * found.low, high + share * found.high
    return Range(low, high)


def without_weights(framework: Framework) -> Weights:
    """As if no weight were known."""
    return dict.fromkeys((found.code for found in framework.instruments), None)


def missing_indicators(framework: Framework, code: str, result: Result) -> Missing | None:
    """The indicators that a written instrument lacks and what they need on average; None unless it has others."""
    own = [found.number for found in framework.indicators_of(code)]
    names = tuple(number for number in own if number not in result.indicators)
    if code not in result.instruments or not names or len(names) == len(own):
        return None
    whole = around(result.instruments[code])
    known = [around(result.indicators[number]) for number in own if number in result.indicators]
    low = len(own) * whole.low - sum(found.high for found in known)
    high = len(own) * whole.high - sum(found.low for found in known)
    return Missing(names, Range(low / len(names), high / len(names)))


def missing_instrument(total: Decimal, ranges: Mapping[str, Range], weights: Weights, code: str) -> Range | None:
    """What one instrument would have to have for this total, by the others; None where the weights do not say it."""
    share = weights.get(code)
    if not all_known(weights) or not share:
        return None
    others = total_range({**ranges, code: Range(Fraction(0), Fraction(0))}, weights)
    whole = around(total)
    return Range((whole.low - others.high) / share, (whole.high - others.low) / share)
