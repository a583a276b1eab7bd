"""Dates and digits in the Thai manner."""

from __future__ import annotations

from datetime import date

import pytest

from itasite.fiscal import fold_digits, format_date, parse_iso_date, with_numerals


@pytest.mark.parametrize("text", ["2566-08-11", "2023-08-11", "๒๕๖๖-๐๘-๑๑", " 2566-8-11 "])
def test_one_day_in_every_form(text: str) -> None:
    assert parse_iso_date(text) == date(2023, 8, 11)


@pytest.mark.parametrize("text", ["2566-02-29", "2566-13-01", "11/08/2566", "", "2566-08"])
def test_what_is_no_date_is_refused_in_thai(text: str) -> None:
    with pytest.raises(ValueError, match=r"ไม่"):
        parse_iso_date(text)


def test_the_leap_day_of_2567() -> None:
    assert format_date(parse_iso_date("2567-02-29")) == "29 กุมภาพันธ์ 2567"


def test_digits_go_both_ways() -> None:
    assert with_numerals("ปี 2566 ได้ 85.48", "thai") == "ปี ๒๕๖๖ ได้ ๘๕.๔๘"
    assert with_numerals("ปี ๒๕๖๖", "arabic") == "ปี 2566"
    assert fold_digits(with_numerals("0123456789", "thai")) == "0123456789"
