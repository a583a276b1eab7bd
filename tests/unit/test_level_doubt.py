"""Which levels scores allow: the limits follow from weights and minima, and nothing that can be true is doubted."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itasite.checks import level_mismatch, score_impossible, score_inferred, score_mismatch
from itasite.facts import score
from itasite.facts.level_doubt import Escape, level_doubt, sure_from
from itasite.facts.possible_levels import known_levels
from itasite.facts.ranges import Range, mean_range, rounded
from itasite.facts.result_ranges import criteria_weights, inferred_weights
from itasite.model.framework import Framework, Inferred
from itasite.model.year import Result
from tests.support.criteria import criteria
from tests.support.records import read
from tests.support.results import checked

RULES = (score_mismatch, score_impossible, score_inferred, level_mismatch)
THIRDS = {"IIT": 30, "EIT": 30, "OIT": 40}
CENT = Decimal("0.01")


def three_parts(year: int) -> Framework:
    """The criteria of a year as if it were known that EIT is judged as a whole."""
    found = criteria(year)
    whole = tuple(instrument.model_copy(update={"parts": ()}) for instrument in found.instruments)
    return found.model_copy(update={"instruments": whole, "inferred": found.inferred.model_copy(update={"split": {}})})


def escape(framework: Framework, total: str, level: str) -> Escape | None:
    doubt = level_doubt(framework, read(Result, f"{{total: {total}, level: {level}}}"))
    return doubt.escape if doubt else None


@pytest.mark.parametrize("year", [2566, 2567, 2568, 2569])
def test_the_limits_of_a_total_alone_follow_from_weights_and_minima(year: int) -> None:
    """98.5 is 100 less 30 % of what is missing from 95, 95.5 the same of 85; on the limit only rounding explains it."""
    framework = three_parts(year)
    weights = inferred_weights(framework) or criteria_weights(framework)
    minima = [level.each_minimum for level in known_levels(framework) if level.each_minimum is not None]
    assert [sure_from(weights, each) for each in minima] == [Decimal("98.5"), Decimal("95.5")]
    for level, each in zip(("ผ่านดี", "ผ่าน"), minima, strict=True):
        limit = sure_from(weights, each).quantize(CENT)
        assert escape(framework, f"{limit - CENT}", level) is None
        assert escape(framework, f"{limit}", level) is Escape.ROUNDING
        last = int((100 - limit) / CENT)
        above = [limit + CENT * step for step in (*range(1, 20), *range(20, last, 9), last)]
        assert {escape(framework, f"{total}", level) for total in above} == {Escape.NONE}


def test_other_weights_and_minima_give_other_limits() -> None:
    weights = {"IIT": Fraction(1, 4), "EIT": Fraction(1, 4), "OIT": Fraction(1, 2)}
    assert sure_from(weights, Decimal(80)) == 95
    levels = [
        {"title": "สูง", "minimum": "80", "each_minimum": "80"},
        {"title": "ต่ำ", "minimum": "0"},
    ]
    own = criteria(2568).model_copy(
        update={
            "levels": tuple(type(criteria(2568).levels[0]).model_validate(level) for level in levels),
            "inferred": Inferred(weights={"IIT": Decimal(25), "EIT": Decimal(25), "OIT": Decimal(50)}),
        }
    )
    assert escape(own, "94.99", "ต่ำ") is None
    assert escape(own, "95.01", "ต่ำ") is Escape.NONE


@pytest.mark.parametrize("year", [2566, 2567, 2568, 2569])
def test_a_split_of_eit_explains_what_three_parts_do_not_until_its_least_part_is_too_light(year: int) -> None:
    """A part that weighs 10 costs a total 0.5 points below 95 and 1.5 below 85."""
    for total, level, told in (
        ("98.49", "ผ่านดี", None),
        ("98.51", "ผ่านดี", Escape.SPLIT),
        ("99.51", "ผ่านดี", Escape.NONE),
        ("95.51", "ผ่าน", Escape.SPLIT),
        ("98.51", "ผ่าน", Escape.NONE),
        ("94.99", "ผ่านดีเยี่ยม", Escape.NONE),
        ("95.00", "ผ่านดีเยี่ยม", None),
        ("84.99", "ผ่าน", Escape.NONE),
        ("85.00", "ต้องปรับปรุง", Escape.NONE),
        ("69.99", "ต้องปรับปรุง", Escape.NONE),
    ):
        assert escape(criteria(year), total, level) is told, (total, level)


GRID = [Decimal(mark) for mark in (0, 40, 60, 70, 85, 90, 95, 98, 100)]
GRID += [Decimal(mark) for mark in ("69.99", "84.98", "84.99", "85.01", "94.98", "94.99", "95.01", "99.99")]


def witnessed(framework: Framework, total: Decimal) -> set[str]:
    """The levels of scores that give a total exactly: two of a grid, and the one that is then left."""
    found = set()
    for names in (("IIT", "EIT", "OIT"), ("IIT", "OIT", "EIT"), ("EIT", "OIT", "IIT")):
        for one, other in product(GRID, GRID):
            rest = (100 * total - THIRDS[names[0]] * one - THIRDS[names[1]] * other) / THIRDS[names[2]]
            if 0 <= rest <= 100 and (level := score.level(framework, total, (one, other, rest))):
                found.add(level.title)
    return found


@pytest.mark.parametrize("total", [Decimal(step) / 2 for step in range(121, 200)])
def test_a_level_is_allowed_exactly_where_scores_give_it(total: Decimal) -> None:
    framework = three_parts(2566)
    allowed = {
        level.title for level in framework.levels if escape(framework, f"{total}", level.title) is not Escape.NONE
        and escape(framework, f"{total}", level.title) is not Escape.ROUNDING
    }  # fmt: skip
    assert allowed == witnessed(framework, total)


MARKS = st.decimals(60, 100, places=4)
NUMBERS = tuple(str(number) for number in range(1, 11))
OWN = {"IIT": NUMBERS[:5], "EIT": NUMBERS[5:8], "OIT": NUMBERS[8:]}
FIELDS = st.sets(
    st.sampled_from(
        [("total",), ("level",), *(("instruments", code) for code in OWN), *(("indicators", each) for each in NUMBERS)]
    )
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([2564, 2565, 2566, 2567, 2568, 2569]), st.lists(MARKS, min_size=10, max_size=10), FIELDS)
def test_what_was_truly_computed_is_never_told(year: int, marks: list[Decimal], left: set[tuple[str, ...]]) -> None:
    """Unrounded indicators of 30/30/40 give instruments, total and level; what a paper prints of them is rounded."""
    framework = criteria(year)
    by_number = dict(zip(NUMBERS, marks, strict=True))
    parts = {code: score.mean([by_number[number] for number in own]) for code, own in OWN.items()}
    total = sum((THIRDS[code] * each / 100 for code, each in parts.items()), Decimal(0))
    levels = framework.model_copy(update={"levels": known_levels(framework)})
    level = score.level(levels, total, parts.values())
    assert level
    whole: dict[tuple[str, ...], str] = {("total",): f"{rounded(total)}", ("level",): level.title}
    whole |= {("indicators", number): f"{rounded(mark)}" for number, mark in by_number.items()}
    whole |= {("instruments", code): f"{rounded(each)}" for code, each in parts.items()}
    told = checked(framework, {name: value for name, value in whole.items() if name in left}, RULES)
    assert [problem for problem in told if not on_the_edge(problem.remedy)] == []


def on_the_edge(remedy: str) -> bool:
    return "เพียงเศษที่ปัดขึ้น" in remedy


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([2566, 2567, 2568, 2569]),
    st.tuples(MARKS, MARKS, MARKS, MARKS),
    st.sampled_from([10, 15, 20]),
    st.sets(st.sampled_from(["total", "IIT", "EIT", "OIT"])),
)
def test_a_level_of_a_split_eit_is_at_most_a_hint(
    year: int, marks: tuple[Decimal, ...], first: int, left: set[str]
) -> None:
    framework = criteria(year)
    iit, one, two, oit = marks
    eit = (first * one + (30 - first) * two) / 30
    total = (30 * iit + 30 * eit + 40 * oit) / 100
    levels = framework.model_copy(update={"levels": known_levels(framework)})
    level = score.level(levels, total, (iit, one, two, oit))
    assert level
    marks_of = {
        ("instruments", "IIT"): iit,
        ("instruments", "EIT"): eit,
        ("instruments", "OIT"): oit,
        ("total",): total,
    }
    fields: dict[tuple[str, ...], str] = {
        name: f"{rounded(mark)}" for name, mark in marks_of.items() if name[-1] in left
    }
    told = checked(framework, fields | {("level",): level.title}, RULES)
    assert {problem.severity.value for problem in told} <= {"hint"}


def test_a_mean_of_unknown_weights_lies_between_its_parts() -> None:
    parts = [Range(Fraction(60), Fraction(70)), Range(Fraction(90), Fraction(100))]
    assert mean_range(parts, Fraction(0)) == Range(Fraction(60), Fraction(100))
    assert mean_range(parts, Fraction(1, 2)) == Range(Fraction(75), Fraction(85))
    assert mean_range(parts, Fraction(1, 3)) == Range(Fraction(70), Fraction(90))
