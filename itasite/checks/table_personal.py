"""ข้อมูลส่วนบุคคลในตารางที่แสดงเป็นหน้าเว็บ

ตารางที่แสดงมีเลขประจำตัวประชาชน เลขที่บัญชี หมายเลขโทรศัพท์มือถือ หรืออีเมลส่วนบุคคล
คอลัมน์ที่เป็นเลขประจำตัวประชาชนหรือเลขประจำตัวผู้เสียภาษีทั้งคอลัมน์ ระบบไม่นำมาแสดง และบอกไว้เป็นข้อสังเกต

ทำไม: ตารางบนหน้าเว็บถูกค้นหาและคัดลอกได้ง่ายกว่าไฟล์ เผยแพร่แล้วเรียกคืนไม่ได้ ร้านค้าของบุคคลธรรมดาใช้
เลขประจำตัวประชาชนเป็นเลขผู้เสียภาษี
วิธีแก้: ลบหรือปิดบังเลขในช่องที่บอก แล้วบันทึกไฟล์ใหม่ ไฟล์ที่แนบก็เผยแพร่เช่นกัน จึงต้องแก้ในไฟล์
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from itasite.detect.contacts import contacts_known, declared_contacts
from itasite.detect.data_tables import FoundTable, capped, readable
from itasite.detect.personal_data import DUTY_KINDS, GRAVE_KINDS, find
from itasite.model.site import Site
from itasite.model.table_data import TableData
from itasite.problem import Problem, Severity, error, hint, warning

ID = "table-personal"
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.HINT)
IS_ADVICE = True
_MAY_BE = re.compile("@|(?:[0-9๐-๙][^0-9๐-๙]{0,6}){7}|[aA][tT]|แอ[ทด]")  # nothing shorter is looked for


def check(site: Site) -> Iterator[Problem]:
    """Personal data in cells that are shown, and columns that are not shown because of it."""
    declared, known = declared_contacts(site), contacts_known(site)
    for found, data in readable(site):
        left_out = [one.heading for one in data.left_out if one.why == "personal"]
        for heading in left_out:
            message = f"คอลัมน์ “{heading}” มีเลขประจำตัวของบุคคล จึงไม่นำมาแสดงในหน้าเว็บ"
            yield hint(found.named_at("file"), ID, message, "ลบคอลัมน์นี้ออกจากไฟล์ด้วย เพราะไฟล์ที่แนบก็เผยแพร่")
        yield from _in_headings(found, data, declared, known=known)
        for at in range(len(data.columns)):
            yield from capped(_in_column(found, data, at, declared, known=known))


def _in_headings(found: FoundTable, data: TableData, declared: frozenset[str], *, known: bool) -> Iterator[Problem]:
    headings = (*(one.heading for one in data.columns), *(one.heading for one in data.groups))
    for heading in dict.fromkeys(one for one in headings if _MAY_BE.search(one)):
        for each in find(heading):
            if not each.sure or each.value in declared or (each.kind in DUTY_KINDS and not known):
                continue
            message = f"หัวตารางมี{each.kind} {each.masked} ซึ่งจะแสดงในหน้าเว็บ"
            at, remedy = found.named_at("file"), "ลบหรือปิดบังในไฟล์แล้วบันทึกใหม่"
            yield error(at, ID, message, remedy) if each.kind in GRAVE_KINDS else warning(at, ID, message, remedy)


def _in_column(
    found: FoundTable, data: TableData, at: int, declared: frozenset[str], *, known: bool
) -> Iterator[Problem]:
    heading = data.columns[at].heading
    begin = len(heading) + 1
    for row in data.rows:
        one = row.values[at]
        if one.above or isinstance(one.value, Decimal) or not _MAY_BE.search(one.text):
            continue
        for each in find(f"{heading} {one.text}"):
            if each.start < begin or not each.sure or each.value in declared:
                continue
            if each.kind in DUTY_KINDS and not known:
                continue
            message = f"คอลัมน์ “{heading}” มี{each.kind} {each.masked} ซึ่งจะแสดงในหน้าเว็บ"
            cell, remedy = found.at(one.cell), "ลบหรือปิดบังในไฟล์แล้วบันทึกใหม่"
            yield error(cell, ID, message, remedy) if each.kind in GRAVE_KINDS else warning(cell, ID, message, remedy)
