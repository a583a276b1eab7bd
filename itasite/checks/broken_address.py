"""ที่อยู่เว็บไซต์ในหน้าซึ่งเบราว์เซอร์เปิดไม่ได้

ลิงก์หรือภาพในไฟล์ .md ที่ชื่อเว็บไซต์มีวงเล็บเหลี่ยม มีหมายเลขพอร์ตที่ไม่มีจริง หรือมีอักขระที่ใช้ในชื่อเว็บไซต์ไม่ได้
มักเป็นข้อความตัวอย่างที่ยังไม่ได้แทนด้วยที่อยู่จริง

ทำไม: กดแล้วไม่ไปไหน หน้าที่เผยแพร่จะแสดงข้อความนั้นโดยไม่มีลิงก์
วิธีแก้: พิมพ์ที่อยู่จริงแทน ยังไม่มีที่อยู่ให้ลบลิงก์ออก เหลือไว้แต่ข้อความ
ตัวอย่างที่ผิด:
    [แบบวัด](https://[ใส่ที่อยู่])
ตัวอย่างที่ถูก:
    [แบบวัด](https://itas.nacc.go.th/go/eit/abc123)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from itasite.detect.page_code import without_code
from itasite.model.site import Site
from itasite.problem import Problem, Severity, shorten, warning
from itasite.text.web_address import address_error

ID = "broken-address"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
# The host of an address that Markdown or HTML makes a link; text that only looks like an address is no link.
_HOST = r"(?P<address>(?:https?:|ftp:)?//[^\s<>\"'/?#]*)"
_PLACES = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"\]\([ ]*<?{_HOST}",
        rf"<{_HOST}",
        rf"^[ ]{{0,3}}\[[^\]\n]+\]:[ ]*<?{_HOST}",
        rf"\b(?:href|src|srcset|action|poster|data|cite)[ ]*=[ ]*[\"']?{_HOST}",
    )
)


def check(site: Site) -> Iterator[Problem]:
    """Links and pictures in the author's pages with a host or port that no browser can open."""
    for page in site.pages:
        text = without_code(page.document.body)
        found = {place.start("address"): place["address"] for pattern in _PLACES for place in pattern.finditer(text)}
        for start, address in sorted(found.items()):
            fault = address_error(unescape(_closed(address)))
            if fault:
                message = f"ที่อยู่ “{shorten(_closed(address))}” {fault[0]}"
                yield warning(page.document.position(start), ID, message, fault[1])


def _closed(address: str) -> str:
    """The address up to the bracket that ends the link."""
    depth = 0
    for place, letter in enumerate(address):
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            return address[:place]
    return address
