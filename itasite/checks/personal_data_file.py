"""ข้อมูลส่วนบุคคลในไฟล์แนบ

ไฟล์ที่แนบ (PDF, Word, Excel, PowerPoint, LibreOffice, ZIP, RTF, HTML, CSV, ข้อความ) มีเลขประจำตัวประชาชน
เลขที่บัญชีธนาคาร หมายเลขโทรศัพท์มือถือ หรืออีเมลส่วนบุคคล ทั้งในเนื้อความ ส่วนที่มองไม่เห็น (ข้อความที่ลบไว้แบบติดตามการแก้ไข
แผ่นงานที่ซ่อน ความเห็น ไฟล์ที่ฝัง ช่องกรอกของแบบฟอร์ม) ข้อมูลประจำไฟล์ ชื่อไฟล์ ชื่อหน้า และชื่อโฟลเดอร์ รวมเป็นหนึ่งข้อต่อไฟล์และชนิด

ทำไม: เอกสารราชการมักมีสำเนาบัตรหรือบัญชีรายชื่อแนบท้าย ซึ่งไม่ต้องเปิดเผย และเมื่อเผยแพร่แล้วเรียกคืนไม่ได้
เลขประจำตัวประชาชนและเลขที่บัญชีทำให้เจ้าของเสียหายได้จริง จึงต้องแก้ก่อนจึงจะสร้างเว็บไซต์ได้
วิธีแก้: ลบหน้าหรือคอลัมน์นั้น หรือปิดบังเลขแล้วบันทึกเป็นไฟล์ใหม่ การวาดแถบดำทับใน PDF ไม่ลบเลขที่อยู่ข้างใต้
ในตารางให้ตั้งหัวคอลัมน์ตามจริง เช่น เลขที่โครงการ เลขเหล่านั้นจึงไม่ถูกทัก เลขประจำตัวผู้เสียภาษีที่ขึ้นต้นด้วย 0 ไม่ถูกทัก
ส่วนเลขที่ขึ้นต้นด้วยเลขอื่นคือเลขประจำตัวประชาชนของเจ้าของร้าน เลขที่ไม่มีคำใดบอกว่าเป็นเลขอะไรเป็นข้อสังเกตเท่านั้น
ภาพสแกนและภาพถ่ายตรวจไม่ได้ ต้องดูด้วยตา ส่วนอื่นที่ตรวจไม่ได้จะบอกไว้ในกฎ file-unreadable
ตัวอย่างที่ผิด:
    รายชื่อที่มีเลขประจำตัวประชาชนครบ 13 หลัก
ตัวอย่างที่ถูก:
    รายชื่อผู้ได้รับเบี้ยยังชีพที่แสดงเลขเป็น 1-xxxx-xxxxx-xx-3
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.attached_files import attachments
from itasite.detect.contacts import contacts_known, declared_contacts
from itasite.detect.file_findings import METADATA, Placed
from itasite.detect.personal_data import GRAVE_KINDS, DataKind, find
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, error, hint, warning

ID = "personal-data-file"
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.HINT)
IS_ADVICE = True
_NAME = "ชื่อไฟล์"
_FOLDER = "ชื่อโฟลเดอร์"
# Phones name pictures by the time in milliseconds; one in ten such numbers looks like the number of a citizen.
_TIMES = range(1_262_304_000_000, 2_051_222_400_000)


def check(site: Site) -> Iterator[Problem]:
    """Personal numbers and mail addresses in attached files, one problem per file and kind."""
    declared, known = declared_contacts(site), contacts_known(site)
    for name, findings in _all_findings(site):
        found = [(where, each) for where, each in findings if each.value not in declared]
        for kind in DataKind if known else GRAVE_KINDS:
            sure = [(where, each) for where, each in reversed(found) if each.kind is kind and each.sure]
            places = {each.value: (where, each.masked) for where, each in sure}
            if places:
                where, masked = next(reversed(places.values()))
                message = f"ไฟล์มี{kind} {len(places)} รายการ เช่น {masked}" + (f" ({where})" if where else "")
                at, remedy = Position(name), _remedy(where)
                yield error(at, ID, message, remedy) if kind in GRAVE_KINDS else warning(at, ID, message, remedy)
        doubtful = {each.value: each.masked for _, each in found if each.kind is DataKind.CITIZEN and not each.sure}
        if doubtful:
            message = f"ไฟล์มีเลขที่อาจเป็น{DataKind.CITIZEN} {len(doubtful)} รายการ เช่น {next(iter(doubtful.values()))}"
            remedy = "หากใช่ ให้ลบหรือปิดบังแล้ววางไฟล์ใหม่แทน หากไม่ใช่ ให้เขียนหน้าเลขว่าเป็นเลขอะไร เช่น เลขที่โครงการ"
            yield hint(Position(name), ID, message, remedy)


def _remedy(where: str) -> str:
    if where == METADATA:
        return "ล้างข้อมูลประจำไฟล์ (Word: ไฟล์ > ข้อมูล > ตรวจหาปัญหา) แล้วบันทึกใหม่"
    if where in (_NAME, _FOLDER):
        return f"เปลี่ยน{where}ไม่ให้มีข้อมูลนั้น และแก้ที่อ้างถึงให้ตรงกัน"
    return "ลบหรือปิดบังแล้ววางไฟล์ใหม่แทน"


def _all_findings(site: Site) -> Iterator[tuple[str, list[Placed]]]:
    """Each published file with what is found in it and in its name, and where it was found.

    What the name of a folder contains is only given for the first file in it.
    """
    reported: set[str] = set()
    inside = {name: found for name, _, found in attachments(site)}
    for name in site.listing.published:
        *folders, base = name.split("/")
        found = list(_of_name(_NAME, base.removesuffix(".md")))
        for depth, folder in enumerate(folders, 1):
            path = "/".join(folders[:depth])
            found += () if path in reported else _of_name(_FOLDER, folder)
            reported.add(path)
        yield name, [*found, *inside.get(name, ())]


def _of_name(where: str, name: str) -> Iterator[Placed]:
    for found in find(name):
        written_as_one = name[found.start : found.end].isdecimal()
        if not (found.kind is DataKind.CITIZEN and written_as_one and int(found.value) in _TIMES):
            yield where, found
