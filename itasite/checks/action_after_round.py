"""การดำเนินการหลังวันสิ้นรอบ

วันที่ใน actions ที่อยู่หลังวันสิ้นรอบ (until ของรอบใน year.yml) ที่การดำเนินการนั้นเขียนไว้
รอบที่ไม่ได้ใส่ until ไม่ถูกทัก เพราะรายงานของรอบมักเขียนหลังสิ้นรอบ เมื่อพบหลายรายการในรอบเดียวจะบอกรวมกันที่ until

ทำไม: รายงานของรอบบอกสิ่งที่ทำภายในรอบ สิ่งที่ทำหลังจากนั้นเป็นผลงานของรอบถัดไป
วิธีแก้: แก้วันที่ที่พิมพ์ผิด หรือย้ายไปไว้ในรอบถัดไป หรือแก้ until ให้ตรงกับรายงาน
ตัวอย่างที่ผิด:
    # year.yml
    rounds: [{id: 6m, title: รอบ 6 เดือน, until: 2566-03-31}, {id: 12m, title: รอบ 12 เดือน}]
    # measures.yml
    measures:
      - id: m1
        group: plan
        title: มาตรการเปิดเผยข้อมูล
        progress:
          6m: {status: done, actions: [{date: 7 เมษายน 2566}]}
ตัวอย่างที่ถูก:
    # year.yml
    rounds: [{id: 6m, title: รอบ 6 เดือน, until: 2566-03-31}, {id: 12m, title: รอบ 12 เดือน}]
    # measures.yml
    measures:
      - id: m1
        group: plan
        title: มาตรการเปิดเผยข้อมูล
        progress:
          6m: {status: done, actions: [{date: 7 มีนาคม 2566}]}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from itasite.fiscal import first_day, format_date, last_day
from itasite.model.measure import Action
from itasite.model.site import Site, Year
from itasite.model.year import Round
from itasite.problem import Problem, Severity, hint

ID = "action-after-round"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True
_FEW = 3  # that are told each at its place; more are seldom slips, but a report that was written later
_REMEDY = "แก้วันที่ หรือย้ายไปไว้ในรอบถัดไป หรือแก้ until ของรอบใน year.yml"


def check(site: Site) -> Iterator[Problem]:
    """Actions dated after the last day of the round whose report they stand in."""
    for year in site.years:
        for found in year.info.rounds:
            late = _late(year, found)
            if len(late) > _FEW:
                lines = ", ".join(dict.fromkeys(str(action.at("date").line) for action in late))
                message = f"การดำเนินการ {len(late)} รายการลงวันที่หลังวันสิ้น{found.title} (measures.yml บรรทัด {lines})"
                yield hint(found.at("until"), ID, message, _REMEDY)
                continue
            for action in late:
                message = f"{_day(action.date)} อยู่หลังวันสิ้น{found.title} ({_day(found.until)})"
                yield hint(action.at("date"), ID, message, _REMEDY)


def _day(day: date | None) -> str:
    return format_date(day) if day else ""


def _late(year: Year, found: Round) -> list[Action]:
    """Actions after the round; none where its last day is itself wrong, which another rule tells."""
    reports = (measure.progress[found.id] for measure in year.measures.measures if found.id in measure.progress)
    actions = (action for report in reports for action in report.actions)
    end = found.until if found.until and first_day(year.number) <= found.until <= last_day(year.number) else None
    return [action for action in actions if end and action.date and action.date > end]
