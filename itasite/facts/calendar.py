"""The last days of a year's work, for a calendar: dates, rounds, measures. Pure; only days that the content gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from itasite import fiscal
from itasite.facts.checklist import checklist
from itasite.facts.measures import latest_progress, own_measures
from itasite.facts.risk import dates_left, round_end
from itasite.facts.units import answers
from itasite.model.measure import Measure
from itasite.model.site import Year
from itasite.model.year import Round


class LastDay(NamedTuple):
    """The last day of something; `key` names it within its year and never changes as long as its name does not.

    `start` is its first day where it has one. `subject` is the round or measure that ends, None of a date.
    """

    kind: Literal["date", "round", "measure"]
    key: str
    day: date
    title: str
    start: date | None = None
    subject: Round | Measure | None = None


def last_days(year: Year, unit: str | None = None) -> tuple[LastDay, ...]:
    """All last days of a year in the order of time; of measures only those of `unit`, if one is given.

    Dates and rounds concern every unit. A measure that is reported as settled has no last day any more.
    """
    found = [*_dates(year), *_rounds(year), *_measures(year, unit)]
    return tuple(sorted(found, key=lambda each: (each.day, each.kind, each.key)))


def items_of(year: Year, unit: str) -> tuple[str, ...]:
    """The codes of the items that a unit answers for, in official order."""
    return tuple(state.item.code for state in checklist(year) if answers(unit, state.responsible))


def units_of(year: Year) -> tuple[str, ...]:
    """The units that the year's measures and items name, in the order of the files."""
    named = [measure.responsible for measure in year.measures.measures]
    named += [entry.responsible for entry in year.disclosure.items.values()]
    return tuple(dict.fromkeys(unit for units in named for unit in units))


def _dates(year: Year) -> Iterator[LastDay]:
    times = Counter[str]()
    for found in sorted(dates_left(year, fiscal.first_day(year.number)), key=lambda each: each.end):
        title = " ".join(found.title.split())
        times[title] += 1  # a title may stand at several days: the first, the second …
        key = f"{title}/{times[title]}" if times[title] > 1 else title
        yield LastDay("date", key, found.end, found.title, found.start)


def _rounds(year: Year) -> Iterator[LastDay]:
    for found in year.info.rounds:
        if end := found.until or round_end(year, found.title):
            yield LastDay("round", found.id, end, found.title, subject=found)


def _measures(year: Year, unit: str | None) -> Iterator[LastDay]:
    """The measures whose own period ends on a day; that of the others is the end of a round."""
    for row in own_measures(year):
        measure = row.measure
        progress = latest_progress(year, measure)
        settled = progress and progress.status and progress.status.settled
        if settled or not measure.period or not (unit is None or answers(unit, measure.responsible)):
            continue
        if end := fiscal.parse_period(measure.period, year.number).end:
            yield LastDay("measure", measure.id, end, "", subject=measure)
