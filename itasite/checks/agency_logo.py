"""ตราของหน่วยงานที่ใช้ไม่ได้

logo ใน agency.yml เป็นไฟล์ในโฟลเดอร์เนื้อหา เช่น files/logo.png ใช้ได้ทั้ง PNG, JPG และ SVG ขนาดไม่เกิน 60 kB
ไฟล์ SVG ต้องไม่มีสคริปต์และไม่เรียกไฟล์จากเว็บไซต์อื่น

ทำไม: ตราแสดงในทุกหน้า ไฟล์ใหญ่ทำให้ทุกหน้าเปิดช้าบนโทรศัพท์ และสคริปต์ใน SVG ทำงานในนามของเว็บไซต์หน่วยงานได้
วิธีแก้: ย่อภาพเป็นสี่เหลี่ยมจัตุรัสราว 200 x 200 พิกเซล บันทึกเป็น PNG แล้ววางไว้ที่ files/
ตัวอย่างที่ผิด:
    # agency.yml
    logo: ตราหน่วยงาน.bmp
ตัวอย่างที่ถูก:
    # agency.yml
    logo: files/logo.png
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from itasite.attachment import bytes_of, facts
from itasite.model.site import Site
from itasite.problem import Problem, Severity, error, shorten
from itasite.spelling import suggest

ID = "agency-logo"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False
MOST = 60_000  # bytes; every first visit loads it
_PICTURES = {".jpeg": "jpg", ".jpg": "jpg", ".png": "png"}
_ENDINGS = (*_PICTURES, ".svg")
_ACTIVE = re.compile(
    rb"<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object)\b|\son[a-z]+\s*=|javascript:|<!ENTITY",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(rb"(?:href\s*=\s*['\"]?|url\(\s*['\"]?|@import\s+['\"]?)\s*(?:https?:)?//", re.IGNORECASE)


def check(site: Site) -> Iterator[Problem]:
    """A logo that is missing, is not a picture, is too large, or contains something active."""
    logo = site.agency.logo
    if logo:
        for message, remedy in _errors(site, logo):
            yield error(site.agency.at("logo"), ID, message, remedy)


def _errors(site: Site, name: str) -> Iterator[tuple[str, str]]:
    """The message and remedy of each problem of the logo."""
    suffix = PurePosixPath(name).suffix.lower()
    if name not in site.files:
        pictures = sorted(found for found in site.files if found.lower().endswith(_ENDINGS))
        yield f"ไม่พบไฟล์ “{shorten(name)}”", suggest(name, pictures) or f"วางไฟล์ไว้ที่ {shorten(name)} ในโฟลเดอร์เนื้อหา"
        return
    if suffix not in _ENDINGS:
        yield f"ไฟล์ชนิด {suffix or 'ไม่มีนามสกุล'} ใช้เป็นตราไม่ได้", "บันทึกภาพเป็น PNG, JPG หรือ SVG"
        return
    attached = facts(site.root / name)
    if attached.size > MOST:
        remedy = "ย่อภาพเหลือราว 200 x 200 พิกเซลแล้วบันทึกใหม่"
        yield f"ไฟล์ตราใหญ่ {attached.size // 1000} kB ต้องไม่เกิน {MOST // 1000} kB เพราะทุกหน้าต้องโหลด", remedy
    elif suffix in _PICTURES and attached.kind != _PICTURES[suffix]:
        yield f"ชื่อลงท้าย {suffix} แต่เนื้อในไม่ใช่ภาพชนิดนั้น", f"เปิดไฟล์ต้นฉบับแล้วบันทึกใหม่เป็น {suffix}"
    elif suffix == ".svg":
        yield from _drawing_errors(bytes_of(site.root / name))


def _drawing_errors(content: bytes) -> Iterator[tuple[str, str]]:
    if b"<svg" not in content:
        yield "ไฟล์นี้ไม่ใช่ภาพ SVG", "บันทึกภาพใหม่เป็น SVG หรือ PNG"
    elif _ACTIVE.search(content):
        yield "ไฟล์ SVG นี้มีสคริปต์หรือส่วนที่ทำงานได้", "บันทึกใหม่เป็น SVG แบบธรรมดา (Plain SVG) หรือ PNG"
    elif _OUTSIDE.search(content):
        yield "ไฟล์ SVG นี้เรียกไฟล์จากเว็บไซต์อื่น", "ฝังภาพไว้ในไฟล์ หรือบันทึกใหม่เป็น PNG"
