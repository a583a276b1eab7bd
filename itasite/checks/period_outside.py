"""ระยะเวลาของมาตรการอยู่นอกปีงบประมาณ

period ที่เริ่มก่อนวันที่ 1 ตุลาคม หรือสิ้นสุดหลังวันที่ 30 กันยายน ของปีงบประมาณนั้น

ทำไม: มาตรการของปีหนึ่งต้องดำเนินการในปีนั้น ปีที่พิมพ์ผิดพบบ่อย
วิธีแก้: แก้ปีให้ตรง หรือย้ายมาตรการไปปีที่ถูกต้อง
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ, period: ต.ค. 66 ถึง ก.ย. 67}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ, period: ต.ค. 65 ถึง ก.ย. 66}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from itasite.fiscal import Period, first_day, format_period, last_day, parse_period
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "period-outside"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Periods of measures that begin before or end after the fiscal year."""
    for year in site.years:
        first, last = first_day(year.number), last_day(year.number)
        for measure in year.measures.measures:
            found = parse_period(measure.period, year.number) if measure.period else None
            if found and not _inside(found, first, last):
                message = f"ระยะเวลา “{found.text}” ({format_period(found)}) อยู่นอกปีงบประมาณ {year.number}"
                remedy = f"ปีงบประมาณ {year.number} คือ ต.ค. {year.number - 1} ถึง ก.ย. {year.number}"
                yield warning(measure.at("period"), ID, message, remedy)


def _inside(found: Period, first: date, last: date) -> bool:
    """Whether nothing of it is outside; what goes on (…เป็นต้นไป) may have begun long before."""
    if found.end is None:
        return found.start is None or found.start <= last
    return first <= (found.start or found.end) <= found.end <= last
