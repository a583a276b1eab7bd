"""A year at a glance: the result and what it means, counts, what changed, where to act, what is still open."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from itasite.facts.checklist import ItemState, checklist
from itasite.facts.measures import latest_progress, own_measures
from itasite.facts.score import FULL, Scores, level_title, year_scores
from itasite.facts.sitemap import CHECKLIST, COMPARISON, ENGLISH, MEASURES, SCORES, SURVEY, YEAR_PAGES
from itasite.model.record import Status
from itasite.views.bars import Bar, compared, hundredths, indicator_bars, instrument_bars, latest_result
from itasite.views.computed import LEGEND
from itasite.views.documents import documents
from itasite.views.filter import Filter, filtered, item_traits, measure_traits, page_filter, status_value
from itasite.views.level_place import LevelScale, level_change, level_scale, result_meaning
from itasite.views.other_years import borrowed_criteria, other_years
from itasite.views.result_checked import as_printed
from itasite.views.rounds import RoundChanges, round_changes
from itasite.views.scores import lowest
from itasite.views.show import Link, Mark, Show, mark, progress_mark, stated_mark, without_criteria
from itasite.views.status_totals import status_totals
from itasite.views.take_part import TakePart, take_part


class State(NamedTuple):
    """How many are in a state, which part of all that is (`start` and `width` in hundredths), and where they stand."""

    mark: Mark
    number: str
    href: str
    start: str
    width: str


class Count(NamedTuple):
    """How many of one kind are in which state; `totals` is their sum in words where the agency says one in its own."""

    title: str
    total: str
    unit: str
    href: str
    states: tuple[State, ...]
    totals: str


class Overview(NamedTuple):
    """What the template shows; before a total is known it is empty and `unknown` says so."""

    year: str
    total: str
    unknown: str
    as_printed: str
    level: str
    total_computed: bool
    level_computed: bool
    announced: str
    scale: LevelScale | None
    compared: str
    level_change: str
    comparison: str
    elsewhere: Link | None
    borrowed: str
    others: tuple[Link, ...]
    meaning: tuple[str, ...]
    bars: tuple[Bar, ...]
    indicators: tuple[tuple[str, tuple[Bar, ...]], ...]
    lowest: tuple[str, ...]
    target: str
    legend: str
    full: str
    scores_page: str
    counts: tuple[Count, ...]
    ways: tuple[Link, ...]
    english: str
    note: str
    changes: RoundChanges | None
    take_part: TakePart | None
    open_points: tuple[str, ...]
    parts: tuple[Link, ...]
    documents: tuple[Link, ...]
    updated: str


def overview(show: Show) -> Overview:
    """The year of `show`."""
    year, found = show.year, year_scores(show.year)
    result = year.info.result
    known = found if found and found.total is not None else None
    part = take_part(show)
    changed = round_changes(show)
    counts = _counts(show)
    bars, indicators = instrument_bars(show, found), indicator_bars(show, found)
    return Overview(
        year=show.digits(year.number),
        total=show.score(known.total) if known else "",
        unknown=_unknown(show),
        as_printed=(without_criteria(show) or as_printed(show, compared=False)) if found else "",
        level=level_title(show.year, found),
        total_computed=known is not None and not known.total_printed,
        level_computed=known is not None and not known.level_printed,
        announced=show.date(result.announced) if result and result.announced else "",
        scale=level_scale(show, known) if known else None,
        compared=compared(show, known.total) if known and known.total is not None else "",
        level_change=level_change(show, known) if known else "",
        comparison=show.site_page(COMPARISON),
        elsewhere=None if found else latest_result(show),
        borrowed=borrowed_criteria(show),
        others=other_years(show),
        meaning=result_meaning(show, known) if known else (),
        bars=bars,
        indicators=indicators,
        lowest=lowest(show) if found else (),
        target=show.digits(year.framework.target),
        legend=_legend(found, (*bars, *(bar for _, own in indicators for bar in own))),
        full=show.digits(FULL),
        scores_page=show.page(SCORES),
        counts=counts,
        ways=_ways(part, changed),
        english=show.page(ENGLISH),
        note=_reported(show) if counts else "",
        changes=changed,
        take_part=part,
        open_points=_open_points(show),
        parts=_parts(show, with_survey=part is None or not part.survey_page),
        documents=() if show.links.page.startswith(year.file("")) else documents(show),
        updated=show.date(year.info.updated) if year.info.updated else "",
    )


def _legend(found: Scores | None, bars: tuple[Bar, ...]) -> str:
    """What the sign behind numbers means; "" where there is none."""
    signs = any(bar.computed for bar in bars) or bool(found and found.total is not None and not found.printed)
    return LEGEND if signs else ""


def _unknown(show: Show) -> str:
    """What to say while there is no total; "" if the site shows no scores of the year."""
    if result := show.year.info.result:
        known, wanted = len(result.indicators), len(show.year.framework.indicators)
        some = show.digits(f" {known} จาก {wanted} ตัวชี้วัด") if known else "เพียงบางส่วน"
        return f"ทราบคะแนน{some} จึงยังไม่มีคะแนนรวม"
    return "ยังไม่มีผลการประเมิน" if show.page(SCORES) else ""


def _counts(show: Show) -> tuple[Count, ...]:
    year = show.year
    items = [stated_mark(state.entry) for state in checklist(year)]
    measures = [progress_mark(latest_progress(year, row.measure)) for row in own_measures(year)]
    offered = page_filter(show, item_traits(show), year.framework) if items else None
    offered_of_measures = page_filter(show, measure_traits(show), year.assessed) if measures else None
    found = (
        _count(show, CHECKLIST.title, "ข้อ", items, show.page(CHECKLIST), offered),
        _count(show, "มาตรการปรับปรุง", "รายการ", measures, show.page(MEASURES), offered_of_measures),
    )
    return tuple(count for count in found if count)


def _count(show: Show, title: str, unit: str, marks: list[Mark], page: str, offered: Filter | None) -> Count | None:
    """The three states, none where nothing was ever reported, and others where there are any: no status, own words."""
    official = [mark(status) for status in (Status.DONE, Status.IN_PROGRESS, Status.NOT_STARTED)]
    others = sorted({*marks}.difference(official), key=lambda found: (found.name == Status.OTHER, found.word))
    kinds = [*(official if any(found in official for found in marks) else ()), *others]
    states, start = [], Decimal(0)
    for kind in kinds:
        number = marks.count(kind)
        width = Decimal(100) * number / len(marks)
        href = _list_of(page, offered, kind, everything=number == len(marks)) if page and number else ""
        states.append(State(kind, show.digits(number), href, hundredths(start), hundredths(width)))
        start += width
    totals = status_totals(show, marks, unit)
    return Count(title, show.digits(len(marks)), unit, page, tuple(states), totals) if marks else None


def _list_of(page: str, offered: Filter | None, kind: Mark, *, everything: bool) -> str:
    """Where exactly those stand: the whole page, the filtered one, or nowhere."""
    return page if everything else filtered(page, offered, "status", status_value(kind))


def _ways(part: TakePart | None, changed: RoundChanges | None) -> tuple[Link, ...]:
    """What a citizen comes for, for the first screen: the places on this page."""
    ways = (
        (part is not None and bool(part.complaint or part.contacts), "ร้องเรียน", "#complain"),
        (part is not None and bool(part.survey_page), "ร่วมประเมิน (EIT)", "#eit"),
        (changed is not None and bool(changed.numbers), "ความเปลี่ยนแปลง", "#changes"),
    )
    return tuple(Link(title, href) for there, title, href in ways if there)


def _reported(show: Show) -> str:
    """Who reports the counted statuses, and how many items still have unconfirmed evidence."""
    waiting = _unconfirmed(checklist(show.year))
    found = f" รอยืนยันลิงก์ {waiting} ข้อ" if waiting else ""
    return show.digits(f"สถานะตามที่หน่วยงานรายงาน{found}")


def _unconfirmed(states: tuple[ItemState, ...]) -> int:
    return sum(any(not piece.confirmed for piece in state.evidence) for state in states)


def _open_points(show: Show) -> tuple[str, ...]:
    """What an honest page says is still missing."""
    states = checklist(show.year)
    waiting = _unconfirmed(states)
    without = sum(not state.evidence for state in states)
    undone = sum(not (state.status and state.status.settled) for state in states)
    texts = (
        (undone, f"ข้อที่ต้องเปิดเผยซึ่งยังไม่แล้วเสร็จ {undone} ข้อ"),
        (without, f"ข้อที่ต้องเปิดเผยซึ่งยังไม่มีหลักฐาน {without} ข้อ"),
        (waiting, f"ข้อที่ยังรอยืนยันลิงก์ของหลักฐาน {waiting} ข้อ"),
    )
    return tuple(show.digits(text) for count, text in texts if count)


def _parts(show: Show, *, with_survey: bool) -> tuple[Link, ...]:
    items = show.digits(len(show.year.framework.items))
    wanted = (kind for kind in YEAR_PAGES if kind.text and (with_survey or kind is not SURVEY))
    texts = {SCORES: "คะแนนรวมและระดับตามที่ประกาศ"} if not show.year.framework.known else {}
    return tuple(
        Link(kind.title, href, texts.get(kind, kind.text).format(items=items))
        for kind in wanted
        if (href := show.page(kind))
    )
