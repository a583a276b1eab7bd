"""วันที่ที่อยู่นอกปีงบประมาณ

วันที่ของหลักฐาน ของการดำเนินการ หรือในข้อความผล ที่อยู่หลังวันสิ้นปีงบประมาณ (30 กันยายน) ของปีนั้น
และวันที่ใน actions ที่อยู่ก่อนวันเริ่มปีงบประมาณ (1 ตุลาคม) วันสิ้นสุด หมดอายุ หรือครบกำหนดไม่ถูกทัก

ทำไม: งานที่ทำหลังสิ้นปีงบประมาณเป็นผลงานของปีถัดไป ผู้ตรวจไม่นับเป็นหลักฐานของปีนี้
วิธีแก้: แก้วันที่ที่พิมพ์ผิด หรือย้ายไปเป็นผลงานของปีงบประมาณถัดไป
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O5: {status: in_progress, result: เผยแพร่เมื่อวันที่ 9 ธันวาคม 2566}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O5: {status: in_progress, result: เผยแพร่เมื่อวันที่ 9 ธันวาคม 2565}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from itasite.detect.text_lines import position_in_value
from itasite.facts.evidence import all_evidence
from itasite.fiscal import dates_in, first_day, fiscal_year_of, format_date, last_day
from itasite.model.record import Record
from itasite.model.site import Site, Year
from itasite.problem import Position, Problem, Severity, warning

ID = "date-outside"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
# The last day of a contract and the like can be in a later year: สัญญาสิ้นสุดวันที่ 31 ธันวาคม 2566.
_LASTS_UNTIL = re.compile(r"(?:สิ้นสุด(?:สัญญา|ลง)?|หมดอายุ|ครบกำหนด)\s*(?:ใน)?\s*(?:วัน(?:ที่|[ก-๎]{3,8}ที่))?\s*$")


def check(site: Site) -> Iterator[Problem]:
    """Dates outside the fiscal year in which they are written."""
    for year in site.years:
        for day, at, early in _days(site, year):
            if not _belongs(day, year, early):
                message = f"{format_date(day)} อยู่ในปีงบประมาณ {fiscal_year_of(day)} ไม่ใช่ปี {year.number}"
                yield warning(at, ID, message, f"แก้วันที่ หรือย้ายไปไว้ในปีงบประมาณ {fiscal_year_of(day)}")


def _belongs(day: date, year: Year, early: bool) -> bool:
    return day <= last_day(year.number) and (early or day >= first_day(year.number))


def _days(site: Site, year: Year) -> Iterator[tuple[date, Position, bool]]:
    """Dates with their position, and whether a date before the fiscal year is allowed: older documents can be valid."""
    for evidence in all_evidence(year):
        if evidence.date:
            yield evidence.date, evidence.at("date"), True
    for entry in year.disclosure.items.values():
        yield from _in_texts(site, entry, "result", entry.result)
    for measure in year.measures.measures:
        for progress in measure.progress.values():
            yield from _in_texts(site, progress, "results", progress.results)
            yield from _in_texts(site, progress, "outcomes", progress.outcomes)
            yield from ((action.date, action.at("date"), False) for action in progress.actions if action.date)


def _in_texts(site: Site, record: Record, field: str, said: tuple[str, ...]) -> Iterator[tuple[date, Position, bool]]:
    for index, text in enumerate(said):
        for start, day in dates_in(text):
            if not _LASTS_UNTIL.search(text[:start]):
                yield day, position_in_value(site, record.at(field, index), text, start), True
