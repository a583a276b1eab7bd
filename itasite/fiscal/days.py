"""A day as Thai papers write it, and why something is none."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from itasite.fiscal.digits import folded
from itasite.fiscal.words import ERA, MONTH, MONTHS, WEEKDAY, YEAR, compiled, format_date, meant_month, month_number
from itasite.fiscal.years import BUDDHIST_OFFSET, TWO_DIGITS, common_year, is_buddhist

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
# 9 ธันวาคม 2566, วันเสาร์ที่ 9 ธ.ค. 66, 9-ธ.ค.-66, 9ธค66.
NAMED = (
    rf"(?P<day>\d{{1,2}})\s*[-–/.]?\s*(?:เดือน\s*)?(?P<month>{MONTH})\s*[-–/,]?\s*"
    rf"(?:ปี\s*)?{YEAR}"
)
# The year first: 2566-12-09, 2566/12/09. It can be followed by nothing but the month.
YEAR_FIRST = r"(?P<year>\d{4})(?P<sign>[-–/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})"
# The day first: 9/12/2566, 09-12-2566, 9.12.66.
DAY_FIRST = r"(?P<day>\d{1,2})\s?(?P<sign>[-–/.])\s?(?P<month>\d{1,2})\s?(?P=sign)\s?(?P<year>\d{4}|[5-7]\d)"
_BEFORE = rf"(?:ณ\s*|เมื่อ\s*|ลง)?(?:{WEEKDAY})?(?:วันที่|ที่)?\s*"  # ณ วันที่ 5 มกราคม 2566
_DAY = rf"{_BEFORE}(?:{NAMED})"
_FIGURES = (YEAR_FIRST, rf"{_BEFORE}{DAY_FIRST}")
# What was meant for a day, and why it is none; compiled when a day is refused.
_ANY_FIGURES = r"(?:\D*)(\d{1,2})\s?[-–/.]\s?(\d{1,2})\s?[-–/.]\s?(\d{4}|\d{2})"
_ANY_MONTH = rf"(?P<before>.*?\d{{1,2}}\s*(?:เดือน\s*)?)(?P<word>[ก-๎.]{{3,}}?)(?P<after>\s*(?:{ERA})?\s*\d{{2,4}})"
_ANY_YEAR = rf".*?(?:{MONTH})\s*(?P<era>{ERA})?\s*(?P<year>\d{{1,4}})"
_USUAL = "เขียนแบบ 2566-08-11 หรือ 11 สิงหาคม 2566"


class NotADate(ValueError):
    """Why a text is no day, in Thai; `remedy` is what to write instead."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.remedy = remedy


def parse_iso_date(text: str) -> date:
    """A date written year-month-day, the year Buddhist or of the common era, in Thai or Arabic digits.

    Raises NotADate (a ValueError) when it is not such a date or does not exist.
    """
    found = _ISO.fullmatch(folded(text))
    if not found:
        raise NotADate(f"“{text}” ไม่ใช่วันที่แบบ ปี-เดือน-วัน", "เขียนแบบ 2566-08-11 หรือ 2023-08-11")
    return _day(text, found[1], int(found[2]), int(found[3]))


def parse_date(text: str) -> date:
    """A day as Thai papers write it: 9 ธันวาคม 2566, ๓ เดือนตุลาคม พ.ศ.๒๕๖๕, 31 มี.ค. 66, 31/12/2566, or as in ISO.

    A year of two digits is a Buddhist one (66 is 2566), and only where it can be no other. A weekday is passed over.
    Raises NotADate (a ValueError) otherwise.
    """
    words = folded(text)
    if found := compiled(_DAY).fullmatch(words):
        return _day(text, found["year"], month_number(found["month"]), int(found["day"]), found["era"])
    for pattern in _FIGURES:
        if (found := compiled(pattern).fullmatch(words)) and not ambiguous(found):
            return _day(text, found["year"], int(found["month"]), int(found["day"]))
    raise NotADate(f"“{text}” ไม่ใช่วันที่", how_to_write(words))


def ambiguous(found: re.Match[str]) -> bool:
    """Whether figures with the day first could mean another day: 1/9/2023, where others write the month first."""
    day_first = len(found["year"]) == 2 or found.start("day") < found.start("year")
    if not day_first or is_buddhist(found["year"]):
        return False
    return int(found["day"]) <= 12 and found["day"].lstrip("0") != found["month"].lstrip("0")


