"""Scores against published results, and levels at their edges."""

from __future__ import annotations

from decimal import Decimal

import pytest

from itasite import frameworks, score
from itasite.model.framework import Framework
from itasite.model.year import Result
from tests.test_records import read


def criteria() -> Framework:
    found = frameworks.framework(2566)
    assert found
    return found


def result(iit: str, eit: str, oit: str) -> Result:
    return read(Result, f"instruments: {{IIT: {iit}, EIT: {eit}, OIT: {oit}}}")


@pytest.mark.parametrize(
    ("iit", "eit", "oit", "total", "level"),
    [
        ("98.79", "90.81", "71.50", "85.48", "ผ่าน"),  # อบต.พันชนะ 2566 as published
        ("95", "95", "95", "95.00", "ผ่านดีเยี่ยม"),
        ("100", "100", "94.99", "98.00", "ผ่านดี"),
        ("94.99", "94.99", "94.99", "94.99", "ผ่านดี"),
        ("84.99", "100", "100", "95.50", "ผ่าน"),
        ("85", "85", "85", "85.00", "ผ่านดี"),
        ("84.99", "84.99", "84.99", "84.99", "ต้องปรับปรุง"),
        ("70", "70", "70", "70.00", "ต้องปรับปรุง"),
        ("69.99", "69.99", "69.99", "69.99", "ต้องปรับปรุงโดยด่วน"),
        ("0", "0", "0", "0.00", "ต้องปรับปรุงโดยด่วน"),
        ("90.01", "90.02", "90.02", "90.02", "ผ่านดี"),  # 90.017: half up
    ],
)
def test_totals_and_levels(iit: str, eit: str, oit: str, total: str, level: str) -> None:
    found = score.scores(criteria(), result(iit, eit, oit))
    assert str(found.total) == total
    assert found.level
    assert found.level.title == level


def test_rounding_is_half_up() -> None:
    assert score.rounded(Decimal("84.995")) == Decimal("85.00")
    assert score.rounded(Decimal("84.9949")) == Decimal("84.99")


def test_an_instrument_is_the_mean_of_its_indicators() -> None:
    """The indicators of a published result of 2565 under the weights 30/30/40: 97.20."""
    marks = dict(
        zip("12345678", ("99.84", "99.49", "99.35", "99.51", "99.92", "95.03", "92.99", "93.07"), strict=True)
    ) | {"9": "96.00", "10": "100.00"}
    text = "indicators: {" + ", ".join(f'"{number}": {value}' for number, value in marks.items()) + "}"
    found = score.scores(criteria(), read(Result, text))
    assert str(found.total) == "97.20"


def test_no_total_while_an_instrument_is_unknown() -> None:
    found = score.scores(criteria(), read(Result, 'instruments: {IIT: 90, EIT: 90}\nindicators: {"9": 80}'))
    assert found.total is None
    assert found.level is None
    assert [part.score is None for part in found.instruments] == [False, False, True]
