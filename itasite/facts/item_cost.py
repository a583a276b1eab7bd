"""What an item of disclosure costs: items to sub-indicators to indicators to the total. Pure, in exact arithmetic.

An item counts 0 or 100, a sub-indicator is the mean of its items, an indicator that of its sub-indicators: the
results of thirteen local governments of 2564 agree with this (report of the commission, table 4.26).
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from enum import StrEnum

from itasite.facts.score import FULL, mean
from itasite.model.framework import Framework

_EXACT = Decimal("1e-12")  # far finer than any half cent lies from another fraction: thirds and ninths round true


class Gap(StrEnum):
    """What is not known of the criteria, so that what an item costs cannot be computed."""

    WEIGHTS = "weights"
    ITEMS = "items"
    SUB_INDICATORS = "sub-indicators"


def disclosed(framework: Framework, passed: Collection[str]) -> dict[str, Decimal]:
    """What the indicators of disclosure come to when the items of these codes count 100 and all others 0, unrounded."""
    subs: dict[str, list[Decimal]] = {}
    for item in framework.items:
        if item.sub_indicator:
            subs.setdefault(item.sub_indicator, []).append(FULL if item.code in passed else Decimal(0))
    means: dict[str, list[Decimal]] = {}
    for sub in framework.sub_indicators:
        if sub.number in subs:
            means.setdefault(sub.indicator, []).append(mean(subs[sub.number]))
    return {indicator: mean(found) for indicator, found in means.items()}


def unknown(framework: Framework) -> tuple[Gap, ...]:
    """What has to be known before what an item costs can be computed."""
    weights = [instrument.weight for instrument in framework.instruments]
    gaps = [Gap.WEIGHTS] if None in weights or not any(weights) else []
    gaps += [] if framework.items and framework.complete else [Gap.ITEMS]
    instruments = {found.number: found.instrument for found in framework.indicators}
    subs = {sub.number: sub.indicator for sub in framework.sub_indicators}
    used = {item.sub_indicator or "" for item in framework.items}
    indicators = {subs[number] for number in used if number in subs}
    assessed = {instruments[number] for number in indicators if number in instruments}
    wanted = {number for number, instrument in instruments.items() if instrument in assessed}
    whole = used == set(subs) and indicators == wanted and assessed <= {found.code for found in framework.instruments}
    return tuple(gaps if whole else [*gaps, Gap.SUB_INDICATORS])


def lost(framework: Framework, missed: Collection[str]) -> Decimal:
    """What the total loses when the items of these codes count 0 and all others 100, to twelve places.

    Means what it says only where nothing is `unknown`.
    """
    found = disclosed(framework, {item.code for item in framework.items} - set(missed))
    weights = {instrument.code: instrument.weight or Decimal(0) for instrument in framework.instruments}
    total = Decimal(0)
    for code, weight in weights.items():
        own = framework.indicators_of(code)
        if own:
            total += weight * (FULL - mean([found.get(each.number, FULL) for each in own]))
    return (total / (sum(weights.values()) or 1)).quantize(_EXACT)
