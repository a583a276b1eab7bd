"""The measures of a year as its tables show them: rows that share cells filled in, progress per round. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from itasite.facts.statuses import StatedStatus, stated
from itasite.model.listed import Listed
from itasite.model.measure import Group, Measure, Progress
from itasite.model.record import Status
from itasite.model.site import Year
from itasite.once import once

# What a row that joins another may share with it.
SHAREABLE = (
    "title",
    "indicators",
    "questions",
    "question_words",
    "items",
    "weaknesses",
    "recommendations",
    "steps",
    "responsible",
    "period",
    "monitoring",
    "target",
    "budget",
    "note",
    "progress",
)


@dataclass(frozen=True, slots=True, eq=False)
class PlannedMeasure:
    """A measure with what it shares filled in; `shared` names those fields, `head` is the id of the first row."""

    measure: Measure
    shared: frozenset[str]
    head: str

    @property
    def counts(self) -> bool:
        """Whether it is a measure of its own, by its title or a report of its own; else an issue of another."""
        return not self.shared.issuperset(("title", "progress"))


@once
def plan(year: Year) -> tuple[PlannedMeasure, ...]:
    """Every measure in the order of the file."""
    found: dict[str, PlannedMeasure] = {}
    rows = []
    for measure in year.measures.measures:
        row = _filled(measure, found.get(measure.joins or ""))
        found.setdefault(measure.id, row)
        rows.append(row)
    return tuple(rows)


@once
def numbers(year: Year) -> dict[str, str]:
    """The number of each measure that has one, by its id: its own ("5", "1.2"), or as its group counts.

    Counting goes on from a measure's own number, in the order of the groups. An issue of another measure has none.
    """
    found: dict[str, str] = {}
    last: dict[str, str] = {}
    for row, over in counted_over(year):
        group = group_of(year, row.measure)
        counted = _following(last.get(over)) if group and group.numbers else None
        if number := row.measure.number or counted:
            found[row.measure.id] = last[over] = number
    return found


@once
def numbered_groups(year: Year) -> frozenset[str]:
    """The ids of the groups of which any measure has a number."""
    return frozenset(measure.group for measure in year.measures.measures if measure.id in numbers(year))


def counted_over(year: Year) -> list[tuple[PlannedMeasure, str]]:
    """The measures that count, group by group, each with what its number is counted over: its group, or "" the year."""
    rows = own_measures(year)
    return [
        (row, "" if group.numbers == "year" else group.id)
        for group in year.measures.groups
        for row in rows
        if row.measure.group == group.id
    ]


def group_of(year: Year, measure: Measure) -> Group | None:
    """The group that a measure names, if there is one."""
    return group_named(year, measure.group)


def group_named(year: Year, name: str | None) -> Group | None:
    """The group of that id, if there is one."""
    return next((group for group in year.measures.groups if group.id == name), None)


def step_numbers(measure: Measure) -> tuple[int, ...]:
    """The numbers of the steps, as their author typed them, else counted from 1."""
    typed = measure.steps.numbers if isinstance(measure.steps, Listed) else ()
    return typed or tuple(range(1, len(measure.steps) + 1))


def step_text(measure: Measure, number: int) -> str | None:
    """The step of that number; None where there is none."""
    return dict(zip(step_numbers(measure), measure.steps, strict=True)).get(number)


def answered(year: Year, measure: Measure) -> tuple[str, ...]:
    """The indicators and sub-indicators that a measure answers to: by itself, by its questions or by its items."""
    framework = year.assessed
    questions = (framework.question(code) for code in measure.questions)
    items = (framework.item(code) for code in measure.items)
    return framework.with_parents(
        (
            *measure.indicators,
            *(question.indicator for question in questions if question),
            *(framework.item_criterion(item) for item in items if item),
        )
    )


def own_measures(year: Year) -> tuple[PlannedMeasure, ...]:
    """Those that count: rows that only add an issue to another are left out."""
    return tuple(row for row in plan(year) if row.counts)


def latest_progress(year: Year, measure: Measure, wanted: str | None = None) -> Progress | None:
    """The progress of the wanted round, or of the last round that has any."""
    if wanted:
        return measure.progress.get(wanted)
    known = [measure.progress[found.id] for found in year.info.rounds if found.id in measure.progress]
    return known[-1] if known else None


def own_statuses(year: Year) -> list[StatedStatus]:
    """What the last report of each measure that counts states."""
    return [stated(latest_progress(year, row.measure)) for row in own_measures(year)]


def unfinished(year: Year) -> tuple[PlannedMeasure, ...]:
    """The measures that count whose last report, if there is any, leaves something open; with the issues they hold."""
    open_heads = set()
    for row in own_measures(year):
        status = stated(latest_progress(year, row.measure)).status
        if status is None or not status.settled:
            open_heads.add(row.measure.id)
    return tuple(row for row in plan(year) if (row.measure.id if row.counts else row.head) in open_heads)


def earlier_progress(year: Year, measure: Measure, wanted: str | None = None) -> Progress | None:
    """The progress of the last reported round before the wanted or latest one."""
    known = [found.id for found in year.info.rounds if found.id in measure.progress]
    last = known.index(wanted) if wanted in known else len(known) - 1
    return measure.progress[known[last - 1]] if last > 0 else None


def reported_rounds(year: Year) -> tuple[str, ...]:
    """The ids of the rounds that any measure has progress of, in the order of time."""
    return tuple(found.id for found in year.info.rounds if any(found.id in m.progress for m in year.measures.measures))


def change(before: Status | None, after: Status | None) -> int:
    """1 where a status went forward, -1 where it went back, 0 where it stayed."""
    order = [None, *Status]
    return (order.index(after) > order.index(before)) - (order.index(after) < order.index(before))


def _following(number: str | None) -> str:
    """The number after another: 1, 6 after 5, 1.3 after 1.2."""
    *before, last = (number or "0").split(".")
    return ".".join([*before, str(int(last) + 1)])


def _filled(measure: Measure, above: PlannedMeasure | None) -> PlannedMeasure:
    if above is None:
        return PlannedMeasure(measure, frozenset(), measure.id)
    shared = frozenset(
        name for name in SHAREABLE if name not in measure.model_fields_set and name not in measure.left_out
    )
    filled = measure.model_copy(update={name: getattr(above.measure, name) for name in shared})
    return PlannedMeasure(filled, shared, above.head)
