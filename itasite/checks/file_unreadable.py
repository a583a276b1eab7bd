"""ไฟล์แนบที่ผู้ตรวจเปิดอ่านไม่ได้

ไฟล์เสียหาย ไฟล์ว่าง ไฟล์ที่เข้ารหัสไว้ หรือ PDF ที่เป็นภาพสแกนทั้งไฟล์จนไม่มีตัวอักษร เป็นสิ่งที่ควรแก้ไข
ส่วนไฟล์ที่ตรวจเนื้อความได้ไม่ครบ เช่น Word รุ่นเก่า (.doc) หรือ PDF เกิน 100 หน้า เป็นข้อสังเกต

ทำไม: ผู้ตรวจให้คะแนนจากสิ่งที่เปิดอ่านได้ ผู้พิการทางสายตาใช้โปรแกรมอ่านหน้าจอกับภาพสแกนไม่ได้
การค้นหาก็ไม่พบ และระบบตรวจข้อมูลส่วนบุคคลในนั้นให้ไม่ได้
วิธีแก้: บันทึกเป็น PDF จากโปรแกรมพิมพ์โดยตรงและไม่ตั้งรหัสผ่าน หากมีแต่กระดาษ ให้ทำ OCR ภาษาไทยก่อนวาง
ไฟล์รุ่นเก่าให้บันทึกเป็น .docx หรือ .xlsx
ตัวอย่างที่ผิด:
    PDF จากเครื่องสแกนที่ลากเลือกข้อความไม่ได้
ตัวอย่างที่ถูก:
    PDF ที่ลากเลือกข้อความและค้นหาคำได้
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.checks.walk import attachments
from itasite.model.site import Site
from itasite.problem import Position, Problem, hint, warning

ID = "file-unreadable"
_OLD = {"doc": ".docx หรือ PDF", "xls": ".xlsx หรือ PDF", "ppt": ".pptx หรือ PDF", "rtf": ".docx หรือ PDF"}


def check(site: Site) -> Iterator[Problem]:
    """Files that a reader, or a program that reads aloud, can do nothing with."""
    for name, attached in attachments(site):
        at = Position(name)
        if attached.fault:
            remedy = "เปิดไฟล์ต้นฉบับดูว่าใช้ได้ แล้วบันทึกใหม่และวางแทนไฟล์นี้"
            yield warning(at, ID, f"อ่านไฟล์ไม่ได้: {attached.fault}", remedy)
        elif attached.encrypted:
            message = "ไฟล์เข้ารหัสไว้ ผู้ตรวจและโปรแกรมอ่านหน้าจออาจเปิดอ่านไม่ได้"
            yield warning(at, ID, message, "บันทึกใหม่โดยไม่ตั้งรหัสผ่านและไม่จำกัดสิทธิ์")
        elif attached.image_only:
            message = "PDF เป็นภาพทั้งไฟล์ ไม่มีตัวอักษรให้ค้นหาหรืออ่านออกเสียง"
            yield warning(at, ID, message, "ใช้ PDF ที่บันทึกจากโปรแกรมพิมพ์โดยตรง หรือทำ OCR ภาษาไทยก่อนวาง")
        elif attached.kind in _OLD:
            remedy = f"บันทึกเป็น {_OLD[attached.kind]} แล้วตรวจใหม่"
            yield hint(at, ID, "ไฟล์รุ่นเก่า ระบบตรวจข้อมูลส่วนบุคคลในไฟล์นี้ไม่ได้", remedy)
        elif attached.partial:
            message = "ไฟล์ใหญ่หรือซับซ้อน ระบบตรวจข้อมูลส่วนบุคคลได้เพียงบางส่วน"
            yield hint(at, ID, message, "ดูส่วนที่เหลือด้วยตนเอง หรือแบ่งเป็นหลายไฟล์")
