"""Reads and writes Thai dates, periods, fiscal years and digits. Knows nothing of content or pages.

A fiscal year is named by the Buddhist year in which it ends: 2566 runs from 1 October 2565 to
30 September 2566 (2022-10-01 to 2023-09-30 of the common era).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

Numerals = Literal["arabic", "thai"]
DateStyle = Literal["long", "short", "official"]
Precision = Literal["day", "month", "year"]

BUDDHIST_OFFSET = 543
# No assessment was before the Buddhist year 2400 or will be after the common year 2400, so a year is never ambiguous.
_FIRST_BUDDHIST_YEAR = 2400
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ARABIC_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip


MONTHS_SHORT = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
_FIRST_MONTH = 10  # a fiscal year begins in October
_CENTURY = 2500  # of a Buddhist year of two digits


def _loose(name: str) -> str:
    """A pattern for the short name of a month as people type it: with or without its dots, with spaces."""
    return r"\.?\s*".join(re.escape(letters) for letters in name.split(".") if letters) + r"\.?"


_MONTH = "|".join((*MONTHS, *(_loose(name) for name in MONTHS_SHORT)))
_YEAR = r"(?:พ\.?\s*ศ\.?\s*)?(?P<year>\d{4}|\d{2})"
_DAY_OR_MONTH = re.compile(
    rf"(?:วันที่\s*)?(?:(?P<day>\d{{1,2}})\s*)?(?:เดือน\s*)?(?P<month>{_MONTH})(?:\s*{_YEAR})?",
)
_WHOLE_YEAR = re.compile(rf"(?:ตลอด|ทั้ง)?\s*(?:ปีงบประมาณ|ปี)(?:\s*{_YEAR})?")
_BETWEEN = re.compile(r"\s*(?:จนถึง|ถึง|[-–—/])\s*")
_SAME_MONTH = re.compile(rf"^(?:วันที่\s*)?(\d{{1,2}})\s*(?:ถึง|[-–—])\s*(\d{{1,2}}\s*(?:เดือน\s*)?({_MONTH}))")
_QUARTERS = re.compile(
    rf"(?P<limit>ภายใน)?\s*ไตรมาส(?:ที่)?\s*(?P<first>[1-4])(?:\s*(?:ถึง|และ|[-–—,])\s*(?:ไตรมาส)?(?:ที่)?\s*(?P<last>[1-4]))?"
    rf"(?:\s*(?:ของ)?\s*(?:ปีงบประมาณ|ปี|/)?\s*{_YEAR})?"
)
_RECURRING = re.compile(
    r"(?:อย่างน้อย\s*)?(?:วัน|สัปดาห์|เดือน|ไตรมาส|ปี)ละ\s*\d+\s*ครั้ง|ทุก\s*\d*\s*(?:วัน|สัปดาห์|เดือน|ไตรมาส|ปี)"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A time as a document gives it. `start` and `end` are both None if the text has no date."""

    text: str  # as it was written
    start: date | None = None  # None if only the end is known (ภายใน…)
    end: date | None = None  # the last day, included
    precision: Precision = "day"  # the smallest unit that was written
    recurring: bool = False  # something that comes back (every month), without dates of its own

    @property
    def dated(self) -> bool:
        """Whether it has a date, and so can be compared with one."""
        return self.end is not None


def fold_digits(text: str) -> str:
    """The text with Thai digits as Arabic ones; it keeps its length."""
    return text.translate(_ARABIC_DIGITS)


def with_numerals(text: str, numerals: Numerals) -> str:
    """The text with all its digits Thai or Arabic; it keeps its length."""
    return text.translate(_THAI_DIGITS) if numerals == "thai" else fold_digits(text)


def fiscal_year_of(day: date) -> int:
    """The fiscal year (Buddhist era) in which a day lies."""
    return day.year + BUDDHIST_OFFSET + (day.month >= _FIRST_MONTH)


def first_day(year: int) -> date:
    """The first day of a fiscal year: 1 October."""
    return date(year - BUDDHIST_OFFSET - 1, _FIRST_MONTH, 1)


