"""One end of a period as it is written: a day or a month, with its year or without."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from itasite.fiscal.days import DAY_FIRST, YEAR_FIRST, ambiguous, exact
from itasite.fiscal.words import MONTH, WEEKDAY, YEAR, compiled, month_number
from itasite.fiscal.years import common_year

_LEAD = rf"(?:{WEEKDAY})?(?:(?:วัน)?ที่\s*)?"
_NAMED = (
    rf"{_LEAD}(?:(?P<day>\d{{1,2}})\s*[-–/.]?\s*)?(?:(?:ประจำ)?เดือน\s*)?"
    rf"(?P<month>{MONTH})(?:\s*[-–/,]?\s*(?:ปี\s*)?{YEAR})?"
)
_FIGURES = (YEAR_FIRST, rf"{_LEAD}{DAY_FIRST}")
_MONTH_IN_FIGURES = re.compile(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>2[4-6]\d\d)")  # 10/2565


class Point(NamedTuple):
    """A day or a month. `day` is None for a month, `year` (of the common era) where none is written."""

    month: int
    day: int | None
    year: int | None

    def first(self, year: int) -> date:
        """Its first day in a common year. Raises ValueError if the calendar has it not."""
        return exact("", year, self.month, self.day or 1)

    def last(self, year: int) -> date:
        """Its last day in a common year. Raises ValueError if the calendar has it not."""
        return exact("", year, self.month, self.day or monthrange(year, self.month)[1])


def point(words: str) -> Point | None:
    """The day or month that folded words are; None if they are neither, or could be another."""
    if found := compiled(_NAMED).fullmatch(words):
        day = int(found["day"]) if found["day"] else None
        return _with_year(month_number(found["month"]), day, found["year"], found["era"])
    for pattern in _FIGURES:
        if (found := compiled(pattern).fullmatch(words)) and not ambiguous(found):
            return _with_year(int(found["month"]), int(found["day"]), found["year"])
    if found := _MONTH_IN_FIGURES.fullmatch(words):
        return _with_year(int(found["month"]), None, found["year"])
    return None


def _with_year(month: int, day: int | None, digits: str | None, era: str | None = None) -> Point | None:
    if not 1 <= month <= 12:
        return None
    year = common_year(digits, era) if digits else None
    return None if digits and year is None else Point(month, day, year)
