"""สถานะที่ขัดกับถ้อยคำ

ข้อหรือมาตรการที่ status เป็น done แต่ผลหรือหมายเหตุ (note) ขึ้นต้นว่ายังไม่ดำเนินการ อยู่ระหว่างดำเนินการ หรือไม่พบหลักฐาน
หรือ status เป็น not_started แต่ข้อความว่าดำเนินการแล้ว หรือ status เป็น other แต่ status_word บอกว่าทำแล้วหรือยังไม่ได้ทำ

ทำไม: ผู้อ่านไม่รู้ว่าควรเชื่อสถานะหรือข้อความ
วิธีแก้: แก้ status หรือข้อความให้ตรงกัน
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O5: {status: done, result: อยู่ระหว่างดำเนินการ}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O5: {status: in_progress, result: อยู่ระหว่างดำเนินการ}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.detect.text_lines import position_in_value
from itasite.model.record import Record, Status
from itasite.model.site import Site, Year
from itasite.problem import Problem, Severity, warning
from itasite.words.choices import STATUS_WORDS

ID = "status-contradicts"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_OPEN = re.compile(
    r"^(?:(?:ยังไม่(?:ได้)?|ยังมิได้|รอ)\s*(?:การ)?(?:ดำเนินการ|จัดทำ|เผยแพร่)|อยู่(?:ใน)?ระหว่าง\s*(?:การ)?(?:ดำเนินการ|จัดทำ|เผยแพร่)"
    r"|(?:ไม่พบ|ยังไม่มี)\s*(?:หลักฐาน|เอกสาร|ข้อมูลบน|ไฟล์|ลิงก์)|ยังไม่(?:แล้วเสร็จ|เสร็จ|เรียบร้อย|ครบ|ได้ลง|ลงนาม))"
)
_DONE = re.compile(r"(?:ดำเนินการ|จัดทำ|เผยแพร่)(?:แล้วเสร็จ|เสร็จ|เรียบร้อยแล้ว|เรียบร้อย)$")


def check(site: Site) -> Iterator[Problem]:
    """Statuses that contradict the text of the same entry."""
    for year in site.years:
        yield from _needless(year)
        for record, status, field, texts in _texts(year):
            for index, text in enumerate(texts):
                said = _contradiction(status, text.strip())
                if said:
                    message = f"สถานะคือ “{STATUS_WORDS[status]}” แต่ข้อความว่า “{said}”"
                    place = record.at(field) if field == "note" else record.at(field, index)
                    at = position_in_value(site, place, text, text.find(said))
                    yield warning(at, ID, message, "แก้ status หรือข้อความให้ตรงกัน")


def _needless(year: Year) -> Iterator[Problem]:
    """Words for the status `other` that say one of the usual: such a report would count as neither done nor open."""
    reports = (report for measure in year.measures.measures for report in measure.progress.values())
    for record in (*year.disclosure.items.values(), *reports):
        word = record.status_word or ""
        usual = "done" if _DONE.search(word) else "in_progress หรือ not_started" if _OPEN.search(word) else ""
        if usual:
            message = f"status เป็น other แต่ “{word}” คือสถานะปกติ จึงไม่ถูกนับว่าทำแล้วหรือยังค้าง"
            yield warning(record.at("status_word"), ID, message, f"ใช้ status: {usual} และลบ status_word")


def _texts(year: Year) -> Iterator[tuple[Record, Status, str, tuple[str, ...]]]:
    for entry in year.disclosure.items.values():
        if entry.is_unread("status"):
            continue
        yield entry, entry.status, "result", entry.result
        yield entry, entry.status, "note", (entry.note,) if entry.note else ()
    for measure in year.measures.measures:
        for progress in measure.progress.values():
            if progress.status:
                yield progress, progress.status, "results", progress.results


def _contradiction(status: Status, text: str) -> str:
    pattern = {Status.DONE: _OPEN, Status.NOT_STARTED: _DONE}.get(status)
    found = pattern.search(text) if pattern else None
    return found[0] if found else ""
