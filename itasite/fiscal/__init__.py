"""Reads and writes Thai dates, periods, fiscal years and digits. Knows nothing of content or pages.

A fiscal year is named by the Buddhist year in which it ends: 2566 runs from 1 October 2565 to
30 September 2566 (2022-10-01 to 2023-09-30 of the common era).

    digits ─▶ years ─▶ words ─▶ days ─▶ points ─▶ units ─▶ periods
                                  └─▶ texts             └─▶ advice
"""

from itasite.fiscal.advice import period_advice
from itasite.fiscal.days import NotADate, parse_date, parse_iso_date
from itasite.fiscal.digits import Numerals, fold_digits, with_numerals
from itasite.fiscal.period import Period, Precision, format_period
from itasite.fiscal.periods import parse_period
from itasite.fiscal.texts import ANY_WEEKDAY, dates_in, weekdays_in
from itasite.fiscal.words import MONTHS, MONTHS_SHORT, WEEKDAYS, DateStyle, format_date
from itasite.fiscal.years import BUDDHIST_OFFSET, first_day, fiscal_year_of, last_day

__all__ = [
    "ANY_WEEKDAY",
    "BUDDHIST_OFFSET",
    "MONTHS",
    "MONTHS_SHORT",
    "WEEKDAYS",
    "DateStyle",
    "NotADate",
    "Numerals",
    "Period",
    "Precision",
    "dates_in",
    "first_day",
    "fiscal_year_of",
    "fold_digits",
    "format_date",
    "format_period",
    "last_day",
    "parse_date",
    "parse_iso_date",
    "parse_period",
    "period_advice",
    "weekdays_in",
    "with_numerals",
]
