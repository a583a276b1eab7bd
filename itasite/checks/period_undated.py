"""ระยะเวลาที่อ่านเป็นวันที่ไม่ได้

ระยะเวลาแบบ ต.ค. 65 ถึง ก.ย. 66 หรือ ตลอดปีงบประมาณ หรือ ภายในเดือนเมษายน อ่านเป็นวันที่ได้
คำอื่นแสดงบนเว็บตามที่เขียน

ทำไม: ระยะเวลาที่อ่านเป็นวันที่ไม่ได้จะไม่ถูกนำไปเทียบกับกำหนดเวลา
วิธีแก้: เขียนเป็นเดือนและปี หรือคำที่อ่านได้ตามคู่มือ หัวข้อ “วันที่และระยะเวลา”
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: มาตรการเปิดเผยข้อมูล, period: เร็ว ๆ นี้}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: มาตรการเปิดเผยข้อมูล, period: ต.ค. 65 ถึง ก.ย. 66}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.fiscal import parse_period, period_advice
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "period-undated"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Periods in which neither a date nor a recurrence can be read."""
    for year in site.years:
        for measure in year.measures.measures:
            found = parse_period(measure.period, year.number) if measure.period else None
            if found and not found.dated and not found.recurring:
                message = f"อ่านระยะเวลา “{found.text}” เป็นวันที่ไม่ได้ จึงแสดงตามที่เขียน"
                yield hint(measure.at("period"), ID, message, period_advice(found.text, year.number))
