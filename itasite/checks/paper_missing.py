"""เอกสารที่ให้ดาวน์โหลดแต่ยังทำไม่ได้

papers ใน year.yml บอกว่าเว็บไซต์มีเอกสารใดของปีให้ดาวน์โหลด เอกสารที่ปียังไม่มีข้อมูล หรือยังไม่มีหน้าของตนเอง จะไม่มีในเว็บไซต์
และถ้าเครื่องที่สร้างเว็บไซต์ยังไม่ติดตั้งส่วนเสริมสำหรับ PDF จะมีแต่ไฟล์ Word

ทำไม: ประชาชนและผู้ตรวจจะไม่พบเอกสารที่หน่วยงานตั้งใจเผยแพร่
วิธีแก้: กรอกข้อมูลที่เอกสารนั้นใช้ หรือลบออกจาก papers และติดตั้งส่วนเสริมด้วย  pip install "itasite[papers]"
ตัวอย่างที่ผิด:
    # year.yml
    papers: [order]
ตัวอย่างที่ถูก:
    # year.yml
    papers: []
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.papers import can_be_made, can_set_pdf
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning
from itasite.words.choices import PAPER_WORDS
from itasite.words.papers import PDF_EXTRA

ID = "paper-missing"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Papers that a year offers and cannot have, each once; and that there will be no PDF."""
    for year in site.years:
        at = year.info.at("papers")
        for kind in dict.fromkeys(year.info.papers):
            if not can_be_made(site, year, kind):
                message = f"ปีนี้ยังทำเอกสาร “{PAPER_WORDS[kind]}” ({kind}) ไม่ได้ จึงไม่มีให้ดาวน์โหลด"
                yield warning(at, ID, message, "กรอกข้อมูลหรือเพิ่มหน้าของเอกสารนั้นก่อน หรือลบออกจาก papers")
        if year.info.papers and not can_set_pdf():
            yield warning(at, ID, "เครื่องนี้ยังทำ PDF ไม่ได้ เว็บไซต์จะมีเอกสารเป็น Word เท่านั้น", PDF_EXTRA)
