"""What would be lost if the assessment were on a given day: items, measures, dates, and who answers for them. Pure.

Read from the content as it stands; the day decides which periods are over and how far every date is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from itasite import fiscal
from itasite.facts import item_cost
from itasite.facts.checklist import ItemState, checklist
from itasite.facts.measures import latest_progress, own_measures
from itasite.facts.units import answers, ordered_units
from itasite.model.framework import Framework
from itasite.model.measure import Measure, Progress
from itasite.model.site import Site, Year

_ROUND = re.compile(r"รอบ\s*(\d+)\s*เดือน")
_MONTHS = 12


class Lack(StrEnum):
    """Why an item is at risk."""

    NO_EVIDENCE = "no-evidence"
    UNCONFIRMED = "unconfirmed"
    NOT_DONE = "not-done"
    COMPONENT = "component"


@dataclass(frozen=True, slots=True)
class AtRisk:
    """An item that may count 0; `components` are the numbers of those that no confirmed evidence shows.

    `points` is what it costs the total when all else counts in full, None where that cannot be computed.
    """

    state: ItemState
    lacks: tuple[Lack, ...]
    components: tuple[int, ...]
    points: Decimal | None


@dataclass(frozen=True, slots=True)
class OpenMeasure:
    """A measure without a report that it is done; `end` is None where nothing gives it a date.

    `round` is the title of the reporting round whose end counts, "" where the measure's own period does.
    """

    measure: Measure
    progress: Progress | None
    end: date | None
    round: str = ""


@dataclass(frozen=True, slots=True)
class DateLeft:
    """A date of the calendar; `days` are left to its last day (negative: since), `own` where the agency set it."""

    title: str
    start: date | None
    end: date
    days: int
    own: bool

    @property
    def starts_in(self) -> int:
        """Days to its first day, 0 where that has come or there is none."""
        return max(0, self.days - (self.end - self.start).days) if self.start else 0

    @property
    def order(self) -> tuple[bool, int]:
        """What is to come before what is past, the nearest first in both."""
        return self.days < 0, self.starts_in or abs(self.days)


@dataclass(frozen=True, slots=True)
class UnitList:
    """All that a unit is responsible for ("" for items without a unit); `points` is what its items cost together."""

    unit: str
    items: tuple[AtRisk, ...]
    late: tuple[OpenMeasure, ...]
    undated: tuple[OpenMeasure, ...]
    points: Decimal | None

    @property
    def any(self) -> bool:
        """Whether something is at risk; a measure without a date alone is not."""
        return bool(self.items or self.late)


@dataclass(frozen=True, slots=True)
class Risk:
    """The whole of a year on a day; `whole` holds everything once, `units` what each unit answers for."""

    site: Site
    year: Year
    as_of: date
    whole: UnitList
    units: tuple[UnitList, ...]
    dates: tuple[DateLeft, ...]
    gaps: tuple[item_cost.Gap, ...]


def risk(site: Site, year: Year, as_of: date) -> Risk:
    """What would be lost on that day, the item that costs most points first."""
    gaps = item_cost.unknown(year.framework)
    items = at_risk(year, known=not gaps)
    unfinished = open_measures(year)
    late = tuple(found for found in unfinished if found.end and found.end < as_of)
    undated = tuple(found for found in unfinished if found not in late and (found.end is None or found.round))
    whole = UnitList("", items, late, undated, _together(year.framework, items))
    units = tuple(_of(unit, whole, year.framework) for unit in _names(site, whole))
    return Risk(site, year, as_of, whole, units, dates_left(year, as_of), gaps)


def of_unit(found: Risk, unit: str) -> UnitList:
    """What one unit is responsible for ("" for items without a unit); empty if nothing of it is at risk."""
    return next((own for own in found.units if own.unit == unit), UnitList(unit, (), (), (), Decimal(0)))


def at_risk(year: Year, *, known: bool = True) -> tuple[AtRisk, ...]:
    """The items that may count 0: those that cost most points first, equal ones in official order."""
    found = []
    for state in checklist(year):
        components = state.unshown(confirmed_only=True)
        if lacks := _lacks(state, components):
            points = item_cost.lost(year.framework, {state.item.code}) if known else None
            found.append(AtRisk(state, lacks, components, points))
    return tuple(sorted(found, key=lambda item: -(item.points or 0)))


def open_measures(year: Year) -> tuple[OpenMeasure, ...]:
    """The measures of which no report says that they are done, each with the day on which it should be."""
    ends = ((found.title, found.until or round_end(year, found.title)) for found in reversed(year.info.rounds))
    last = next(((title, end) for title, end in ends if end), None)
    rows = []
    for row in own_measures(year):
        progress = latest_progress(year, row.measure)
        if progress and progress.status and progress.status.settled:
            continue
        end = fiscal.parse_period(row.measure.period, year.number).end if row.measure.period else None
        title, by_round = last if last and end is None else ("", None)
        rows.append(OpenMeasure(row.measure, progress, end or by_round, title))
    return tuple(rows)


def round_end(year: Year, title: str) -> date | None:
    """The last day of a reporting round by its title: รอบ 6 เดือน is the first six months of the fiscal year."""
    written = fiscal.parse_period(title, year.number).end  # รอบ 6 เดือนหลัง ends in September
    months = _ROUND.search(fiscal.fold_digits(title))
    if written or months is None or not 1 <= int(months[1]) <= _MONTHS:
        return written
    first = fiscal.first_day(year.number)
    years, month = divmod(first.month - 1 + int(months[1]), _MONTHS)
    return date(first.year + years, month + 1, 1) - timedelta(days=1)


def dates_left(year: Year, as_of: date) -> tuple[DateLeft, ...]:
    """The agency's own dates and the steps of the year's criteria that it does not replace by its own of that title."""
    own = [DateLeft(found.title, None, found.date, (found.date - as_of).days, True) for found in year.info.deadlines]
    titles = {_folded(found.title) for found in own}
    steps = year.framework.calendar if year.framework.fiscal_year == year.number else ()
    official = [
        DateLeft(step.title, step.start, step.end, (step.end - as_of).days, False)
        for step in steps
        if _folded(step.title) not in titles
    ]
    return tuple(sorted([*own, *official], key=lambda found: found.order))


def _lacks(state: ItemState, components: tuple[int, ...]) -> tuple[Lack, ...]:
    confirmed = bool(state.confirmed)
    missing = {
        Lack.NO_EVIDENCE: not state.evidence,
        Lack.UNCONFIRMED: bool(state.evidence) and not confirmed,
        Lack.COMPONENT: confirmed and bool(components),
        Lack.NOT_DONE: not (state.status and state.status.settled),
    }
    return tuple(lack for lack, holds in missing.items() if holds)


def _together(framework: Framework, items: Iterable[AtRisk]) -> Decimal | None:
    """What the total loses when all these items count 0 at once, not the sum of what each of them costs."""
    codes = {found.state.item.code for found in items}
    return None if item_cost.unknown(framework) else item_cost.lost(framework, codes)


def _names(site: Site, whole: UnitList) -> tuple[str, ...]:
    given = [found.state.responsible for found in whole.items]
    return ordered_units(site, [*given, *(found.measure.responsible for found in (*whole.late, *whole.undated))])


def _of(unit: str, whole: UnitList, framework: Framework) -> UnitList:
    items = tuple(found for found in whole.items if answers(unit, found.state.responsible))
    late, undated = (
        tuple(found for found in group if answers(unit, found.measure.responsible))
        for group in (whole.late, whole.undated)
    )
    return UnitList(unit, items, late, undated, _together(framework, items))


def _folded(title: str) -> str:
    return " ".join(title.split())
