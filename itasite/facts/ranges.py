"""What a mean can be while its parts are known only within limits. Pure, in exact fractions.

A published number stands for all that round to it at two places, so each is a range as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import NamedTuple

CENT = Decimal("0.01")  # results are published with two places
HALF_CENT = Fraction(1, 200)


class Range(NamedTuple):
    """All numbers from `low` to `high`, both included; empty where `low` is the greater."""

    low: Fraction
    high: Fraction

    @property
    def empty(self) -> bool:
        """Whether there is no number in it."""
        return self.low > self.high

    def within(self, other: Range) -> Range:
        """What lies in both."""
        return Range(max(self.low, other.low), min(self.high, other.high))

    def with_all(self, other: Range) -> Range:
        """The least range that holds both."""
        return Range(min(self.low, other.low), max(self.high, other.high))

    def at_least(self, low: Fraction) -> Range:
        """What of it is not below `low`."""
        return Range(max(self.low, low), self.high)

    def at_most(self, high: Fraction) -> Range:
        """What of it is not above `high`."""
        return Range(self.low, min(self.high, high))


ANY_SCORE = Range(Fraction(0), Fraction(100))


def rounded(number: Decimal) -> Decimal:
    """Two places, half up, as results are published."""
    return number.quantize(CENT, rounding=ROUND_HALF_UP)


def around(number: Decimal) -> Range:
    """What a published score can have been before it was rounded."""
    exact = Fraction(number)
    return Range(exact - HALF_CENT, exact + HALF_CENT).within(ANY_SCORE)


def mean_range(parts: Sequence[Range], least_share: Fraction) -> Range:
    """All weighted means of the parts, whatever their weights, if none is below `least_share` of the whole.

    With a share of 0 that is all between the lowest and the highest part; with 1/n the plain mean of n parts.
    """
    free = 1 - least_share * len(parts)
    low = least_share * sum(part.low for part in parts) + free * min(part.low for part in parts)
    high = least_share * sum(part.high for part in parts) + free * max(part.high for part in parts)
    return Range(low, high)


def plain_mean_range(parts: Sequence[Range]) -> Range:
    """All plain means of the parts."""
    return mean_range(parts, Fraction(1, len(parts)))
