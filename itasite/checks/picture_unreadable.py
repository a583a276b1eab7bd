"""ภาพในหน้าที่เปิดไม่ได้

ภาพที่หน้า .md บล็อก ita-pictures หรือหลักฐานแสดง แต่ไฟล์เสียหรือไม่ครบ ใหญ่เกินไป
เป็นชนิดที่เบราว์เซอร์ไม่แสดง (เช่น HEIC จาก iPhone) หรือไม่ใช่ภาพ
ภาพที่เปิดได้ หน้าเว็บจะแสดงสำเนาที่เล็กลง ตั้งตรงตามที่ถ่าย และไม่มีพิกัดหรือข้อมูลของกล้อง ส่วนไฟล์ที่วางไว้ไม่ถูกแก้ไข

ทำไม: ผู้อ่านเห็นช่องว่างแทนภาพ และภาพที่ใหญ่เกินไปทำให้โทรศัพท์ค้าง
วิธีแก้: เปิดภาพในเครื่อง บันทึกใหม่เป็น JPG หรือ PNG แล้ววางแทนไฟล์เดิม ภาพที่ใหญ่มากย่อให้กว้างไม่เกิน 4000 พิกเซล
ตัวอย่างที่ผิด:
    ![ป้ายหน้าสำนักงาน](files/office.pdf)
ตัวอย่างที่ถูก:
    ![ป้ายหน้าสำนักงาน](files/office.jpg)
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from itasite.attachment.picture_copies import Picture, PictureFault
from itasite.attachment.picture_memory import picture
from itasite.detect.page_pictures import shown_pictures
from itasite.facts.pictures import named_pictures
from itasite.model.picture import Picture as NamedFile
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, shorten, warning

ID = "picture-unreadable"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_UNREAD = (".avif", ".ico", ".svg")  # that browsers show and we do not look into
_PAPERS = (".doc", ".docx", ".pdf", ".ppt", ".pptx", ".rtf", ".xls", ".xlsx")
_AGAIN = "เปิดภาพในเครื่อง บันทึกใหม่เป็น JPG หรือ PNG แล้ววางแทนไฟล์เดิม"
_A_LINK = "ใช้ไฟล์ JPG หรือ PNG หรือเขียนเป็นลิงก์  [ข้อความ](ที่อยู่)  โดยไม่มี ! ข้างหน้า"
_NO_PICTURE = "ใช้ไฟล์ JPG หรือ PNG ส่วนเอกสาร ใส่ที่ช่อง file ของหลักฐาน"
_SAID = {
    PictureFault.DAMAGED: ("ไฟล์เสียหรือไม่ครบ", _AGAIN),
    PictureFault.TOO_LARGE: ("ใหญ่เกินไป", "ย่อภาพให้กว้างไม่เกิน 4000 พิกเซล แล้วบันทึกแทนไฟล์เดิม"),
    PictureFault.UNSAFE: ("มีข้อมูลซ้ำซ้อนจนโปรแกรมดูภาพค้าง", _AGAIN),
}


def check(site: Site) -> Iterator[Problem]:
    """Pictures of pages, galleries and evidence that browsers cannot show; each place once."""
    for page in site.pages:
        for found in shown_pictures(site, page):
            if found.name:
                said = _fault(found.name, picture(site.root / found.name), _A_LINK, papers=_PAPERS)
                yield from _told(found.name, page.document.position(found.offset), said)
    for each in named_pictures(site):
        if isinstance(each.record, NamedFile) and each.name in site.listing.unchanged:
            said = _fault(each.name, picture(site.root / each.name), _NO_PICTURE)
            yield from _told(each.name, each.record.at("file"), said)


def _told(name: str, at: Position, said: tuple[str, str] | None) -> Iterator[Problem]:
    if said:
        yield warning(at, ID, f"ภาพ “{shorten(PurePosixPath(name).name)}” แสดงไม่ได้ {said[0]}", said[1])


def _fault(name: str, read: Picture, remedy: str, papers: tuple[str, ...] = ("",)) -> tuple[str, str] | None:
    """Why a picture cannot be shown, and what to do; None if it can.

    `papers`: endings of what surely is no picture; `remedy`: what to do about that.
    """
    ending = PurePosixPath(name).suffix.lower()
    if read.fault and ending not in _UNREAD:
        return _SAID[read.fault]
    if read.width or ending in _UNREAD:
        return None
    if ending in (".heic", ".heif"):
        return "เบราว์เซอร์ส่วนใหญ่ไม่แสดงภาพชนิด HEIC", "บันทึกภาพเป็น JPG แล้วแก้ชื่อไฟล์ในหน้านี้"
    return ("ไฟล์นี้ไม่ใช่ภาพ", remedy) if ending.endswith(papers) else None
