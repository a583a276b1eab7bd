"""The days that a running text names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from itasite.fiscal.days import DAY_FIRST, NAMED, YEAR_FIRST, ambiguous
from itasite.fiscal.digits import fold_digits
from itasite.fiscal.words import WEEKDAY, WEEKDAYS, compiled, month_number, weekday_number
from itasite.fiscal.years import common_year

# Behind two digits these make a number of things, not a year: 1 มี.ค. 60 คน.
_COUNTED = r"(?!\s?(?:คน|ราย|ครั้ง|แห่ง|บาท|ชุด|%|[,.]\d))"
_NAMED = rf"(?:วันที่\s*)?(?<!\d){NAMED}{_COUNTED}"
# Figures stand alone: neither in a longer number, an address or a file's name, nor as the number of a house or a paper.
_ALONE = r"(?<![a-zA-Z0-9_/.–-])(?<!เลขที่)(?<!เลขที่ )(?<!หมู่ที่)(?<!หมู่ที่ )"
_NOTHING_MORE = r"(?![\w/–-]|\.\w)"
_SLASHES_IF_SHORT = r"(?!\d{1,2}\s?[^\d/\s]\s?\d{1,2}\s?[^\d/\s]\s?\d\d(?!\d))"
_FIGURES = (
    rf"(?:วันที่\s*)?{_ALONE}{_SLASHES_IF_SHORT}{DAY_FIRST}{_NOTHING_MORE}",
    rf"{_ALONE}{YEAR_FIRST}{_NOTHING_MORE}",
)
ANY_WEEKDAY = re.compile("จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์")
_WITH_WEEKDAY = rf"{WEEKDAY}(?:วันที่|ที่)?\s*{NAMED}{_COUNTED}"


def dates_in(text: str) -> Iterator[tuple[int, date]]:
    """Each full date in a text, with its 0-based offset, in the order of the text.

    Every form that a field takes, but two digits of a year behind figures only with slashes (1.2.66 may be the number
    of a section). Dates that no calendar has, like 31 April, and those that could mean another day are left out.
    """
    if any(letter.isdecimal() for letter in text):
        words = fold_digits(text)
        yield from sorted((found.start(), day) for found in _all(words) if (day := _day(found)))


def weekdays_in(text: str) -> Iterator[tuple[int, str, date]]:
    """Each date in a text with another weekday than its own: the 0-based offset, the right weekday, and the day."""
    if not ANY_WEEKDAY.search(text):
        return
    words = fold_digits(text)
    for found in compiled(_WITH_WEEKDAY).finditer(words):
        day = _day(found)
        if day and weekday_number(found["weekday"]) != day.weekday():
            yield found.start(), WEEKDAYS[day.weekday()], day


def _all(words: str) -> Iterator[re.Match[str]]:
    yield from compiled(_NAMED).finditer(words)
    for pattern in _FIGURES:
        yield from (found for found in compiled(pattern).finditer(words) if not ambiguous(found))


def _day(found: re.Match[str]) -> date | None:
    """The day that a pattern found; None where no calendar has it."""
    groups = found.groupdict()
    year = common_year(found["year"], groups.get("era"))
    month = int(found["month"]) if found["month"].isdecimal() else month_number(found["month"])
    try:
        return date(year, month, int(found["day"])) if year else None
    except ValueError:
        return None
