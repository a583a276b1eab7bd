"""A period: one unit, from one to another, up to one, or from one on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from itasite.fiscal.digits import folded
from itasite.fiscal.period import Period
from itasite.fiscal.points import Point, point
from itasite.fiscal.recurring import RECURRING
from itasite.fiscal.units import Span, end_of, unit
from itasite.fiscal.words import compiled
from itasite.fiscal.years import fiscal_year_of, year_of_month

_LEAD = re.compile(r"(?:ระยะเวลา(?:ดำเนิน(?:การ|งาน|โครงการ))?|ช่วงเวลา|ช่วง|ใน(?=ช่วง|เดือน|ปี|ไตรมาส|ระหว่าง))\s*:?\s*")
_LIMIT = re.compile(r"(ภายใน|ไม่เกิน|ก่อน)\s*")
_FROM = re.compile(r"(?:นับ)?(?:เริ่ม)?\s*(?:ตั้งแต่|แต่)\s*|เริ่ม(?:ต้น)?\s*")
_BETWEEN = re.compile(r"ระหว่าง\s*")
_ON = re.compile(r"\s*เป็นต้น(?:ไป|มา)")
_TO = re.compile(r"\s*(?:จนถึง|ไปจนถึง|ถึง|[-–—/])\s*")
_AND = re.compile(r"\s*และ\s*")
_SAME_MONTH = re.compile(r"(?:วันที่\s*)?(\d{1,2})")
_BRACKET = re.compile(r"(?P<outer>[^()]+?)\s*\((?P<inner>[^()]+)\)")


def parse_period(text: str, fiscal_year: int) -> Period:
    """What a text means in a fiscal year (Buddhist era). Never raises: if it has no date, only `text` is set."""
    try:
        found = read(folded(text), fiscal_year)
    except ValueError:  # a day that no calendar has
        found = None
    return found._replace(text=text) if found else Period(text)


def read(words: str, fiscal_year: int) -> Period | None:
    """What folded words mean, None if nothing. Raises ValueError for a day that no calendar has."""
    if compiled(RECURRING).fullmatch(words):
        return Period("", recurring=True)
    if (found := compiled(RECURRING).match(words)) and words[found.end() :].lstrip().startswith("ตลอด"):
        words = words[found.end() :].lstrip()  # ทุกเดือน ตลอดปีงบประมาณ
    if found := _BRACKET.fullmatch(words):
        return bracketed(found["outer"], found["inner"], fiscal_year)
    words = _LEAD.sub("", words, count=1) if _LEAD.match(words) else words
    if found := _LIMIT.match(words):
        return _limit(found[1], words[found.end() :], fiscal_year)
    between, start = _BETWEEN.match(words), _FROM.match(words)
    lead = between or start
    rest = _LEAD.sub("", words[lead.end() :], count=1) if lead else words
    if span := _from_to(rest, fiscal_year, (_TO, _AND) if between else (_TO,)):
        return Period("", *span)
    on = _ON.search(rest)
    if between or not (start or on):
        span = None if between else unit(rest, fiscal_year)
        return Period("", *span) if span else None
    span = unit(_ON.sub("", rest), fiscal_year)
    return Period("", span.start, None, "day" if span.precision == "year" else span.precision) if span else None


def bracketed(outer: str, inner: str, fiscal_year: int) -> Period | None:
    """ไตรมาส 2 (ม.ค.-มี.ค. 66): the same twice; None where the two do not agree.

    A year that only one of them names is meant for both. Of ทุกเดือน (ต.ค. 65 - ก.ย. 66) the dates count.
    """
    both = [read(outer, fiscal_year), read(inner, fiscal_year)]
    if any(part and part.recurring for part in both):
        return next((part for part in both if part and part.dated), None) if all(both) else None
    for known, other in ((outer, inner), (inner, outer)):
        one = read(known, fiscal_year)
        day = one and (one.end or one.start)
        two = read(other, fiscal_year_of(day)) if day else None
        if one and two and (one.start, one.end) == (two.start, two.end):
            return one if known == outer else two
    return None


def _limit(word: str, rest: str, fiscal_year: int) -> Period | None:
    """ภายใน and ไม่เกิน up to the last day of what follows, ก่อน up to the day before its first, or before its end."""
    if re.match("ปี(?!งบ)", rest):
        return None  # of the calendar or of the budget
    span = unit(rest, fiscal_year)
    if span is None:
        return None
    ends = end_of(rest, fiscal_year) is not None
    end = span.start - timedelta(days=1) if word == "ก่อน" and not ends else span.end
    return Period("", None, end, "month" if span.precision == "month" else "day")


def _from_to(words: str, fiscal_year: int, signs: tuple[re.Pattern[str], ...]) -> Span | None:
    """From one point to another; None where words are no such, or where they could be divided in two ways."""
    spans = {span for one, other in _divided(words, signs) if (span := _together(one, other, fiscal_year))}
    return spans.pop() if len(spans) == 1 else None


def _divided(words: str, signs: tuple[re.Pattern[str], ...]) -> Iterator[tuple[str, str]]:
    for sign in signs:
        for found in sign.finditer(words):
            yield words[: found.start()], words[found.end() :]


def _together(one: str, other: str, fiscal_year: int) -> Span | None:
    last = point(other)
    first = point(one)
    if last and last.day and (day := _SAME_MONTH.fullmatch(one)):
        first = Point(last.month, int(day[1]), last.year)
    if first is None:
        return None
    if last is None:
        end = end_of(other, fiscal_year)
        return _until(first, end.end, fiscal_year) if end else None
    if bool(first.day) is not bool(last.day):
        return None
    year = last.year or _following(first, last, fiscal_year)
    start = first.first(first.year or _year_before(first, last, year))
    end_day = last.last(year)
    return Span(start, end_day, "day" if first.day else "month") if start <= end_day else None


def _year_before(first: Point, last: Point, year: int) -> int:
    """A year that stands only at the end is meant for the beginning too, or for the next year's beginning."""
    return year - (first.month > last.month)


def _following(first: Point, last: Point, fiscal_year: int) -> int:
    """The year of an end without one: that of the fiscal year. ValueError if the year of the beginning does not fit."""
    year = year_of_month(fiscal_year, last.month)
    if first.year and year != first.year + (last.month < first.month):
        raise ValueError("ปีไม่ตรงกัน")
    return year


def _until(first: Point, end: date, fiscal_year: int) -> Span | None:
    start = first.first(first.year or year_of_month(fiscal_year, first.month))
    return Span(start, end, "day") if start <= end else None
