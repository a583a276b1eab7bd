"""ไฟล์ในโฟลเดอร์เนื้อหาที่ไม่เผยแพร่

นอกโฟลเดอร์ files/ เผยแพร่เฉพาะหน้า (.md) ภาพ เอกสาร (PDF, Word, Excel, PowerPoint, CSV, TXT) และไฟล์ที่หน้าเว็บใช้
(CSS, JS, แบบอักษร) ใต้โฟลเดอร์ files/ เผยแพร่ทุกชนิด ไฟล์สำรอง ไฟล์ล็อก ไฟล์ของระบบ และชื่อที่ขึ้นต้นด้วยจุด
ไม่เผยแพร่ไม่ว่าวางไว้ที่ใด บอกรวมหนึ่งข้อต่อโฟลเดอร์และสาเหตุ

ทำไม: ไฟล์สำรองของโปรแกรมแก้ไขข้อความหรือของที่เก็บไฟล์บนคลาวด์มักมีข้อมูลเก่าหรือข้อมูลส่วนบุคคลที่ลบไปแล้ว
ส่วนไฟล์ที่ผู้เขียนตั้งใจเผยแพร่แต่วางผิดที่ จะไม่ปรากฏบนเว็บไซต์
วิธีแก้: ลบออก หรือย้ายออกนอกโฟลเดอร์เนื้อหา หากต้องการเผยแพร่ ให้ย้ายไปไว้ใต้ files/ และตั้งชื่อที่ไม่ใช่ชื่อไฟล์สำรอง
ตัวอย่างที่ผิด:
    2566/oit.yml~
    2566/ข้อมูล.json
ตัวอย่างที่ถูก:
    2566/files/ข้อมูล.json
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from itasite.listing import BLOCKING, UNREPORTED, LeftOut, Reason
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, hint, shorten, warning

ID = "not-published"
SEVERITIES = (Severity.WARNING, Severity.HINT)
IS_ADVICE = True
_SHOWN = 3
# What the message says for each reason, and the remedy.
_WORDS = {
    Reason.BACKUP: ("เป็นไฟล์สำรองหรือไฟล์ชั่วคราว", "ลบออก หากเป็นเอกสารจริงที่ต้องการเผยแพร่ ให้เปลี่ยนชื่อ"),
    Reason.LOCK: ("เป็นไฟล์ที่โปรแกรมสร้างไว้ขณะเปิดเอกสาร", "ปิดโปรแกรมที่เปิดเอกสารนั้น แล้วลบไฟล์นี้"),
    Reason.SHORTCUT: ("เป็นทางลัด ไม่ใช่ตัวเอกสาร", "วางไฟล์เอกสารจริงแทน หรือเขียนที่อยู่เว็บไซต์ในช่อง url ของหลักฐาน"),
    Reason.KIND: ("เป็นชนิดที่ไม่เผยแพร่นอกโฟลเดอร์ files/", "ย้ายไปไว้ใต้ files/ หากต้องการเผยแพร่ หรือย้ายออกจากโฟลเดอร์เนื้อหา"),
    Reason.PAGE_NAME: ("ชื่อไม่ลงท้ายด้วย .md จึงไม่เป็นหน้าเว็บ", "เปลี่ยนนามสกุลเป็น .md ตัวพิมพ์เล็ก"),
    Reason.SYSTEM: ("เป็นของระบบหรือโปรแกรม", "ลบออกได้ หรือปล่อยไว้"),
    Reason.HIDDEN: ("ชื่อขึ้นต้นด้วยจุด", "เปลี่ยนชื่อหากต้องการเผยแพร่ หรือปล่อยไว้"),
}
_HARMLESS = (Reason.SYSTEM, Reason.HIDDEN)  # nobody expects these on a site


def check(site: Site) -> Iterator[Problem]:
    """Files that are not published, once per folder and reason; other rules report what stops a build."""
    for (folder, reason), names in _by_folder(site.listing.left_out).items():
        why, remedy = _WORDS[reason]
        shown = ", ".join(f"“{shorten(PurePosixPath(name).name)}”" for name in names[:_SHOWN])
        rest = " เป็นต้น" if len(names) > _SHOWN else ""
        where = f" ใน {shorten(folder)}" if folder != "." else ""
        message = f"ไม่เผยแพร่ {len(names)} รายการ{where} เพราะ{why}: {shown}{rest}"
        at = Position(names[0])
        yield hint(at, ID, message, remedy) if reason in _HARMLESS else warning(at, ID, message, remedy)


def _by_folder(left_out: Iterable[LeftOut]) -> dict[tuple[str, Reason], list[str]]:
    found: dict[tuple[str, Reason], list[str]] = defaultdict(list)
    for entry in left_out:
        path = PurePosixPath(entry.name)
        if entry.reason not in BLOCKING and path.name.casefold() not in UNREPORTED:
            found[str(path.parent), entry.reason].append(entry.name)
    return found
