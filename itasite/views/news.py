"""What is new: the dates that the content itself gives, the latest first. A feed and a block show the same.

Only days that the author wrote count; neither the clock nor git is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple, assert_never

from itasite import fiscal
from itasite.facts.measures import plan, step_text
from itasite.facts.score import level_title, year_scores
from itasite.facts.sitemap import CHECKLIST, ITEM, MEASURES, OVERVIEW, SCORES
from itasite.formats import render
from itasite.links import Links
from itasite.model.blocks import NewsOptions
from itasite.model.evidence import Evidence
from itasite.model.measure import Action, Measure, Progress
from itasite.model.site import Site, Year
from itasite.views.computed import said
from itasite.views.criteria import measure_title
from itasite.views.show import Show

Subject = Literal["result", "year", "item", "evidence", "measure"]
KINDS: dict[Subject, str] = {
    "result": "ผลการประเมิน",
    "year": "ข้อมูลของปี",
    "item": "การเปิดเผยข้อมูล",
    "evidence": "การเปิดเผยข้อมูล",
    "measure": "มาตรการ",
}


class NewsPoint(NamedTuple):
    """One thing that was done or shown, in a few words; `detail` is the step of the measure that it carried out."""

    text: str
    detail: str = ""

    def words(self, numerals: fiscal.Numerals) -> str:
        """The text; where it numbers a step, in these numerals."""
        return fiscal.with_numerals(self.text, numerals) if self.detail else self.text


class DatedChange(NamedTuple):
    """What the content dates on one day of one subject.

    `key` names the subject within its year and kind, and must never change. `path` and `anchor` say where the
    site shows it. All texts are plain.
    """

    day: date
    year: int
    kind: Subject
    key: str
    title: str
    points: tuple[NewsPoint, ...]
    path: str
    anchor: str = ""

    def heading(self, numerals: fiscal.Numerals) -> str:
        """The title: one of ours in these numerals, one of the author or the criteria as it is written."""
        match self.kind:
            case "result" | "year":
                return fiscal.with_numerals(self.title, numerals)
            case "item" | "evidence" | "measure":
                return self.title
            case kind:
                assert_never(kind)


class NewsEntry(NamedTuple):
    """A change as the block shows it."""

    date: str
    kind: str
    title: str
    href: str
    points: tuple[str, ...]


class News(NamedTuple):
    """What the template shows; without entries nothing."""

    entries: tuple[NewsEntry, ...]


def dated_changes(site: Site, years: Iterable[Year] | None = None) -> tuple[DatedChange, ...]:
    """Every dated change of these years (of all years if `years` is None), the latest first."""
    found: dict[tuple[object, ...], DatedChange] = {}
    for year in site.years if years is None else years:
        for change in _of_year(site, year):
            same = (change.day, change.year, change.kind, change.key)
            points = (*(found[same].points if same in found else ()), *change.points)
            found[same] = DatedChange(
                change.day, change.year, change.kind, change.key, change.title,
                tuple(dict.fromkeys(points)), change.path, change.anchor,
            )  # fmt: skip
    return tuple(sorted(found.values(), key=lambda change: change.day, reverse=True))


def news(show: Show, options: NewsOptions) -> News:
    """The latest changes: of the year of the page or block, on a page outside all years those of every year."""
    of_year = options.year is not None or show.links.page.startswith(show.year.file(""))
    found = dated_changes(show.site, (show.year,) if of_year else None)
    return News(tuple(_entry(show, change) for change in found[: options.limit]))


def _entry(show: Show, change: DatedChange) -> NewsEntry:
    return NewsEntry(
        date=show.date(change.day),
        kind=KINDS[change.kind],
        title=change.heading(show.site.agency.numerals),
        href=show.links.to(change.path, change.anchor),
        points=tuple(point.words(show.site.agency.numerals) for point in change.points),
    )


def _of_year(site: Site, year: Year) -> Iterator[DatedChange]:
    result, updated = year.info.result, year.info.updated
    overview = OVERVIEW.path_in(year)
    if result and result.announced:
        path = next(SCORES.paths_in(year), overview)
        yield DatedChange(result.announced, year.number, "result", "", _result(site, year), (), path)
    if updated:
        yield DatedChange(updated, year.number, "year", "", f"ปรับปรุงข้อมูลปีงบประมาณ {year.number}", (), overview)
    yield from _of_items(year)
    yield from _of_measures(year)


def _result(site: Site, year: Year) -> str:
    """The announced result in a line; with what is known of it."""
    show = Show(site, year, Links(""))
    found = year_scores(show.year)
    total = f" {show.score(found.total)} คะแนน" if found and found.total is not None else ""
    level = level_title(show.year, found)
    words = f"ประกาศผลการประเมิน ITA ปีงบประมาณ {year.number}{total}{f' ระดับ{level}' if level else ''}"
    return said(words, computed=bool(found and not found.printed))


def _of_items(year: Year) -> Iterator[DatedChange]:
    for item in year.framework.items:
        entry = year.disclosure.items.get(item.code)
        for piece in entry.evidence if entry else ():
            if piece.date:
                title, path = f"{item.code} {item.title}", ITEM.path_in(year, item.code)
                yield DatedChange(piece.date, year.number, "item", item.code, title, (_evidence(piece),), path)
    for shared in year.disclosure.evidence:
        if shared.date:
            codes = tuple(item.code for item in year.framework.items) if shared.serves_all else shared.named
            served = "ทุกข้อ" if shared.serves_all else f"ข้อ {', '.join(codes)}"
            path = ITEM.path_in(year, codes[0]) if len(codes) == 1 else CHECKLIST.path_in(year)
            title = render.plain(shared.title)
            yield DatedChange(
                shared.date, year.number, "evidence", shared.id, title, (NewsPoint(f"หลักฐานของ{served}"),), path
            )


def _of_measures(year: Year) -> Iterator[DatedChange]:
    for row in plan(year):
        if "progress" in row.shared:
            continue
        measure = row.measure
        title = render.plain(measure_title(year.assessed, measure))
        for found in year.info.rounds:
            for day, point in _of_progress(measure, measure.progress.get(found.id)):
                path = MEASURES.path_in(year)
                yield DatedChange(day, year.number, "measure", measure.id, title, (point,), path, measure.id)


def _of_progress(measure: Measure, progress: Progress | None) -> Iterator[tuple[date, NewsPoint]]:
    for action in progress.actions if progress else ():
        if action.date:
            yield action.date, _action(measure, action)
    for piece in progress.evidence if progress else ():
        if piece.date:
            yield piece.date, _evidence(piece)


def _action(measure: Measure, action: Action) -> NewsPoint:
    """The words of an action without their end, which its day would complete, and the step it carried out."""
    words = render.plain(action.text).removesuffix("เมื่อวันที่").rstrip() or "ดำเนินการ"
    step = step_text(measure, action.step) if action.step else None
    if step is None:
        return NewsPoint(words)
    space = " " if " " in words else ""  # ดำเนินการขั้นตอนที่ 1, but ดำเนินการครบ 6 เดือน ขั้นตอนที่ 1
    return NewsPoint(f"{words}{space}ขั้นตอนที่ {action.step}", render.plain(step))


def _evidence(piece: Evidence) -> NewsPoint:
    return NewsPoint(f"หลักฐาน: {render.plain(piece.full_title)}")
