"""หน่วยงานภายในที่ไม่มีในรายชื่อ

ผู้รับผิดชอบที่เป็นชื่อกอง สำนัก ฝ่าย ส่วน งาน หน่วย ศูนย์ หรือโรงเรียน แต่ไม่มีใน units ของ agency.yml หรือสะกดไม่ตรงกัน

ทำไม: ชื่อที่สะกดต่างกันจะแยกเป็นคนละหน่วยในตารางและในรายการที่ส่งให้แต่ละกอง
วิธีแก้: ใช้ชื่อเดียวกับใน units หรือเพิ่มชื่อนั้นใน units
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ, responsible: สำนักปลัต}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ, responsible: สำนักปลัด}
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from itasite.model.record import Record
from itasite.model.site import Site, Year
from itasite.problem import Position, Problem, Severity, warning

ID = "unit-name"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_CLOSE = 0.85  # of difflib: a name this similar is probably misspelt
# How names of units begin; other names are positions and committees.
_UNIT = ("กอง", "สำนัก", "ฝ่าย", "ส่วน", "งาน", "หน่วย", "ศูนย์", "โรงเรียน")


def check(site: Site) -> Iterator[Problem]:
    """Units that agency.yml does not list, if it lists units."""
    units = site.agency.units
    for year in site.years if units else ():
        for name, at in _named(year):
            if not any(unit in name for unit in units) and (remedy := _remedy(name, units)):
                yield warning(at, ID, f"ไม่มีหน่วย “{name}” ใน units ของ agency.yml", remedy)


def _remedy(name: str, units: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(name, units, n=1, cutoff=_CLOSE)
    if near:
        return f"น่าจะหมายถึง “{near[0]}”"
    return "แก้ชื่อ หรือเพิ่มชื่อนี้ใน units" if name.startswith(_UNIT) else ""


def _named(year: Year) -> Iterator[tuple[str, Position]]:
    for record in _records(year):
        for index, name in enumerate(record.responsible):  # type: ignore[attr-defined]
            yield name, record.at("responsible", index)
    for entry in year.disclosure.items.values():
        if entry.reviewed:
            yield entry.reviewed.by, entry.reviewed.at("by")


def _records(year: Year) -> Iterator[Record]:
    yield from year.disclosure.items.values()
    yield from year.measures.measures
    yield from year.analysis.indicators.values()
