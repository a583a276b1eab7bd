"""What each column of a table of measures shows of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from itasite.facts import measures as plan
from itasite.facts.statuses import stated
from itasite.fiscal import parse_period
from itasite.model.measure import Action, Measure, Progress
from itasite.model.record import Status
from itasite.model.site import Year
from itasite.views.criteria import OFFICIAL, criterion, item_words, measure_title, official_words, topics
from itasite.views.evidence import evidence_view
from itasite.views.points import Points, points
from itasite.views.show import Show, progress_mark
from itasite.views.status_totals import other_change
from itasite.views.table import Cell

CHANGES = {1: "คืบหน้า", 0: "คงเดิม", -1: "ถอยกลับ"}
_FIRST, _NONE = "รายงานครั้งแรก", "ยังไม่มีรายงาน"
NO_MONEY = "ไม่ใช้งบประมาณ"
STILL = (CHANGES[0], _NONE)  # nothing that a reader would call a change


class MeasureRow(NamedTuple):
    """A measure in its table: its number there, and the round that the table is of (None: the last).

    `names` are what its paper calls indicators instead of their official names, by number.
    """

    show: Show
    measure: Measure
    number: int | str
    round: str | None
    names: Mapping[str, str] = OFFICIAL

    def listed(self, field: str, texts: tuple[str, ...], *, ordered: bool = False) -> Points | None:
        """The texts of a field, as the group lists them where their author did not mark them."""
        group = plan.group_of(self.show.year, self.measure)
        return points(texts, ordered=ordered, kind=getattr(group.lists, field) if group else None)

    @property
    def progress(self) -> Progress | None:
        """The report that the row shows."""
        return plan.latest_progress(self.show.year, self.measure, self.round)


class MeasureColumn(NamedTuple):
    """What a column shows of a measure, and the fields that it reads.

    A row that shares all these fields with the one above shares the cell.
    """

    fields: tuple[str, ...]
    cell: Callable[[MeasureRow], Cell]


def measure_cell(
    show: Show, measure: Measure, name: str, number: int | str, wanted_round: str | None,
    names: Mapping[str, str] = OFFICIAL,
) -> Cell:  # fmt: skip
    """The cell of the column `name`; `number` is that of the measure, or its place in the table."""
    return COLUMNS[name].cell(MeasureRow(show, measure, number, wanted_round, names))


def _period(row: MeasureRow) -> Cell:
    """The author's words; where they give no date, that is said."""
    text = row.measure.period
    if not text:
        return Cell()
    found = parse_period(text, row.show.year.number)
    return Cell(text, tag="" if found.dated or found.recurring else "ไม่ได้ระบุวันที่")


def _title(row: MeasureRow) -> Cell:
    own = row.measure.title or (row.show.digits(measure_title(row.show.year.assessed, row.measure)),)
    return Cell(points=points(own))


def _indicators(row: MeasureRow) -> Cell:
    framework = row.show.year.assessed
    named = (row.show.digits(criterion(framework, code, row.names)) for code in row.measure.indicators)
    return Cell(points=points(tuple(named)))


def _items(row: MeasureRow) -> Cell:
    return Cell(points=points(tuple(item_words(row.show.year.assessed, code) for code in row.measure.items)))


def _topics(row: MeasureRow) -> Cell:
    framework, measure = row.show.year.assessed, row.measure
    return Cell(points=points(topics(framework, measure)), official=official_words(framework, measure))


def _issue(row: MeasureRow) -> Cell:
    framework, measure = row.show.year.assessed, row.measure
    weaknesses = row.listed("weaknesses", measure.weaknesses)
    if measure.title:
        return Cell(lead=measure.title, points=weaknesses)
    lead = tuple(line for topic in topics(framework, measure) for line in topic.splitlines())
    return Cell(lead=lead, points=weaknesses, official=official_words(framework, measure))


def _tick(row: MeasureRow, status: Status) -> Cell:
    """A mark in the column of its status."""
    progress = row.progress
    return Cell(mark=progress_mark(progress) if progress and progress.status is status else None, tick=True)


def _report(row: MeasureRow, *, done: bool) -> Cell:
    """The status above how it is watched, in the column that it belongs to: done, or begun and not done."""
    progress = row.progress
    wanted = (Status.DONE,) if done else (Status.IN_PROGRESS, Status.NOT_STARTED)
    here = progress is not None and progress.status in wanted
    return (
        Cell(mark=progress_mark(progress), points=row.listed("monitoring", row.measure.monitoring)) if here else Cell()
    )


def _other(row: MeasureRow, *, monitored: bool) -> Cell:
    """A status in the agency's own word, which belongs into no other column of ticks or reports."""
    progress = row.progress
    if progress is None or progress.status is not Status.OTHER:
        return Cell()
    found = row.listed("monitoring", row.measure.monitoring)
    return Cell(mark=progress_mark(progress), points=found if monitored else None)


def _before(row: MeasureRow) -> Cell:
    earlier = plan.earlier_progress(row.show.year, row.measure, row.round)
    return Cell(mark=progress_mark(earlier)) if earlier else Cell("ไม่มีรายงาน")


def _progress(row: MeasureRow) -> Cell:
    progress = row.progress
    return Cell(mark=progress_mark(progress), points=row.listed("results", progress.results if progress else ()))


def _evidence(row: MeasureRow) -> Cell:
    progress = row.progress
    return Cell(evidence=tuple(evidence_view(row.show, piece) for piece in progress.evidence) if progress else ())


def _budget(row: MeasureRow) -> Cell:
    """The money of the plan; that none is needed is said in words."""
    amount = row.measure.budget
    return Cell(NO_MONEY if amount == 0 else _money(row, amount), money=True)


