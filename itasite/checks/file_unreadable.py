"""ไฟล์แนบที่ผู้ตรวจเปิดอ่านไม่ได้ หรือที่ระบบตรวจไม่ครบ

ไฟล์เสียหาย ไฟล์ว่าง ไฟล์ที่เข้ารหัสไว้ และ PDF ที่หน้าส่วนใหญ่เป็นภาพสแกน เสียหาย หรืออ่านเป็นคำไม่ได้ เป็นสิ่งที่ควรแก้ไข
ส่วนไฟล์ที่ตรวจได้ไม่ครบ เป็นข้อสังเกตที่บอกว่าส่วนใด เช่น หน้า 3–5 ที่เป็นภาพสแกน Word รุ่นเก่า (.doc) PDF เกิน 100 หน้า
ไฟล์ .rar ที่ซ้อนอยู่ใน ZIP วิดีโอ หรือมาโคร ไฟล์ใดไม่ถูกเอ่ยถึง แปลว่าอ่านตัวอักษรในไฟล์นั้นครบแล้ว
ยกเว้นตัวอักษรที่อยู่ในภาพ (ภาพถ่าย ภาพในเอกสาร) ซึ่งระบบไม่อ่าน ต้องดูด้วยตา

ทำไม: ผู้ตรวจให้คะแนนจากสิ่งที่เปิดอ่านได้ ผู้พิการทางสายตาใช้โปรแกรมอ่านหน้าจอกับภาพสแกนไม่ได้
การค้นหาก็ไม่พบ และระบบตรวจข้อมูลส่วนบุคคลในนั้นให้ไม่ได้
วิธีแก้: บันทึกเป็น PDF จากโปรแกรมพิมพ์โดยตรงและไม่ตั้งรหัสผ่าน หากมีแต่กระดาษ ให้ทำ OCR ภาษาไทยก่อนวาง
ไฟล์รุ่นเก่าให้เปิดแล้วใช้ ไฟล์ > บันทึกเป็น เลือก .docx .xlsx หรือ .pptx ไฟล์บีบอัดให้แตกออกหรือใช้ .zip
ตัวอย่างที่ผิด:
    PDF จากเครื่องสแกนที่ลากเลือกข้อความไม่ได้
ตัวอย่างที่ถูก:
    PDF ที่ลากเลือกข้อความและค้นหาคำได้
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.attachment import Attachment, Unread, Why
from itasite.detect.attached_files import attachments
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, hint, warning

ID = "file-unreadable"
SEVERITIES = (Severity.WARNING, Severity.HINT)
IS_ADVICE = True
_OLD = {"doc": ".docx หรือ PDF", "xls": ".xlsx หรือ PDF", "ppt": ".pptx หรือ PDF", "xlsb": ".xlsx หรือ PDF"}
_UNCHECKED = "ระบบไม่ได้ตรวจข้อมูลส่วนบุคคลในส่วนนั้น"
_MOST_NAMED = 3
_DIRECTLY = "ใช้ PDF ที่บันทึกจากโปรแกรมพิมพ์โดยตรง หรือทำ OCR ภาษาไทยก่อนวาง"
_LOOK = "เปิดไฟล์ดูด้วยตนเองว่าไม่มีข้อมูลส่วนบุคคล"
_ANEW = "เปิดไฟล์ต้นฉบับดูว่าใช้ได้ แล้วบันทึกใหม่และวางแทนไฟล์นี้"

# Why a part was not read: what the message says, and the remedy.
_SAID: dict[Why, tuple[str, str]] = {
    Why.OLD: ("เป็นไฟล์รุ่นเก่าที่ระบบไม่อ่าน", "บันทึกส่วนนั้นใหม่เป็น .docx .xlsx หรือ .pptx แล้วใส่แทน"),
    Why.ENCRYPTED: ("เข้ารหัสไว้", "บันทึกใหม่โดยไม่ตั้งรหัสผ่านและไม่จำกัดสิทธิ์"),
    Why.DAMAGED: ("เสียหาย อ่านไม่ได้", _ANEW),
    Why.LIMIT: ("ใหญ่หรือซับซ้อนเกินกว่าที่ระบบอ่าน", "ดูส่วนนั้นด้วยตนเอง หรือแบ่งเป็นหลายไฟล์"),
    Why.UNSAFE: ("มีโครงสร้างที่ไม่ปลอดภัย ระบบจึงไม่อ่าน", _ANEW),
    Why.UNKNOWN: ("เป็นชนิดที่ระบบไม่รู้จัก", f"{_LOOK} หรือบันทึกเป็น PDF"),
    Why.PACKED: ("เป็นไฟล์บีบอัดที่ระบบเปิดไม่ได้", "แตกไฟล์แล้ววางทีละไฟล์ หรือบีบอัดใหม่เป็น .zip"),
    Why.MEDIA: ("เป็นภาพ เสียง หรือวิดีโอชนิดที่ระบบไม่อ่านข้อมูลประจำไฟล์", f"{_LOOK} ภาพ HEIC ให้บันทึกเป็น JPG"),
    Why.MACRO: ("เป็นมาโคร (VBA)", "บันทึกเป็นชนิดที่ไม่มีมาโคร เช่น .docx .xlsx หรือ PDF"),
    Why.OBJECT: ("เป็นวัตถุของโปรแกรมอื่นที่ฝังไว้", f"{_LOOK} หรือลบวัตถุที่ฝังแล้วบันทึกใหม่"),
    Why.SCAN: ("เป็นภาพ ไม่มีตัวอักษรให้ค้นหาหรืออ่านออกเสียง", _DIRECTLY),
    Why.GIBBERISH: ("อ่านออกมาไม่เป็นคำ เพราะตัวพิมพ์ในไฟล์ไม่บอกว่าตัวใดคืออักษรใด", _DIRECTLY),
    Why.NO_LETTERS: ("ไม่พบตัวอักษร อาจว่าง เป็นภาพวาด หรือเป็นตัวอักษรที่แปลงเป็นเส้น", _DIRECTLY),
}
_GRAVE = (Why.SCAN, Why.GIBBERISH, Why.NO_LETTERS, Why.DAMAGED)  # a warning if most of the file is like this


def check(site: Site) -> Iterator[Problem]:
    """Attached files that people or screen readers cannot read, and parts of files that were not checked."""
    for name, attached, _ in attachments(site):
        at = Position(name)
        if attached.error:
            yield warning(at, ID, f"อ่านไฟล์ไม่ได้: {attached.error}", _ANEW)
        elif attached.encrypted:
            message = "ไฟล์เข้ารหัสไว้ ผู้ตรวจและโปรแกรมอ่านหน้าจออาจเปิดอ่านไม่ได้ และระบบไม่ได้ตรวจข้อมูลส่วนบุคคลในไฟล์นี้"
            yield warning(at, ID, message, "บันทึกใหม่โดยไม่ตั้งรหัสผ่านและไม่จำกัดสิทธิ์")
        else:
            for why in dict.fromkeys(unread.why for unread in attached.unread):
                yield _problem(at, attached, why, [unread for unread in attached.unread if unread.why is why])


def _problem(at: Position, attached: Attachment, why: Why, parts: list[Unread]) -> Problem:
    what, remedy = _SAID[why]
    if any(not unread.where for unread in parts):
        if attached.kind in _OLD and why is Why.OLD:
            remedy = f"เปิดไฟล์แล้วใช้ ไฟล์ > บันทึกเป็น {_OLD[attached.kind]} แล้ววางแทนไฟล์นี้"
        return hint(at, ID, f"ไฟล์นี้{what} ระบบไม่ได้ตรวจข้อมูลส่วนบุคคลในไฟล์นี้", remedy)
    named = ", ".join(unread.where for unread in parts[:_MOST_NAMED])
    more = f" และอีก {len(parts) - _MOST_NAMED} ส่วน" if len(parts) > _MOST_NAMED else ""
    mostly = why in _GRAVE and any(unread.mostly for unread in parts)
    return (warning if mostly else hint)(at, ID, f"{named}{more} {what} {_UNCHECKED}", remedy)
