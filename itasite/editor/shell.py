"""What every page has around it: the menu, the years, findings at its top, and what was just done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import Any, NamedTuple

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.own_files import ICON, LETTERS, SCRIPT, STYLES
from itasite.editor.pages import href
from itasite.editor.work import Checked
from itasite.formats import render

_SECRET = ("send",)  # what is typed there comes into no page
_AWAY = "ตอนนี้อ่านโฟลเดอร์เนื้อหาไม่ได้ อาจถูกย้าย หรือไดรฟ์หลุด เมื่อกลับมาแล้ว กดส่งอีกครั้ง"


class Entry(NamedTuple):
    """A link of the menu. `here` is the value of aria-current: "page" for the page itself, "true" for one above it."""

    title: str
    href: str
    here: str = ""


class Finding(NamedTuple):
    """A finding at the top of a page: its severity in a word, what is wrong, what to do, and where the field is.

    `href` leads to the field, as `#items-O31-evidence`; "" if it has none.
    """

    word: str
    message: str
    remedy: str = ""
    href: str = ""


class Shell(NamedTuple):
    """The frame of a page, for the template `editor/shell.html`."""

    title: str
    agency: str
    menu: Sequence[Entry]
    years: Sequence[Entry]
    above: Sequence[Entry]
    findings: Sequence[Finding]
    saved: str
    preview: str
    styles: Sequence[str] = STYLES
    letters: Sequence[str] = LETTERS
    script: str = SCRIPT
    icon: str = ICON


def shown(
    desk: Desk,
    asked: Asked,
    title: str,
    template: str,
    *,
    now: Checked | None = None,
    status: HTTPStatus = HTTPStatus.OK,
    section: str = "",
    above: Iterable[Entry] = (),
    findings: Iterable[Finding] = (),
    path: str = "",
    **values: Any,
) -> Answer:
    """A page in its frame. `template` is its file name without .html.j2; it extends the shell.

    `now` is what the page was made of, where it has looked already; `section` the name of the menu's page it belongs
    to, if that is not its year; `above` the pages above it, for the trail; `findings` those of what it shows; `path`
    the page of the site that shows the same, as in `facts/sitemap.py`.
    """
    state = now or desk.work.now()
    shell = Shell(
        title=title,
        agency=state.site.agency.short_name or state.site.agency.name if state.site else "",
        menu=tuple(_menu(state, asked, section)),
        years=tuple(_years(state, asked)) if asked.year else (),
        above=tuple(above),
        findings=tuple(findings),
        saved=desk.told(asked.first("told")),
        preview=desk.shown_at(path) if path else desk.preview,
    )
    return Answer(render.page(f"{template}.html", shell=shell, **values).encode(), status)


def said(desk: Desk, asked: Asked, status: HTTPStatus, title: str, *lines: str) -> Answer:
    """A page that says something, as of an address that leads nowhere. All that was sent can be sent again from it."""
    again = () if asked.page in _SECRET else asked.form
    typed = "\n".join(value for name, value in again if "~" not in name and value.strip())
    files = bool(asked.uploads)
    return shown(desk, asked, title, "editor/said", status=status, lines=lines, again=again, typed=typed, files=files)


def missing(desk: Desk, asked: Asked) -> Answer:
    """What is said where there is nothing; of what was sent while nothing can be read, that it waits."""
    if asked.sends and (state := desk.work.now()).site is None:
        return said(desk, asked, HTTPStatus.CONFLICT, "ยังบันทึกไม่ได้", *(state.stopped or _AWAY).splitlines())
    return said(desk, asked, HTTPStatus.NOT_FOUND, "ไม่พบหน้าที่ท่านเปิด", "อาจมีผู้ลบหรือเปลี่ยนชื่อไปแล้ว เลือกจากเมนูด้านบน")


def year_title(number: int) -> str:
    """A fiscal year in the menu."""
    return f"ปี {number}"


def _menu(state: Checked, asked: Asked, section: str) -> Iterable[Entry]:
    yield Entry("เริ่มต้น", href("start"), _here(asked, section, "start"))
    yield Entry("หน่วยงาน", href("agency"), "page" if section == "agency" else "")
    years = [year.number for year in state.site.years] if state.site else []
    if number := asked.year if asked.year in years else next(iter(years), 0):
        yield Entry(year_title(number), href("year", year=number), "true" if asked.year == number else "")
    yield Entry("หน้าเว็บ", href("own-pages"), _here(asked, section, "own-pages"))
    yield Entry("ประวัติ", href("history"), "page" if section == "history" else "")
    yield Entry("ส่งขึ้นเว็บ", href("send"), "page" if section == "send" else "")


def _here(asked: Asked, section: str, page: str) -> str:
    """The value of aria-current for an entry of the menu: whether this is its page, or one that belongs to it."""
    return "" if section != page else "page" if asked.page in ("", page) else "true"


def _years(state: Checked, asked: Asked) -> Iterable[Entry]:
    """The switch of years, where there are several."""
    years = [year.number for year in state.site.years] if state.site else []
    for number in years if len(years) > 1 else ():
        yield Entry(year_title(number), href("year", year=number), "true" if number == asked.year else "")
