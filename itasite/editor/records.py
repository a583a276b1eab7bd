"""Pages of one record each. So far they show what is written; the forms come to their places."""

from __future__ import annotations

from itasite import item_codes
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.pages import href
from itasite.editor.shell import Entry, missing, shown
from itasite.facts.checklist import ItemState, checklist
from itasite.facts.sitemap import CHECKLIST, FRONT, ITEM, year_title
from itasite.model.site import Year
from itasite.words.choices import KIND_WORDS, STATUS_WORDS


def agency(desk: Desk, asked: Asked) -> Answer:
    """The agency as it is written."""
    now = desk.work.now()
    if now.site is None:
        return missing(desk, asked)
    known = now.site.agency
    rows = (("ชื่อ", known.name), ("ประเภท", KIND_WORDS[known.kind]), ("จังหวัด", known.province or ""))
    return shown(desk, asked, "ข้อมูลหน่วยงาน", "editor/record", now=now, section="agency", path=FRONT, rows=rows)


def items(desk: Desk, asked: Asked) -> Answer:
    """The items of a year, each with its page."""
    now = desk.work.now()
    year = now.site.year(asked.year) if now.site else None
    if now.site is None or year is None or not CHECKLIST.is_in(year):
        return missing(desk, asked)
    rows = [
        {
            "href": href("item", year=year.number, item=item_codes.slug(state.item.code)),
            "code": state.item.code,
            "title": state.item.title,
            "status": _status(state),
        }
        for state in checklist(year)
    ]
    above = (Entry(year_title(now.site, year), href("year", year=year.number)),)
    return shown(
        desk, asked, CHECKLIST.title, "editor/items", now=now, above=above, path=CHECKLIST.path_in(year), items=rows
    )


def item(desk: Desk, asked: Asked) -> Answer:
    """One item as it is written. GET and POST of its form come here."""
    now = desk.work.now()
    year = now.site.year(asked.year) if now.site else None
    state = _item(year, asked.step("item")) if year else None
    if now.site is None or year is None or state is None:
        return missing(desk, asked)
    rows = (("สถานะ", _status(state)), ("ผู้รับผิดชอบ", ", ".join(state.responsible)))
    above = (
        Entry(year_title(now.site, year), href("year", year=year.number)),
        Entry(CHECKLIST.title, href("items", year=year.number)),
    )
    title, path = f"{state.item.code} {state.item.title}", ITEM.path_in(year, state.item.code)
    return shown(desk, asked, title, "editor/record", now=now, above=above, path=path, rows=rows)


def _item(year: Year, slug: str) -> ItemState | None:
    return next((state for state in checklist(year) if item_codes.slug(state.item.code) == slug), None)


def _status(state: ItemState) -> str:
    return STATUS_WORDS[state.status] if state.status else "ยังไม่ได้กรอก"
