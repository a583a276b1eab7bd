"""รายการของปีที่หน่วยงานพิมพ์เองยังไม่ครบ

ไฟล์ frameworks/ปี.yml ที่หน่วยงานพิมพ์ทั้งรายการ ยังมีส่วนที่ไม่ได้เติม หรือยังเป็นถ้อยคำของปีก่อน

ทำไม: เว็บไซต์แสดงและคำนวณได้เฉพาะส่วนที่มี ถ้อยคำของปีก่อนอาจไม่ใช่ของปีนี้
วิธีแก้: เปิดคู่มือของปีนั้น แล้วเติมทีละส่วน คำสั่ง itasite framework check บอกทุกส่วนพร้อมเลขบรรทัดและสิ่งที่ต้องพิมพ์
ตัวอย่างที่ผิด:
    # frameworks/2566.yml
    kinds: [sao]
    items:
      - {code: O1, title: ชื่อข้อของปีก่อน, carried_from: 2565}
ตัวอย่างที่ถูก:
    # frameworks/2566.yml
    items:
      - {code: O1, title: ชื่อข้อตามคู่มือ}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.unfinished_criteria import unfinished
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint
from itasite.reading.own_criteria import is_own_list

ID = "criteria-unfinished"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """What is open of each list that the agency typed itself, all of it in one problem."""
    frameworks = {found.fiscal_year: found for year in site.years for found in (year.framework, year.assessed)}
    for number, framework in sorted(frameworks.items()):
        gaps = unfinished(framework) if is_own_list(framework) else ()
        if gaps:
            message = f"รายการปี {number} ที่หน่วยงานพิมพ์เองยังขาด {len(gaps)} ส่วน: {' · '.join(gap.what for gap in gaps)}"
            remedy = f"เติมตามคู่มือ ดูบรรทัดและวิธีเติมทีละส่วนด้วย  itasite framework check {number}"
            yield hint(framework.node.at, ID, message, remedy)
