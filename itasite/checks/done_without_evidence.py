"""ดำเนินการแล้ว แต่ยังไม่มีหลักฐาน

ข้อ OIT ที่ status เป็น done หรือ other แต่ไม่มีหลักฐานสักรายการ ข้อที่ “ไม่มีกรณี” ก็ต้องเปิดเผยว่าไม่มี
ข้อที่ status เป็น done แต่หลักฐานมีแต่ชื่อ ยังไม่มีที่อยู่ บอกรวมหนึ่งข้อต่อปี

ทำไม: ผู้ตรวจให้คะแนนจากหลักฐานที่เปิดดูได้ ข้อที่ไม่มีหลักฐานได้ 0 คะแนน
วิธีแก้: เพิ่ม evidence ใต้ข้อนั้น หรือเปลี่ยน status
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O5: {status: done}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O5:
        status: done
        evidence: [{title: แผนผัง, file: files/plan.txt}]
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.checklist import ItemState, checklist
from itasite.facts.evidence import shared_is_read
from itasite.model.record import Status
from itasite.model.site import Site, Year
from itasite.problem import Problem, Severity, warning

ID = "done-without-evidence"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Items that are done, or said to need nothing done, without evidence."""
    for year in site.years:
        yield from _unaddressed(year)
        for state in checklist(year):
            entry = state.entry
            if not entry or state.evidence or entry.is_unread("evidence") or not shared_is_read(year):
                continue
            if entry.status is Status.DONE:
                message = f"ข้อ {state.item.code} ดำเนินการแล้ว แต่ยังไม่มีหลักฐาน"
                yield warning(entry.at("status"), ID, message, "เพิ่ม evidence: พร้อม title และ url หรือ file หรือ page")
            if entry.status is Status.OTHER and entry.status_word:
                message = f"ข้อ {state.item.code} มีสถานะ “{entry.status_word}” แต่ยังไม่มีหลักฐานที่บอกเช่นนั้น"
                yield warning(entry.at("status"), ID, message, "เพิ่ม evidence ที่เปิดเผยเรื่องนี้ เช่น ประกาศว่าปีนี้ไม่มีกรณี")


def _unaddressed(year: Year) -> Iterator[Problem]:
    """All items of a year that are done with evidence of which none leads anywhere, told once."""
    found = [
        (state.item.code, state.entry)
        for state in checklist(year)
        if state.entry and state.status is Status.DONE and state.evidence and not _leads(state)
    ]
    if found:
        codes = ", ".join(code for code, _ in found)
        message = f"{len(found)} ข้อมี status: done แต่หลักฐานทุกชิ้นยังไม่มีที่อยู่: {codes}"
        remedy = "ใส่ url หรือ file หรือ page ให้หลักฐานอย่างน้อยหนึ่งชิ้น หรือแก้เป็น status: in_progress จนกว่าจะมี"
        yield warning(found[0][1].at("status"), ID, message, remedy)


def _leads(state: ItemState) -> bool:
    """Whether any evidence leads somewhere, or would if its address were right, which is told already."""
    return any(piece.has_place or piece.left_out for piece in state.evidence)
