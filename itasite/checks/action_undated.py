"""การดำเนินการที่ข้อความรอวันที่ แต่ไม่มีวันที่

การดำเนินการที่ไม่มี date แสดงแต่ข้อความ ข้อความที่ลงท้ายว่า “เมื่อวันที่” จึงค้างอยู่

ทำไม: ผู้อ่านเห็นประโยคที่ไม่จบ และวันที่ไม่ขึ้นใน “มีอะไรใหม่”
วิธีแก้: เพิ่ม date หรือแก้ข้อความให้จบโดยไม่มีวันที่
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - id: m1
        group: plan
        title: มาตรการเปิดเผยข้อมูล
        progress:
          12m: {status: in_progress, actions: [{text: เผยแพร่เมื่อวันที่}]}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - id: m1
        group: plan
        title: มาตรการเปิดเผยข้อมูล
        progress:
          12m: {status: in_progress, actions: [{text: อยู่ระหว่างดำเนินการ}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "action-undated"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_WAITS = re.compile(r"(?:เมื่อ|ใน|ภายใน|ตั้งแต่|ณ)?\s*วันที่[\s.:…]*$")


def check(site: Site) -> Iterator[Problem]:
    """Actions without a date whose text ends where the date should follow."""
    for year in site.years:
        for measure in year.measures.measures:
            for progress in measure.progress.values():
                for action in progress.actions:
                    if action.date is None and "date" not in action.left_out and _WAITS.search(action.text):
                        message = f"ข้อความ “{action.text}” รอวันที่ แต่การดำเนินการนี้ไม่มี date"
                        yield warning(action.at("text"), ID, message, "เพิ่ม date หรือแก้ข้อความให้จบโดยไม่มีวันที่")
