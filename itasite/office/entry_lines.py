"""The entries of a list in a cell: its lines, or what is numbered within one; numbers and dashes are left away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from itasite.fiscal import fold_digits
from itasite.office.table import Cell
from itasite.text.amounts import is_nothing

_NO_ENTRY = (
    r"(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|"
    r"ตุลา|พฤศจิกา|ธันวา|คน|ครั้ง|เรื่อง|ราย|โครงการ|กิจกรรม|วัน|เดือน|ปี|ข้อ|แห่ง|ฉบับ|หมู่|ชั่วโมง|บาท|%|ล้าน|แสน|หมื่น|ตำบล|กอง|สำนัก)"
)  # what a number before it counts or dates
_NUMBERED = re.compile(rf"\(?([0-9]{{1,2}})(?:\)|[.](?![0-9])|\s(?!\s*{_NO_ENTRY})(?=\D))\s*(?=\S)")
_NUMBER_INSIDE = re.compile(r"(?:(?<=\s)|^)\(?([0-9]{1,2})(?:\)|\.(?![0-9]))\s*(?=\S)")
_BARE_INSIDE = re.compile(r"(?:(?<=\s)|^)([0-9]{1,2})\s+(?=[ก-ฮเ-ไ])")
_LEAST_ENTRY = 15  # letters of each entry between numbers without a sign, which may also count something
_DASHED = re.compile(r"[-–•●▪◦*]\s*(?=\S)")
_DASH_INSIDE = re.compile(r"(?:(?<=\s)|^)[-–•](?=[^\s0-9-])")
_WHO = ("สำนัก", "กอง", "ฝ่าย", "เจ้าหน้าที่", "หัวหน้า", "ผู้อำนวยการ", "ปลัด", "นายก", "นัก")
_DONE = re.compile("ได้|แล้ว|จัด|ทำ|ดำเนิน|แต่งตั้ง|ประชุม|มี|ให้|เข้า|ร่วม|ลง")  # words of what somebody does
_BETWEEN = re.compile(r"[\s,/]+")
_UNITS = ("สำนัก", "กอง", "ส่วน", "ฝ่าย", "งาน", "หน่วย", "ศูนย์", "โรงเรียน", "กลุ่ม", "คณะ")
_FIRST = re.compile(r"\(?1[.)]")
_INDICATOR = re.compile(r"ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*([0-9]{1,2}(?:\.[0-9]{1,2})?)(?![0-9])")
_WEAKNESS = re.compile(r"(?:ประเด็น|ข้อบกพร่อง|จุดอ่อน)\s*:?\s*(\S.*)")
_LOST_BREAK = re.compile(r"\s{2,}")


class Lead(NamedTuple):
    """Lines that stand before the entries of a list and say what it is for."""

    indicators: tuple[str, ...] = ()
    weaknesses: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def lead(cell: Cell) -> Lead:
    """What is said before the first numbered entry of a cell, such as ตัวชี้วัดที่ 9.4 and ประเด็น …"""
    before = [line.text for line in cell.lines[: _begin(cell)]]
    indicators = [found[1] for one in before if (found := _INDICATOR.match(fold_digits(one)))]
    weak = [found[1] for one in before if (found := _WEAKNESS.match(one))]
    others = [one for one in before if not _INDICATOR.match(fold_digits(one)) and not _WEAKNESS.match(one)]
    return Lead(tuple(indicators), tuple(weak), tuple(others))


def _begin(cell: Cell) -> int:
    """Where the numbered entries begin, if lines without a number stand before them; else 0."""
    if len(cell.lines) < 2:  # as nearly all cells of a data table
        return 0
    numbered = (bool(line.number or _FIRST.match(fold_digits(line.text))) for line in cell.lines)
    first = next((at for at, one in enumerate(numbered) if one), 0)
    said = any(_INDICATOR.match(fold_digits(line.text)) or _WEAKNESS.match(line.text) for line in cell.lines[:first])
    return first if said else 0


def entries(cell: Cell) -> tuple[str, ...]:
    """The entries of a cell, in their order; without what `lead` tells."""
    lines = [text for line in cell.lines[_begin(cell) :] if (text := line.text)]
    if len(lines) == 1 and not cell.lines[0].number:
        lines = _inside(lines[0])
    return tuple(one for one in _bare(lines) if not is_nothing(one))


def units(cell: Cell) -> tuple[str, ...]:
    """The units that a cell names: its entries, and those between strokes where each is a unit by its first word."""
    found = list[str]()
    for entry in entries(cell):
        parts = [part.strip() for part in entry.split("/")]
        named = all(part.startswith(_UNITS) and part not in _UNITS for part in parts)
        found += parts if named else [entry]
    return tuple(found)


def are_only_units(entries: Sequence[str]) -> bool:
    """Whether entries that should say what was done name nothing but units and officers."""
    names = [name for entry in entries for name in _BETWEEN.split(entry) if name]
    return bool(names) and all(name.startswith(_WHO) and not _DONE.search(name) for name in names)


def _inside(line: str) -> list[str]:
    """The entries of one line: numbered from 1, dashed, or apart by a lost break; else the line itself."""
    folded = fold_digits(line)
    places = list(_NUMBER_INSIDE.finditer(folded))
    if len(places) > 1 and places[0].start() == 0 and _runs([int(one[1]) for one in places]):
        edges = [*(one.start() for one in places), len(line)]
        return [line[start:end].strip() for start, end in pairwise(edges)]
    bare = list(_BARE_INSIDE.finditer(folded))
    if len(bare) > 1 and bare[0].start() == 0 and [int(one[1]) for one in bare] == list(range(1, len(bare) + 1)):
        edges = [*(one.start() for one in bare), len(line)]
        found = [line[start:end].strip() for start, end in pairwise(edges)]
        if min(map(len, found)) >= _LEAST_ENTRY:
            return found
    dashes = list(_DASH_INSIDE.finditer(line))
    if len(dashes) > 1 and dashes[0].start() == 0:
        edges = [*(one.start() for one in dashes), len(line)]
        return [line[start:end].strip() for start, end in pairwise(edges)]
    return [part for part in _LOST_BREAK.split(line) if part]


def _bare(lines: Sequence[str]) -> list[str]:
    """The lines without numbers that run from one to the next, and without dashes that all of them have."""
    numbers = [_NUMBERED.match(fold_digits(line)) for line in lines]
    if lines and all(numbers) and _runs([int(one[1]) for one in numbers if one]):
        return [line[one.end() :].strip() for line, one in zip(lines, numbers, strict=True) if one]
    dashes = [_DASHED.match(line) for line in lines]
    if lines and all(dashes):
        return [line[one.end() :].strip() for line, one in zip(lines, dashes, strict=True) if one]
    return list(lines)


def _runs(numbers: list[int]) -> bool:
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))
