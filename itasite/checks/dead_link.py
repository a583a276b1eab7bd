"""ลิงก์ในหน้าที่ไม่มีปลายทาง

ลิงก์หรือภาพในไฟล์ .md ที่ชี้ไปยังหน้าหรือไฟล์ซึ่งไม่มีในเว็บไซต์ ทั้งที่เขียนเป็น Markdown และ HTML
และลิงก์ไปยังหัวข้อ (ส่วนหลัง #) ที่หน้านั้นไม่มี ที่อยู่ของหัวข้อคือคำของหัวข้อ เช่น #ผลการประเมิน เว้นวรรคเขียนเป็น -

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
from typing import NamedTuple
from urllib.parse import unquote

from itasite.detect.addresses import links_of_text
from itasite.detect.page_anchors import leads_nowhere, meant_anchor
from itasite.detect.page_code import without_code, without_code_and_comments
from itasite.facts.hidden_parts import hidden_page, to_show
from itasite.facts.papers import all_offered
from itasite.facts.sitemap import generated_pages
from itasite.links import address, meant_paths
from itasite.model.site import AuthorPage, Site
from itasite.once import once
from itasite.problem import Position, Problem, Severity, shorten, warning
from itasite.spelling import nearest
from itasite.text import safe_address
from itasite.text.web_address import address_error, misspelt_scheme

ID = "dead-link"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
# An address can contain spaces, but none before a title in quotation marks; one without <…> also brackets in pairs.
# The pattern never goes back and has limits: a page of brackets must not take minutes.
_LINK = re.compile(
    r"!?\[[^\[\]\n]*+\]\((?:<(?P<quoted>[^>\n]{1,1000}+)>"
    r"|(?P<plain>(?:[^()\s]|\([^()\s]*+\)|[ ]++(?![\"')]))++))[^)\n]{0,300}\)"
)
_WWW = re.compile(r"www[.,]", re.IGNORECASE)  # of another site, written without its https://
_RAW = re.compile(r"<\s*[a-z]|^[ ]{0,3}\[[^\]\n]+\]:", re.IGNORECASE | re.MULTILINE)
_ATTRIBUTE = re.compile(r"\b(?:href|src|poster)[ ]*=[ ]*[\"']?\Z", re.IGNORECASE)
_NAMED = re.compile(r"^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ ]*<?\Z", re.MULTILINE)
_NEAR = 200  # letters before an address in which its attribute or its name stands
_UNPUBLISHED = "ไฟล์นั้นไม่เผยแพร่ ดูสาเหตุและวิธีแก้ที่ชื่อไฟล์ในรายงาน"


class _Link(NamedTuple):
    """A relative link: where it leads, where it stands, how it is written; `raw`: in HTML."""

    target: str
    at: Position
    written: str
    raw: bool


def check(site: Site) -> Iterator[Problem]:
    """Links and pictures in the author's pages whose target is not on the site."""
    pages = {page.document.path for page in site.pages} | set(generated_pages(site))
    known = pages | site.files | all_offered(site)
    known |= {address(path, directory_urls=True).rstrip("/") for path in pages}
    for page in site.pages:
        folder = posixpath.dirname(page.document.path)
        for link in _links(page):
            paths = [posixpath.normpath(posixpath.join(folder, link.target))]
            if link.raw:
                paths += meant_paths(page.document.path, link.written)
            if not any(path in known or path == "." for path in paths):
                yield warning(
                    link.at, ID, f"ลิงก์ “{link.target}” ไม่มีปลายทาง", _remedy_for(site, link, paths[0], folder, known)
                )
    yield from _nowhere(site)


def _remedy_for(site: Site, link: _Link, path: str, folder: str, known: set[str]) -> str:
    if hidden := hidden_page(site, path):
        return f"{to_show(*hidden)} หรือลบลิงก์นี้"
    if site.listing.reason(path):
        return _UNPUBLISHED
    return _elsewhere(link.written) or _remedy(path, folder, sorted(known))


def _nowhere(site: Site) -> Iterator[Problem]:
    """Links to a heading that its page does not have."""
    pages = {page.document.path: page for page in site.pages}
    for page in site.pages:
        for start, written in links_of_text(without_code_and_comments(page.document.body)):
            path, mark, rest = safe_address.decoded(written).strip().partition("#")
            name = unquote(path.partition("?")[0])
            if not mark or re.match(r"[a-z][a-z0-9+.-]*:|[/\\]", name, re.IGNORECASE):
                continue
            here = posixpath.normpath(posixpath.join(posixpath.dirname(page.document.path), name)) if name else ""
            target, wanted = pages.get(here) if here else page, unquote(rest)
            if target and leads_nowhere(target, wanted):
                meant = meant_anchor(target, wanted)
                remedy = f"น่าจะหมายถึง “{name}#{meant}”" if meant else "แก้ส่วนหลัง # ให้ตรงกับหัวข้อ หรือลบออก"
                message = f"ลิงก์ “{shorten(unquote(written))}” ชี้ไปที่หัวข้อซึ่งหน้านั้นไม่มี"
                yield warning(page.document.position(start), ID, message, remedy)


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


@once
def _links(page: AuthorPage) -> tuple[_Link, ...]:
    """The relative links of a page, without their anchors; links in code do not count."""
    return tuple(_found(page))


def _found(page: AuthorPage) -> Iterator[_Link]:
    done = set[int]()
    for found in _LINK.finditer(without_code(page.document.body)):
        group = "quoted" if found["quoted"] else "plain"
        done.add(found.start(group))
        yield from _relative(page, found.start(group), found[group])
    if _RAW.search(page.document.body):
        for start, written in links_of_text(without_code_and_comments(page.document.body)):
            before = page.document.body[max(start - _NEAR, 0) : start]
            whole = page.document.body[start + len(written) : start + len(written) + 1] != "\n"
            if start not in done and whole and written != "/" and (_ATTRIBUTE.search(before) or _NAMED.search(before)):
                yield from _relative(page, start, written, raw=bool(_ATTRIBUTE.search(before)))


def _relative(page: AuthorPage, start: int, given: str, *, raw: bool = False) -> Iterator[_Link]:
    written = safe_address.decoded(given).strip()
    target = unquote(written.split("#")[0].split("?")[0]).rstrip()
    relative = target and not re.match(r"[a-z][a-z0-9+.-]*:|//", target, re.IGNORECASE)
    if relative and not misspelt_scheme(written):  # broken-address tells the right one
        yield _Link(target, page.document.position(start), written, raw)
