"""Which level a wrong word means: slips, other words around it, blanks; and what is no level at all."""

from __future__ import annotations

import pytest

from itasite.checks import level_mismatch
from tests.support.criteria import criteria
from tests.support.results import checked


def told(level: str) -> str:
    """What is said of a level beside a total that every level from ผ่าน up allows."""
    found = checked(criteria(2568), {("total",): "95.2", ("level",): level}, [level_mismatch])
    return "".join(f"{problem.message} {problem.remedy}" for problem in found)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ผ่านดีเยียม", "ผ่านดีเยี่ยม"),
        ("ผ่านดีเยี่ยมม", "ผ่านดีเยี่ยม"),
        ("ผ่าน ดีเยี่ยม", "ผ่านดีเยี่ยม"),
        ("ผ่านระดับดีเยี่ยม", "ผ่านดีเยี่ยม"),
        ("ระดับผ่านดี", "ผ่านดี"),
        ("ผานดี", "ผ่านดี"),
        ("(ผ่าน) ระดับ AA", "ผ่าน"),
        ("ต้องปรับปรุงด่วน", "ต้องปรับปรุงโดยด่วน"),
        ("Good  Pass", "ผ่านดี"),
    ],
)
def test_the_level_that_is_meant_is_named(written: str, meant: str) -> None:
    assert f"น่าจะหมายถึง “{meant}”" in told(written)


def test_what_is_denied_is_taken_for_no_level() -> None:
    assert "ไม่มีระดับ “ไม่ผ่าน”" in told("ไม่ผ่าน")
    assert "น่าจะหมายถึง" not in told("ไม่ผ่าน")


def test_blanks_within_quotation_marks_are_no_part_of_a_level() -> None:
    assert told(" ผ่านดี ") == told("ผ่านดี") == ""
