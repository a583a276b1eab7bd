"""ภาพลายเซ็นหรือสำเนาบัตรในสิ่งที่จะเผยแพร่

ไฟล์ภาพที่ชื่อไฟล์ ชื่อหลักฐาน หรือคำอธิบายภาพในหน้า .md บอกว่าเป็นลายเซ็นหรือลายมือชื่อ ภาพเช่นนั้นในไฟล์ Word, PowerPoint
และไฟล์ที่ชื่อบอกว่าเป็นสำเนาบัตร กฎนี้อ่านจากชื่อเท่านั้น ไม่ได้ดูตัวภาพ

ทำไม: ภาพลายเซ็นที่แยกเป็นไฟล์คัดลอกไปปลอมเอกสารได้ และสำเนาบัตรมีข้อมูลส่วนบุคคลครบ เมื่อเผยแพร่แล้วเรียกคืนไม่ได้
วิธีแก้: ลบภาพออก ใช้เอกสารที่ลงนามแล้วทั้งฉบับเป็น PDF แทน ในบันทึกข้อความเว้นที่ลงชื่อไว้เขียนด้วยมือ
ตัวอย่างที่ผิด:
    ![ลายเซ็นนายก](files/nayok.png)
ตัวอย่างที่ถูก:
    [ประกาศเจตนารมณ์ที่ลงนามแล้ว](files/o31-no-gift.pdf)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from itasite.detect.attached_files import attachment_names, attachments
from itasite.detect.text_lines import lines_with, position_in_line
from itasite.facts.evidence import all_evidence
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, shorten, warning

ID = "signature-image"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_PICTURES = (".bmp", ".gif", ".heic", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp")
_SIGNATURE = re.compile(r"ลายเซ็?น|ลายมือชื่อ|(?<![a-z])signature|(?:^|[/\\])sign[-_ ]", re.IGNORECASE)
_ID_COPY = re.compile(r"สำเนาบัตร|copy[-_ ]?of[-_ ]?id(?![a-z])|id[-_ ]?card[-_ ]?copy", re.IGNORECASE)
_ALT = re.compile(r"!\[(?P<alt>[^\[\]\n]{1,500}+)\]\(")
_REMEDY = "ลบภาพออก ใช้เอกสารที่ลงนามแล้วทั้งฉบับเป็น PDF แทน"


def check(site: Site) -> Iterator[Problem]:
    """Pictures that are named as a signature, and copies of identity cards."""
    yield from _named(site)
    yield from _titled(site)
    for page in site.pages:
        for text, at in lines_with(site.texts[page.document.path], _ALT):
            for found in _ALT.finditer(text):
                if _SIGNATURE.search(found["alt"]):
                    message = f"คำอธิบายภาพ “{shorten(found['alt'])}” บอกว่าเป็นภาพลายเซ็น"
                    yield warning(position_in_line(at, found.start()), ID, message, _REMEDY)
    for name, attached, _ in attachments(site):
        called = next((words for words in attached.pictures if _SIGNATURE.search(words)), "")
        if called:
            message = f"ภาพในไฟล์ชื่อ “{shorten(called)}” น่าจะเป็นภาพลายเซ็น"
            yield warning(Position(name), ID, message, "ลบภาพออก แล้วบันทึกเป็นไฟล์ใหม่")


def _named(site: Site) -> Iterator[Problem]:
    for name in attachment_names(site):
        path = PurePosixPath(name)
        if _ID_COPY.search(path.name):
            message = "ชื่อไฟล์บอกว่าเป็นสำเนาบัตร ซึ่งมีข้อมูลส่วนบุคคล"
            yield warning(Position(name), ID, message, "ลบไฟล์ออก หรือเปลี่ยนชื่อหากไม่ใช่สำเนาบัตร")
        elif path.suffix.lower() in _PICTURES and _SIGNATURE.search(f"/{path.name}"):
            yield warning(Position(name), ID, "ชื่อไฟล์บอกว่าเป็นภาพลายเซ็น", _REMEDY)


def _titled(site: Site) -> Iterator[Problem]:
    for year in site.years:
        for evidence in all_evidence(year):
            picture = PurePosixPath(evidence.file or "").suffix.lower() in _PICTURES
            if picture and _SIGNATURE.search(evidence.title) and not _SIGNATURE.search(f"/{evidence.file}"):
                message = f"หลักฐาน “{shorten(evidence.title)}” น่าจะเป็นภาพลายเซ็น"
                yield warning(evidence.at("title"), ID, message, _REMEDY)