def _spent(row: MeasureRow) -> Cell:
    return Cell(_money(row, row.progress.spent if row.progress else None), money=True)


def _money(row: MeasureRow, amount: Decimal | None) -> str:
    return row.show.money(amount) if amount is not None else ""


def _texts(field: str, *, ordered: bool = False) -> MeasureColumn:
    """A column of the texts of one field of a measure."""
    return MeasureColumn(
        (field,), lambda row: Cell(points=row.listed(field, getattr(row.measure, field), ordered=ordered))
    )


def _told(row: MeasureRow, field: str) -> Cell:
    """Texts of the report, numbered."""
    progress = row.progress
    return Cell(points=row.listed(field, getattr(progress, field), ordered=True) if progress else None)


def change_word(year: Year, measure: Measure, wanted_round: str | None = None) -> str:
    """How a measure stands to the round before, in a word."""
    earlier = plan.earlier_progress(year, measure, wanted_round)
    latest = plan.latest_progress(year, measure, wanted_round)
    if latest is None:
        return _NONE
    if earlier is None:
        return _FIRST
    return other_change(stated(earlier), stated(latest)) or CHANGES[plan.change(earlier.status, latest.status)]


def _actions(show: Show, measure: Measure, wanted_round: str | None) -> Points | None:
    """Those of the wanted round, or of all rounds in the order of time."""
    rounds = [found.id for found in show.year.info.rounds if wanted_round in (None, found.id)]
    reports = (measure.progress[name] for name in rounds if name in measure.progress)
    actions = [action for report in reports for action in report.actions]
    if not actions:
        return None
    numbers = tuple(action.step or 0 for action in actions)
    texts = tuple(_action(show, action) for action in actions)
    if any(numbers) and not all(numbers):  # a list has numbers for all of its entries or for none
        known = zip(numbers, texts, strict=True)
        return Points(tuple(show.digits(f"{n}. ") + text if n else text for n, text in known), form="plain")
    return Points(texts, all(numbers), numbers=numbers if all(numbers) else ())


def _action(show: Show, action: Action) -> str:
    return f"{action.text} {show.date(action.date, 'official')}" if action.date else action.text


def _basis(row: MeasureRow) -> tuple[str, ...]:
    """What a measure answers to: the indicator of the assessment, and its weakness."""
    framework, digits = row.show.year.assessed, row.show.digits
    named = (criterion(framework, number, row.names) for number in row.measure.indicators)
    found = [digits(f"จากผลการประเมิน ITA {name}") for name in named]
    return (*found, *(f"ประเด็น {weakness}" for weakness in row.measure.weaknesses))


# One for each of model.columns.MEASURE_COLUMNS; a test holds that none is missing and that each shows its own.
COLUMNS: dict[str, MeasureColumn] = {
    "number": MeasureColumn((), lambda row: Cell(row.show.digits(row.number), number=True)),
    "title": MeasureColumn(("title",), _title),
    "indicators": MeasureColumn(("indicators",), _indicators),
    "topics": MeasureColumn(("questions", "question_words", "items"), _topics),
    "items": MeasureColumn(("items",), _items),
    "issue": MeasureColumn(("title", "questions", "question_words", "items", "weaknesses"), _issue),
    "weaknesses": _texts("weaknesses"),
    "recommendations": _texts("recommendations", ordered=True),
    "steps": _texts("steps", ordered=True),
    "method": MeasureColumn(
        ("indicators", "weaknesses", "steps"),
        lambda row: Cell(lead=_basis(row), points=row.listed("steps", row.measure.steps, ordered=True)),
    ),
    "responsible": _texts("responsible"),
    "period": MeasureColumn(("period",), _period),
    "monitoring": _texts("monitoring"),
    "target": _texts("target"),
    "budget": MeasureColumn(("budget",), _budget),
    "note": MeasureColumn(("note",), lambda row: Cell(row.measure.note or "")),
    "status": MeasureColumn(("progress",), lambda row: Cell(mark=progress_mark(row.progress))),
    "not_started": MeasureColumn(("progress",), lambda row: _tick(row, Status.NOT_STARTED)),
    "in_progress": MeasureColumn(("progress",), lambda row: _tick(row, Status.IN_PROGRESS)),
    "done": MeasureColumn(("progress",), lambda row: _tick(row, Status.DONE)),
    "other": MeasureColumn(("progress",), lambda row: _other(row, monitored=False)),
    "done_report": MeasureColumn(("progress", "monitoring"), lambda row: _report(row, done=True)),
    "not_done_report": MeasureColumn(("progress", "monitoring"), lambda row: _report(row, done=False)),
    "other_report": MeasureColumn(("progress", "monitoring"), lambda row: _other(row, monitored=True)),
    "before": MeasureColumn(("progress",), _before),
    "change": MeasureColumn(("progress",), lambda row: Cell(change_word(row.show.year, row.measure, row.round))),
    "results": MeasureColumn(("progress",), lambda row: _told(row, "results")),
    "outcomes": MeasureColumn(("progress",), lambda row: _told(row, "outcomes")),
    "actions": MeasureColumn(("progress",), lambda row: Cell(points=_actions(row.show, row.measure, row.round))),
    "progress": MeasureColumn(("progress",), _progress),
    "spent": MeasureColumn(("progress",), _spent),
    "problems": MeasureColumn(("progress",), lambda row: _told(row, "problems")),
    "round_recommendations": MeasureColumn(("progress",), lambda row: _told(row, "recommendations")),
    "evidence": MeasureColumn(("progress",), _evidence),
}
