"""What is new: the dates that the content gives, in words, the latest first. A feed and a block show the same."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, assert_never

from itasite import fiscal
from itasite.facts.dated import Dated, Subject, dated
from itasite.facts.measures import step_text
from itasite.facts.score import level_title, year_scores
from itasite.formats import render
from itasite.links import Links
from itasite.model.blocks import NewsOptions
from itasite.model.evidence import Evidence, SharedEvidence
from itasite.model.framework import Item
from itasite.model.measure import Action, Measure
from itasite.model.site import Site, Year
from itasite.views.computed import said
from itasite.views.criteria import measure_title
from itasite.views.show import Show

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
        """The text, with the step that it carried out; where it numbers a step, in these numerals."""
        return f"{fiscal.with_numerals(self.text, numerals)}: {self.detail}" if self.detail else self.text


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
        for change in (_told(site, day) for day in dated(year)):
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


def _told(site: Site, found: Dated) -> DatedChange:
    """A dated fact in words."""
    title, points = _words(site, found)
    return DatedChange(found.day, found.year.number, found.kind, found.key, title, points, found.path, found.anchor)


def _words(site: Site, found: Dated) -> tuple[str, tuple[NewsPoint, ...]]:
    year = found.year
    match found.subject:
        case None:
            return (_result(site, year) if found.kind == "result" else f"ปรับปรุงข้อมูลปีงบประมาณ {year.number}"), ()
        case Item() as item:
            return f"{item.code} {item.title}", _points(None, found)
        case SharedEvidence() as shared:
            served = "ทุกข้อ" if shared.serves_all else f"ข้อ {', '.join(shared.named)}"
            return render.plain(shared.title), (NewsPoint(f"หลักฐานของ{served}"),)
        case Measure() as measure:
            return render.plain(measure_title(year.assessed, measure)), _points(measure, found)
        case subject:
            assert_never(subject)


def _points(measure: Measure | None, found: Dated) -> tuple[NewsPoint, ...]:
    match found.piece:
        case Evidence() as piece:
            return (NewsPoint(f"หลักฐาน: {render.plain(piece.full_title)}"),)
        case Action() as action if measure:
            return (_action(measure, action),)
        case _:
            return ()


def _result(site: Site, year: Year) -> str:
    """The announced result in a line; with what is known of it."""
    show = Show(site, year, Links(""))
    found = year_scores(show.year)
    total = f" {show.score(found.total)} คะแนน" if found and found.total is not None else ""
    level = level_title(show.year, found)
    words = f"ประกาศผลการประเมิน ITA ปีงบประมาณ {year.number}{total}{f' ระดับ{level}' if level else ''}"
    return said(words, computed=bool(found and not found.printed))


def _action(measure: Measure, action: Action) -> NewsPoint:
    """The words of an action without their end, which its day would complete, and the step it carried out."""
    words = render.plain(action.text).removesuffix("เมื่อวันที่").rstrip() or "ดำเนินการ"
    step = step_text(measure, action.step) if action.step else None
    if step is None:
        return NewsPoint(words)
    space = " " if " " in words else ""  # ดำเนินการขั้นตอนที่ 1, but ดำเนินการครบ 6 เดือน ขั้นตอนที่ 1
    return NewsPoint(f"{words}{space}ขั้นตอนที่ {action.step}", render.plain(step))
