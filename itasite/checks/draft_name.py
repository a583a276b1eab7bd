"""ชื่อไฟล์ที่บอกว่าเป็นร่างหรือสำเนา

ไฟล์แนบ หรือส่วนท้ายของที่อยู่เว็บไซต์ ที่ชื่อมีคำว่า ร่าง draft edit3 copy สำเนา final2 แก้ไข2 หรือลงท้ายด้วย (1)
ร่างที่กฎหมายให้เผยแพร่ เช่น ร่างขอบเขตของงาน (TOR) และร่างประกาศ ไม่นับ

ทำไม: มักเป็นไฟล์ผิดฉบับ ผู้ตรวจเห็นว่าเอกสารยังไม่ใช่ฉบับที่ใช้จริง
วิธีแก้: เปิดไฟล์ดูว่าเป็นฉบับที่ลงนามหรือใช้จริง แล้วตั้งชื่อใหม่ เช่น o10-plan-2566.pdf ถ้าเป็นร่างจริง ให้บอกในชื่อของหลักฐาน
และใส่ข้อยกเว้นพร้อมเหตุผลไว้ท้ายบรรทัด
ตัวอย่างที่ผิด:
    [แผนดำเนินงาน](https://www.example.go.th/files/plan-edit3.pdf)
ตัวอย่างที่ถูก:
    [แผนดำเนินงาน](https://www.example.go.th/files/o10-plan-2566.pdf)
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from itasite.detect.addresses import opened_addresses
from itasite.detect.attached_files import attachment_names
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, hint, shorten

ID = "draft-name"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True
_SIGNS = ("ร่าง", "สำเนา", "แก้", "draft", "edit", "copy", "final", "(")  # without one of them there is nothing to find
_FINAL = "เปิดดูว่าเป็นฉบับที่ใช้จริง แล้วตั้งชื่อใหม่โดยไม่มีคำนั้น เช่น o10-plan-2566.pdf"


def check(site: Site) -> Iterator[Problem]:
    """Attached files and addresses whose name says that they are no final papers."""
    for name in attachment_names(site):
        yield from _named(Position(name), PurePosixPath(name).name)
    for written, address in opened_addresses(site):
        if address.last and _draft_word(address.last) != address.last:  # /edit is no file
            yield from _named(written.at, address.last)


def _named(at: Position, name: str) -> Iterator[Problem]:
    if word := _draft_word(name):
        yield hint(at, ID, f"ชื่อ “{shorten(name)}” มี “{word}” จึงอาจไม่ใช่ฉบับที่ใช้จริง", _FINAL)


def _draft_word(name: str) -> str:
    if not any(sign in name.lower() for sign in _SIGNS):
        return ""
    from itasite.detect.draft_names import draft_word  # needed for few names only

    return draft_word(name)
