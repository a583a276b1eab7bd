"""What a year still lacks, by item, measure and unit, with the days that are left. Pure: the day is an argument.

It tells what nobody has filled in yet; what is filled in wrongly is told by the rules, and what it may cost by `risk`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from itasite.facts.checklist import ItemState, checklist
from itasite.facts.components import Ready, readiness
from itasite.facts.measures import latest_progress, own_measures
from itasite.facts.risk import DateLeft, dates_left, round_end
from itasite.facts.units import answers, ordered_units
from itasite.model.measure import Measure
from itasite.model.site import Site, Year
from itasite.model.year import Round


class YearGap(StrEnum):
    """What the year as a whole lacks."""

    CRITERIA = "criteria"
    RESULT = "result"
    SURVEY = "survey"
    MEASURES = "measures"


class Gap(StrEnum):
    """What an item lacks: nothing is said of it, it is not finished, nothing shows it, or not all of it."""

    UNSAID = "unsaid"
    OPEN = "open"
    EVIDENCE = "evidence"
    UNCONFIRMED = "unconfirmed"
    COMPONENTS = "components"


class MissingItem(NamedTuple):
    """An item that lacks something; `components` are the numbers of those that no evidence shows."""

    state: ItemState
    gaps: tuple[Gap, ...]
    components: tuple[int, ...]


class MissingReport(NamedTuple):
    """A measure without a report of a round; `days` are left to the end of the round, None where it has no date."""

    measure: Measure
    round: Round
    end: date | None
    days: int | None


class UnitMissing(NamedTuple):
    """What one unit has to fill in; "" stands for what no unit answers for."""

    unit: str
    items: tuple[MissingItem, ...]
    reports: tuple[MissingReport, ...]


class Missing(NamedTuple):
    """The whole of a year on a day. `whole` holds everything once, `units` what each unit answers for.

    `all_items` counts the items of the criteria; `dates` come with those that are still to come first.
    """

    site: Site
    year: Year
    as_of: date
    gaps: tuple[YearGap, ...]
    whole: UnitMissing
    units: tuple[UnitMissing, ...]
    all_items: int
    dates: tuple[DateLeft, ...]


def missing(site: Site, year: Year, as_of: date) -> Missing:
    """What the year lacks on that day: items in official order, measures in the order of the file."""
    items = tuple(found for state in checklist(year) if (found := _item(state)).gaps)
    whole = UnitMissing("", items, tuple(missing_reports(year, as_of)))
    given = [found.state.responsible for found in whole.items]
    names = ordered_units(site, [*given, *(found.measure.responsible for found in whole.reports)])
    units = tuple(_of(unit, whole) for unit in names)
    dates = dates_left(year, as_of)
    return Missing(site, year, as_of, tuple(_year_gaps(year)), whole, units, len(checklist(year)), dates)


def missing_reports(year: Year, as_of: date) -> Iterator[MissingReport]:
    """The reports that are due: of the rounds that are over on the day and of the one that runs.

    A measure that an earlier round reports as settled needs no further report.
    """
    due = list(_due(year, as_of))
    for row in own_measures(year):
        last = latest_progress(year, row.measure)
        if last and last.status and last.status.settled:
            continue
        for found, end in due:
            if found.id not in row.measure.progress and row.measure.is_whole("progress"):
                yield MissingReport(row.measure, found, end, (end - as_of).days if end else None)


def _due(year: Year, as_of: date) -> Iterator[tuple[Round, date | None]]:
    for found in year.info.rounds:
        end = found.until or round_end(year, found.title)
        yield found, end
        if end is None or end >= as_of:
            return


def _item(state: ItemState) -> MissingItem:
    ready = readiness(state)
    holds = {
        Gap.UNSAID: state.entry is None,
        Gap.OPEN: state.entry is not None and not (state.status and state.status.settled),
        Gap.EVIDENCE: Ready.NONE in ready,
        Gap.UNCONFIRMED: Ready.UNCONFIRMED in ready,
        Gap.COMPONENTS: Ready.MISSING in ready and Ready.NONE not in ready,
    }
    gaps = tuple(gap for gap in Gap if holds[gap])
    return MissingItem(state, gaps, state.unshown(confirmed_only=False) if holds[Gap.COMPONENTS] else ())


def _year_gaps(year: Year) -> Iterator[YearGap]:
    info, shown = year.info, year.info.parts
    if "oit" in shown and not year.framework.items:
        yield YearGap.CRITERIA
    if "scores" in shown and info.result is None and not info.is_unread("result"):
        yield YearGap.RESULT
    if "survey" in shown and not info.survey_addresses and not info.is_unread("surveys"):
        yield YearGap.SURVEY
    if "measures" in shown and not year.measures.measures and not year.measures.is_unread("measures"):
        yield YearGap.MEASURES


def _of(unit: str, whole: UnitMissing) -> UnitMissing:
    items = tuple(found for found in whole.items if answers(unit, found.state.responsible))
    return UnitMissing(unit, items, tuple(r for r in whole.reports if answers(unit, r.measure.responsible)))
