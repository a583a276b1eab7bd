"""ลำดับขององค์ประกอบที่ไม่มีในข้อนั้น

components บอกว่าหลักฐานแสดงองค์ประกอบข้อใดของเกณฑ์ นับจาก 1

ทำไม: หลักฐานจะไม่ถูกจับคู่กับองค์ประกอบใดของข้อนั้น
วิธีแก้: ดูองค์ประกอบของข้อนั้นที่หน้าของข้อ แล้วใช้เลขที่มี หรือ all เมื่อหลักฐานแสดงครบทุกองค์ประกอบ
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O1:
        status: done
        evidence:
          - {title: แผนผังโครงสร้าง, file: files/o1.pdf, components: [9]}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O1:
        status: done
        evidence:
          - {title: แผนผังโครงสร้าง, file: files/o1.pdf, components: [1]}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.evidence import Evidence
from itasite.model.site import Site, Year
from itasite.problem import Problem, Severity, error

ID = "component-number"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Evidence for a component that its item does not have."""
    for year in site.years:
        for code, entry in year.disclosure.items.items():
            for evidence in entry.evidence:
                yield from _beyond(year, code, evidence)
        for evidence in year.disclosure.evidence:
            for code in evidence.named:
                yield from _beyond(year, code, evidence)


def _beyond(year: Year, code: str, evidence: Evidence) -> Iterator[Problem]:
    item = year.framework.item(code)
    if item is None or item.is_unread("components") or not isinstance(evidence.components, tuple):
        return
    last = len(item.components)
    for index, number in enumerate(evidence.components):
        if number > last:
            message = f"ข้อ {code} มีองค์ประกอบ {last} ข้อ ไม่มีข้อที่ {number}"
            remedy = f"ใช้เลข {'1' if last == 1 else f'1 ถึง {last}'} หรือ all" if last else "ลบช่อง components"
            yield error(evidence.at("components", index), ID, message, remedy)
