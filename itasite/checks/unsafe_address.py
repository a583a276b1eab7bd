"""ลิงก์ที่ไม่ปลอดภัย

ลิงก์ในข้อความของไฟล์ .yml หรือในหน้า .md ที่ไม่ได้ขึ้นต้นด้วย https:// http:// mailto: หรือ tel: และไม่ใช่ที่อยู่ในเว็บไซต์นี้
เช่น javascript: data: หรือ //เว็บอื่น แม้เขียนซ่อนไว้เป็นรหัส เช่น javascript&colon; ภาพที่ฝังไว้เป็น data: ก็นับ

ทำไม: ลิงก์แบบนี้สั่งให้เบราว์เซอร์ของผู้อ่านทำงานได้ ข้อความในไฟล์ .yml จึงแสดงโดยไม่มีลิงก์
วิธีแก้: ใส่ที่อยู่เต็มที่ขึ้นต้นด้วย https:// ภาพให้วางเป็นไฟล์ในโฟลเดอร์ files/
ตัวอย่างที่ผิด:
    [แผนงาน](javascript:void)
ตัวอย่างที่ถูก:
    [แผนงาน](https://example.go.th/plan)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.detect import author_html
from itasite.detect.text_lines import position_in_value
from itasite.model.site import AuthorPage, Site
from itasite.problem import Problem, Severity, error, shorten, warning
from itasite.text.raw_html import DangerKind
from itasite.text.safe_address import AddressSafety, address_safety, may_be_unsafe
from itasite.text.source import Node, scalars
from itasite.text.web_address import misspelt_scheme

ID = "unsafe-address"
SEVERITIES = (Severity.ERROR, Severity.WARNING)
IS_ADVICE = True
_LOCAL = re.compile(r"(?:file|[a-z]):", re.IGNORECASE)  # local-path reports these
_FULL = "ใส่ที่อยู่เต็มที่ขึ้นต้นด้วย https:// หรือที่อยู่ของหน้าในเว็บไซต์นี้"
_HOST = "เขียน https: ไว้หน้า // ถ้าเป็นเว็บไซต์อื่น"


def check(site: Site) -> Iterator[Problem]:
    """Links in cells that are shown without their address; links and pictures in pages that run or embed something."""
    for name in site.sources:
        file = site.texts.get(name)
        if file and may_be_unsafe(file.text):
            yield from _of_cells(site, file.tree)
    for page in site.pages:
        for block in page.document.blocks:
            yield from _of_cells(site, block.options)
        yield from _of_page(page)


def _of_cells(site: Site, node: Node | None) -> Iterator[Problem]:
    for scalar in scalars(node) if node else ():
        cursor = 0
        for address in _dropped(scalar.text):
            offset = max(scalar.text.find(address, cursor), 0)
            cursor = offset + len(address)
            if not _LOCAL.match(address) and not misspelt_scheme(address):  # broken-address tells the right one
                remedy = _HOST if address_safety(address) is AddressSafety.NO_SCHEME else _FULL
                message = f"ลิงก์ “{shorten(address)}” ไม่ปลอดภัย จึงแสดงเป็นข้อความที่ไม่มีลิงก์"
                yield warning(position_in_value(site, scalar.at, scalar.text, offset), ID, message, remedy)


def _dropped(text: str) -> tuple[str, ...]:
    if not may_be_unsafe(text):
        return ()
    from itasite.formats import render  # slow to load, and only few texts need it

    return render.unsafe_addresses(text)


def _of_page(page: AuthorPage) -> Iterator[Problem]:
    for danger, offset in author_html.dangers_in(page.document):
        at, said = page.document.position(offset), f"{danger.attribute} “{shorten(' '.join(danger.value.split()))}”"
        if danger.kind is DangerKind.ADDRESS_RUNS:
            yield error(at, ID, f"{said} สั่งให้เบราว์เซอร์ของผู้อ่านทำงาน", _FULL)
        elif danger.kind is DangerKind.EMBEDDED:
            yield warning(at, ID, "ภาพนี้ฝังอยู่ในหน้าเป็น data: บางเว็บแม่ข่ายไม่ยอมให้แสดง", "วางภาพเป็นไฟล์ในโฟลเดอร์ files/")
        elif danger.kind is DangerKind.ADDRESS and not (_LOCAL.match(danger.value) or misspelt_scheme(danger.value)):
            yield warning(at, ID, f"{said} ไม่ได้ขึ้นต้นด้วย https:// http:// mailto: หรือ tel:", _FULL)
