"""A year at a glance: the result and what it means, counts, what changed, where to act, what is left to do."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.components import Ready
from itasite.facts.criteria_state import criteria_state
from itasite.facts.reviews import shows_reviews
from itasite.facts.score import FULL, Scores, level_title, year_scores
from itasite.facts.sitemap import CHECKLIST, COMPARISON, ENGLISH, SCORES, SURVEY, YEAR_PAGES
from itasite.facts.tasks import shows_tasks, tasks
from itasite.views.bars import Bar, compared, indicator_bars, instrument_bars, latest_result
from itasite.views.computed import LEGEND
from itasite.views.counts import Count, counts, items_known
from itasite.views.criteria_notice import incomplete_title
from itasite.views.criteria_state import items_line
from itasite.views.documents import documents
from itasite.views.filter import filtered, item_traits, page_filter
from itasite.views.level_place import LevelScale, level_change, level_scale, result_meaning
from itasite.views.other_years import borrowed_criteria, other_years
from itasite.views.papers import PaperFiles, paper_files
from itasite.views.result_checked import as_printed
from itasite.views.reviews import reviews_line
from itasite.views.rounds import RoundChanges, round_changes
from itasite.views.scores import lowest
from itasite.views.show import Link, Show, without_criteria
from itasite.views.take_part import TakePart, take_part
from itasite.words.tasks import TASK_TEXTS


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
    draft: str
    checklist: str
    tasks: tuple[Link, ...]
    reviews: str
    only_preview: bool
    parts: tuple[Link, ...]
    documents: tuple[Link, ...]
    papers: tuple[PaperFiles, ...]
    updated: str


def overview(show: Show) -> Overview:
    """The year of `show`."""
    year, found = show.year, year_scores(show.year)
    result = year.info.result
    known = found if found and found.total is not None else None
    part = take_part(show)
    changed = round_changes(show)
    counted = counts(show)
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
        counts=counted,
        ways=_ways(part, changed),
        english=show.page(ENGLISH),
        note=_note(show) if counted else "",
        changes=changed,
        take_part=part,
        draft=_draft(show),
        checklist=show.page(CHECKLIST),
        tasks=_tasks(show),
        reviews=_reviews(show),
        only_preview=show.site.agency.tasks != "public",
        parts=_parts(show, with_survey=part is None or not part.survey_page),
        documents=() if show.links.page.startswith(year.file("")) else documents(show),
        papers=paper_files(show),
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


def _ways(part: TakePart | None, changed: RoundChanges | None) -> tuple[Link, ...]:
    """What a citizen comes for, for the first screen: the places on this page."""
    ways = (
        (part is not None and bool(part.complaint or part.contacts), "ร้องเรียน", "#complain"),
        (part is not None and bool(part.survey_page), "ร่วมประเมิน (EIT)", "#eit"),
        (changed is not None and bool(changed.numbers), "ความเปลี่ยนแปลง", "#changes"),
    )
    return tuple(Link(title, href) for there, title, href in ways if there)


def _draft(show: Show) -> str:
    """That the list of items is not known whole, so that no count is one of all; "" where it is."""
    framework = show.year.framework
    state = criteria_state(framework)
    if not framework.known or not CHECKLIST.is_in(show.year) or 0 < state.all_items == state.items:
        return ""
    return show.digits(f"{incomplete_title(framework)} {items_line(framework)} จึงยังบอกไม่ได้ว่าเปิดเผยครบทุกข้อ")


def _note(show: Show) -> str:
    """Who says what is counted, and of how many items nobody knows what they have to show."""
    framework = show.year.framework
    state = criteria_state(framework)
    unknown = CHECKLIST.is_in(show.year) and 0 < state.items == state.all_items > state.components
    known = f" · เกณฑ์ปี {framework.fiscal_year} ทราบองค์ประกอบเพียง {state.components} จาก {state.all_items} ข้อ"
    return show.digits(f"สถานะตามที่หน่วยงานรายงาน{known if unknown else ''}")


def _tasks(show: Show) -> tuple[Link, ...]:
    """What an honest page says is still to be done, with the list of it; for whom the site shows it."""
    if not shows_tasks(show.site):
        return ()
    offered, page = page_filter(show, item_traits(show), show.year.framework), show.page(CHECKLIST)
    values = {"bare": Ready.NONE, "unconfirmed": Ready.UNCONFIRMED, "missing": Ready.MISSING}

    def where(name: str, codes: tuple[str, ...]) -> str:
        if len(codes) == len(show.year.framework.items):
            return page
        return filtered(page, offered, evidence=values[name]) if name in values else ""

    return tuple(
        Link(show.digits(f"{TASK_TEXTS[name]} {len(codes)} ข้อ"), where(name, codes))
        for name, codes in tasks(show.year)._asdict().items()
        if codes
    )


def _reviews(show: Show) -> str:
    """What is claimed, confirmed and looked at, beside the tasks; for whom the site shows both."""
    shown = shows_tasks(show.site) and shows_reviews(show.site)
    return show.digits(reviews_line(show.site, show.year)) if shown else ""


def _parts(show: Show, *, with_survey: bool) -> tuple[Link, ...]:
    known = items_known(show)
    items = show.digits(f"ที่{known}" if known[0] > "9" else f" {known}")
    wanted = (kind for kind in YEAR_PAGES if kind.text and (with_survey or kind is not SURVEY))
    texts = {SCORES: "คะแนนรวมและระดับตามที่ประกาศ"} if not show.year.framework.known else {}
    return tuple(
        Link(kind.title, href, texts.get(kind, kind.text).format(items=items))
        for kind in wanted
        if (href := show.page(kind))
    )
