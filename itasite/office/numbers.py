"""What a workbook's number, date or tick shows, and what is doubtful about it; Decimal, never float."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple

from itasite.fiscal import format_date
from itasite.office.signs import BOX, TICK
from itasite.words import office as said

_BUDDHIST = 543
_FIRST_BUDDHIST = 2400  # a year of a date cell from here on was typed as a Buddhist one
_FIRST_LIKELY = 2000  # before it, two digits of a Buddhist year were taken for 19xx
_MOST_DIGITS = 15  # that a workbook keeps
_ZEROS = re.compile(r"0{2,}")


class Shown(NamedTuple):
    """A value of a workbook: its text, the number or day that it is, doubts, and what is only told."""

    text: str
    value: Decimal | date | None = None
    notes: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def shown(value: object, form: str = "") -> Shown:
    """What a value shows that is no text, in its number format."""
    if isinstance(value, bool):
        return Shown(TICK if value else BOX)
    if isinstance(value, datetime):
        return day(value.year, value.month, value.day)
    if isinstance(value, date):
        return day(value.year, value.month, value.day)
    if isinstance(value, int | float | Decimal):
        return _number(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), form)
    if isinstance(value, time):
        return Shown(f"{value:%H.%M} น.")
    return Shown(str(value)) if isinstance(value, timedelta) else Shown("")


def day(year: int, month: int, number: int) -> Shown:
    """A day of a date cell, which counts years of the common era; some type Buddhist years into it."""
    told: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    if year >= _FIRST_BUDDHIST:
        told = (said.BUDDHIST_DATE.format(written=year),)
        year -= _BUDDHIST
    elif year < _FIRST_LIKELY:
        notes = (said.OLD_DATE.format(written=year, meant=2500 + year % 100),)
    try:
        found = date(year, month, number)
    except ValueError:
        return Shown(f"{number}/{month}/{year + _BUDDHIST}", None, (said.NO_SUCH_DAY,))
    return Shown(format_date(found), found, notes, told)


def _number(value: Decimal, form: str) -> Shown:
    if not value.is_finite():
        return Shown(str(value))
    if value == value.to_integral_value():
        value = value.to_integral_value()
    written = f"{value:f}"
    if "." in written:
        written = written.rstrip("0")
    section = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", form.split(";")[0])
    if "%" in section:
        percent = f"{(value * 100).normalize():f}"
        return Shown(f"{percent}%", value)
    zeros = _ZEROS.fullmatch(section.strip())
    notes = (said.LOST_DIGITS,) if len(written.lstrip("-").partition(".")[0]) > _MOST_DIGITS else ()
    return Shown(written.zfill(len(zeros[0])) if zeros and written.isdecimal() else written, value, notes)
