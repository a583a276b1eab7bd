"""เลขลำดับที่พิมพ์ไว้ในข้อความ

รายการที่ระบบใส่เลขลำดับให้ แต่ข้อความขึ้นต้นด้วยเลขอยู่แล้ว

ทำไม: หน้าเว็บจะแสดงเลขซ้อนกัน เช่น 1. ๑. จัดทำคู่มือ
วิธีแก้: ลบเลขหน้าข้อความ
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ, steps: [๑. เขียนคู่มือ, ๒. เผยแพร่]}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ, steps: [เขียนคู่มือ, เผยแพร่]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.model.record import Record
from itasite.model.site import Site, Year
from itasite.problem import Problem, Severity, hint

ID = "typed-number"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True
_NUMBER = re.compile(r"[(]?[0-9๐-๙]{1,2}[.)]\s*(?=[^\d\s.,๐-๙])")


def check(site: Site) -> Iterator[Problem]:
    """Entries of numbered lists that begin with a typed number."""
    for year in site.years:
        for record, field, texts in _numbered(year):
            for index, text in enumerate(texts):
                found = _NUMBER.match(text)
                if found and len(texts) > 1:
                    message = f"ข้อความขึ้นต้นด้วยเลข “{found[0].strip()}” ทั้งที่ระบบใส่เลขให้"
                    yield hint(record.at(field, index), ID, message, "ลบเลขหน้าข้อความ")


def _numbered(year: Year) -> Iterator[tuple[Record, str, tuple[str, ...]]]:
    for measure in year.measures.measures:
        yield measure, "steps", measure.steps
        yield measure, "recommendations", measure.recommendations
        for progress in measure.progress.values():
            yield progress, "results", progress.results
            yield progress, "outcomes", progress.outcomes
