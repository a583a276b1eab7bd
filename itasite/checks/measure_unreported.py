"""มาตรการที่ไม่มีผลในรอบที่มาตรการอื่นรายงานแล้ว

มาตรการที่ไม่มี progress ของรอบที่มาตรการอื่นในปีเดียวกันรายงานไว้

ทำไม: เมื่อถึงรอบรายงาน ทุกมาตรการควรมีผล แม้ยังไม่ดำเนินการ
วิธีแก้: เพิ่ม progress ของรอบนั้น เช่น status: not_started
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ, progress: {6m: {status: done}}}
      - {id: m2, group: plan, title: อบรมเจ้าหน้าที่}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ, progress: {6m: {status: done}}}
      - {id: m2, group: plan, title: อบรมเจ้าหน้าที่, progress: {6m: {status: not_started}}}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.measures import own_measures, reported_rounds
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "measure-unreported"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Measures without progress in the latest round that other measures report."""
    for year in site.years:
        rounds = reported_rounds(year)
        if not rounds:
            continue
        title = next(found.title for found in year.info.rounds if found.id == rounds[-1])
        for row in own_measures(year):
            measure = row.measure
            if rounds[-1] not in measure.progress and measure.is_whole("progress"):
                message = f"มาตรการนี้ยังไม่มีผลของ{title} ที่มาตรการอื่นรายงานแล้ว"
                yield hint(measure.at(), ID, message, f"เพิ่ม progress: {rounds[-1]}: พร้อม status")
