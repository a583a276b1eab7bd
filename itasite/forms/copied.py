"""A measure of last year as the beginning of one of this year."""

from __future__ import annotations

import re

from itasite.edit.change import Plain

_NOT_CARRIED = ("progress", "joins", "continues")
# A year of the Buddhist era in figures: in full, or its last two digits behind a month.
_BEHIND = "|".join(rf"(?<={end}{space})" for end in (r"\.", "คม", "ยน", "ธ์") for space in ("", " "))
_YEAR = re.compile(rf"(?<!\d)(?:[2๒][4๔5๕]\d\d|(?:{_BEHIND})\d\d)(?!\d)")
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def copied(measure: dict[str, Plain], identity: str, year: int, *, groups: tuple[str, ...]) -> dict[str, Plain]:
    """A measure of the year before, for the fiscal year `year` under the id `identity`.

    What was reported of it is left behind. Its period moves by a year where it names that year or the one before, in
    which a fiscal year begins. It continues the old one; its group stays where this year has one of that id, else the
    first of `groups` is proposed.
    """
    found: dict[str, Plain] = {"id": identity}
    found |= {key: _copy(value) for key, value in measure.items() if key not in ("id", *_NOT_CARRIED)}
    if groups and found.get("group") not in groups:
        found["group"] = groups[0]
    period = found.get("period")
    if isinstance(period, str):
        found["period"] = moved(period, year)
    old = measure.get("id")
    return found | ({"continues": old} if isinstance(old, str) and old else {})


def moved(period: str, year: int) -> str:
    """A period of the fiscal year before `year`, a year later; one of another year as it is."""
    numbers = [_full(found[0]) for found in _YEAR.finditer(period)]
    if not numbers or not set(numbers) <= {year - 2, year - 1}:
        return period
    return _YEAR.sub(lambda found: _next(found[0]), period)


def _full(digits: str) -> int:
    number = int(digits)
    return number if number > 99 else 2500 + number  # two digits name a year of this century


def _next(digits: str) -> str:
    number = f"{int(digits) + 1:0{len(digits)}}"
    return number if digits.isascii() else number.translate(_THAI)


def _copy(value: Plain) -> Plain:
    if isinstance(value, list):
        return [_copy(each) for each in value]
    return {key: _copy(each) for key, each in value.items()} if isinstance(value, dict) else value
