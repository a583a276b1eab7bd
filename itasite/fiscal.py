"""Fiscal years, dates and digits in the Thai manner. Knows nothing of content or pages.

A fiscal year is named by the Buddhist year in which it ends: 2566 runs from 1 October 2565 to
30 September 2566 (2022-10-01 to 2023-09-30 of the common era).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

Numerals = Literal["arabic", "thai"]

BUDDHIST_OFFSET = 543
# No assessment happened before the Buddhist year 2400 or after the common year 2400: a year says which it is.
_FIRST_BUDDHIST_YEAR = 2400
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ARABIC_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip


def fold_digits(text: str) -> str:
    """Thai digits as Arabic ones; all else unchanged."""
    return text.translate(_ARABIC_DIGITS)


def with_numerals(text: str, numerals: Numerals) -> str:
    """`text` with its digits in the wanted form."""
    return text.translate(_THAI_DIGITS) if numerals == "thai" else fold_digits(text)


def parse_iso_date(text: str) -> date:
    """A date written year-month-day, the year Buddhist or of the common era, in Thai or Arabic digits.

    Raises ValueError (with a Thai message) when it is not such a date or does not exist.
    """
    found = _ISO_DATE.fullmatch(fold_digits(text.strip()))
    if not found:
        raise ValueError(f"“{text}” ไม่ใช่วันที่แบบ ปี-เดือน-วัน เช่น 2566-08-11 หรือ 2023-08-11")
    year, month, day = (int(part) for part in found.groups())
    if year >= _FIRST_BUDDHIST_YEAR:
        year -= BUDDHIST_OFFSET
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"ไม่มีวันที่ “{text}” ในปฏิทิน") from None


def format_date(day: date) -> str:
    """A date in full: 11 สิงหาคม 2566."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BUDDHIST_OFFSET}"
