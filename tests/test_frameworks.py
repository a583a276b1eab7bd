"""The official criteria: complete, with a source, and as they were counted by hand."""

from __future__ import annotations

from collections import Counter

import pytest

from itasite import frameworks
from itasite.model.framework import Framework, Verification

GROUPS_2566 = {"9.1": 10, "9.2": 8, "9.3": 4, "9.4": 4, "9.5": 4, "10.1": 8, "10.2": 5}


@pytest.fixture(params=frameworks.years())
def criteria(request: pytest.FixtureRequest) -> Framework:
    found = frameworks.framework(request.param)
    assert found
    return found


def test_items_stand_in_order_and_belong_somewhere(criteria: Framework) -> None:
    assert [item.code for item in criteria.items] == [f"O{number}" for number in range(1, len(criteria.items) + 1)]
    assert all(criteria.sub_indicator(item.sub_indicator) for item in criteria.items)
    assert all(criteria.instrument_of(item.sub_indicator) == "OIT" for item in criteria.items)


def test_every_item_has_components_and_a_source(criteria: Framework) -> None:
    for item in criteria.items:
        assert item.components, item.code
        assert criteria.item_source(item), item.code


def test_weights_make_a_hundred_and_levels_fall(criteria: Framework) -> None:
    assert sum(instrument.weight for instrument in criteria.instruments) == 100
    minima = [(level.minimum, level.each_minimum or 0) for level in criteria.levels]
    assert minima == sorted(minima, reverse=True)
    assert minima[-1][0] == 0


def test_2566_has_43_items_in_seven_groups() -> None:
    criteria = frameworks.framework(2566)
    assert criteria
    assert Counter(item.sub_indicator for item in criteria.items) == GROUPS_2566
    contact = criteria.item("O5")
    assert contact
    assert len(contact.components[0].parts) == 5


def test_what_is_not_known_is_said() -> None:
    criteria = frameworks.framework(2566)
    assert criteria
    drafts = [item.code for item in criteria.items if criteria.item_verification(item) is Verification.DRAFT]
    assert drafts == ["O10", "O21"]
    assert all(item.note for item in criteria.items if item.code in (*drafts, "O37"))
    assert criteria.levels_verification is Verification.DRAFT