def how_to_write(words: str) -> str:
    """How to write a day that could not be read, in Thai."""
    if found := re.fullmatch(_ANY_FIGURES, words):
        return _figures(*found.groups()) or _USUAL
    if (found := re.fullmatch(_ANY_YEAR, words)) and (why := odd_year(found["year"], found["era"])):
        return why
    if alone := _alone(words):
        return f"เขียนเพียงวันที่ เป็น  {alone}"
    if (found := re.fullmatch(_ANY_MONTH, words)) and (month := meant_month(found["word"])):
        right = f"{found['before']}{month}{found['after']}"
        return _with_month(month, right) if right != words else _USUAL
    return _USUAL


def _alone(words: str) -> str:
    """The one day of a text with other words around it; "" if there is none, or several."""
    found = [match[0] for match in compiled(NAMED).finditer(words)]
    if len(found) != 1 or found[0] == words:
        return ""
    try:
        parse_date(found[0])
    except NotADate:
        return ""
    return found[0]


def _with_month(month: str, right: str) -> str:
    """What to write for a misspelt month: all of it, or what else is wrong there."""
    try:
        parse_date(right)
    except NotADate as fault:
        return f"ชื่อเดือนคือ {month} · {fault.remedy}"
    return f"ชื่อเดือนคือ {month} เขียนว่า {right}"


def odd_year(digits: str, era: str | None) -> str:
    """Why a year cannot be read and how to write it, in Thai; "" where it can."""
    if len(digits) == 4 and common_year(digits, era) is None:
        year = int(digits)
        other = year - BUDDHIST_OFFSET if year > 2400 else year + BUDDHIST_OFFSET
        right = f" เช่น {max(year, other)}" if 2400 <= max(year, other) < 2700 else ""
        return f"ปี “{' '.join(filter(None, (era, digits)))}” ไม่น่าใช่ปีที่หมายถึง เขียน พ.ศ. สี่หลัก{right}"
    if len(digits) == 2 and not re.fullmatch(TWO_DIGITS, digits):
        common = 2000 + int(digits) - (100 if digits >= "80" else 0)
        return f"ปี “{digits}” อ่านได้หลายแบบ (พ.ศ. 25{digits} หรือ ค.ศ. {common} คือ พ.ศ. {common + 543}) เขียนปีสี่หลัก"
    return "" if len(digits) in (2, 4) else f"ปี “{digits}” ไม่ครบ เขียนปีสี่หลัก"


def _figures(first: str, second: str, year: str) -> str:
    """How to write 1/9/2023, 1/9/17, 12/31/2566 or 66/8/11: the days that it could mean."""
    if re.fullmatch(TWO_DIGITS, first) and (known := common_year(first)):
        return _meant(known, ((int(year[-2:]), int(second)),))
    if len(year) == 2 and not re.fullmatch("[5-7][0-9]", year):
        return odd_year(year, None) or f"เขียนปีสี่หลัก เช่น 25{year}"
    common = common_year(year)
    if common is None:
        return odd_year(year, None)
    return _meant(common, ((int(first), int(second)), (int(second), int(first))))


def _meant(year: int, days: tuple[tuple[int, int], ...]) -> str:
    """Each day of a common year with how to write it; `days` as (day, month), those that no calendar has left out."""
    meant = []
    for day, month in dict.fromkeys(days):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        meant.append(f"หากหมายถึง {format_date(found)} ให้เขียน {found.year + BUDDHIST_OFFSET}-{found:%m-%d}")
    return " · ".join(meant)


def _day(text: str, year: str, month: int, day: int, era: str | None = None) -> date:
    common = common_year(year, era)
    if common is None:
        raise NotADate(f"“{text}” ไม่ใช่วันที่", odd_year(year, era))
    return exact(text, common, month, day)


def exact(text: str, year: int, month: int, day: int) -> date:
    """The day of a common year; NotADate where no calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADate(f"ไม่มีวันที่ “{text}” ในปฏิทิน", _nearest(year, month, day)) from None


def _nearest(year: int, month: int, day: int) -> str:
    """What to do about a day that no calendar has."""
    if not 1 <= month <= 12:
        return _meant(year, ((month, day),)) or f"ไม่มีเดือนที่ {month} แก้เลขเดือนเป็น 1 ถึง 12"
    last = date(year, month, monthrange(year, month)[1])
    return f"{MONTHS[month - 1]} {year + BUDDHIST_OFFSET} มีวันที่ 1 ถึง {last.day} แก้เลขวันที่ เช่น {format_date(last)}"
