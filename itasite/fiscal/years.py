"""Years of both eras, and the fiscal year."""

from __future__ import annotations

from datetime import date

BUDDHIST_OFFSET = 543
FIRST_MONTH = 10  # a fiscal year begins in October
_CENTURY = 2500  # of a Buddhist year of two digits
# No assessment was before the Buddhist year 2400 or will be after the common year 2400, so a year is never ambiguous.
_FIRST_BUDDHIST_YEAR, _LAST_BUDDHIST_YEAR = 2400, 2699
# A year of two digits: 40 to 79 can be nothing but 2540 to 2579; 17 could be 2517 or 2017, 99 could be 1999.
TWO_DIGITS = "[4-7][0-9]"
_FIRST_SHORT_YEAR, _LAST_SHORT_YEAR = 2540, 2579


def fiscal_year_of(day: date) -> int:
    """The fiscal year (Buddhist era) in which a day lies."""
    return day.year + BUDDHIST_OFFSET + (day.month >= FIRST_MONTH)


def first_day(year: int) -> date:
    """The first day of a fiscal year: 1 October."""
    return date(year - BUDDHIST_OFFSET - 1, FIRST_MONTH, 1)


def last_day(year: int) -> date:
    """The last day of a fiscal year: 30 September."""
    return date(year - BUDDHIST_OFFSET, FIRST_MONTH - 1, 30)


def month_of(fiscal_year: int, number: int) -> date:
    """The first day of a month of a fiscal year; `number` 1 is October."""
    month = (FIRST_MONTH + number - 2) % 12 + 1
    return date(year_of_month(fiscal_year, month), month, 1)


def year_of_month(fiscal_year: int, month: int) -> int:
    """The common year of a month (1 is January) of a fiscal year."""
    return fiscal_year - BUDDHIST_OFFSET - (month >= FIRST_MONTH)


def common_year(digits: str, era: str | None = None) -> int | None:
    """The year of the common era that two or four digits name, behind the word for an era or without.

    None where they name none: พ.ศ. 2023, ค.ศ. 2566, ค.ศ. 66, and years that no content speaks of.
    """
    short = len(digits) == 2
    year = int(digits) + (_CENTURY if short else 0)
    buddhist = year >= _FIRST_BUDDHIST_YEAR
    if era and era.startswith("พ") is not buddhist:
        return None
    year = year - BUDDHIST_OFFSET if buddhist else year
    return year if _FIRST_BUDDHIST_YEAR <= year + BUDDHIST_OFFSET <= _LAST_BUDDHIST_YEAR else None


def is_buddhist(digits: str) -> bool:
    """Whether two or four digits are a Buddhist year."""
    return len(digits) == 2 or int(digits) >= _FIRST_BUDDHIST_YEAR


def short_year(year: int) -> str:
    """A common year as Buddhist one, of two digits where that can be read back."""
    year += BUDDHIST_OFFSET
    return f"{year % 100:02}" if _FIRST_SHORT_YEAR <= year <= _LAST_SHORT_YEAR else str(year)
