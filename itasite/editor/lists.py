"""The lists of a year: its items, its measures by group, the indicators of its analysis; each entry with its page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from itasite import item_codes
from itasite.edit.plain import plain_of_node
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.neighbours import ANALYSIS_TITLE
from itasite.editor.pages import href
from itasite.editor.places import NEW, identities
from itasite.editor.shell import Entry, missing, shown
from itasite.facts.checklist import ItemState, checklist
from itasite.facts.data_tables import table_of
from itasite.facts.sitemap import CHECKLIST, MEASURES, OVERVIEW, TABLES, year_title
from itasite.forms.context import context_of
from itasite.model.data_table import DataTables
from itasite.model.disclosure import Disclosure
from itasite.model.measure import Measure, Measures, Progress
from itasite.model.record import Record
from itasite.model.site import Site, Year
from itasite.views.criteria import measure_title
from itasite.words.choices import STATUS_WORDS


class Row(NamedTuple):
    """An entry of a list: where its page is, what it is called, and a word on its state."""

    href: str
    title: str
    state: str = ""


class Section(NamedTuple):
    """Entries under a heading; `adds` leads to the form of a new one."""

    title: str
    rows: tuple[Row, ...]
    href: str = ""
    adds: Entry | None = None


Sections = Callable[[Site, Year], Iterable[Section]]


def items(desk: Desk, asked: Asked) -> Answer:
    """The items of a year, what is shared between them, and how their tables look."""
    return _list(desk, asked, CHECKLIST.title, CHECKLIST.path_of(asked.year), _item_sections)


def measures(desk: Desk, asked: Asked) -> Answer:
    """The measures of a year by group."""
    return _list(desk, asked, MEASURES.title, MEASURES.path_of(asked.year), _measure_sections)


def analysis(desk: Desk, asked: Asked) -> Answer:
    """The indicators that can be analysed."""
    return _list(desk, asked, ANALYSIS_TITLE, OVERVIEW.path_of(asked.year), _finding_sections)


def tables(desk: Desk, asked: Asked) -> Answer:
    """The data tables of a year."""
    return _list(desk, asked, TABLES.title, TABLES.path_of(asked.year), _table_sections)


def _list(desk: Desk, asked: Asked, title: str, path: str, sections: Sections) -> Answer:
    now = desk.work.now()
    year = now.year(asked.year)
    if now.site is None or year is None:
        return missing(desk, asked)
    above = (Entry(year_title(now.site, year), href("year", year=year.number)),)
    found = tuple(sections(now.site, year))
    return shown(desk, asked, title, "editor/list", now=now, above=above, path=path, sections=found)


def _item_sections(site: Site, year: Year) -> Iterable[Section]:
    rows = [
        Row(
            href("item", year=year.number, item=item_codes.slug(state.item.code)),
            f"{state.item.code} {state.item.title}",
            _status(state),
        )
        for state in checklist(year)
    ]
    yield Section("", tuple(rows))
    shared = _named(site, year, "oit.yml", Disclosure, "evidence")
    titles = {one.id: one.title for one in year.disclosure.evidence}
    yield Section(
        "หลักฐานที่ใช้กับหลายข้อ",
        tuple(Row(href("shared", year=year.number, entry=name), titles.get(name) or name) for name in shared),
        adds=Entry("เพิ่มหลักฐานที่ใช้กับหลายข้อ", href("shared", year=year.number, entry=NEW)),
    )
    yield Section("อื่น ๆ", (Row(href("checklist", year=year.number), "รูปแบบของตาราง OIT"),))


def _measure_sections(site: Site, year: Year) -> Iterable[Section]:
    names = _named(site, year, "measures.yml", Measures, "measures")
    known = {one.id: one for one in year.measures.measures}
    for group in year.measures.groups:
        mine = [name for name in names if name in known and known[name].group == group.id]
        yield Section(
            group.title,
            tuple(_measure(year, known[name]) for name in mine),
            href("group", year=year.number, entry=group.id),
            Entry("เพิ่มมาตรการในกลุ่มนี้", f"{href('measure', year=year.number, entry=NEW)}?group={group.id}"),
        )
    groups = {group.id for group in year.measures.groups}
    others = [name for name in names if name not in known or known[name].group not in groups]
    if others:
        rows = [
            Row(href("measure", year=year.number, entry=name), _title(year, known.get(name), name)) for name in others
        ]
        yield Section("มาตรการที่ยังไม่อยู่ในกลุ่มใด", tuple(rows))
    yield Section("", (), adds=Entry("เพิ่มกลุ่มมาตรการ", href("group", year=year.number, entry=NEW)))
    last = context_of(site, year).last_measures
    if last:
        address = href("measure", year=year.number, entry=NEW)
        rows = [Row(f"{address}?copy={choice.value}", choice.label) for choice in last]
        yield Section(f"คัดลอกจากปี {year.number - 1}", tuple(rows))
    yield Section("อื่น ๆ", (Row(href("measures-settings", year=year.number), "เกณฑ์ที่มาตรการตอบ"),))


def _measure(year: Year, measure: Measure) -> Row:
    rounds = [one for one in year.info.rounds if one.id in measure.progress]
    states = [f"{one.title} {_word(measure.progress[one.id])}" for one in rounds]
    return Row(
        href("measure", year=year.number, entry=measure.id), measure_title(year.assessed, measure), " · ".join(states)
    )


def _word(progress: Progress) -> str:
    return progress.status_word or (STATUS_WORDS[progress.status] if progress.status else "ยังไม่ได้กรอก")


def _title(year: Year, measure: Measure | None, name: str) -> str:
    return measure_title(year.assessed, measure) if measure else f"มาตรการ {name.removeprefix('~')} ในไฟล์"


def _finding_sections(_: Site, year: Year) -> Iterable[Section]:
    for instrument in year.assessed.instruments:
        numbers = [one for one in year.assessed.indicators if one.instrument == instrument.code]
        rows = [
            Row(
                href("finding", year=year.number, indicator=one.number),
                f"{one.number} {one.title}",
                "กรอกแล้ว" if one.number in year.analysis.indicators else "",
            )
            for one in numbers
        ]
        yield Section(f"{instrument.code} {instrument.title}", tuple(rows))


def _table_sections(site: Site, year: Year) -> Iterable[Section]:
    known = {one.id: one for one in year.tables.tables}
    rows = [
        Row(
            href("table", year=year.number, entry=name), known[name].title if name in known else name, _rows(year, name)
        )
        for name in _named(site, year, TABLES.source, DataTables, "tables")
    ]
    yield Section("", tuple(rows), adds=Entry("เพิ่มตาราง", href("table", year=year.number, entry=NEW)))


def _rows(year: Year, name: str) -> str:
    found = table_of(year, name)
    return f"{found.data.count:,} {found.row_word}" if found and found.data else "ยังอ่านไม่ได้"


def _named(site: Site, year: Year, file: str, record: type[Record], field: str) -> list[str]:
    text = site.texts.get(year.file(file))
    return identities(plain_of_node(text.tree), record, field) if text and text.tree else []


def _status(state: ItemState) -> str:
    return STATUS_WORDS[state.status] if state.status else "ยังไม่ได้กรอก"
