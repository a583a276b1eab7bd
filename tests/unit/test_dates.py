"""Days in every form that offices write, and what is refused because it could be another day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from itasite.fiscal import (
    MONTHS,
    MONTHS_SHORT,
    WEEKDAYS,
    NotADate,
    Numerals,
    dates_in,
    parse_date,
    parse_period,
    weekdays_in,
    with_numerals,
)

# Years of which all days are tried: the first that two digits name, and a leap year with the one before it.
YEARS = {2540: 365, 2566: 365, 2567: 366}
EVERY_DAY = [date(year - 543, 1, 1) + timedelta(day) for year, days in YEARS.items() for day in range(days)]

FORMS: dict[str, Callable[[date], str]] = {
    "iso": lambda day: f"{day.year + 543}-{day:%m-%d}",
    "iso with slashes": lambda day: f"{day.year + 543}/{day.month}/{day.day}",
    "slashes": lambda day: f"{day.day}/{day.month}/{day.year + 543}",
    "slashes of two digits": lambda day: f"{day:%d/%m}/{day.year + 543}",
    "dashes": lambda day: f"{day.day}-{day.month}-{day.year + 543}",
    "dots": lambda day: f"{day.day}.{day.month}.{day.year + 543}",
    "spreadsheet": lambda day: f"{day.day}-{MONTHS_SHORT[day.month - 1]}-{(day.year + 543) % 100}",
    "no blanks": lambda day: f"{day.day}{MONTHS_SHORT[day.month - 1]}{(day.year + 543) % 100}",
    "era in full": lambda day: f"{day.day} {MONTHS[day.month - 1]} พุทธศักราช {day.year + 543}",
    "common era": lambda day: f"{day.day} {MONTHS[day.month - 1]} ค.ศ. {day.year}",
    "weekday": lambda day: f"วัน{WEEKDAYS[day.weekday()]}ที่ {day.day} {MONTHS[day.month - 1]} {day.year + 543}",
    "short weekday": lambda day: f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS_SHORT[day.month - 1]} {day.year + 543}",
}


@pytest.mark.parametrize("numerals", ["arabic", "thai"])
@pytest.mark.parametrize("form", FORMS)
def test_every_day_is_read_in_every_form(form: str, numerals: Numerals) -> None:
    for day in EVERY_DAY:
        written = with_numerals(FORMS[form](day), numerals)
        assert parse_date(written) == day, written
        assert (parse_period(written, 2566).start, parse_period(written, 2566).end) == (day, day), written
        assert [found for _, found in dates_in(f"เมื่อ {written} แล้ว")] == [day], written


@pytest.mark.parametrize("form", ["weekday", "slashes"])
def test_a_right_weekday_is_not_told(form: str) -> None:
    for day in EVERY_DAY:
        assert list(weekdays_in(f"ประชุม{FORMS[form](day)}")) == []


def test_a_wrong_weekday_is_told_with_the_right_one() -> None:
    told = list(weekdays_in("ประชุมวันศุกร์ที่ ๑๖ ธันวาคม ๒๕๖๐ และวันพฤหัสฯ ที่ 15 ธ.ค. 65"))
    assert told == [(6, "เสาร์", date(2017, 12, 16))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9–ธ.ค.–66", date(2023, 12, 9)),
        ("9 ธ.ค.66", date(2023, 12, 9)),
        ("31.12.66", date(2023, 12, 31)),
        ("๓๑ / ๑๒ / ๒๕๖๖", date(2023, 12, 31)),
        ("วันเสาร์ 16 ธ.ค. 60", date(2017, 12, 16)),
        ("5/5/2023", date(2023, 5, 5)),  # the same, whichever comes first
        ("20/1/2023", date(2023, 1, 20)),  # no month 20
        ("2 ก.ย. 40", date(1997, 9, 2)),
        ("\u200b11\u00a0สิงหาคม\u00a02566", date(2023, 8, 11)),
    ],
)
def test_other_forms_that_can_mean_one_day_only(text: str, day: date) -> None:
    assert parse_date(text) == day


REFUSED = {
    "1/9/2023": "หากหมายถึง 1 กันยายน 2566 ให้เขียน 2566-09-01 · หากหมายถึง 9 มกราคม 2566 ให้เขียน 2566-01-09",
    "1/20/2023": "หากหมายถึง 20 มกราคม 2566 ให้เขียน 2566-01-20",
    "12/31/2566": "หากหมายถึง 31 ธันวาคม 2566 ให้เขียน 2566-12-31",
    "66/08/11": "หากหมายถึง 11 สิงหาคม 2566 ให้เขียน 2566-08-11",
    "1/9/17": "พ.ศ. 2517 หรือ ค.ศ. 2017 คือ พ.ศ. 2560",
    "2 ธันวาคม 00": "พ.ศ. 2500 หรือ ค.ศ. 2000 คือ พ.ศ. 2543",
    "2 ก.ย. 99": "พ.ศ. 2599 หรือ ค.ศ. 1999 คือ พ.ศ. 2542",
    "30/9/45": "เขียนปีสี่หลัก เช่น 2545",
    "11 สิงหาคม 256": "ปี “256” ไม่ครบ",
    "11 สิงหาคม พ.ศ. 2023": "เขียน พ.ศ. สี่หลัก เช่น 2566",
    "11 สิงหาคม ค.ศ. 2566": "เขียน พ.ศ. สี่หลัก เช่น 2566",
    "11 สิงหาคม 9999": "เขียน พ.ศ. สี่หลัก",
    "1 มกรา 66": "ชื่อเดือนคือ มกราคม เขียนว่า 1 มกราคม 66",
    "๑ กันยา ๖๖": "ชื่อเดือนคือ กันยายน เขียนว่า 1 กันยายน 66",
    "5 พฤษจิกายน 2566": "ชื่อเดือนคือ พฤศจิกายน เขียนว่า 5 พฤศจิกายน 2566",
    "9 ธันวาคน 2566": "ชื่อเดือนคือ ธันวาคม เขียนว่า 9 ธันวาคม 2566",
    "31 กันยา 2566": "ชื่อเดือนคือ กันยายน · กันยายน 2566 มีวันที่ 1 ถึง 30",
    "2566-02-31": "กุมภาพันธ์ 2566 มีวันที่ 1 ถึง 28 แก้เลขวันที่ เช่น 28 กุมภาพันธ์ 2566",
    "29/2/66": "กุมภาพันธ์ 2566 มีวันที่ 1 ถึง 28",
    "31/13/2566": "ไม่มีเดือนที่ 13",
    "0 มกราคม 2566": "มกราคม 2566 มีวันที่ 1 ถึง 31",
    "9 ธันวาคม": "เขียนแบบ 2566-08-11 หรือ 11 สิงหาคม 2566",
    "เมื่อวาน": "เขียนแบบ 2566-08-11 หรือ 11 สิงหาคม 2566",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_could_be_another_day_is_refused_and_the_right_form_told(text: str) -> None:
    with pytest.raises(NotADate, match=r"“.*” (?:ไม่ใช่วันที่|ในปฏิทิน)") as refused:
        parse_date(text)
    assert REFUSED[text] in refused.value.remedy
    assert list(dates_in(f"เมื่อ {text} แล้ว")) == []


def test_no_day_of_the_common_era_is_read_with_day_and_month_turned() -> None:
    for day in (date(2023, 1, 1) + timedelta(number) for number in range(365)):
        written = f"{day.day}/{day.month}/{day.year}"
        if day.day > 12 or day.day == day.month:
            assert parse_date(written) == day
            continue
        with pytest.raises(NotADate) as refused:
            parse_date(written)
        assert f"{day.year + 543}-{day:%m-%d}" in refused.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        "คำสั่งที่ 12/2566",
        "บ้านเลขที่ 12/3/66",
        "เลขที่ 12/3/2566",
        "ข้อ 1.2.66",
        "โทร 0-1-66",
        "รุ่น 1-2-66",
        "v1.2.2566.3",
        "files/2566-01-02.pdf",
        "แผน-2566-01-02",
        "[2566-01-02.pdf]",
        "https://a.go.th/2566/01/02/",
        "5 ธ.ค. 60 คน",
        "5 ธ.ค. 60,000 บาท",
    ],
)
def test_numbers_that_are_no_date_are_left_alone(text: str) -> None:
    assert list(dates_in(text)) == []


def test_the_days_of_a_text_come_in_its_order() -> None:
    text = "ครั้งที่ 1 วันที่ ๓/๒/๒๕๖๖ ครั้งที่ 2 9-ธ.ค.-66 แก้ไข 2566-05-06 ลงวันที่ 1 มีนาคม 2566."
    assert [(re.sub(r"\s.*", "", text[start:]), str(day)) for start, day in dates_in(text)] == [
        ("วันที่", "2023-02-03"),
        ("9-ธ.ค.-66", "2023-12-09"),
        ("2566-05-06", "2023-05-06"),
        ("วันที่", "2023-03-01"),
    ]
