"""วันสิ้นรอบที่ผิดปีหรือผิดลำดับ

until ของรอบใน year.yml ที่อยู่นอกปีงบประมาณ หรือไม่อยู่หลังวันสิ้นรอบก่อนหน้า

ทำไม: รอบเรียงตามเวลา การดำเนินการจะถูกทักว่าอยู่หลังสิ้นรอบทั้งที่ไม่ใช่
วิธีแก้: แก้วันที่ หรือเรียงรอบใหม่ตามเวลา
ตัวอย่างที่ผิด:
    # year.yml
    rounds:
      - {id: 6m, title: รอบ 6 เดือน, until: 2567-03-31}
      - {id: 12m, title: รอบ 12 เดือน, until: 2566-09-30}
ตัวอย่างที่ถูก:
    # year.yml
    rounds:
      - {id: 6m, title: รอบ 6 เดือน, until: 2566-03-31}
      - {id: 12m, title: รอบ 12 เดือน, until: 2566-09-30}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from itasite.fiscal import first_day, format_date, last_day
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "round-end"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Last days of rounds that lie outside the fiscal year, or not after that of the round before."""
    for year in site.years:
        before: date | None = None
        for found in year.info.rounds:
            if found.until is None:
                continue
            day = format_date(found.until)
            if not first_day(year.number) <= found.until <= last_day(year.number):
                message = f"วันสิ้น{found.title} {day} ไม่อยู่ในปีงบประมาณ {year.number}"
                yield warning(found.at("until"), ID, message, f"แก้ปีให้อยู่ในปีงบประมาณ {year.number}")
            elif before and found.until <= before:
                message = f"วันสิ้น{found.title} {day} ไม่อยู่หลังวันสิ้นรอบก่อนหน้า ({format_date(before)})"
                yield warning(found.at("until"), ID, message, "แก้วันที่ หรือเรียงรอบใหม่ตามเวลา")
            else:
                before = found.until
