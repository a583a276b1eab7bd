"""What a workbook's number, date or tick shows, and what is doubtful about it; Decimal, never float."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import Decimal
from typing import NamedTuple

from itasite.fiscal import format_date
from itasite.office.number_formats import DayParts, Form, day_parts, of_number
from itasite.office.signs import BOX, TICK
from itasite.words import office as said

_BUDDHIST = 543
_FIRST_BUDDHIST = 2400  # a year of a date cell from here on was typed as a Buddhist one
_LIKELY = range(2000, 2100)  # years of the common era; before them two digits of a Buddhist year were taken for 19xx
_MOST_DIGITS = 15  # that a workbook keeps
_MOST_DECIMALS = 4  # behind which they come from a division, and are seen as the format says
_CODE = re.compile(r"(?:ข้อ\s?)?(?:O|OIT|ITA|E|I)?[\s.-]?", re.IGNORECASE)  # what a format puts before a number


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
    if isinstance(value, date):  # also with a time
        return day(value.year, value.month, value.day, day_parts(form) if form else _ALL)
    if isinstance(value, int | float | Decimal):
        return _number(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), form)
    if isinstance(value, time):
        return Shown(f"{value:%H.%M} น.")
    return Shown(str(value)) if isinstance(value, timedelta) else Shown("")


_ALL = DayParts(day=True, month=True, year=True)


def day(year: int, month: int, number: int, parts: DayParts = _ALL) -> Shown:
    """A day of a date cell, which counts years of the common era; some type Buddhist years into it."""
    told: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    if year >= _FIRST_BUDDHIST:
        told = (said.BUDDHIST_DATE.format(written=year),)
        year -= _BUDDHIST
    elif year < _LIKELY.start:
        notes = (said.OLD_DATE.format(written=year, meant=2500 + year % 100),)
    elif year not in _LIKELY:
        notes = (said.FAR_DATE.format(written=year),)
    try:
        found = date(year, month, number)
    except ValueError:
        return Shown(f"{number}/{month}/{year + _BUDDHIST}", None, (said.NO_SUCH_DAY,))
    return _in_parts(found, parts, notes, told)


def _in_parts(found: date, parts: DayParts, notes: tuple[str, ...], told: tuple[str, ...]) -> Shown:
    """The parts of a day that its cell shows: a month that was typed is kept as its first day."""
    in_full = format_date(found)
    number, month, year = in_full.split(" ", 2)
    if parts.day and parts.month and parts.year:
        return Shown(in_full, found, notes, told)
    words = [word for word, seen in zip((number, month, year), parts, strict=True) if seen]
    text = " ".join(words)
    if parts.day:
        return Shown(text, None, (*notes, said.NO_YEAR.format(text=text)), told)
    return Shown(text, None, notes, told)


def _number(value: Decimal, form: str) -> Shown:
    if not value.is_finite():
        return Shown(str(value))
    value = value.to_integral_value() if value == value.to_integral_value() else value
    look = of_number(form, value) if form and form != "General" else _PLAIN
    if look.literal is not None:
        return Shown(look.literal)
    written = _written(value * 100 if look.percent else value, look.decimals)
    if look.percent:
        return Shown(f"{written}%", value)
    notes = (said.LOST_DIGITS,) if len(written.lstrip("-").partition(".")[0]) > _MOST_DIGITS else ()
    if written.isdecimal():
        written = written.zfill(look.zeros)
    return Shown(look.before + written if _CODE.fullmatch(look.before) else written, value, notes)


_PLAIN = Form(None, "", 0, None, percent=False)


def _written(value: Decimal, decimals: int | None) -> str:
    if decimals is not None and -int(value.as_tuple().exponent) > _MOST_DECIMALS:
        value = round(value, decimals)
    if value == value.to_integral_value():
        value = value.to_integral_value()
    text = f"{value:f}"
    return text.rstrip("0") if "." in text else text
