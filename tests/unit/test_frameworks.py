"""The official criteria: complete, with a source, and as they were counted by hand."""

from __future__ import annotations

from collections import Counter

import pytest

from itasite.model.agency import Kind
from itasite.model.framework import Framework, Verification
from itasite.reading import frameworks

GROUPS_2566 = {"9.1": 10, "9.2": 8, "9.3": 4, "9.4": 4, "9.5": 4, "10.1": 8, "10.2": 5}
GROUPS_2564 = {"9.1": 9, "9.2": 8, "9.3": 7, "9.4": 4, "9.5": 5, "10.1": 8, "10.2": 2}


ALL = frameworks.all_frameworks()
COUNTS = {
    (2564, "all"): 43,
    (2565, "all"): 43,
    (2566, "all"): 43,
    (2567, "all"): 6,
    (2568, "all"): 28,
    (2569, "all"): 26,
}
COUNTS[2569, "vocational-college"] = 23


@pytest.fixture(params=ALL, ids=lambda found: f"{found.fiscal_year}-{found.kinds[0]}")
def criteria(request: pytest.FixtureRequest) -> Framework:
    return request.param  # type: ignore[no-any-return]


def test_the_years_and_kinds_that_come_with_us() -> None:
    assert {(found.fiscal_year, found.kinds[0]): len(found.items) for found in ALL} == COUNTS


def test_items_stand_in_order_and_belong_somewhere(criteria: Framework) -> None:
    numbers = [int(item.code.removeprefix("O")) for item in criteria.items]
    assert numbers == sorted(set(numbers))
    assert not criteria.complete or numbers == list(range(1, len(numbers) + 1))
    for item in criteria.items:
        if item.sub_indicator:
            assert criteria.sub_indicator(item.sub_indicator), item.code
        number = criteria.indicator_of_item(item)
        assert not number or criteria.instrument_of(number) == "OIT"
        assert number or criteria.verification is Verification.DRAFT


def test_every_item_has_a_source_and_a_topic_of_its_own(criteria: Framework) -> None:
    assert all(criteria.item_source(item) for item in criteria.items)
    topics = [item.topic for item in criteria.items]
    assert all(topics)
    assert len(set(topics)) == len(topics)
    taken_in = [topic for item in criteria.items for topic in item.includes]
    assert len(set(taken_in)) == len(taken_in)
    assert not set(taken_in) & set(topics)


def test_what_is_missing_is_said(criteria: Framework) -> None:
    """Components, weights and levels are there, or the criteria say that they were not found."""
    missing = " ".join(criteria.missing)
    assert "องค์ประกอบ" in missing or all(item.components for item in criteria.items)
    assert "น้ำหนัก" in missing or sum(instrument.weight or 0 for instrument in criteria.instruments) == 100
    assert "เกณฑ์ของระดับ" in missing or criteria.levels
    assert criteria.verification is Verification.DRAFT or len(criteria.items) == 43
    assert bool(criteria.items_count) == (criteria.items_count != len(criteria.items) and criteria.fiscal_year == 2567)


def test_levels_fall_to_nothing(criteria: Framework) -> None:
    minima = [(level.minimum, level.each_minimum or 0) for level in criteria.levels]
    assert minima == sorted(minima, reverse=True)
    assert not minima or minima[-1][0] == 0


def test_sources_are_what_a_reader_can_open(criteria: Framework) -> None:
    assert all(source.publisher or source.url or source.note for source in criteria.sources)
    ids = [source.id for source in criteria.sources]
    named = {criteria.source, criteria.levels_source, criteria.instruments_source, criteria.calendar_source}
    assert named | {item.source for item in criteria.items} <= {*ids, None}
    assert len(set(ids)) == len(ids)


def test_questions_belong_to_an_indicator_of_their_survey(criteria: Framework) -> None:
    for question in criteria.questions:
        assert criteria.instrument_of(question.indicator) == {"I": "IIT", "E": "EIT"}[question.code[0]]


def test_groups_of_2564_and_2565() -> None:
    for year in (2564, 2565):
        found = frameworks.framework(year)
        assert found
        assert Counter(item.sub_indicator for item in found.items) == GROUPS_2564


def test_a_kind_of_body_may_have_its_own_list() -> None:
    college, any_body = frameworks.framework(2569, "vocational-college"), frameworks.framework(2569, "sao")
    assert college
    assert any_body
    assert (len(college.items), len(any_body.items)) == (23, 26)
    assert frameworks.framework(2500) is None


@pytest.mark.parametrize("kind", sorted(frameworks.OWN_LISTS))
def test_a_kind_with_lists_of_its_own_never_gets_that_of_all_others(kind: str) -> None:
    for year in range(2560, 2580):
        found = frameworks.framework(year, kind)
        assert found is None or kind in found.kinds
    assert frameworks.years(kind) == ((2569,) if kind == "vocational-college" else ())


@pytest.mark.parametrize("kind", sorted({*Kind} - frameworks.OWN_LISTS))
def test_all_other_kinds_have_the_list_of_all(kind: str) -> None:
    assert [frameworks.framework(year, kind) for year in frameworks.years()] == [
        frameworks.framework(year) for year in frameworks.years()
    ]
    assert frameworks.years(kind) == frameworks.years() == (2564, 2565, 2566, 2567, 2568, 2569)


def test_the_kinds_with_lists_of_their_own_are_kinds() -> None:
    assert {*Kind} > frameworks.OWN_LISTS


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
