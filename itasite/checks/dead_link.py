"""ลิงก์ในหน้าที่ไม่มีปลายทาง

ลิงก์หรือภาพในไฟล์ .md ที่ชี้ไปยังหน้าหรือไฟล์ซึ่งไม่มีในเว็บไซต์

ทำไม: ผู้อ่านและผู้ตรวจกดแล้วไม่พบ
วิธีแก้: แก้ที่อยู่ให้ถูก เขียนเทียบกับหน้านั้น เช่น ../2566/measures.md หรือ files/แผน.pdf
ตัวอย่างที่ผิด:
    [มาตรการ](mesures.md)
ตัวอย่างที่ถูก:
    [มาตรการ](measures.md)
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from itasite.detect.page_code import without_code
from itasite.facts.hidden_parts import hidden_page, to_show
from itasite.facts.sitemap import generated_pages
from itasite.links import address
from itasite.model.site import AuthorPage, Site
from itasite.problem import Position, Problem, Severity, warning
from itasite.spelling import nearest
from itasite.text import safe_address
from itasite.text.web_address import address_error, misspelt_scheme

ID = "dead-link"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
# An address in <…> can contain spaces, one without can contain brackets in pairs.
# The pattern never goes back and has limits: a page of brackets must not take minutes.
_LINK = re.compile(
    r"!?\[[^\[\]\n]*+\]\((?:<(?P<quoted>[^>\n]{1,1000}+)>|(?P<plain>(?:[^()\s]|\([^()\s]*+\))++))[^)\n]{0,300}\)"
)
_WWW = re.compile(r"www[.,]", re.IGNORECASE)  # of another site, written without its https://
_UNPUBLISHED = "ไฟล์นั้นไม่เผยแพร่ ดูสาเหตุและวิธีแก้ที่ชื่อไฟล์ในรายงาน"


def check(site: Site) -> Iterator[Problem]:
    """Links and pictures in the author's pages whose target is not on the site."""
    pages = {page.document.path for page in site.pages} | set(generated_pages(site))
    known = pages | site.files
    known |= {address(path, directory_urls=True).rstrip("/") for path in pages}
    for page in site.pages:
        for target, at, written in _links(page):
            folder = posixpath.dirname(page.document.path)
            path = posixpath.normpath(posixpath.join(folder, target))
            if path not in known and path != ".":
                hidden = hidden_page(site, path)
                if hidden:
                    remedy = f"{to_show(*hidden)} หรือลบลิงก์นี้"
                else:
                    unpublished = site.listing.reason(path)
                    elsewhere = _elsewhere(written)
                    remedy = _UNPUBLISHED if unpublished else elsewhere or _remedy(path, folder, sorted(known))
                yield warning(at, ID, f"ลิงก์ “{target}” ไม่มีปลายทาง", remedy)


def _elsewhere(written: str) -> str:
    """What to write if the link is meant for another site or a mailbox; "" if it is not."""
    from itasite.text.address_begin import host_without_scheme, mail_address  # needed for few links only

    if mail := mail_address(written):
        return f"ถ้าเป็นอีเมล เขียน  mailto:{mail}"
    if not (_WWW.match(written) or host_without_scheme(written)):
        return ""
    fault = address_error(written)
    return f"ถ้าเป็นเว็บไซต์อื่น ใส่ https:// ข้างหน้า {fault[1]}" if fault else ""


def _remedy(path: str, folder: str, known: list[str]) -> str:
    near = nearest(path, known)
    if near and _stem(near) != _stem(path) and not nearest(_stem(path), [_stem(near)]):
        near = None  # only folder and ending are similar
    return f"น่าจะหมายถึง “{posixpath.relpath(near, folder or '.')}”" if near else "แก้ที่อยู่ให้ถูก หรือวางไฟล์นั้นในโฟลเดอร์ files/"


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]


def _links(page: AuthorPage) -> Iterator[tuple[str, Position, str]]:
    """The relative links of a page, without their anchors, and as they are written; links in code do not count."""
    for found in _LINK.finditer(without_code(page.document.body)):
        group = "quoted" if found["quoted"] else "plain"
        written = safe_address.decoded(found[group]).strip()
        target = unquote(written.split("#")[0].split("?")[0]).rstrip()
        relative = target and not re.match(r"[a-z][a-z0-9+.-]*:|//", target, re.IGNORECASE)
        if relative and not misspelt_scheme(written):  # broken-address tells the right one
            yield target, page.document.position(found.start(group)), written
