"""Dates, periods, fiscal years and digits in the Thai manner, both ways; more forms in test_dates and test_periods."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite import fiscal
from itasite.fiscal import (
    fold_digits,
    format_date,
    format_period,
    parse_date,
    parse_iso_date,
    parse_period,
    with_numerals,
)

DAYS = st.dates(date(1957, 10, 1), date(2056, 9, 30))  # the years that two digits can name: 2500 to 2599
NUMERALS = st.sampled_from(["arabic", "thai"])
STYLES = st.sampled_from(["long", "short", "official"])


@pytest.mark.parametrize("text", ["2566-08-11", "2023-08-11", "๒๕๖๖-๐๘-๑๑", " 2566-8-11 "])
def test_one_day_in_every_form(text: str) -> None:
    assert parse_iso_date(text) == date(2023, 8, 11)


@pytest.mark.parametrize("text", ["2566-02-29", "2566-13-01", "11/08/2023", "", "2566-08"])
def test_what_is_no_date_is_refused_in_thai(text: str) -> None:
    for parse in (parse_iso_date, parse_date):
        with pytest.raises(ValueError, match=r"ไม่"):
            parse(text)


@pytest.mark.parametrize("text", ["31 กุมภาพันธ์ 2566", "ตุลาคม 2565", "9 ธันวาคม", "ตลอดปี", "32 ต.ค. 65"])
def test_what_names_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"ไม่"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("๓ เดือนตุลาคม พ.ศ.๒๕๖๕", date(2022, 10, 3)),
        ("9 ธันวาคม 2566", date(2023, 12, 9)),
        ("๒๑ เมษายน ๒๕๖๖", date(2023, 4, 21)),
        ("วันที่ ๗ เดือน เมษายน พ.ศ. ๒๕๖๖", date(2023, 4, 7)),
        ("31 มี.ค. 66", date(2023, 3, 31)),
        ("1 ต.ค 65", date(2022, 10, 1)),
        ("1ตค65", date(2022, 10, 1)),
        ("11 สิงหาคม 2023", date(2023, 8, 11)),
    ],
)
def test_days_as_papers_print_them(text: str, day: date) -> None:
    assert parse_date(text) == day


PERIODS = [
    ("ต.ค. 65 ถึง ก.ย. 66", "2022-10-01", "2023-09-30", "ตุลาคม 2565 ถึง กันยายน 2566"),
    ("พ.ย. ๖๕ ถึง มี.ค. ๖๖", "2022-11-01", "2023-03-31", "พฤศจิกายน 2565 ถึง มีนาคม 2566"),
    ("ต.ค.๖๓ - ก.ย.๖๔", "2020-10-01", "2021-09-30", "ตุลาคม 2563 ถึง กันยายน 2564"),
    ("เดือนตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖", "2022-10-01", "2023-03-31", "ตุลาคม 2565 ถึง มีนาคม 2566"),
    ("1 ต.ค 65 - 31 มี.ค. 66", "2022-10-01", "2023-03-31", "1 ตุลาคม 2565 ถึง 31 มีนาคม 2566"),
    ("ต.ค. - ก.ย. 66", "2022-10-01", "2023-09-30", "ตุลาคม 2565 ถึง กันยายน 2566"),
    ("1-15 ต.ค. 65", "2022-10-01", "2022-10-15", "1 ตุลาคม 2565 ถึง 15 ตุลาคม 2565"),
    ("ตลอดปี ๒๕๖๖", "2022-10-01", "2023-09-30", "ตลอดปีงบประมาณ 2566"),
    ("ตลอดปีงบประมาณ", "2022-10-01", "2023-09-30", "ตลอดปีงบประมาณ 2566"),
    ("ปีงบประมาณ พ.ศ. 2565", "2021-10-01", "2022-09-30", "ตลอดปีงบประมาณ 2565"),
    ("ภายในเดือนเมษายน", None, "2023-04-30", "ภายในเดือนเมษายน 2566"),
    ("ภายในเดือนตุลาคม", None, "2022-10-31", "ภายในเดือนตุลาคม 2565"),
    ("ภายในวันที่ 30 เมษายน 2567", None, "2024-04-30", "ภายในวันที่ 30 เมษายน 2567"),
    ("กุมภาพันธ์ 2567", "2024-02-01", "2024-02-29", "กุมภาพันธ์ 2567"),
    ("9 ธันวาคม 2566", "2023-12-09", "2023-12-09", "9 ธันวาคม 2566"),
    ("2565-10-01 ถึง 2023-03-31", "2022-10-01", "2023-03-31", "1 ตุลาคม 2565 ถึง 31 มีนาคม 2566"),
    ("2565-10-01/2566-09-30", "2022-10-01", "2023-09-30", "1 ตุลาคม 2565 ถึง 30 กันยายน 2566"),
    ("ไตรมาส 1", "2022-10-01", "2022-12-31", "ตุลาคม 2565 ถึง ธันวาคม 2565"),
    ("ไตรมาสที่ ๒", "2023-01-01", "2023-03-31", "มกราคม 2566 ถึง มีนาคม 2566"),
    ("ไตรมาส 1-2", "2022-10-01", "2023-03-31", "ตุลาคม 2565 ถึง มีนาคม 2566"),
    ("ไตรมาสที่ 3 ถึง ไตรมาสที่ 4 ปีงบประมาณ 2566", "2023-04-01", "2023-09-30", "เมษายน 2566 ถึง กันยายน 2566"),
    ("ไตรมาส 4/2566", "2023-07-01", "2023-09-30", "กรกฎาคม 2566 ถึง กันยายน 2566"),
    ("ภายในไตรมาส 2", None, "2023-03-31", "ภายในเดือนมีนาคม 2566"),
]


@pytest.mark.parametrize(("text", "start", "end", "formatted"), PERIODS)
def test_periods_as_papers_print_them(text: str, start: str | None, end: str, formatted: str) -> None:
    found = parse_period(text, 2566)
    assert (found.start and found.start.isoformat(), found.end and found.end.isoformat()) == (start, end)
    assert found.dated
    assert found.text == text
    assert format_period(found) == formatted


@pytest.mark.parametrize("text", ["ทุกเดือน", "ไตรมาสละ ๑ ครั้ง", "อย่างน้อยไตรมาสละ ๑ ครั้ง", "ทุก ๖ เดือน", "ปีละ 2 ครั้ง"])
def test_what_comes_back_has_no_date_of_its_own(text: str) -> None:
    found = parse_period(text, 2566)
    assert found.recurring
    assert not found.dated
    assert format_period(found) == text


@pytest.mark.parametrize(
    "text",
    [
        "ตามความเหมาะสม",
        "31 ก.พ. 66",
        "มี.ค. 66 - ต.ค. 65",
        "ต.ค. 65 ถึง",
        "ต.ค. 65 - พ.ย. 65 - ธ.ค. 65",
        "66",
        "1 ต.ค. 65 - ก.ย. 66",
        "ไตรมาส 5",
        "ไตรมาส 3 ถึง 1",
    ],
)
def test_what_gives_no_date_keeps_its_words(text: str) -> None:
    found = parse_period(text, 2566)
    assert (found.dated, found.recurring, format_period(found)) == (False, False, text)


def test_the_leap_day_of_2567() -> None:
    assert format_date(parse_iso_date("2567-02-29")) == "29 กุมภาพันธ์ 2567"


def test_digits_go_both_ways() -> None:
    assert with_numerals("ปี 2566 ได้ 85.48", "thai") == "ปี ๒๕๖๖ ได้ ๘๕.๔๘"
    assert with_numerals("ปี ๒๕๖๖", "arabic") == "ปี 2566"


@given(st.text())
def test_digits_survive_the_way_there_and_back(text: str) -> None:
    assert fold_digits(with_numerals(text, "thai")) == fold_digits(text)
    assert len(with_numerals(text, "thai")) == len(text)


@given(DAYS, STYLES, NUMERALS)
def test_every_day_is_read_back_from_every_style(day: date, style: fiscal.DateStyle, numerals: fiscal.Numerals) -> None:
    assert parse_date(with_numerals(format_date(day, style), numerals)) == day


@given(DAYS, NUMERALS)
def test_iso_dates_mean_the_same_in_both_eras(day: date, numerals: fiscal.Numerals) -> None:
    buddhist = f"{day.year + fiscal.BUDDHIST_OFFSET}-{day.month:02}-{day.day:02}"
    assert parse_date(with_numerals(buddhist, numerals)) == day == parse_date(with_numerals(day.isoformat(), numerals))


@given(DAYS, st.integers(0, 700), st.sampled_from(["day", "month"]), STYLES, NUMERALS, st.booleans())
def test_every_period_is_read_back_from_what_is_written(
    start: date,
    length: int,
    precision: fiscal.Precision,
    style: fiscal.DateStyle,
    numerals: fiscal.Numerals,
    limit: bool,
) -> None:
    end = min(start + timedelta(length), date(2056, 9, 30))
    if precision == "month":
        start = start.replace(day=1)
        end = (end.replace(day=1) + timedelta(32)).replace(day=1) - timedelta(1)
    written = format_period(fiscal.Period("", None if limit else start, end, precision), style)
    found = parse_period(with_numerals(written, numerals), 2566)
    assert (found.start, found.end, found.precision) == (None if limit else start, end, precision)


@given(st.integers(2500, 2599), NUMERALS)
def test_a_fiscal_year_has_its_days_and_no_other(year: int, numerals: fiscal.Numerals) -> None:
    first, last = fiscal.first_day(year), fiscal.last_day(year)
    assert fiscal.fiscal_year_of(first) == fiscal.fiscal_year_of(last) == year
    assert fiscal.fiscal_year_of(first - timedelta(1)) == year - 1
    assert fiscal.fiscal_year_of(last + timedelta(1)) == year + 1
    found = parse_period(with_numerals(f"ตลอดปีงบประมาณ พ.ศ. {year}", numerals), 2400)
    assert (found.start, found.end) == (first, last)


@given(
    st.text(alphabet="0123456789๐๑๒๓๔๕๖๗๘๙ -–ถึงภายในเดือนตลอดปีงบประมาณวันที่ต.ค.ก.ย.มีนาคมพ.ศ./ทุกละครั้ง"),
    st.integers(2500, 2599),
)
def test_no_words_break_the_reading(text: str, year: int) -> None:
    found = parse_period(text, year)
    assert found.text == text
    assert found.start is None or found.end is None or found.start <= found.end
    assert format_period(found) == text or found.dated
