"""The pages of the author's own: their list, and a new one."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus

from itasite.edit.file import ChangedMeanwhile, Opened, opened_in, save
from itasite.edit.refused import CannotEdit
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.kept import kept
from itasite.editor.lists import Row, Section
from itasite.editor.pages import href, step_of
from itasite.editor.shell import Entry, missing, shown
from itasite.editor.work import Checked
from itasite.facts.sitemap import FRONT, OVERVIEW, outside_menu, year_title
from itasite.model.site import AuthorPage, Site, Year
from itasite.output.system_error import explain
from itasite.pagetext.pages import new_page, path_fault, proposed_path
from itasite.words.pagetext import OUTSIDE_YEARS

TITLE = "หน้าเว็บ"
_NO_TITLE = "พิมพ์ชื่อหน้าก่อน เช่น แผนปฏิบัติการป้องกันการทุจริต"
_THERE = "มีหน้านี้อยู่แล้ว ใช้ชื่ออื่น"


def show(desk: Desk, asked: Asked) -> Answer:
    """The pages of all years and of none, or those of the year of the address."""
    now = desk.work.now()
    site, year = now.site, now.year(asked.year)
    if site is None or (asked.year and year is None):
        return missing(desk, asked)
    above = (Entry(year_title(site, year), href("year", year=year.number)),) if year else ()
    found = [_section(site, one) for one in ((year,) if year else (*site.years, None))]
    sections = (*found, _others(year)) if year else found
    path = OVERVIEW.path_in(year) if year else FRONT
    section = "" if year else "own-pages"
    return shown(desk, asked, TITLE, "editor/list", now=now, section=section, above=above, path=path, sections=sections)


def _section(site: Site, year: Year | None) -> Section:
    pages = site.own_pages(year) if year else [one for one in site.pages if site.year_of(one.document.path) is None]
    adds = Entry("เพิ่มหน้าใหม่", href("page-new") + (f"?year={year.number}" if year else ""))
    title = year_title(site, year) if year else "หน้าที่ไม่อยู่ในปีงบประมาณใด"
    return Section(title, tuple(_rows(site, pages)), adds=adds)


def _others(_: Year | None) -> Section:
    return Section("อื่น ๆ", (Row(href("own-pages"), "หน้าของทุกปี และหน้าที่ไม่อยู่ในปีใด"),))


def _rows(site: Site, pages: Iterable[AuthorPage]) -> Iterable[Row]:
    hidden = outside_menu(site)
    for page in sorted(pages, key=lambda one: one.document.path):
        path = page.document.path
        yield Row(href("own-page", page=step_of(path)), page.title or path, "ไม่อยู่ในเมนู" if path in hidden else "")


def ask_new(desk: Desk, asked: Asked) -> Answer:
    """What is asked for a new page."""
    return _asked_new(desk, asked, desk.work.now(), year=asked.first("year"))


def take_new(desk: Desk, asked: Asked) -> Answer:
    """Make the page, and lead to it."""
    with desk.work.lock:
        now = desk.work.now()
        title, name, number = (asked.sent(key).strip() for key in ("title", "name", "year"))
        if now.site is None:
            return missing(desk, asked)
        year = next((one.number for one in now.site.years if str(one.number) == number), None)
        path = f"{year}/{name}.md" if year and name else f"{name}.md" if name else proposed_path(now.site, title, year)
        trouble = "" if title else _NO_TITLE
        if name and (fault := path_fault(now.site, name, year)):
            trouble = fault.message
        made = trouble or _written(now, path, title)
        if isinstance(made, str):
            return _asked_new(desk, asked, now, title, name, number, made)
        told = kept(desk, now, (path,), title, wrote={path: made.raw})
        return desk.saved(href("own-page", page=step_of(path)), told)


def _written(now: Checked, path: str, title: str) -> Opened | str:
    """Write the new page; why it could not be."""
    try:
        file = opened_in(now.content, path)
        if file.digest:
            return _THERE
        return save(now.content / path, file, new_page(title))
    except CannotEdit as refusal:
        return refusal.message
    except ChangedMeanwhile:
        return _THERE
    except OSError as error:
        return f"เขียนไฟล์ไม่ได้: {explain(error)}"


def _asked_new(
    desk: Desk, asked: Asked, now: Checked, title: str = "", name: str = "", year: str = "", trouble: str = ""
) -> Answer:
    if now.site is None:
        return missing(desk, asked)
    years = [(str(one.number), year_title(now.site, one)) for one in now.site.years]
    return shown(
        desk,
        asked,
        "หน้าใหม่",
        "editor/own_page_new",
        now=now,
        section="own-pages",
        above=(Entry(TITLE, href("own-pages")),),
        path=FRONT,
        years=[*years, ("", OUTSIDE_YEARS)],
        chosen=year,
        page_title=title,
        name=name,
        trouble=trouble,
        status=HTTPStatus.CONFLICT if trouble else HTTPStatus.OK,
    )