def last_day(year: int) -> date:
    """The last day of a fiscal year: 30 September."""
    return date(year - BUDDHIST_OFFSET, _FIRST_MONTH - 1, 30)


def parse_iso_date(text: str) -> date:
    """A date written year-month-day, the year Buddhist or of the common era, in Thai or Arabic digits.

    Raises ValueError (with a Thai message) when it is not such a date or does not exist.
    """
    found = _ISO_DATE.fullmatch(fold_digits(text.strip()))
    if not found:
        raise ValueError(f"“{text}” ไม่ใช่วันที่แบบ ปี-เดือน-วัน เช่น 2566-08-11 หรือ 2023-08-11")
    year, month, day = (int(part) for part in found.groups())
    return _day(year if year < _FIRST_BUDDHIST_YEAR else year - BUDDHIST_OFFSET, month, day, text)


def parse_date(text: str) -> date:
    """A day in any form that Thai papers use: 9 ธันวาคม 2566, ๓ เดือนตุลาคม พ.ศ.๒๕๖๕, 31 มี.ค. 66, or as in ISO.

    A year of two digits is a Buddhist one (66 is 2566). Raises ValueError (with a Thai message) otherwise.
    """
    folded = _folded(text)
    found = _DAY_OR_MONTH.fullmatch(folded)
    if found and found["day"] and found["year"]:
        return _day(_common_year(found["year"]), _month(found["month"]), int(found["day"]), text)
    if not _ISO_DATE.fullmatch(folded):
        raise ValueError(f"“{text}” ไม่ใช่วันที่ {_meant(folded)}")
    return parse_iso_date(text)


def dates_in(text: str) -> Iterator[tuple[int, date]]:
    """Each full date in a text, with its 0-based offset. Dates that no calendar has, like 31 April, are left out."""
    for found in _DAY_OR_MONTH.finditer(fold_digits(text)):
        if found["day"] and found["year"]:
            try:
                day = _day(_common_year(found["year"]), _month(found["month"]), int(found["day"]), found[0])
            except ValueError:
                continue
            yield found.start(), day


