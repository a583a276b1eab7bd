"""Which levels some scores allow: those that any scores of 0 to 100 give with all that is written. Pure.

A level looks at the total and, where it has a minimum for each, at every instrument or part of one. All of it is a tree
in which each score stands once, so ranges alone decide whether there is an assignment; nothing has to be searched.
Levels are compared as published, with two places.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from itasite.facts.ranges import ANY_SCORE, HALF_CENT, Range, mean_range, rounded
from itasite.facts.result_ranges import Weights, instrument_range, total_range
from itasite.model.framework import Framework, Instrument, Level
from itasite.model.year import Result

_TWO_PARTS = 2  # of EIT: visitors themselves, and people whom the assessors ask


class Judged(NamedTuple):
    """A score that a level looks at: as published where it is written, else within what it can be."""

    name: str
    written: Decimal | None
    range: Range

    def at_least(self, minimum: Decimal) -> Judged | None:
        """The same with no less than a minimum; None where it has less."""
        if self.written is not None:
            return self if rounded(self.written) >= minimum else None
        return _unless_empty(self._replace(range=self.range.at_least(Fraction(minimum) - HALF_CENT)))

    def below(self, minimum: Decimal) -> Judged | None:
        """The same with less than a minimum; None where it has more."""
        if self.written is not None:
            return self if rounded(self.written) < minimum else None
        return _unless_empty(self._replace(range=self.range.at_most(Fraction(minimum) - HALF_CENT)))


class JudgedInstrument(NamedTuple):
    """An instrument: what it can have, and what of it is judged: itself, or its parts with the least share of each."""

    code: str
    range: Range
    judged: tuple[Judged, ...]
    least_share: Fraction | None


class Evidence(NamedTuple):
    """What a level is held against: the total, the instruments, and the weights as far as they are to count."""

    total: Judged
    instruments: tuple[JudgedInstrument, ...]
    weights: Weights


def known_levels(framework: Framework) -> tuple[Level, ...]:
    """The levels of the criteria, else those that are inferred."""
    return framework.levels or framework.inferred.levels


def total_judged(total: Decimal | None, *, exact: bool = False) -> Judged:
    """The total; `exact` leaves out what can only have become it by rounding."""
    if total is None:
        return Judged("", None, ANY_SCORE)
    half = Fraction(0) if exact else HALF_CENT
    return Judged("", total, Range(Fraction(total) - half, Fraction(total) + half))


def judged_instruments(
    framework: Framework, result: Result, weights: Weights, *, split: bool
) -> tuple[JudgedInstrument, ...]:
    """What of each instrument a level looks at: the parts whose scores are known, else itself.

    With `split` also parts of which nothing is known, where the criteria have parts or may have.
    """
    return tuple(_judged(framework, each, result, weights, split=split) for each in framework.instruments)


def possible_levels(framework: Framework, evidence: Evidence) -> tuple[Level, ...]:
    """The levels that the evidence allows, best first; none where it contradicts itself."""
    levels = known_levels(framework)
    return tuple(found for place, found in enumerate(levels) if _possible(found, levels[:place], evidence))


def _unless_empty(found: Judged) -> Judged | None:
    return None if found.range.empty else found


def _judged(
    framework: Framework, instrument: Instrument, result: Result, weights: Weights, *, split: bool
) -> JudgedInstrument:
    found = instrument_range(framework, instrument, result)
    names = [part.code for part in instrument.parts]
    if not any(name in result.parts for name in names):
        may = bool(names) or instrument.code in framework.inferred.split
        names = (names or [f"{instrument.code}{number + 1}" for number in range(_TWO_PARTS)]) if split and may else []
    if not names:
        written = result.instruments.get(instrument.code)
        sure = written is not None and found.low <= Fraction(written) <= found.high and not _torn(found)
        return JudgedInstrument(
            instrument.code, found, (Judged(instrument.code, written if sure else None, found),), None
        )
    own = [result.parts.get(name) for name in names]
    judged = tuple(Judged(name, number, _range(number)) for name, number in zip(names, own, strict=True))
    if None not in own:
        share = None if _torn(found) and instrument.code in result.instruments else Fraction(0)
    else:
        share = _least_share(framework, instrument, weights, len(names))
    return JudgedInstrument(instrument.code, found, judged, share)


def _torn(found: Range) -> bool:
    """Whether an instrument's scores contradict each other, so that more than rounding lies between them."""
    return found.high - found.low > 4 * HALF_CENT


def _range(number: Decimal | None) -> Range:
    return ANY_SCORE if number is None else total_judged(number).range.within(ANY_SCORE)


def _least_share(framework: Framework, instrument: Instrument, weights: Weights, count: int) -> Fraction:
    least, whole = framework.inferred.split.get(instrument.code), weights.get(instrument.code)
    return min(Fraction(least) / 100 / whole, Fraction(1, count)) if least and whole else Fraction(0)


def _possible(level: Level, better: Sequence[Level], evidence: Evidence) -> bool:
    total = evidence.total.at_least(level.minimum)
    instruments = _all_at_least(evidence.instruments, level.each_minimum)
    if total is None or instruments is None:
        return False
    # the mildest first: what misses it misses all those above it as well
    return _missed(tuple(reversed(better)), Evidence(total, instruments, evidence.weights))


def _missed(better: Sequence[Level], evidence: Evidence) -> bool:
    """Whether scores are left of which each better level misses something."""
    if not _fits(evidence):
        return False
    if not better:
        return True
    return any(_missed(better[1:], each) for each in _ways_to_miss(better[0], evidence))


def _ways_to_miss(level: Level, evidence: Evidence) -> Iterable[Evidence]:
    if (total := evidence.total.below(level.minimum)) is not None:
        yield evidence._replace(total=total)
    if level.each_minimum is None:
        return
    for place, instrument in enumerate(evidence.instruments):
        for inner, judged in enumerate(instrument.judged):
            if (less := judged.below(level.each_minimum)) is not None:
                parts = (*instrument.judged[:inner], less, *instrument.judged[inner + 1 :])
                changed = instrument._replace(judged=parts)
                all_of_them = (*evidence.instruments[:place], changed, *evidence.instruments[place + 1 :])
                yield evidence._replace(instruments=all_of_them)


def _all_at_least(
    instruments: Iterable[JudgedInstrument], minimum: Decimal | None
) -> tuple[JudgedInstrument, ...] | None:
    if minimum is None:
        return tuple(instruments)
    found = []
    for instrument in instruments:
        judged = [each.at_least(minimum) for each in instrument.judged]
        kept = tuple(each for each in judged if each is not None)
        if len(kept) < len(judged):
            return None
        found.append(instrument._replace(judged=kept))
    return tuple(found)


def _fits(evidence: Evidence) -> bool:
    """Whether these ranges leave at least one assignment of scores."""
    if not evidence.instruments:
        return not evidence.total.range.empty
    ranges = {found.code: _whole(found) for found in evidence.instruments}
    if any(found.empty for found in ranges.values()):
        return False
    return not total_range(ranges, evidence.weights).within(evidence.total.range).empty


def _whole(instrument: JudgedInstrument) -> Range:
    """What an instrument can have by what is judged of it."""
    if instrument.least_share is None:
        return instrument.judged[0].range if len(instrument.judged) == 1 else instrument.range
    ranges = [each.range for each in instrument.judged]
    return mean_range(ranges, instrument.least_share).within(instrument.range)
