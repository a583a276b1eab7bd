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
from itasite.problem import Position, Problem, Severity, shorten, warning
from itasite.spelling import nearest
from itasite.text import safe_address

ID = "dead-link"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
# An address in <…> can contain spaces, one without can contain brackets in pairs.
# The pattern never goes back and has limits: a page of brackets must not take minutes.
_LINK = re.compile(
    r"!?\[[^\[\]\n]*+\]\((?:<(?P<quoted>[^>\n]{1,1000}+)>|(?P<plain>(?:[^()\s]|\([^()\s]*+\))++))[^)\n]{0,300}\)"
)
# The host of another site, written without its https://.
_SITE = re.compile(r"www\.|(?:[a-z0-9-]+\.)+(?:th|com|org|net)(?:/|$)", re.IGNORECASE)
_UNPUBLISHED = "ไฟล์นั้นไม่เผยแพร่ ดูสาเหตุและวิธีแก้ที่ชื่อไฟล์ในรายงาน"


def check(site: Site) -> Iterator[Problem]:
    """Links and pictures in the author's pages whose target is not on the site."""
    pages = {page.document.path for page in site.pages} | set(generated_pages(site))
    known = pages | site.files
    known |= {address(path, directory_urls=True).rstrip("/") for path in pages}
    for page in site.pages:
        for target, at in _links(page):
            folder = posixpath.dirname(page.document.path)
            path = posixpath.normpath(posixpath.join(folder, target))
            if path not in known and path != ".":
                hidden = hidden_page(site, path)
                if hidden:
                    remedy = f"{to_show(*hidden)} หรือลบลิงก์นี้"
                else:
                    unpublished = site.listing.reason(path)
                    remedy = _UNPUBLISHED if unpublished else _remedy(target, path, folder, sorted(known))
                yield warning(at, ID, f"ลิงก์ “{target}” ไม่มีปลายทาง", remedy)


def _remedy(target: str, path: str, folder: str, known: list[str]) -> str:
    if _SITE.match(target):
        return f"ถ้าเป็นเว็บไซต์อื่น ใส่ https:// ข้างหน้า เช่น https://{shorten(target)}"
    near = nearest(path, known)
    if near and _stem(near) != _stem(path) and not nearest(_stem(path), [_stem(near)]):
        near = None  # only folder and ending are similar
    return f"น่าจะหมายถึง “{posixpath.relpath(near, folder or '.')}”" if near else "แก้ที่อยู่ให้ถูก หรือวางไฟล์นั้นในโฟลเดอร์ files/"


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]


def _links(page: AuthorPage) -> Iterator[tuple[str, Position]]:
    """The relative links of a page, without their anchors; links in code do not count."""
    for found in _LINK.finditer(without_code(page.document.body)):
        group = "quoted" if found["quoted"] else "plain"
        target = unquote(safe_address.decoded(found[group]).split("#")[0].split("?")[0]).rstrip()
        if target and not re.match(r"[a-z][a-z0-9+.-]*:|//", target, re.IGNORECASE):
            yield target, page.document.position(found.start(group))
