"""The words of Thai dates: months, weekdays and eras, as names and as patterns of what people type."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Literal

from itasite.fiscal.years import BUDDHIST_OFFSET, TWO_DIGITS, short_year

DateStyle = Literal["long", "short", "official"]

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
MONTHS_SHORT = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
_CLOSE = 0.6  # ratio of difflib, 0 to 1: from here on a word counts as a misspelt month


# The short names as people type them, with or without their dots, with spaces.
_SHORT = r"(?:(?:มี|[มพกสตธ])\.?\s*ค|(?:เม|มิ|[กพ])\.?\s*ย|ก\.?\s*พ)\.?"
MONTH = "|".join((*MONTHS, _SHORT))
ERA = r"พ\.?\s*ศ\.?|พุทธศักราช|ค\.?\s*ศ\.?|คริสต์?ศักราช"
# A year, with groups `era` and `year`.
YEAR = rf"(?:(?P<era>{ERA})\s*)?['’‘]?(?P<year>\d{{4}}|{TWO_DIGITS})(?!\d)"
WEEKDAY = rf"(?:วัน\s*)?(?P<weekday>{'|'.join(WEEKDAYS)}|พฤหัสฯ?)\s*"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed; most commands read no dates."""
    return re.compile(pattern)


def month_number(name: str) -> int:
    """The number, 1 to 12, of a month as `MONTH` matches it."""
    names = MONTHS if name in MONTHS else tuple(short.replace(".", "") for short in MONTHS_SHORT)
    return names.index(name if name in MONTHS else re.sub(r"[.\s]", "", name)) + 1


def weekday_number(name: str) -> int:
    """The number of a weekday as `WEEKDAY` matches it, 0 for Monday."""
    return next(number for number, known in enumerate(WEEKDAYS) if known.startswith(name.removesuffix("ฯ")))


def meant_month(word: str) -> str | None:
    """The month that a misspelt or shortened name means (กันยา, พฤษจิกายน, ธันวาคน); None if none is near."""
    import difflib  # only for what is misspelt

    near = difflib.get_close_matches(word, MONTHS, n=1, cutoff=_CLOSE)
    return near[0] if near else None


def format_date(day: date, style: DateStyle = "long") -> str:
    """A date: 11 สิงหาคม 2566 (long), 11 ส.ค. 66 (short), 11 เดือนสิงหาคม พ.ศ. 2566 (official).

    The short style writes all four digits of a year that two cannot name (2535, 2580).
    """
    year = day.year + BUDDHIST_OFFSET
    if style == "short":
        return f"{day.day} {MONTHS_SHORT[day.month - 1]} {short_year(day.year)}"
    month = MONTHS[day.month - 1]
    return f"{day.day} เดือน{month} พ.ศ. {year}" if style == "official" else f"{day.day} {month} {year}"
