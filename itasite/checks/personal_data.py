"""ข้อมูลส่วนบุคคลในข้อความที่จะเผยแพร่

ข้อความในไฟล์ .yml หรือหน้า .md มีเลขประจำตัวประชาชน (ตรวจหลักสุดท้ายแล้วถูกต้อง) หมายเลขโทรศัพท์มือถือ
อีเมลส่วนบุคคล เช่น Gmail หรือเลขที่บัญชีธนาคาร อ่านทั้งเลขไทยและเลขอารบิก ข้อความแจ้งเตือนไม่แสดงเลขเต็ม

ทำไม: ทุกคนเปิดหน้าเว็บได้ และเลขที่เผยแพร่แล้วเรียกคืนไม่ได้ กฎหมายคุ้มครองข้อมูลส่วนบุคคลให้เปิดเผยเท่าที่จำเป็น
ส่วน ITA ให้เปิดเผยข้อมูลของหน่วยงาน ไม่ใช่ของบุคคล
วิธีแก้: ลบออก ปิดบังเลขให้เหลือบางหลัก หรือใช้หมายเลขและอีเมลของหน่วยงานแทน ถ้าหน่วยงานใช้หมายเลขมือถือหรือ Gmail
เป็นช่องทางราชการจริง ให้ประกาศไว้ที่ contacts ใน agency.yml เลขโครงการ เลขที่สัญญา เลขที่หนังสือ
และเลขประจำตัวผู้เสียภาษีไม่ถูกทัก เมื่อเขียนคำนั้นไว้หน้าเลข บัญชีของหน่วยงานไม่ถูกทัก เมื่อเขียน “ชื่อบัญชี”
ตามด้วยชื่อหน่วยงานไว้ในบรรทัดเดียวกัน
ตัวอย่างที่ผิด:
    ส่งเอกสารทางอีเมล somebody.example@gmail.com
ตัวอย่างที่ถูก:
    ส่งเอกสารทางอีเมล saraban@example.go.th
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.checks.texts import inside, texts
from itasite.checks.walk import contacts_known, declared_contacts
from itasite.model.site import Site
from itasite.personal_data import DUTY_KINDS, Kind, find
from itasite.problem import Problem, error

ID = "personal-data"
_CONTACT = "ใช้ของหน่วยงานแทน หากเป็นช่องทางราชการ ให้ประกาศไว้ใน contacts: ของ agency.yml"
_REMEDIES = {
    Kind.CITIZEN: "ลบออกหรือปิดบังเลข หากเป็นเลขโครงการหรือเลขสัญญา ให้เขียนคำว่า เลขที่โครงการ หรือ เลขที่สัญญา ไว้หน้าเลข",
    Kind.BANK: "ลบออก หากเป็นบัญชีของหน่วยงาน ให้เขียน ชื่อบัญชี ตามด้วยชื่อหน่วยงานไว้ในบรรทัดเดียวกัน",
    Kind.MOBILE: _CONTACT,
    Kind.EMAIL: _CONTACT,
}


def check(site: Site) -> Iterator[Problem]:
    """Personal numbers and addresses in the author's texts."""
    declared, known = declared_contacts(site), contacts_known(site)
    for text, at in texts(site):
        for found in find(text):
            if found.value not in declared and (known or found.kind not in DUTY_KINDS):
                message = f"มี{found.kind} {found.masked} ในข้อความที่จะเผยแพร่"
                yield error(inside(at, found.start), ID, message, _REMEDIES[found.kind])
