"""ข้อในเกณฑ์ที่ oit.yml ไม่ได้กล่าวถึง

ทุกข้อของเกณฑ์ต้องมีสถานะ ข้อที่ไม่ได้เขียนไว้จะแสดงบนเว็บว่ายังไม่มีข้อมูล

ทำไม: ข้อที่หายไปอาจเป็นเพราะลืม ไม่ใช่เพราะยังไม่ได้ทำ
วิธีแก้: เพิ่มข้อที่บอกไว้ใต้ items พร้อม status ข้อที่ยังไม่เริ่มใส่ status: not_started
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O1: {status: done}
      O3: {status: done}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O1: {status: done}
      O2: {status: not_started}
      O3: {status: done}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "item-missing"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Items of the criteria without an entry in oit.yml, once per year."""
    for year in site.years:
        if year.file("oit.yml") not in site.files or "items" in year.disclosure.left_out:
            continue  # already reported
        missing = [item.code for item in year.framework.items if item.code not in year.disclosure.items]
        if missing:
            message = f"ยังไม่ได้เขียนข้อมูล {len(missing)} ข้อ: {', '.join(missing)}"
            yield warning(year.disclosure.at("items"), ID, message, "เพิ่มข้อเหล่านี้ใต้ items พร้อม status")
