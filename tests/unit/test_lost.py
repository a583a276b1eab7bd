"""What missed items cost the total, exactly, alone and together."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.facts import item_cost
from itasite.facts.ranges import rounded
from itasite.model.framework import Framework
from itasite.reading import frameworks
from tests.support.criteria import criteria

YEARS = (2564, 2565, 2566)
CODES = st.sets(st.sampled_from([f"O{number}" for number in range(1, 44)]))


def oracle(framework: Framework, missed: set[str]) -> Fraction:
    """The same arithmetic written once more, with fractions: each item has its share of 40."""
    indicators = {sub.indicator for sub in framework.sub_indicators}
    total = Fraction(0)
    for sub in framework.sub_indicators:
        subs = [other for other in framework.sub_indicators if other.indicator == sub.indicator]
        items = [item.code for item in framework.items if item.sub_indicator == sub.number]
        share = Fraction(40, len(indicators) * len(subs) * len(items))
        total += share * len(missed.intersection(items))
    return total


@pytest.mark.parametrize(
    ("missed", "cost"),
    [("O42", "5.00"), ("O1", "0.44"), ("O29", "0.80"), ("O34", "1.25"), ("O1 O42", "5.44"), ("O42 O43", "10.00")],
)
def test_what_missed_items_cost_the_total_of_2564(missed: str, cost: str) -> None:
    """O42 is 25 of indicator 10, indicator 10 is half of OIT, OIT is 40 of the total."""
    assert str(rounded(item_cost.lost(criteria(2564), set(missed.split())))) == cost


def test_the_sum_is_of_the_whole_not_of_rounded_parts() -> None:
    """Nine items of 9.1 at 0.444… are 4.00 together, not nine times 0.44."""
    nine = {item.code for item in criteria(2564).items if item.sub_indicator == "9.1"}
    single = sum(rounded(item_cost.lost(criteria(2564), {code})) for code in nine)
    assert len(nine) == 9
    assert (single, rounded(item_cost.lost(criteria(2564), nine))) == (Decimal("3.96"), Decimal("4.00"))


@given(st.sampled_from(YEARS), CODES)
def test_losses_are_exact_and_within_the_weight(year: int, missed: set[str]) -> None:
    framework = criteria(year)
    found = item_cost.lost(framework, missed)
    assert abs(Fraction(found) - oracle(framework, missed)) <= Fraction(1, 10**12)
    assert 0 <= found <= 40


@given(st.sampled_from(YEARS), CODES, CODES)
def test_more_missed_items_never_cost_less(year: int, some: set[str], more: set[str]) -> None:
    framework = criteria(year)
    assert item_cost.lost(framework, some) <= item_cost.lost(framework, some | more)
    assert item_cost.lost(framework, some) == pytest.approx(
        sum((item_cost.lost(framework, {code}) for code in some), Decimal(0)), abs=Decimal("1e-9")
    )


@pytest.mark.parametrize("year", YEARS)
def test_all_items_cost_all_of_oit_and_none_nothing(year: int) -> None:
    framework = criteria(year)
    assert item_cost.lost(framework, {item.code for item in framework.items}) == 40
    assert item_cost.lost(framework, set()) == 0


def test_points_of_drafts_cannot_be_computed() -> None:
    drafts = [found for found in frameworks.all_frameworks() if found.fiscal_year > 2566]
    assert len(drafts) == 4
    assert all(item_cost.unknown(found) for found in drafts)
    assert [item_cost.unknown(criteria(year)) for year in YEARS] == [()] * 3
    assert [gap.value for gap in item_cost.unknown(criteria(2567))] == ["weights", "items", "sub-indicators"]
