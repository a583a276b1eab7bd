"""What lies above a record and beside it: the trail of its page, the record before and the one after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from itasite import item_codes
from itasite.edit.change import Plain
from itasite.editor.answers import Asked
from itasite.editor.own_page_places import page_asked
from itasite.editor.pages import href
from itasite.editor.places import NEW
from itasite.editor.shell import Entry
from itasite.editor.work import Checked
from itasite.facts.sitemap import CHECKLIST, MEASURES, TABLES, year_title
from itasite.model.site import Year
from itasite.views.criteria import measure_title

ANALYSIS_TITLE = "การวิเคราะห์ผลการประเมิน"
_LISTS = {  # the page of the list in which the records of a page stand, and its title
    "item": ("items", CHECKLIST.title),
    "shared": ("items", CHECKLIST.title),
    "checklist": ("items", CHECKLIST.title),
    "measure": ("measures", MEASURES.title),
    "group": ("measures", MEASURES.title),
    "measures-settings": ("measures", MEASURES.title),
    "finding": ("analysis", ANALYSIS_TITLE),
    "table": ("tables", TABLES.title),
    "criteria-whole": ("criteria", "เกณฑ์ของปี"),
    "criteria-item": ("criteria", "เกณฑ์ของปี"),
}


class Beside(NamedTuple):
    """The records before and after one; None where there is none. `noun` is what they are called."""

    noun: str
    before: Entry | None
    after: Entry | None


def above(now: Checked, asked: Asked) -> tuple[Entry, ...]:
    """The pages above the page of a record."""
    if asked.page in ("page-head", "page-block"):
        page = page_asked(now, asked)
        title = page.title if page else ""
        return Entry("หน้าเว็บ", href("own-pages")), Entry(title, href("own-page", page=asked.step("page")))
    year = now.year(asked.year)
    if now.site is None or year is None:
        return ()
    found = [Entry(year_title(now.site, year), href("year", year=year.number))]
    if asked.record in _LISTS:
        name, title = _LISTS[asked.record]
        found.append(Entry(title, href(name, year=year.number)))
    return tuple(found)


def beside(now: Checked, asked: Asked) -> Beside | None:
    """What stands before and after a record in its list."""
    year = now.year(asked.year)
    if year is None or asked.page not in ("item", "measure", "finding"):
        return None
    entries = _entries(year, asked.page)
    here = next((at for at, (_, step) in enumerate(entries) if step == asked.step(_STEP[asked.page])), None)
    if here is None:
        return None
    before, after = entries[here - 1 : here] if here else [], entries[here + 1 : here + 2]
    links = [Entry(title, href(asked.page, year=year.number, **{_STEP[asked.page]: step})) for title, step in before]
    more = [Entry(title, href(asked.page, year=year.number, **{_STEP[asked.page]: step})) for title, step in after]
    return Beside(_NOUN[asked.page], links[0] if links else None, more[0] if more else None)


_STEP = {"item": "item", "measure": "entry", "finding": "indicator"}
_NOUN = {"item": "ข้อ", "measure": "มาตรการ", "finding": "ตัวชี้วัด"}


def _entries(year: Year, page: str) -> Sequence[tuple[str, str]]:
    if page == "item":
        return [(f"{item.code} {item.title}", item_codes.slug(item.code)) for item in year.framework.items]
    if page == "measure":
        return [(measure_title(year.assessed, one), one.id) for one in year.measures.measures]
    return [(f"{one.number} {one.title}", one.number) for one in year.assessed.indicators]


def list_of(asked: Asked) -> str:
    """Where the list is in which a record stands."""
    return href(_LISTS[asked.record][0], year=asked.year)


def address_of(asked: Asked, record: Plain) -> str:
    """Where the page of a record is after it was saved: a new one has its id now, one that was emptied its list."""
    steps = dict(asked.steps)
    if steps.get("entry") == NEW:
        identity = record.get("id") if isinstance(record, dict) else None
        if not isinstance(identity, str) or not identity:
            return list_of(asked)
        steps["entry"] = identity
    return href(asked.page, **steps)
