"""มาตรการที่มีหลายชื่อในช่องเดียว

ช่อง title ที่เป็นรายการ คือหลายมาตรการที่เอกสารพิมพ์ไว้ในช่องเดียวกัน

ทำไม: ระบบนับเป็นมาตรการเดียว มีเลขเดียวและสถานะเดียว จำนวนมาตรการจึงน้อยกว่าในเอกสาร
วิธีแก้: แยกเป็นมาตรการละรายการ รายการหลังใส่ joins ชี้ไปที่รายการแรก ช่องที่ไม่ได้เขียนยังแสดงเป็นช่องเดียวกัน
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: [มาตรการเปิดเผยข้อมูล, มาตรการรับฟังความเห็น], responsible: สำนักปลัด}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: มาตรการเปิดเผยข้อมูล, responsible: สำนักปลัด}
      - {id: m2, group: plan, joins: m1, title: มาตรการรับฟังความเห็น}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "several-titles"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Measures whose title is a list: each of them is counted as one measure."""
    for year in site.years:
        for measure in year.measures.measures:
            if len(measure.title) > 1:
                message = f"title มี {len(measure.title)} ชื่อ แต่นับเป็นมาตรการเดียว"
                remedy = f"แยกเป็น {len(measure.title)} รายการ รายการหลังใส่ joins: {measure.id} ช่องที่ไม่ได้เขียนจะใช้ช่องร่วมกัน"
                yield warning(measure.at("title", 1), ID, message, remedy)
