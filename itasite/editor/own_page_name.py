"""Another name for a page of the author's own, or its end; with everything that leads to it."""

from __future__ import annotations

import os
from http import HTTPStatus
from pathlib import Path

from itasite.edit.file import opened
from itasite.edit.refused import CannotEdit
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.kept import kept, not_safe
from itasite.editor.own_page_places import page_asked
from itasite.editor.own_pages import TITLE
from itasite.editor.pages import href, step_of
from itasite.editor.shell import Entry, missing, shown
from itasite.editor.work import Checked
from itasite.model.site import AuthorPage, Site
from itasite.output.system_error import explain
from itasite.pagetext.pages import Pointer, menu_place, path_fault, pointers_to
from itasite.words import kept as words

_SEEN = "~digest"
_CHANGED = "หน้านี้ถูกแก้ไประหว่างที่ท่านเปิดหน้านี้อยู่ จึงยังไม่ได้ทำ ดูหน้านั้นก่อน แล้วกดอีกครั้งถ้ายังต้องการ"
_NOT_SURE = "ทำเครื่องหมายว่าต้องการลบหน้านี้ก่อน"


def show(desk: Desk, asked: Asked) -> Answer:
    """What leads to the page, and the forms for a new name and for removing it."""
    now = desk.work.now()
    page = page_asked(now, asked)
    return missing(desk, asked) if page is None else _drawn(desk, asked, now, page)


def take(desk: Desk, asked: Asked) -> Answer:
    """Rename or remove the page, if it is still what was seen."""
    with desk.work.lock:
        now = desk.work.now()
        page = page_asked(now, asked)
        if page is None or now.site is None:
            return missing(desk, asked)
        path = page.document.path
        if _digest(now.content / path) != asked.sent(_SEEN):
            return _drawn(desk, asked, now, page, _CHANGED)
        if asked.sent("~do") == "remove":
            return _remove(desk, asked, now, page)
        year, name = now.site.year_of(path), asked.sent("name").strip()
        fault = path_fault(now.site, name, year.number if year else None)
        new = f"{year.number}/{name}.md" if year else f"{name}.md"
        trouble = fault.message if fault else _moved(now.content / path, now.content / new)
        if trouble:
            return _drawn(desk, asked, now, page, trouble)
        return desk.saved(href("own-page", page=step_of(new)), kept(desk, now, (path, new), page.title))


def _remove(desk: Desk, asked: Asked, now: Checked, page: AuthorPage) -> Answer:
    path = page.document.path
    if asked.sent("sure") != "yes":
        return _drawn(desk, asked, now, page, _NOT_SURE)
    if why := not_safe(desk, now, path, page.title):  # what others wrote into it can be had back too
        return _drawn(desk, asked, now, page, words.NOT_SAFE.format(why=why))
    try:
        (now.content / path).unlink()
    except OSError as error:
        return _drawn(desk, asked, now, page, f"ลบไฟล์ไม่ได้: {explain(error)}")
    kept(desk, now, (path,), page.title, wrote={path: None})
    return desk.saved(href("own-pages"), f"ลบหน้า “{page.title}” แล้ว")


def _moved(old: Path, new: Path) -> str:
    """Give the file another name, never that of another file; why it could not be, "" if it was."""
    if os.path.lexists(new):
        return "มีไฟล์ชื่อนี้อยู่แล้ว ใช้ชื่ออื่น"
    try:
        old.rename(new)
    except OSError as error:
        return f"เปลี่ยนชื่อไม่ได้: {explain(error)}"
    return ""


def _digest(path: Path) -> str:
    try:
        return opened(path).digest
    except CannotEdit:
        return "unread"


def _drawn(desk: Desk, asked: Asked, now: Checked, page: AuthorPage, trouble: str = "") -> Answer:
    path, step = page.document.path, asked.step("page")
    name = path.rpartition("/")[2].removesuffix(".md")
    pointers = pointers_to(now.site, path) if now.site else ()
    return shown(
        desk,
        asked,
        f"ชื่อที่อยู่และการลบหน้า “{page.title}”",
        "editor/own_page_name",
        now=now,
        section="own-pages",
        above=(Entry(TITLE, href("own-pages")), Entry(page.title, href("own-page", page=step))),
        path=path,
        seen_name=_SEEN,
        seen=_digest(now.content / path),
        name=asked.sent("name") or name,
        pointers=[_told(now.site, one) for one in pointers] if now.site else (),
        place=menu_place(now.site, path) if now.site else "",
        trouble=trouble,
        status=HTTPStatus.CONFLICT if trouble else HTTPStatus.OK,
    )


def _told(site: Site, pointer: Pointer) -> tuple[str, str, str]:
    """Where something that leads to the page stands, in words; the address of that page here; what is written."""
    file = pointer.at.file
    page = next((one for one in site.pages if one.document.path == file), None)
    if page:
        return f"หน้า “{page.title}”", href("own-page", page=step_of(file)), pointer.written
    year, _, inside = file.partition("/")
    known = {"oit.yml": ("รายการข้อ OIT", "items"), "measures.yml": ("มาตรการ", "measures")}.get(inside)
    if known and site.year_of(file):
        return f"{known[0]} ปี {year}", href(known[1], year=int(year)), pointer.written
    return "ข้อมูลอื่นของเว็บไซต์", "", pointer.written
