"""Periods in every form that offices write, and what is not read because it could be another time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.fiscal import (
    MONTHS,
    MONTHS_SHORT,
    Numerals,
    first_day,
    format_period,
    last_day,
    parse_period,
    period_advice,
    with_numerals,
)

YEAR = ("2022-10-01", "2023-09-30")
READ: dict[str, tuple[str | None, str | None]] = {
    **dict.fromkeys(
        (
            "ตลอดทั้งปี",
            "ตลอดปี",
            "ทั้งปี",
            "ทั้งปีงบประมาณ",
            "ตลอดทั้งปีงบประมาณ",
            "ปีงบประมาณ พ.ศ. 2566",
            "ประจำปีงบประมาณ 2566",
            "ประจำปี 2566",
            "ปี พ.ศ. ๒๕๖๖",
            "ในปีงบประมาณ 66",
            "ตลอดปีงบประมาณ (ต.ค. 65 - ก.ย. 66)",
            "ไตรมาส 1-4",
            "Q1-Q4",
            "ไตรมาส 1, 2, 3 และ 4",
            "ต.ค. 65 – ก.ย. 66",
            "ตั้งแต่ ต.ค. 65 ถึง ก.ย. 66",
            "ตั้งแต่เดือนตุลาคม 2565 จนถึงเดือนกันยายน 2566",
            "10/2565 - 9/2566",
            "ระหว่างวันที่ 1 ต.ค. 65 - 30 ก.ย. 66",
            "1/10/65-30/9/66",
            "01-10-2565 ถึง 30-09-2566",
            "2565/10/01 - 2566/09/30",
            "ต.ค. 65 ถึงสิ้นปีงบประมาณ",
            "ทุกเดือน ตลอดปีงบประมาณ",
            "ทุกเดือน (ต.ค. 65 - ก.ย. 66)",
            "ตลอดปีงบประมาณ (ไตรมาสละ 1 ครั้ง)",
            "12 เดือนแรก",
            "ระยะเวลาดำเนินการ: ต.ค. 65 - ก.ย. 66",
        ),
        YEAR,
    ),
    "ไตรมาส 2 (ม.ค.-มี.ค. 66)": ("2023-01-01", "2023-03-31"),
    "ม.ค. - มี.ค. 66 (ไตรมาสที่ 2)": ("2023-01-01", "2023-03-31"),
    "ไตรมาส 2 (ม.ค.-มี.ค. 67)": ("2024-01-01", "2024-03-31"),
    "Q2": ("2023-01-01", "2023-03-31"),
    "ไตรมาสแรก": ("2022-10-01", "2022-12-31"),
    "ไตรมาสสุดท้ายของปีงบประมาณ 2567": ("2024-07-01", "2024-09-30"),
    "1 - 31 มีนาคม 2566": ("2023-03-01", "2023-03-31"),
    "ระหว่างวันที่ 1 - 31 มีนาคม 2566": ("2023-03-01", "2023-03-31"),
    "1-15/10/2565": ("2022-10-01", "2022-10-15"),
    "1 ต.ค.-15 พ.ย. 65": ("2022-10-01", "2022-11-15"),
    "ระหว่างเดือน ม.ค. และ มี.ค. 66": ("2023-01-01", "2023-03-31"),
    "ต.ค. 65 - มี.ค.": ("2022-10-01", "2023-03-31"),
    "รอบ 6 เดือนแรก": ("2022-10-01", "2023-03-31"),
    "6 เดือนหลัง": ("2023-04-01", "2023-09-30"),
    "3 เดือนสุดท้ายของปีงบประมาณ 2567": ("2024-07-01", "2024-09-30"),
    "ครึ่งแรกของปีงบประมาณ": ("2022-10-01", "2023-03-31"),
    "สิ้นเดือนมีนาคม 2566": ("2023-03-31", "2023-03-31"),
    "สิ้นไตรมาส 2": ("2023-03-31", "2023-03-31"),
    "ตุลาคม 2565 เป็นต้นไป": ("2022-10-01", None),
    "ตั้งแต่วันที่ 1 ต.ค. 65 เป็นต้นไป": ("2022-10-01", None),
    "เริ่ม ต.ค. 65": ("2022-10-01", None),
    "ภายใน 30 ก.ย. 66": (None, "2023-09-30"),
    "ภายในวันศุกร์ที่ 31 มีนาคม 2566": (None, "2023-03-31"),
    "ไม่เกินวันที่ 30/4/2566": (None, "2023-04-30"),
    "ภายในปีงบประมาณ 2566": (None, "2023-09-30"),
    "ภายในสิ้นเดือนมีนาคม": (None, "2023-03-31"),
    "ก่อน 30 ก.ย. 66": (None, "2023-09-29"),
    "ก่อนเดือนเมษายน 2566": (None, "2023-03-31"),
    "ก่อนสิ้นเดือนมีนาคม 2566": (None, "2023-03-31"),
}


@pytest.mark.parametrize("numerals", ["arabic", "thai"])
@pytest.mark.parametrize("text", READ)
def test_periods_as_offices_write_them(text: str, numerals: Numerals) -> None:
    written = with_numerals(text, numerals)
    found = parse_period(written, 2566)
    assert tuple(day and day.isoformat() for day in (found.start, found.end)) == READ[text]
    assert (found.text, found.dated, found.recurring) == (written, True, False)
    again = parse_period(format_period(found), 2566)
    assert (again.start, again.end) == (found.start, found.end), "what is written uniformly must mean the same"


@pytest.mark.parametrize(
    "text",
    [
        "ทุกวันที่ 5 ของเดือน",
        "ทุกวันที่ ๕ ของทุกเดือน",
        "ภายในวันที่ 5 ของทุกเดือน",
        "ทุกวันที่ 1 และ 16 ของเดือน",
        "ทุกสิ้นไตรมาส",
        "ทุกสิ้นเดือน",
        "ทุก ๆ 3 เดือน",
        "รายเดือน",
        "รายไตรมาส",
        "ปีละครั้ง",
        "เดือนละ 1-2 ครั้ง",
        "ไตรมาสละหนึ่งครั้ง",
        "เป็นประจำทุกเดือน",
        "ทุกวันจันทร์",
        "ทุกวันทำการ",
        "ทุกปีงบประมาณ",
    ],
)
def test_what_comes_back(text: str) -> None:
    found = parse_period(text, 2566)
    assert (found.recurring, found.dated, format_period(found)) == (True, False, text)


UNREAD = {
    "ม.ค.และ ก.ค.": "เป็นหลายช่วง",
    "ม.ค., มี.ค. 66": "เป็นหลายช่วง",
    "ไตรมาส 1 และ 3": "เขียนเช่น",
    "ไตรมาส 166": "เขียนเช่น",
    "ไตรมาส 2566": "เขียนเช่น",
    "ไตรมาส 2 (เม.ย.-มิ.ย. 66)": "“ไตรมาส 2” คือ มกราคม 2566 ถึง มีนาคม 2566 แต่ “เม.ย.-มิ.ย. 66” คือ เมษายน 2566",
    "ตลอดปีงบประมาณ 2566 (ต.ค. 64 - ก.ย. 65)": "เลือกเขียนอย่างเดียว",
    "ต.ค. 65 ถึง ก.ย. 66 (12 เดือน)": "เขียนเพียง ต.ค. 65 ถึง ก.ย. 66",
    "กันยา 66": "เขียนว่า กันยายน 66",
    "ตุลา 65 - มีนา 66": "เขียนว่า ตุลาคม 65 - มีนาคม 66",
    "ต.ค. 17": "พ.ศ. 2517 หรือ ค.ศ. 2017",
    "1/2/2023 - 5/6/2023": "ให้เขียน 2566-02-01",
    "31 ก.พ. 66": "กุมภาพันธ์ 2566 มีวันที่ 1 ถึง 28",
    "1 มีนาคม - 31 เมษายน 2566": "เมษายน 2566 มีวันที่ 1 ถึง 30",
    "มี.ค. 66 - ต.ค. 65": "วันเริ่มอยู่หลังวันสิ้นสุด",
    "15 มี.ค. - 1 มี.ค. 66": "วันเริ่มอยู่หลังวันสิ้นสุด",
    "ต.ค. 63 - มี.ค.": "เขียนปีไว้ทั้งสองข้าง",
    "สิ้นปี 2566": "อาจเป็นปีปฏิทินหรือปีงบประมาณ",
    "ภายในปี 2566": "อาจเป็นปีปฏิทินหรือปีงบประมาณ",
    "ครึ่งปีแรก": "อาจเป็นปีปฏิทินหรือปีงบประมาณ",
    "สิ้นเดือน": "บอกเดือนด้วย",
    "รอบ 6 เดือน": "บอกว่าเดือนใด",
    "ปี 2023": "เขียนเช่น",
    "Q2 2023": "เขียนเช่น",
    "ปี": "เขียนเช่น",
    "ประจำปี": "เขียนเช่น",
    "ต.ค.65-66": "เขียนเช่น",
    "ระหว่าง มี.ค. 66": "เขียนเช่น",
    "ทุกวันที่ 45 ของเดือน": "เขียนเช่น",
    "ตามความเหมาะสม": "เขียนเช่น ต.ค. 65 ถึง ก.ย. 66 หรือ ตลอดปีงบประมาณ",
}


@pytest.mark.parametrize("text", UNREAD)
def test_what_could_be_another_time_is_not_read_and_the_right_form_told(text: str) -> None:
    found = parse_period(text, 2566)
    assert (found.dated, found.recurring, format_period(found)) == (False, False, text)
    assert UNREAD[text] in period_advice(text, 2566)


@given(st.integers(2545, 2575), st.integers(1, 4), st.integers(1, 4), st.sampled_from(["arabic", "thai"]))
def test_quarters_are_the_months_that_stand_beside_them(year: int, one: int, other: int, numerals: Numerals) -> None:
    first, last = sorted((one, other))
    months = [(9 + 3 * (first - 1)) % 12, (9 + 3 * last - 1) % 12]
    years = [year - (first == 1), year - (last == 1)]
    beside = " - ".join(f"{MONTHS_SHORT[month]} {of}" for month, of in zip(months, years, strict=True))
    text = with_numerals(f"ไตรมาส {first}-{last} ({beside})", numerals)
    found = parse_period(text, year)
    assert found.start == date(years[0] - 543, months[0] + 1, 1)
    assert found == type(found)(text, found.start, found.end, "month")
    assert first_day(year) <= found.start <= (found.end or found.start) <= last_day(year)


@given(st.integers(2545, 2575), st.integers(0, 11), st.integers(0, 11))
def test_months_without_a_year_lie_in_the_fiscal_year(year: int, first: int, last: int) -> None:
    found = parse_period(f"{MONTHS[first]} ถึง {MONTHS[last]}", year)
    if (first - 9) % 12 <= (last - 9) % 12:  # in the order of the fiscal year
        assert found.start
        assert found.end
        assert first_day(year) <= found.start <= found.end <= last_day(year)
    else:
        assert found.end is None or found.end <= last_day(year)
