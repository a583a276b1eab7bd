"""A time that is written as one: a day, a month, its end, quarters, the first or last months of a year, a year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from itasite.fiscal.period import Precision
from itasite.fiscal.points import point
from itasite.fiscal.words import YEAR, compiled
from itasite.fiscal.years import (
    BUDDHIST_OFFSET,
    common_year,
    first_day,
    is_buddhist,
    last_day,
    month_of,
    year_of_month,
)

_FISCAL = r"ปีงบประมาณ|ปีงบ"
_OF_YEAR = rf"(?:\s*(?:ของ|ใน))?\s*(?P<of>{_FISCAL}|ปี|/)?\s*(?:(?<=[ /ณบี]){YEAR})?"
_WHOLE_YEAR = rf"(?P<whole>ตลอดทั้ง|ตลอด|ทั้ง|รอบ)?\s*(?P<yearly>ประจำ)?\s*(?P<of>{_FISCAL}|ปี)(?:\s*{YEAR})?"
_NUMBER = r"(?:[1-4]|แรก|สุดท้าย)"
_QUARTER = r"(?:ไตรมาส\s*(?:ที่)?|[Qq])"
_QUARTERS = (
    rf"{_QUARTER}\s*(?P<numbers>{_NUMBER}(?:\s*(?:จนถึง|ถึง|และ|[-–—,])\s*{_QUARTER}?\s*{_NUMBER})*)"
    rf"(?!\d){_OF_YEAR}"
)
_SOME_MONTHS = (
    r"(?:รอบ)?\s*(?:(?P<count>\d{1,2})\s*เดือน|(?P<half>ครึ่งปีงบประมาณ|ครึ่งปีงบ|ครึ่ง))"
    rf"\s*(?P<which>แรก|หลัง|สุดท้าย){_OF_YEAR}"
)
_END = re.compile(r"(?:วัน)?สิ้น(?:สุด)?\s*(?P<rest>.+)")


class Span(NamedTuple):
    """The first and last day of a unit, and the smallest unit that was written."""

    start: date
    end: date
    precision: Precision


def unit(words: str, fiscal_year: int) -> Span | None:
    """What folded words are in a fiscal year (Buddhist era); None for no unit, ValueError for no day."""
    return (
        _year(words, fiscal_year)
        or _quarters(words, fiscal_year)
        or _some_months(words, fiscal_year)
        or end_of(words, fiscal_year)
        or _point(words, fiscal_year)
    )


def end_of(words: str, fiscal_year: int) -> Span | None:
    """The last day of a month, a quarter or a fiscal year: สิ้นเดือนมีนาคม 2566. สิ้นปี may be that of the calendar: None."""
    found = _END.fullmatch(words)
    if not found:
        return None
    rest = found["rest"]
    whole = _year(rest, fiscal_year) if rest.startswith("ปีงบ") else None
    whole = whole or _quarters(rest, fiscal_year) or _point(rest, fiscal_year)
    return Span(whole.end, whole.end, "day") if whole and whole.start != whole.end else None


def _named_year(found: re.Match[str], fiscal_year: int) -> int | None:
    """The fiscal year behind a unit, or the one at hand; None for a year of the calendar, which ปี 2023 is."""
    digits = found["year"]
    if not digits:
        return fiscal_year
    year = common_year(digits, found["era"])
    if year is None or not (is_buddhist(digits) or (found["of"] or "").startswith("ปีงบ")):
        return None
    return year + BUDDHIST_OFFSET


def _year(words: str, fiscal_year: int) -> Span | None:
    found = compiled(_WHOLE_YEAR).fullmatch(words)
    if not found or (found["of"] == "ปี" and not found["year"] and (found["yearly"] or not found["whole"])):
        return None
    year = _named_year(found, fiscal_year)
    return Span(first_day(year), last_day(year), "year") if year else None


def _quarters(words: str, fiscal_year: int) -> Span | None:
    """ไตรมาส 1 is October to December: quarters of the fiscal year, and a year behind them is a fiscal one."""
    found = compiled(_QUARTERS).fullmatch(words)
    if not found:
        return None
    numbers = [{"แรก": 1, "สุดท้าย": 4}.get(name) or int(name) for name in re.findall(_NUMBER, found["numbers"])]
    listed = re.search("[,และ]", re.sub(_NUMBER + "|ไตรมาส|ที่", "", found["numbers"])) is not None
    one_after_the_other = all(later == number + 1 for number, later in pairwise(numbers))
    if not one_after_the_other and (listed or len(numbers) != 2):
        return None
    year = _named_year(found, fiscal_year)
    if year is None or numbers[0] > numbers[-1]:
        return None
    return _months(year, 3 * numbers[0] - 2, 3 * numbers[-1])


def _some_months(words: str, fiscal_year: int) -> Span | None:
    """6 เดือนแรก, 3 เดือนหลัง, ครึ่งแรกของปีงบประมาณ. ครึ่งปีแรก may be that of the calendar: None."""
    found = compiled(_SOME_MONTHS).fullmatch(words)
    if not found or (found["half"] == "ครึ่ง" and not (found["of"] or "").startswith("ปีงบ")):
        return None
    count = 6 if found["half"] else int(found["count"])
    year = _named_year(found, fiscal_year)
    if year is None or not 1 <= count <= 12:
        return None
    return _months(year, 1, count) if found["which"] == "แรก" else _months(year, 13 - count, 12)


def _months(fiscal_year: int, first: int, last: int) -> Span:
    """Months of a fiscal year by their numbers, 1 for October."""
    start, end = month_of(fiscal_year, first), month_of(fiscal_year, last)
    return Span(start, end.replace(day=monthrange(end.year, end.month)[1]), "month")


def _point(words: str, fiscal_year: int) -> Span | None:
    found = point(words)
    if found is None:
        return None
    year = found.year or year_of_month(fiscal_year, found.month)
    return Span(found.first(year), found.last(year), "day" if found.day else "month")
