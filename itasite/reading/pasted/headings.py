"""Headings between the items of a pasted list: indicators, their parts, and groups."""

from __future__ import annotations

import re
from typing import NamedTuple

from itasite.fiscal import fold_digits
from itasite.reading.pasted.model import Known

_SUB = re.compile(r"(?:ตัวชี้วัดย่อย(?:ที่)?|ตัวชี้วัด(?:ที่)?)\s*([0-9]{1,2}\.[0-9]{1,2})(?![0-9.])[\s:.\-–]*(.*)", re.DOTALL)
_INDICATOR = re.compile(r"ตัวชี้วัด(?:หลัก)?(?:ที่)?\s*([0-9]{1,2})(?![0-9.])[\s:.\-–]*(.*)", re.DOTALL)
_BARE_SUB = re.compile(r"([0-9]{1,2}\.[0-9]{1,2})(?![0-9.])[\s:\-–]+([ก-ฮเ-ไ][^\n]*)")
_GROUP = re.compile(r"(?:หมวด|กลุ่ม|ด้าน|ส่วน)(?:ที่)?\s*(?:[0-9]{1,2}|[ก-ฮ])?[\s:.\-–]+(?=[ก-ฮเ-ไ])(.*)")
_AGAIN = re.compile(r"\(ต่อ\)|\(ต่อ\s*\)")
_LONGEST = 120  # letters of a heading


class Heading(NamedTuple):
    """A heading: its kind (indicator, sub_indicator, group), number, and title, "" if that is on the next line."""

    kind: str
    number: str
    title: str


def heading(text: str, known: Known, *, loose: bool) -> Heading | None:
    """The heading that a line or cell is. `loose`: whether `9.1 ข้อมูลพื้นฐาน` counts, which in a list can be an entry."""
    line = " ".join(_AGAIN.sub("", text).split())
    if len(line) > _LONGEST:
        return None
    folded = fold_digits(line)
    for kind, pattern in (("sub_indicator", _SUB), ("indicator", _INDICATOR)):
        if found := pattern.fullmatch(folded):
            return Heading(kind, found[1], line[found.start(2) :].strip())
    found = _BARE_SUB.fullmatch(folded)
    if found and (loose or found[1] in known.sub_indicators):
        return Heading("sub_indicator", found[1], line[found.start(2) :].strip())
    if found := _GROUP.fullmatch(line):
        return Heading("group", "", found[1].strip())
    if line and "".join(line.split()) in known.groups:
        return Heading("group", "", line)
    return None
