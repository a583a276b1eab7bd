"""Number formats of workbooks: what they show of a number beside its digits, and which parts of a day they show."""

from __future__ import annotations

import operator
import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_PIECE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|.', re.DOTALL)
_CONDITION = re.compile(r"\[(<=|>=|<>|=|<|>)(-?[0-9]{1,12}(?:\.[0-9]{1,6})?)\]")
_DIGITS = re.compile(r"[0#?@]|general", re.IGNORECASE)
_BEGIN = frozenset("0#?@gG")  # with which digits, or the word General, begin
_DECIMALS = re.compile(r"\.([0#?]+)")
_ZEROS = re.compile(r"0{2,}")
_DAY = re.compile(r"(?<!d)d{1,2}(?!d)")
_HOLDS = {"<=": operator.le, ">=": operator.ge, "<>": operator.ne, "=": operator.eq, "<": operator.lt, ">": operator.gt}


class Form(NamedTuple):
    """What a format says of a number: `literal` is all that it shows where it shows no digits, else None."""

    literal: str | None
    before: str  # letters before the digits, such as the O of O1
    zeros: int  # digits, that are filled up with zeros; 0 for none
    decimals: int | None
    percent: bool


class DayParts(NamedTuple):
    """Which parts of a day a format shows."""

    day: bool
    month: bool
    year: bool


@lru_cache(maxsize=1024)
def day_parts(form: str) -> DayParts:
    """The parts that a format shows; all for one that is none of dates, such as General."""
    bare = "".join(one for one in _PIECE.findall(_sections(form)[0]) if len(one) == 1).lower()
    found = DayParts(bool(_DAY.search(bare)), "m" in bare, bool(re.search("[yegb]", bare.replace("general", ""))))
    timed = "h" in bare or "[h" in form.lower()
    return found if any(found) and not timed else DayParts(day=True, month=True, year=True)


@lru_cache(maxsize=1024)
def is_day(form: str) -> bool:
    """Whether a format shows a number as a day."""
    bare = "".join(one for one in _PIECE.findall(_sections(form)[0]) if len(one) == 1).lower().replace("general", "")
    return bool(re.search("[dyb]|mmm", bare)) and not re.search("[0#?@]", bare)


def of_number(form: str, value: Decimal) -> Form:
    """What a format says of a number."""
    sections = _sections(form)
    if len(sections) > 1 or "[" in form:
        return _read(_chosen(sections, value) or '""')
    return _read(form)


@lru_cache(maxsize=1024)
def _read(section: str) -> Form:
    pieces = [one for one in _PIECE.findall(section) if not one.startswith(("[", "_", "*"))]
    bare = "".join(one for one in pieces if len(one) == 1)
    if section and not _DIGITS.search(bare):
        return Form("".join(map(_shown, pieces)).strip(), "", 0, None, percent=False)
    first = next((at for at, one in enumerate(pieces) if one in _BEGIN), 0)
    before = "".join(map(_shown, pieces[:first]))
    zeros, decimals = _ZEROS.fullmatch(bare.strip()), _DECIMALS.search(bare)
    places = len(decimals[1]) if decimals else 0 if re.search("[0#?]", bare) else None
    return Form(None, before, len(zeros[0]) if zeros else 0, places, percent="%" in bare)


def _shown(piece: str) -> str:
    return piece[1:-1] if piece.startswith('"') else piece[-1]


def _chosen(sections: list[str], value: Decimal) -> str:
    """The section of a format that is for a value."""
    conditions = [_CONDITION.search(one) for one in sections]
    for section, condition in zip(sections, conditions, strict=True):
        if condition and _HOLDS[condition[1]](value, Decimal(condition[2])):
            return section
    if any(conditions):
        return next((one for one, condition in zip(sections, conditions, strict=True) if not condition), "")
    if value < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if value == 0 and len(sections) > 2 else sections[0]


def _sections(form: str) -> list[str]:
    made = [""]
    for piece in _PIECE.findall(form):
        if piece == ";":
            made.append("")
        else:
            made[-1] += piece
    return made
