"""ลิงก์ที่คนนอกอาจเปิดไม่ได้

ที่อยู่ของไฟล์ใน Google Drive, Google Docs, OneDrive, SharePoint, Dropbox หรือ iCloud และที่อยู่ของหน้าเข้าสู่ระบบหรือหน้าแก้ไข
เช่น /wp-admin /login /edit เอกสารที่เจ้าของสั่ง “เผยแพร่ไปยังเว็บ” และแบบฟอร์มไม่นับ

ทำไม: ผู้ตรวจไม่มีบัญชีของหน่วยงาน ถ้าเปิดไม่ได้ ข้อนั้นได้ 0 คะแนน
วิธีแก้: เปิดลิงก์ในหน้าต่างไม่ระบุตัวตน (incognito) ถ้าเปิดไม่ได้ ตั้งสิทธิ์เป็น “ทุกคนที่มีลิงก์” หรือวางไฟล์ใน files/ แล้วใช้ file:
ตรวจแล้วว่าเปิดได้ ให้ใส่ข้อยกเว้นพร้อมเหตุผลไว้ท้ายบรรทัด
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O10:
        status: done
        evidence: [{title: แผนดำเนินงาน, url: "https://drive.google.com/file/d/1AbC/view"}]
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O10:
        status: done
        evidence: [{title: แผนดำเนินงาน, file: files/plan.txt}]
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.address_kinds import drive, needs_login
from itasite.detect.addresses import opened_addresses
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "restricted-link"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True
_PRIVATE_WINDOW = "เปิดดูในหน้าต่างไม่ระบุตัวตน"


def check(site: Site) -> Iterator[Problem]:
    """Links into drives of which the owner decides who may open a file, and links to pages behind a login."""
    for written, address in opened_addresses(site):
        if needs_login(address):
            message = "ลิงก์นี้เป็นหน้าเข้าสู่ระบบหรือหน้าแก้ไข คนนอกเปิดไม่ได้"
            yield hint(written.at, ID, message, f"{_PRIVATE_WINDOW} แล้วคัดลอกที่อยู่ของหน้าที่ประชาชนเห็นมาใส่แทน")
        elif name := drive(address):
            message = f"ไฟล์อยู่ใน {name} คนนอกเปิดได้ต่อเมื่อเจ้าของเปิดสิทธิ์ให้ทุกคนที่มีลิงก์"
            yield hint(written.at, ID, message, f"{_PRIVATE_WINDOW} ถ้าเปิดไม่ได้ ตั้งสิทธิ์ใหม่ หรือวางไฟล์ใน files/ แล้วใช้ file:")
