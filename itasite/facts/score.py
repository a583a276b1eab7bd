"""Scores: indicators to instruments to total to level. Pure, in exact decimal arithmetic.

An instrument is the plain mean of its indicators, the total the weighted sum of the instruments, rounded
half up to two places: the published results of 2565 and 2566 agree with this (97.20 and 85.48).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import NamedTuple

from itasite.facts.level_doubt import can_be_true
from itasite.facts.ranges import rounded
from itasite.model.framework import Framework, Instrument, Level
from itasite.model.site import Year
from itasite.model.year import Result
from itasite.once import once

FULL = Decimal(100)


class InstrumentScore(NamedTuple):
    """An instrument's score of 0 to 100, or None where neither it nor all its indicators are known.

    `printed` is whether the result itself gives it; else it is the mean of the indicators.
    """

    instrument: Instrument
    score: Decimal | None
    indicators: tuple[tuple[str, Decimal | None], ...]
    parts: tuple[Decimal, ...] = ()
    printed: bool = True


class Scores(NamedTuple):
    """The result; `total` is None while neither the parts are known nor a total is written.

    `computed` is false where total and level are as written, because the parts or the weights are not all known.
    `total_printed` and `level_printed` are whether the result itself gives them, also where they can be computed.
    """

    instruments: tuple[InstrumentScore, ...]
    total: Decimal | None
    level: Level | None
    computed: bool = True
    total_printed: bool = True
    level_printed: bool = True

    @property
    def printed(self) -> bool:
        """Whether the result itself gives all that is said of it as a whole: total and level."""
        return self.total_printed and self.level_printed


class TargetGap(NamedTuple):
    """A result beside the target: `below` are the instruments that miss it, each with the points that it misses it by.

    `reached` is whether the scores of all instruments are known and none is below.
    """

    below: tuple[tuple[InstrumentScore, Decimal], ...]
    reached: bool


def scores(framework: Framework, result: Result) -> Scores:
    """All that follows from the written scores under the criteria of the year."""
    parts = tuple(_instrument(framework, instrument, result) for instrument in framework.instruments)
    computed = _total(parts)
    written = next((level for level in framework.levels if level.title == result.level), None)
    if computed is None:
        return Scores(parts, result.total, written, computed=False)
    total = computed if result.total is None else rounded(result.total)  # rounded parts can miss it by a cent
    seen = [each for part in parts for each in part.parts or (part.score,) if each is not None]
    found = level(framework, total, seen)
    if written and found and written != found and can_be_true(framework, result):
        found = written  # parts that are not written can explain it
    return Scores(
        parts, total, found, total_printed=result.total is not None,
        level_printed=found is None or found.title == result.level,
    )  # fmt: skip


def computed_total(framework: Framework, result: Result) -> Decimal | None:
    """The total by the weights of the criteria; None while a part or a weight is unknown."""
    return _total([_instrument(framework, instrument, result) for instrument in framework.instruments])


@once
def year_scores(year: Year) -> Scores | None:
    """The result of a year, or None before one is known."""
    return scores(year.framework, year.info.result) if year.info.result else None


def latest_total(years: Iterable[Year]) -> tuple[Year, Decimal, Scores] | None:
    """The latest of these years whose total is known, with that total; None if there is none."""
    for year in years:
        found = year_scores(year)
        if found and found.total is not None:
            return year, found.total, found
    return None


def level_title(year: Year, found: Scores | None) -> str:
    """The title of the level by the criteria; if they cannot decide it, as the agency wrote it."""
    result = year.info.result
    if found and found.level:
        return found.level.title
    return (result.level or "") if result else ""


def instrument_mean(framework: Framework, code: str, result: Result) -> Decimal | None:
    """The unrounded mean of an instrument's indicators, or None while one of them is unknown."""
    own = framework.indicators_of(code)
    found = [result.indicators[each.number] for each in own if each.number in result.indicators]
    return mean(found) if found and len(found) == len(own) else None


def level(framework: Framework, total: Decimal, parts: Iterable[Decimal]) -> Level | None:
    """The best level whose minimum the total reaches and whose minimum per instrument each part reaches.

    Compared as published, with two places: 94.996 is 95.00.
    """
    total, seen = rounded(total), [rounded(part) for part in parts]
    for candidate in framework.levels:
        each = candidate.each_minimum
        if total >= candidate.minimum and (each is None or all(part >= each for part in seen)):
            return candidate
    return None


def mean(numbers: Collection[Decimal]) -> Decimal:
    """The plain mean."""
    return sum(numbers, Decimal(0)) / len(numbers)


def ranks(result: Result) -> dict[str, int]:
    """The computed rank of each indicator by its score, the best first.

    Equal scores share a rank and the next is left out. `Result.ranks` are those that a paper prints.
    """
    ordered = sorted(result.indicators.values(), reverse=True)
    return {number: ordered.index(score) + 1 for number, score in result.indicators.items()}


def lowest(framework: Framework, result: Result, code: str) -> tuple[str, ...]:
    """The indicators of an instrument with its lowest score; several where they are equal, none before any is known."""
    own = {
        indicator.number: result.indicators[indicator.number]
        for indicator in framework.indicators_of(code)
        if indicator.number in result.indicators
    }
    return tuple(number for number, score in own.items() if score == min(own.values()))


def gap(framework: Framework, score: Decimal) -> Decimal:
    """How far a score is above (or, negative, below) the target."""
    return rounded(score) - framework.target


def points_below(framework: Framework, score: Decimal) -> Decimal:
    """The points that a score misses the target by; 0 where it reaches it."""
    return max(-gap(framework, score), Decimal(0))


def target_gap(framework: Framework, found: Scores) -> TargetGap:
    """Which instruments are below the target."""
    misses = [(part, None if part.score is None else points_below(framework, part.score)) for part in found.instruments]
    return TargetGap(
        below=tuple((part, points) for part, points in misses if points),
        reached=bool(misses) and all(points == 0 for _, points in misses),
    )


def _total(parts: Collection[InstrumentScore]) -> Decimal | None:
    weighted = [
        part.score * part.instrument.weight
        for part in parts
        if part.score is not None and part.instrument.weight is not None
    ]
    weights = [part.instrument.weight for part in parts if part.instrument.weight is not None]
    return rounded(sum(weighted, Decimal(0)) / sum(weights)) if len(weighted) == len(parts) and any(weights) else None


def _instrument(framework: Framework, instrument: Instrument, result: Result) -> InstrumentScore:
    indicators = tuple(
        (indicator.number, result.indicators.get(indicator.number))
        for indicator in framework.indicators_of(instrument.code)
    )
    found = instrument_mean(framework, instrument.code, result)
    parts = tuple(result.parts[part.code] for part in instrument.parts if part.code in result.parts)
    written = result.instruments.get(instrument.code)
    shown = written if found is None or (written is not None and rounded(written) != rounded(found)) else found
    return InstrumentScore(instrument, shown, indicators, parts, printed=found is None or written is not None)
