"""ชื่อหน่วยงานภายในที่น่าจะสะกดผิด

ผู้รับผิดชอบที่คล้ายกับชื่อใน units ของ agency.yml แต่ไม่ตรงกัน

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
from itasite.problem import Problem, warning

ID = "unit-name"
_CLOSE = 0.85


def check(site: Site) -> Iterator[Problem]:
    """Units that are spelt almost, but not quite, like one that the agency has."""
    units = site.agency.units
    for year in site.years:
        for record in _records(year):
            for index, name in enumerate(record.responsible):  # type: ignore[attr-defined]
                near = difflib.get_close_matches(name, units, n=1, cutoff=_CLOSE) if name not in units else []
                if near:
                    message = f"ไม่มีหน่วย “{name}” ใน units ของ agency.yml"
                    yield warning(record.at("responsible", index), ID, message, f"น่าจะหมายถึง “{near[0]}”")


def _records(year: Year) -> Iterator[Record]:
    yield from year.disclosure.items.values()
    yield from year.measures.measures
