"""A year at a glance: the result and what it means, counts, what is still open, where to go on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from itasite.disclosure import checklist, count_by_status
from itasite.links import PART_PAGES
from itasite.model.record import Status
from itasite.plan import latest_progress, own_measures
from itasite.views.scores import level_title, meaning, year_scores
from itasite.views.show import Mark, Show, mark


@dataclass(frozen=True, slots=True)
class Bar:
    """A score as a bar; `width` and `target` are in hundredths of its length."""

    title: str
    value: str
    width: str
    target: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many of one kind are in which state."""

    title: str
    total: str
    states: tuple[tuple[Mark, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A link to a part of the year."""

    title: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Overview:
    """What the template shows; before a total is known it is empty and `unknown` says so."""

    year: str
    total: str
    unknown: str
    level: str
    announced: str
    meaning: tuple[str, ...]
    bars: tuple[Bar, ...]
    target: str
    counts: tuple[Count, ...]
    open_points: tuple[str, ...]
    parts: tuple[Part, ...]
    updated: str


def overview(show: Show) -> Overview:
    """The year of `show`."""
    year, found = show.year, year_scores(show)
    target = year.framework.target
    result = year.info.result
    known = found if found and found.total is not None else None
    return Overview(
        year=show.digits(year.number),
        total=show.score(known.total) if known else "",
        unknown=_unknown(show),
        level=level_title(show, found),
        announced=show.date(result.announced) if result and result.announced else "",
        meaning=meaning(show, known) if known else (),
        bars=tuple(
            Bar(
                f"{part.instrument.title} ({part.instrument.code})",
                show.score(part.score),
                _hundredths(part.score),
                _hundredths(target),
            )
            for part in (found.instruments if found else ())
            if part.score is not None
        ),
        target=show.digits(target),
        counts=_counts(show),
        open_points=_open_points(show),
        parts=_parts(show),
        updated=show.date(year.info.updated) if year.info.updated else "",
    )


def _unknown(show: Show) -> str:
    """What to say while there is no total; nothing where the site shows no scores of the year."""
    if show.year.info.result:
        return "ทราบคะแนนเพียงบางส่วน จึงยังไม่มีคะแนนรวม"
    return "ยังไม่มีผลการประเมิน" if "scores" in show.year.info.parts else ""


def _hundredths(score: Decimal | None) -> str:
    return f"{score or 0:.2f}"


def _counts(show: Show) -> tuple[Count, ...]:
    year = show.year
    measures = [latest_progress(year, row.measure) for row in own_measures(year)]
    states = checklist(year) if "oit" in year.info.parts else ()
    kinds = (
        ("รายการเปิดเผยข้อมูล (OIT)", [state.status for state in states]),
        ("มาตรการและแนวทางยกระดับ", [progress.status if progress else None for progress in measures]),
    )
    return tuple(
        Count(
            title,
            show.digits(len(statuses)),
            tuple(
                (mark(status), show.digits(count))
                for status, count in count_by_status(statuses).items()
                if status or count  # that nothing is without a status need not be said
            ),
        )
        for title, statuses in kinds
        if statuses
    )


def _open_points(show: Show) -> tuple[str, ...]:
    """What an honest page says is still missing."""
    states = checklist(show.year) if "oit" in show.year.info.parts else ()
    waiting = sum(any(piece.state == "to_be_confirmed" for piece in state.evidence) for state in states)
    without = sum(not state.evidence for state in states)
    undone = sum(state.status is not Status.DONE for state in states)
    texts = (
        (undone, f"รายการเปิดเผยข้อมูลที่ยังดำเนินการไม่แล้วเสร็จ {undone} ข้อ"),
        (without, f"รายการเปิดเผยข้อมูลที่ยังไม่มีหลักฐาน {without} ข้อ"),
        (waiting, f"รายการเปิดเผยข้อมูลที่ที่อยู่ของหลักฐานยังรอยืนยัน {waiting} ข้อ"),
    )
    surveys = tuple(f"{survey.title}: {survey.pending}" for survey in show.year.info.surveys.values() if survey.pending)
    return tuple(show.digits(text) for count, text in texts if count) + surveys


def _parts(show: Show) -> tuple[Part, ...]:
    texts = {
        "scores": ("ผลคะแนน", "คะแนนแต่ละเครื่องมือและความหมายของระดับ"),
        "measures": ("มาตรการและความก้าวหน้า", "สิ่งที่หน่วยงานสัญญาว่าจะปรับปรุงและผลที่ทำแล้ว"),
        "oit": (
            "การเปิดเผยข้อมูล (OIT)",
            f"รายการ {show.digits(len(show.year.framework.items))} ข้อ สถานะและหลักฐานของแต่ละข้อ",
        ),
        "survey": ("ร่วมประเมินหน่วยงาน (EIT)", "แบบวัดสำหรับผู้รับบริการและผู้มาติดต่อ"),
    }
    return tuple(
        Part(*texts[name], show.year_page(page)) for name, page in PART_PAGES.items() if name in show.year.info.parts
    )
