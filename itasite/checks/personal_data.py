"""ข้อมูลส่วนบุคคลในข้อความที่จะเผยแพร่

ข้อความในไฟล์ .yml หรือหน้า .md มีเลขประจำตัวประชาชน หมายเลขโทรศัพท์มือถือ อีเมลส่วนบุคคล เช่น Gmail เลขที่บัญชีธนาคาร
เลขหนังสือเดินทาง เลขใบขับขี่ หรือรหัสผ่านในที่อยู่เว็บ ตรวจอย่างที่ผู้อ่านเห็น ไม่ว่าจะคั่นด้วยเครื่องหมายใด เขียนด้วยเลขไทยหรือเลขอารบิก
เขียนต่อกันหลายบรรทัด หรืออยู่ในหมายเหตุของหน้า ข้อความแจ้งเตือนไม่แสดงเลขเต็ม เลข 13 หลักที่ไม่มีคำใดบอกว่าเป็นเลขอะไร
แต่หลักสุดท้ายตรงตามสูตร เป็นข้อสังเกตเท่านั้น

ทำไม: ทุกคนเปิดหน้าเว็บได้ และเลขที่เผยแพร่แล้วเรียกคืนไม่ได้ กฎหมายคุ้มครองข้อมูลส่วนบุคคลให้เปิดเผยเท่าที่จำเป็น
ส่วน ITA ให้เปิดเผยข้อมูลของหน่วยงาน ไม่ใช่ของบุคคล เลขประจำตัวผู้เสียภาษีของร้านที่เจ้าของเป็นบุคคลธรรมดา
คือเลขประจำตัวประชาชนของเจ้าของ มีแต่เลขที่ขึ้นต้นด้วย 0 ที่เป็นของนิติบุคคล
วิธีแก้: ลบออก ปิดบังเลขให้เหลือบางหลัก หรือใช้หมายเลขและอีเมลของหน่วยงานแทน ถ้าหน่วยงานใช้หมายเลขมือถือหรือ Gmail
เป็นช่องทางราชการจริง ให้ประกาศไว้ที่ contacts ใน agency.yml เลขโครงการ เลขที่สัญญา และเลขที่หนังสือไม่ถูกทัก
เมื่อเขียนคำนั้นไว้หน้าเลข เลขประจำตัวผู้เสียภาษีที่ขึ้นต้นด้วย 0 ไม่ถูกทัก บัญชีของหน่วยงานไม่ถูกทัก เมื่อเขียน “ชื่อบัญชี”
ตามด้วยชื่อหน่วยงานไว้ในบรรทัดเดียวกัน
ตัวอย่างที่ผิด:
    ส่งเอกสารทางอีเมล somebody.example@gmail.com
ตัวอย่างที่ถูก:
    ส่งเอกสารทางอีเมล saraban@example.go.th
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.contacts import contacts_known, declared_contacts, own_domains
from itasite.detect.personal_data import DUTY_KINDS, Basis, DataKind, Excused, Finding, examine
from itasite.detect.published_texts import SourceFile, published_texts
from itasite.model.site import Site
from itasite.once import once
from itasite.problem import Position, Problem, Severity, error, hint

ID = "personal-data"
SEVERITIES = (Severity.ERROR, Severity.HINT)
IS_ADVICE = True
_CONTACT = "ใช้ของหน่วยงานแทน หากเป็นช่องทางราชการ ให้ประกาศไว้ใน contacts: ของ agency.yml"
_REMEDIES = {
    DataKind.CITIZEN: "ลบออกหรือปิดบังเลข หากเป็นเลขโครงการหรือเลขสัญญา ให้เขียนคำว่า เลขที่โครงการ หรือ เลขที่สัญญา ไว้หน้าเลข",
    DataKind.BANK: "ลบออก หากเป็นบัญชีของหน่วยงาน ให้เขียน ชื่อบัญชี ตามด้วยชื่อหน่วยงานไว้ในบรรทัดเดียวกัน",
    DataKind.PAPER: "ลบออกหรือปิดบังเลข",
    DataKind.MOBILE: _CONTACT,
    DataKind.EMAIL: _CONTACT,
    DataKind.PASSWORD: "ลบชื่อผู้ใช้และรหัสผ่านออกจากที่อยู่ แล้วเปลี่ยนรหัสผ่านนั้น เพราะผู้อื่นอาจเห็นแล้ว",
}
_TAX = "ลบออกหรือปิดบังเลข เลขประจำตัวผู้เสียภาษีของบุคคลธรรมดาคือเลขประจำตัวประชาชน เปิดเผยได้เฉพาะเลขของนิติบุคคลที่ขึ้นต้นด้วย 0"
_DOUBTS = {
    Basis.MISTYPED: "มีเลขที่เขียนว่าเป็นเลขประจำตัวประชาชน {} แต่หลักสุดท้ายไม่ตรงตามสูตร น่าจะพิมพ์ผิดหนึ่งหลัก",
    Basis.UNNAMED: "เลข {} อาจเป็นเลขประจำตัวประชาชน เพราะหลักสุดท้ายตรงตามสูตร",
    Basis.USUAL: "อีเมล {} อาจเป็นของบุคคล เพราะหน้าเครื่องหมาย @ เป็นชื่อคน",
}


def check(site: Site) -> Iterator[Problem]:
    """Personal numbers and mail addresses in the author's texts."""
    declared, known, own = declared_contacts(site), contacts_known(site), own_domains(site)
    for file in published_texts(site):
        for at, found in _findings(file):
            if found.value in declared or (found.kind in DUTY_KINDS and not known):
                continue
            if found.sure:
                message = f"มี{found.kind} {found.masked} ในข้อความที่จะเผยแพร่"
                yield error(at, ID, message, _TAX if found.basis is Basis.TAX else _REMEDIES[found.kind])
            elif not (found.kind is DataKind.EMAIL and found.value.rpartition("@")[2].endswith(own)):
                yield hint(at, ID, _DOUBTS[found.basis].format(found.masked), _REMEDIES[found.kind])


@once
def _findings(file: SourceFile) -> tuple[tuple[Position, Finding], ...]:
    """What is found in the texts of a file; a number is reported once per line, with the surest reading."""
    reported: dict[tuple[str, int], tuple[Position, Finding]] = {}
    seen: set[int] = set()  # offsets of all numbers in the texts as they are shown, also of harmless ones
    for text in file.texts:
        for found in examine(text.text):
            start, end = text.span(found.start, found.end)
            if text.whole and not seen.isdisjoint(range(start, end)):
                continue
            seen.update(range(start, end) if not text.whole else ())
            if isinstance(found, Excused):
                continue
            at = file.position(start)
            earlier = reported.get((found.value, at.line))
            if not earlier or (found.sure and not earlier[1].sure):
                reported[found.value, at.line] = (at, found)
    return tuple(reported.values())
