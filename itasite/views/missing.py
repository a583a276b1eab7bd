"""What a year still lacks, in words: for the people who fill it in, so no page of the site shows it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from itasite import fiscal
from itasite.facts.missing import Missing, MissingItem, MissingReport, UnitMissing
from itasite.model.record import Status
from itasite.views.measure_numbers import numbered_title
from itasite.views.risk import NOBODY, DateLine, Digits, date_line, days_left
from itasite.words.choices import STATUS_WORDS
from itasite.words.missing import ITEM_GAPS, YEAR_GAPS


class MissingLine(NamedTuple):
    """An item or a report that is still to be filled in.

    `kind` and `key` name its record: the code of an item, the id of a measure; `round` is the id of the round whose
    report is missing, "" of an item. `left` says how far the end of that round is.
    """

    kind: Literal["item", "measure"]
    key: str
    round: str
    title: str
    why: tuple[str, ...]
    left: str = ""


class GapLine(NamedTuple):
    """What the year as a whole lacks: the name of the gap, and a sentence."""

    key: str
    text: str


class UnitMissingView(NamedTuple):
    """What one unit has to fill in, and that in one line."""

    name: str
    items: tuple[MissingLine, ...]
    reports: tuple[MissingLine, ...]
    summary: str


class MissingView(NamedTuple):
    """All that a start page shows of a year; `whole` is everything once, `units` the same by unit.

    `ready` says how many items lack nothing. `dates` are all dates, `next` is the nearest to come, None if none is.
    """

    year: str
    as_of: str
    ready: str
    gaps: tuple[GapLine, ...]
    whole: UnitMissingView
    units: tuple[UnitMissingView, ...]
    dates: tuple[DateLine, ...]
    next: DateLine | None


def missing_view(found: Missing) -> MissingView:
    """What a year lacks, in the words and numerals of the agency."""
    numerals = found.site.agency.numerals

    def digits(text: object) -> str:
        return fiscal.with_numerals(str(text), numerals)

    dates = tuple(date_line(left, digits) for left in found.dates)
    ready = found.all_items - len(found.whole.items)
    return MissingView(
        year=digits(found.year.number),
        as_of=digits(fiscal.format_date(found.as_of)),
        ready=digits(f"ครบแล้ว {ready} จาก {found.all_items} ข้อ") if found.all_items else "",
        gaps=tuple(GapLine(gap.value, YEAR_GAPS[gap]) for gap in found.gaps),
        whole=_unit(found, found.whole, digits),
        units=tuple(_unit(found, unit, digits) for unit in found.units),
        dates=dates,
        next=next((line for line in dates if line.days >= 0), None),
    )


def _unit(found: Missing, unit: UnitMissing, digits: Digits) -> UnitMissingView:
    parts = [f"ข้อ OIT ที่ยังไม่ครบ {len(unit.items)} ข้อ"] if unit.items else []
    parts += [f"รายงานมาตรการที่ยังไม่มี {len(unit.reports)} รายการ"] if unit.reports else []
    return UnitMissingView(
        name=unit.unit or NOBODY,
        items=tuple(_item(item, digits) for item in unit.items),
        reports=tuple(_report(found, report, digits) for report in unit.reports),
        summary=digits(" · ".join(parts)) or "ครบแล้ว",
    )


def _item(found: MissingItem, digits: Digits) -> MissingLine:
    status = STATUS_WORDS[found.state.status or Status.NOT_STARTED]
    numbers = ", ".join(map(str, found.components))
    why = tuple(digits(ITEM_GAPS[gap].format(status=status, numbers=numbers)) for gap in found.gaps)
    item = found.state.item
    return MissingLine("item", item.code, "", f"{item.code} {item.title}", why)


def _report(found: Missing, report: MissingReport, digits: Digits) -> MissingLine:
    title = numbered_title(found.year, report.measure, digits)
    why = (digits(f"ยังไม่มีผลของ{report.round.title}"),)
    left = digits(days_left(report.days)) if report.days is not None else ""
    return MissingLine("measure", report.measure.id, report.round.id, title, why, left)
