"""What there is to do for a year: how far its parts are, what each unit still has to fill in, the days left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from itasite import item_codes
from itasite.editor.calendars import calendar_href
from itasite.editor.counted import Count, Counts
from itasite.editor.desk import Desk
from itasite.editor.pages import href
from itasite.editor.parts import Part, own_paths, parts_of
from itasite.editor.shell import Entry
from itasite.facts.missing import Missing, YearGap, missing
from itasite.facts.reviews import review_counts
from itasite.facts.sitemap import year_title
from itasite.forms.names import name_of
from itasite.listing import PUBLISHED_FOLDER
from itasite.model.site import Site, Year
from itasite.views.missing import MissingLine, UnitMissingView, missing_view
from itasite.views.risk import NOBODY, DateLine


class TaskLine(NamedTuple):
    """Something to fill in: where, what, why, and how many days are left."""

    href: str
    title: str
    why: Sequence[str]
    left: str


class UnitTasks(NamedTuple):
    """What one unit has to do; `calendar` is its calendar file, "" of what belongs to no unit."""

    name: str
    summary: str
    lines: tuple[TaskLine, ...]
    calendar: str


class PartTasks(NamedTuple):
    """A part of the year with how far it is and what was found in it; `found` leads to the findings."""

    part: Part
    state: str
    counts: tuple[Count, ...]
    found: str


class YearTasks(NamedTuple):
    """A year: its parts, what is missing, and its dates; `gaps` are what the year as a whole lacks."""

    title: str
    href: str
    ready: str
    next: DateLine | None
    dates: tuple[DateLine, ...]
    gaps: tuple[Entry, ...]
    parts: tuple[PartTasks, ...]
    units: tuple[UnitTasks, ...]
    calendar: str


def year_tasks(desk: Desk, site: Site, year: Year, counts: Counts) -> YearTasks:
    """All of it as it is today."""
    found = missing(site, year, desk.today())
    view = missing_view(found)
    return YearTasks(
        title=year_title(site, year),
        href=href("year", year=year.number),
        ready=view.ready,
        next=view.next,
        dates=view.dates,
        gaps=tuple(Entry(gap.text, _gap(year, gap.key)) for gap in view.gaps),
        parts=tuple(_part(site, found, part, counts) for part in parts_of(year, own_paths(site, year))),
        units=tuple(_unit(year, unit) for unit in view.units if unit.items or unit.reports),
        calendar=calendar_href(year.number) if view.dates or year.info.rounds else "",
    )


def _part(site: Site, found: Missing, part: Part, counts: Counts) -> PartTasks:
    here = counts.of(part.files)
    return PartTasks(part, " · ".join(_state(site, found, part)), here, href("found") if here else "")


def _state(site: Site, found: Missing, part: Part) -> Iterator[str]:
    """How far a part is, in a few words."""
    year = found.year
    if part.name == "result":
        yield "ยังไม่ได้ใส่ผลการประเมิน" if year.info.result is None else "ใส่ผลการประเมินแล้ว"
        if YearGap.SURVEY in found.gaps:
            yield "ยังไม่ได้ใส่ที่อยู่แบบวัด"
    elif part.name == "measures":
        yield f"{len(year.measures.measures)} มาตรการ"
        if found.whole.reports:
            yield f"รายงานที่ยังไม่มี {len(found.whole.reports)} รายการ"
    elif part.name == "items" and found.all_items:
        yield f"ครบแล้ว {found.all_items - len(found.whole.items)} จาก {found.all_items} ข้อ"
    elif part.name == "analysis" and year.assessed.indicators:
        yield f"กรอกแล้ว {len(year.analysis.indicators)} จาก {len(year.assessed.indicators)} ตัวชี้วัด"
    elif part.name == "tables" and year.tables.tables:
        yield f"{len(year.tables.tables)} ตาราง"
    elif part.name == "pages":
        yield f"{len(site.own_pages(year))} หน้า"
    elif part.name == "reviews" and (counts := review_counts(site, year)):
        yield f"ตรวจทานแล้ว {len(counts.looked_at)} จาก {len(counts.claimed)} ข้อที่ดำเนินการแล้ว"
        if counts.fallen:
            yield f"ต้องดูใหม่ {len(counts.fallen)} ข้อ"
    elif part.name == "files":
        folder = f"{year.number}/{PUBLISHED_FOLDER}/"
        yield f"{sum(name.startswith(folder) for name in site.files)} ไฟล์"


def _unit(year: Year, unit: UnitMissingView) -> UnitTasks:
    lines = tuple(_line(year, line) for line in (*unit.items, *unit.reports))
    calendar = calendar_href(year.number, unit.name) if unit.name != NOBODY else ""
    return UnitTasks(unit.name, unit.summary, lines, calendar)


def _line(year: Year, line: MissingLine) -> TaskLine:
    if line.kind == "item":
        to = href("item", year=year.number, item=item_codes.slug(line.key))
    else:
        to = f"{href('measure', year=year.number, entry=line.key)}#f-{name_of(('progress', line.round))}"
    return TaskLine(to, line.title, line.why, line.left)


def _gap(year: Year, key: str) -> str:
    """Where what the year lacks is filled in."""
    pages = {
        YearGap.RESULT: href("result", year=year.number),
        YearGap.SURVEY: f"{href('result', year=year.number)}#f-surveys",
        YearGap.MEASURES: href("measures", year=year.number),
    }
    return pages.get(YearGap(key), "")
