"""What differs between two copies of criteria that were typed apart: by field, without what is only spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from itasite import item_codes
from itasite.fiscal import fold_digits
from itasite.model.framework import Component, Framework, Item
from itasite.reading.pasted.mending import mended

_SIGNS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "…": "..."})
_AROUND = 12  # letters shown before and behind what differs


class Difference(NamedTuple):
    """A field that differs: where it is (`O5 ชื่อข้อ`), and what either copy has, "" where it has nothing."""

    where: str
    one: str
    other: str


def same_words(text: str) -> str:
    """A text for comparison: white space, digits, quotation marks, dashes and broken Thai make no difference."""
    folded = mended(unicodedata.normalize("NFC", fold_digits(text))).translate(_SIGNS).lower()
    return re.sub(r"\s+", "", folded).rstrip(".;,")


def differences(one: Framework, other: Framework) -> tuple[Difference, ...]:
    """All that differs in what an official list says; topics, notes and sources are each agency's own."""
    return (*_of_the_whole(one, other), *_of_the_items(one, other))


def narrowed(difference: Difference) -> tuple[str, str]:
    """Both texts, if there are two cut to the place where they differ, with a few letters around it."""
    one, other = difference.one, difference.other
    if not one or not other:
        return one, other
    begin = 0
    while begin < min(len(one), len(other)) and one[begin] == other[begin]:
        begin += 1
    end = 0
    while end < min(len(one), len(other)) - begin and one[-1 - end] == other[-1 - end]:
        end += 1
    return _window(one, begin, len(one) - end), _window(other, begin, len(other) - end)


def _window(text: str, begin: int, end: int) -> str:
    first, last = max(begin - _AROUND, 0), min(end + _AROUND, len(text))
    cut = f"{text[first:begin]}[{text[begin:end]}]{text[end:last]}"
    return f"{'…' if first else ''}{cut}{'…' if last < len(text) else ''}"


def _of_the_whole(one: Framework, other: Framework) -> Iterator[Difference]:
    yield from _unequal("ปีของเกณฑ์", str(one.fiscal_year), str(other.fiscal_year))
    for what, first, second in (
        ("เครื่องมือ", _instruments(one), _instruments(other)),
        ("ตัวชี้วัดที่", _indicators(one), _indicators(other)),
        ("ตัวชี้วัดย่อยที่", _sub_indicators(one), _sub_indicators(other)),
        ("ระดับที่", _levels(one), _levels(other)),
        ("ปฏิทินขั้นที่", _steps(one), _steps(other)),
    ):
        for name in dict.fromkeys((*first, *second)):
            yield from _unequal(f"{what} {name}", first.get(name, ""), second.get(name, ""))


def _instruments(framework: Framework) -> dict[str, str]:
    return {found.code: f"{found.title} {_weight(found.weight)}" for found in framework.instruments}


def _weight(weight: object) -> str:
    return f"ร้อยละ {weight:f}" if weight is not None else "ไม่มีน้ำหนัก"


def _indicators(framework: Framework) -> dict[str, str]:
    return {found.number: f"{found.title} ({found.instrument})" for found in framework.indicators}


def _sub_indicators(framework: Framework) -> dict[str, str]:
    return {found.number: found.title for found in framework.sub_indicators}


def _levels(framework: Framework) -> dict[str, str]:
    return {
        str(number): f"{found.title} ตั้งแต่ {found.minimum:f}"
        + (f" ทุกเครื่องมือตั้งแต่ {found.each_minimum:f}" if found.each_minimum is not None else "")
        for number, found in enumerate(framework.levels, start=1)
    }


def _steps(framework: Framework) -> dict[str, str]:
    return {
        str(number): f"{found.title} {found.start or ''} {found.end}"
        for number, found in enumerate(framework.calendar, start=1)
    }


def _of_the_items(one: Framework, other: Framework) -> Iterator[Difference]:
    first = {item_codes.folded(item.code): item for item in one.items}
    second = {item_codes.folded(item.code): item for item in other.items}
    for code, item in first.items():
        if code not in second:
            yield Difference(f"ข้อ {item.code}", item.title, "")
    for code, item in second.items():
        if code not in first:
            yield Difference(f"ข้อ {item.code}", "", item.title)
    for code in first:
        if code in second:
            yield from _of_an_item(first[code], second[code])


def _of_an_item(one: Item, other: Item) -> Iterator[Difference]:
    code = one.code
    yield from _unequal(f"{code} ชื่อข้อ", one.title, other.title)
    yield from _unequal(f"{code} ตัวชี้วัด", one.indicator or "", other.indicator or "")
    yield from _unequal(f"{code} ตัวชี้วัดย่อย", one.sub_indicator or "", other.sub_indicator or "")
    yield from _unequal(f"{code} หมวด", one.group or "", other.group or "")
    yield from _unequal(f"{code} ช่วงข้อมูล", str(one.period or ""), str(other.period or ""))
    nothing = Component.model_construct(text="", parts=())
    pairs = zip_longest(one.components, other.components, fillvalue=nothing)
    for number, (mine, theirs) in enumerate(pairs, start=1):
        where = f"{code} องค์ประกอบที่ {number}"
        yield from _unequal(where, mine.text, theirs.text)
        for place, (part, their_part) in enumerate(zip_longest(mine.parts, theirs.parts, fillvalue=""), start=1):
            yield from _unequal(f"{where} รายการย่อยที่ {place}", part, their_part)


def _unequal(where: str, one: str, other: str) -> Iterator[Difference]:
    if same_words(one) != same_words(other):
        yield Difference(where, one, other)
