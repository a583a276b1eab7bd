"""ข้อมูลประจำไฟล์ที่บอกชื่อบุคคล โฟลเดอร์ในเครื่อง หรือสถานที่ถ่ายภาพ

ข้อมูลประจำไฟล์ (Properties) ของเอกสารหรือภาพมีที่อยู่ในเครื่องผู้จัดทำ เช่น C:\\Users\\… ระบุชื่อบุคคลที่มีคำนำหน้า
เป็นผู้จัดทำ หรือภาพถ่าย (แม้ภาพที่อยู่ในเอกสาร) มีพิกัดของสถานที่ที่ถ่าย เป็นข้อสังเกตเท่านั้น
ชื่อหน่วยงาน ชื่อเครื่อง และชื่อทั่วไป เช่น Admin ไม่ถูกทัก

ทำไม: ที่อยู่ในเครื่องมักมีชื่อผู้ใช้และชื่อโฟลเดอร์ภายในที่ไม่ได้ตั้งใจเปิดเผย ส่วนชื่อผู้จัดทำเป็นเรื่องปกติของเอกสารราชการ
จึงบอกรวมข้อเดียวทั้งเว็บไซต์ พิกัดบอกได้ถึงบ้านของผู้ที่เจ้าหน้าที่ไปเยี่ยม
วิธีแก้: Word หรือ Excel: ไฟล์ > ข้อมูล > ตรวจหาปัญหา > ตรวจสอบเอกสาร แล้วเอาข้อมูลส่วนตัวออกก่อนบันทึกเป็น PDF
หรือตั้งชื่อผู้จัดทำเป็นชื่อหน่วยงาน
ภาพถ่าย: ใน Windows คลิกขวาที่ไฟล์ > คุณสมบัติ > รายละเอียด > เอาคุณสมบัติและข้อมูลส่วนบุคคลออก
หรือส่งภาพผ่าน LINE แบบปกติ (ไม่ใช่แบบไฟล์) แล้วใช้ภาพที่ได้ และปิดการบันทึกสถานที่ในกล้องของโทรศัพท์
ตัวอย่างที่ผิด:
    ชื่อเรื่อง: C:\\Users\\somebody\\Desktop\\แผน.docx
ตัวอย่างที่ถูก:
    ผู้จัดทำ: สำนักปลัด อบต.ตัวอย่าง
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from itasite.attachment import Metadata
from itasite.detect.attached_files import attachments
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, hint, shorten

ID = "document-metadata"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True
_LOCAL = re.compile(
    r"(?<![A-Za-z])[A-Za-z]:\\|file:/{1,3}(?:[A-Za-z]:|Users|home)|^\\\\[\w.-]+\\|/(?:Users|home)/\w", re.ASCII
)
_PERSON = re.compile(
    r"\s*(?:นาย(?!ก(?:เทศ|องค์การ|อบ|สมาคม|\s|$)|อำเภอ|ทะเบียน|ช่าง|แพทย์|ตรวจ)|นาง(?!พยาบาล)|น\.\s?ส\.|ว่าที่\s?ร|ด\.ต\.|ดร\.|(?:mr|mrs|ms|miss|dr)\b)",
    re.IGNORECASE,
)  # fmt: skip
_MOST_NAMED = 5
_REMEDY = "ลบข้อมูลประจำไฟล์ (Word: ไฟล์ > ข้อมูล > ตรวจหาปัญหา) แล้วบันทึกใหม่"


def check(site: Site) -> Iterator[Problem]:
    """Metadata with folders of a computer, per file; names of persons and places of photographs, once per site."""
    named: list[str] = []
    photographed: list[str] = []
    for name, attached, _ in attachments(site):
        metadata = attached.metadata
        if any(_LOCAL.search(place) for place in (*metadata.places, metadata.title)):
            yield hint(Position(name), ID, "ข้อมูลประจำไฟล์มีที่อยู่ในเครื่องของผู้จัดทำ", _REMEDY)
        if _person(metadata):
            named.append(name)
        photographed += [name] if metadata.photographed else []
    if photographed:
        yield _photographed(photographed)
    if named:
        message = f"ข้อมูลประจำไฟล์ระบุชื่อบุคคลเป็นผู้จัดทำ {len(named)} ไฟล์ เริ่มที่ไฟล์นี้"
        yield hint(Position(named[0]), ID, message, "ตั้งชื่อผู้จัดทำเป็นชื่อหน่วยงาน หากไม่ต้องการเปิดเผยชื่อบุคคล")


def _photographed(names: list[str]) -> Problem:
    also = ", ".join(PurePosixPath(name).name for name in names[1:_MOST_NAMED])
    more = f" ไฟล์อื่นเช่น {shorten(also)}" if also else ""
    message = f"ภาพถ่ายมีพิกัดของสถานที่ที่ถ่าย {len(names)} ไฟล์ เริ่มที่ไฟล์นี้{more}"
    remedy = "ลบพิกัดออก (Windows: คลิกขวา > คุณสมบัติ > รายละเอียด > เอาคุณสมบัติและข้อมูลส่วนบุคคลออก) แล้ววางใหม่"
    return hint(Position(names[0]), ID, message, remedy)


def _person(metadata: Metadata) -> bool:
    return any(_PERSON.match(name) for name in (metadata.author, metadata.editor))