def _meant(folded: str) -> str:
    """How to write a date that could not be read, in Thai. 20/1/2566 is not accepted: others write the month first."""
    usual = "เขียนแบบ 2566-08-11 หรือ 11 สิงหาคม 2566"
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})", folded)
    try:
        day = date(_common_year(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return usual
    return f"หากหมายถึง {format_date(day)} ให้เขียน {day.year + BUDDHIST_OFFSET}-{day:%m-%d}" if day else usual


def parse_period(text: str, fiscal_year: int) -> Period:
    """What a text means in a fiscal year (Buddhist era). Never raises: if it has no date, only `text` is set."""
    folded = _folded(text)
    try:
        return (
            _recurring(text, folded)
            or _year(text, folded, fiscal_year)
            or _quarters(text, folded, fiscal_year)
            or _dates(text, folded, fiscal_year)
        )
    except ValueError:  # a day that no calendar has
        return Period(text)


def format_date(day: date, style: DateStyle = "long") -> str:
    """A date: 11 สิงหาคม 2566 (long), 11 ส.ค. 66 (short), 11 เดือนสิงหาคม พ.ศ. 2566 (official)."""
    year = day.year + BUDDHIST_OFFSET
    if style == "short":
        return f"{day.day} {MONTHS_SHORT[day.month - 1]} {year % 100:02}"
    month = MONTHS[day.month - 1]
    return f"{day.day} เดือน{month} พ.ศ. {year}" if style == "official" else f"{day.day} {month} {year}"


def format_period(period: Period, style: DateStyle = "long") -> str:
    """A period, written uniformly; its own words if it has no date or comes back."""
    if period.end is None:
        return period.text
    if period.precision == "year":
        return f"ตลอดปีงบประมาณ {fiscal_year_of(period.end)}"
    end = _edge(period.end, period.precision, style)
    if period.start is None:
        return f"ภายใน{'เดือน' if period.precision == 'month' else 'วันที่ '}{end}"
    start = _edge(period.start, period.precision, style)
    return end if start == end else f"{start} ถึง {end}"


def _edge(day: date, precision: Precision, style: DateStyle) -> str:
    text = format_date(day, style)
    return text.split(" ", 1)[1].removeprefix("เดือน") if precision == "month" else text


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", fold_digits(text)).strip()


def _day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"ไม่มีวันที่ “{text}” ในปฏิทิน") from None


def _month(name: str) -> int:
    names = MONTHS if name in MONTHS else tuple(short.replace(".", "") for short in MONTHS_SHORT)
    return names.index(name if name in MONTHS else re.sub(r"[.\s]", "", name)) + 1


def _common_year(digits: str) -> int:
    year = int(digits) + (_CENTURY if len(digits) == 2 else 0)
    return year - BUDDHIST_OFFSET if year >= _FIRST_BUDDHIST_YEAR else year


def _recurring(text: str, folded: str) -> Period | None:
    return Period(text, recurring=True) if _RECURRING.fullmatch(folded) else None


def _year(text: str, folded: str, fiscal_year: int) -> Period | None:
    found = _WHOLE_YEAR.fullmatch(folded)
    if not found:
        return None
    year = _common_year(found["year"]) + BUDDHIST_OFFSET if found["year"] else fiscal_year
    return Period(text, first_day(year), last_day(year), "year")


def _quarters(text: str, folded: str, fiscal_year: int) -> Period | None:
    """ไตรมาส 1 is October to December: quarters of the fiscal year, and a year behind them is a fiscal one."""
    found = _QUARTERS.fullmatch(folded)
    if not found:
        return None
    first, last = int(found["first"]), int(found["last"] or found["first"])
    year = _common_year(found["year"]) + BUDDHIST_OFFSET if found["year"] else fiscal_year
    months = [_month_of_year(year, 3 * first - 2), _month_of_year(year, 3 * last)]
    end = months[1].replace(day=calendar.monthrange(months[1].year, months[1].month)[1])
    return _between(text, [months[0], end], "month", limit=bool(found["limit"]))


def _month_of_year(fiscal_year: int, number: int) -> date:
    """The first day of a month of a fiscal year; `number` 1 is October."""
    month = (_FIRST_MONTH + number - 2) % 12 + 1
    return date(fiscal_year - BUDDHIST_OFFSET - (month >= _FIRST_MONTH), month, 1)


def _dates(text: str, folded: str, fiscal_year: int) -> Period:
    limit = folded.startswith("ภายใน")
    folded = _SAME_MONTH.sub(r"\1 \3 ถึง \2", folded.removeprefix("ภายใน").lstrip())
    iso = re.findall(r"\d{4}-\d{1,2}-\d{1,2}", folded)
    if iso and _BETWEEN.sub("", re.sub(r"\d{4}-\d{1,2}-\d{1,2}", "", folded)) == "":
        days = [parse_iso_date(part) for part in iso]
        return _between(text, days, "day", limit=limit)
    found = [_DAY_OR_MONTH.fullmatch(part) for part in _BETWEEN.split(folded)]
    parts = [part for part in found if part]
    if len(parts) != len(found) or len(parts) > 2 or (limit and len(parts) > 1):
        return Period(text)
    if len({bool(part["day"]) for part in parts}) > 1:
        return Period(text)
    precision: Precision = "day" if parts[0]["day"] else "month"
    days, year = [], 0
    for part in reversed(parts):  # a year at the end is meant for the beginning too
        month = _month(part["month"])
        if part["year"]:
            year = _common_year(part["year"])
        elif not days:
            year = fiscal_year - BUDDHIST_OFFSET - (month >= _FIRST_MONTH)
        elif month > days[0].month:
            year -= 1
        last = calendar.monthrange(year, month)[1]
        days.insert(0, _day(year, month, int(part["day"] or (1 if days else last)), text))
    if precision == "month" and len(days) == 1 and not limit:
        days.insert(0, days[0].replace(day=1))
    return _between(text, days, precision, limit=limit)


def _between(text: str, days: list[date], precision: Precision, *, limit: bool) -> Period:
    start, end = days[0], days[-1]
    if len(days) > 2 or start > end or (limit and len(days) > 1 and precision == "day"):
        return Period(text)
    return Period(text, None if limit else start, end, precision)
