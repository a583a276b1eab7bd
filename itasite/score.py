"""Scores: indicators to instruments to total to level. Pure, in exact decimal arithmetic.

An instrument is the plain mean of its indicators, the total the weighted sum of the instruments, rounded
half up to two places: the published results of 2565 and 2566 agree with this (97.20 and 85.48).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from itasite.model.framework import Framework, Instrument, Level
from itasite.model.year import Result

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class InstrumentScore:
    """An instrument's score of 0 to 100, or None where neither it nor all its indicators are known."""

    instrument: Instrument
    score: Decimal | None
    indicators: tuple[tuple[str, Decimal | None], ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """The computed result; `total` and `level` are None while an instrument is unknown."""

    instruments: tuple[InstrumentScore, ...]
    total: Decimal | None
    level: Level | None


def rounded(number: Decimal) -> Decimal:
    """Two places, half up, as results are published."""
    return number.quantize(CENT, rounding=ROUND_HALF_UP)


def scores(framework: Framework, result: Result) -> Scores:
    """All that follows from the written scores under the criteria of the year."""
    parts = tuple(_instrument(framework, instrument, result) for instrument in framework.instruments)
    known = [part.score for part in parts if part.score is not None]
    if len(known) < len(parts):
        return Scores(parts, None, None)
    weights = sum(instrument.weight for instrument in framework.instruments)
    weighted = sum(score * part.instrument.weight for score, part in zip(known, parts, strict=True))
    total = rounded(Decimal(weighted) / weights)
    return Scores(parts, total, level(framework, total, known))


def instrument_mean(framework: Framework, code: str, result: Result) -> Decimal | None:
    """The unrounded mean of an instrument's indicators, or None while one of them is unknown."""
    own = [indicator.number for indicator in framework.indicators if indicator.instrument == code]
    found = [result.indicators[number] for number in own if number in result.indicators]
    return sum(found, Decimal(0)) / len(found) if found and len(found) == len(own) else None


def level(framework: Framework, total: Decimal, parts: list[Decimal]) -> Level | None:
    """The best level whose minimum the total reaches and whose minimum per instrument each part reaches."""
    for candidate in framework.levels:
        each = candidate.each_minimum
        if total >= candidate.minimum and (each is None or all(part >= each for part in parts)):
            return candidate
    return None


def _instrument(framework: Framework, instrument: Instrument, result: Result) -> InstrumentScore:
    indicators = tuple(
        (indicator.number, result.indicators.get(indicator.number))
        for indicator in framework.indicators
        if indicator.instrument == instrument.code
    )
    mean = instrument_mean(framework, instrument.code, result)
    return InstrumentScore(instrument, result.instruments.get(instrument.code) if mean is None else mean, indicators)
