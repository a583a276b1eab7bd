"""Which record an address of the editor means, for each kind of page."""

from __future__ import annotations

from collections.abc import Callable

from itasite import item_codes
from itasite.edit.change import Plain
from itasite.editor.answers import Asked
from itasite.editor.beginnings import new_group, new_measure, new_shared, new_table
from itasite.editor.criteria_places import item_of, whole_of
from itasite.editor.own_page_places import piece_of_page
from itasite.editor.places import NEW, Place, in_list, in_mapping, list_of, root, same_code, with_number
from itasite.editor.work import Checked
from itasite.facts.sitemap import CHECKLIST, FRONT, ITEM, MEASURES, OVERVIEW, SCORES, TABLE, TABLES
from itasite.forms.context import context_of
from itasite.forms.fields import form_of
from itasite.model.agency import Agency
from itasite.model.analysis import Analysis, Finding
from itasite.model.data_table import DataTable, DataTables
from itasite.model.disclosure import Disclosure, Entry
from itasite.model.evidence import SharedEvidence
from itasite.model.measure import Group, Measure, Measures
from itasite.model.site import Site, Year
from itasite.model.year import YearInfo
from itasite.reading.plain_values import meant
from itasite.views.criteria import measure_title

_OfYear = Callable[[Site, Year, Asked], Place | None]


def place_of(now: Checked, asked: Asked) -> Place | None:
    """The record that the address means; None if there is none such."""
    if now.site is None:
        return None
    if asked.record == "agency":
        return Place("ข้อมูลหน่วยงาน", "agency.yml", form_of(Agency, context_of(now.site)), root, FRONT)
    if asked.page in ("page-head", "page-block"):
        return piece_of_page(now, asked)
    year = now.site.year(asked.year)
    return _OF_YEAR[asked.record](now.site, year, asked) if year else None


def _result(site: Site, year: Year, _: Asked) -> Place:
    form = form_of(YearInfo, context_of(site, year))
    page = SCORES if SCORES.is_in(year) else OVERVIEW
    return Place("ผลคะแนน แบบวัด และรอบรายงาน", year.file("year.yml"), form, root, page.path_in(year))


def _item(site: Site, year: Year, asked: Asked) -> Place | None:
    item = next((one for one in year.framework.items if item_codes.slug(one.code) == asked.step("item")), None)
    if item is None:
        return None
    form = form_of(Entry, context_of(site, year, item=item.code))
    locate = in_mapping(Disclosure, "items", same_code(item.code), item.code)
    return Place(f"{item.code} {item.title}", year.file("oit.yml"), form, locate, ITEM.path_in(year, item.code))


def _checklist(site: Site, year: Year, _: Asked) -> Place:
    form = form_of(Disclosure, context_of(site, year))
    return Place("รูปแบบของตาราง OIT", year.file("oit.yml"), form, root, CHECKLIST.path_in(year))


def _shared(site: Site, year: Year, asked: Asked) -> Place:
    identity = asked.step("entry")
    titles = {one.id: one.title for one in year.disclosure.evidence}
    place = Place(
        titles.get(identity) or "หลักฐานที่ใช้กับหลายข้อ",
        year.file("oit.yml"),
        form_of(SharedEvidence, context_of(site, year)),
        in_list(Disclosure, "evidence", identity),
        CHECKLIST.path_in(year),
        list_of(Disclosure, "evidence"),
        new_shared(year) if identity == NEW else "",
    )
    return with_number(place, identity)


def _measure(site: Site, year: Year, asked: Asked) -> Place:
    identity = asked.step("entry")
    titles = {one.id: measure_title(year.assessed, one) for one in year.measures.measures}
    beginning: Plain = ""
    if identity == NEW:
        beginning = new_measure(site, year, group=asked.first("group"), copy_of=asked.first("copy"))
    place = Place(
        titles.get(identity) or ("มาตรการใหม่" if identity == NEW else "มาตรการ"),
        year.file("measures.yml"),
        form_of(Measure, context_of(site, year, measure=identity)),
        in_list(Measures, "measures", identity),
        MEASURES.path_in(year),
        list_of(Measures, "measures"),
        beginning,
    )
    return with_number(place, identity)


def _group(site: Site, year: Year, asked: Asked) -> Place:
    identity = asked.step("entry")
    titles = {one.id: one.title for one in year.measures.groups}
    place = Place(
        titles.get(identity) or ("กลุ่มมาตรการใหม่" if identity == NEW else "กลุ่มมาตรการ"),
        year.file("measures.yml"),
        form_of(Group, context_of(site, year)),
        in_list(Measures, "groups", identity),
        MEASURES.path_in(year),
        list_of(Measures, "groups"),
        new_group(year) if identity == NEW else "",
    )
    return with_number(place, identity)


def _measures(site: Site, year: Year, _: Asked) -> Place:
    form = form_of(Measures, context_of(site, year))
    return Place("เกณฑ์ที่มาตรการตอบ", year.file("measures.yml"), form, root, MEASURES.path_in(year))


def _finding(site: Site, year: Year, asked: Asked) -> Place | None:
    number = asked.step("indicator")
    title = next((one.title for one in year.assessed.indicators if one.number == number), "")
    if not title and number not in year.analysis.indicators:
        return None
    form = form_of(Finding, context_of(site, year))
    locate = in_mapping(
        Analysis, "indicators", lambda written: number in (written, meant("indicator-number", written)), number
    )
    return Place(f"ตัวชี้วัดที่ {number} {title}".strip(), year.file("analysis.yml"), form, locate, OVERVIEW.path_in(year))


def _table(site: Site, year: Year, asked: Asked) -> Place:
    identity = asked.step("entry")
    titles = {one.id: one.title for one in year.tables.tables}
    place = Place(
        titles.get(identity) or ("ตารางใหม่" if identity == NEW else "ตาราง"),
        year.file(TABLES.source),
        form_of(DataTable, context_of(site, year, table=identity)),
        in_list(DataTables, "tables", identity),
        TABLE.path_in(year, identity) if identity in titles else TABLES.path_in(year),
        list_of(DataTables, "tables"),
        new_table(year) if identity == NEW else "",
    )
    return with_number(place, identity)


_OF_YEAR: dict[str, _OfYear] = {
    "result": _result,
    "item": _item,
    "checklist": _checklist,
    "shared": _shared,
    "measure": _measure,
    "group": _group,
    "measures-settings": _measures,
    "finding": _finding,
    "table": _table,
    "criteria-whole": whole_of,
    "criteria-item": item_of,
}
