"""What each column of a table of measures shows of one."""

from __future__ import annotations

from itasite.facts import measures as plan
from itasite.fiscal import parse_period
from itasite.model.measure import Action, Measure
from itasite.model.record import Status
from itasite.model.site import Year
from itasite.views.criteria import criterion, item_words, measure_title, topics
from itasite.views.evidence import evidence_view
from itasite.views.show import Show, progress_mark
from itasite.views.table import Cell, Points, points

# The fields of a measure that a column shows: a row that shares them all with the one above shares the cell.
FIELDS = {
    "actions": ("progress",),
    "before": ("progress",),
    "change": ("progress",),
    "done": ("progress",),
    "done_report": ("progress", "monitoring"),
    "evidence": ("progress",),
    "in_progress": ("progress",),
    "issue": ("title", "questions", "items", "weaknesses"),
    "method": ("indicators", "weaknesses", "steps"),
    "not_done_report": ("progress", "monitoring"),
    "not_started": ("progress",),
    "number": (),
    "outcomes": ("progress",),
    "progress": ("progress",),
    "results": ("progress",),
    "status": ("progress",),
    "topics": ("questions", "items"),
}
CHANGES = {1: "คืบหน้า", 0: "คงเดิม", -1: "ถอยกลับ"}
_FIRST, _NONE = "รายงานครั้งแรก", "ยังไม่มีรายงาน"
STILL = (CHANGES[0], _NONE)  # nothing that a reader would call a change


def measure_cell(show: Show, measure: Measure, name: str, number: int, wanted_round: str | None) -> Cell:
    """The cell of the column `name`; `number` is the place of the measure in its table."""
    framework = show.year.assessed
    match name:
        case "number":
            return Cell(show.digits(number), number=True)
        case "title":
            own = measure.title or (show.digits(measure_title(framework, measure)),)
            return Cell(points=points(own))
        case "indicators":
            return Cell(points=points(tuple(show.digits(criterion(framework, code)) for code in measure.indicators)))
        case "items":
            return Cell(points=points(tuple(item_words(framework, code) for code in measure.items)))
        case "topics":
            return Cell(points=points(topics(framework, measure)))
        case "issue":
            return Cell(lead=measure.title or topics(framework, measure), points=points(measure.weaknesses))
        case "period":
            return _period(show, measure.period)
        case "method":
            return Cell(lead=_basis(show, measure), points=points(measure.steps, ordered=True))
        case "recommendations" | "steps":
            return Cell(points=points(getattr(measure, name), ordered=True))
        case "responsible" | "weaknesses" | "monitoring":
            return Cell(points=points(getattr(measure, name)))
    return _progress_cell(show, measure, name, wanted_round)


def _period(show: Show, text: str | None) -> Cell:
    """The author's words; where they give no date, that is said."""
    if not text:
        return Cell()
    found = parse_period(text, show.year.number)
    return Cell(text, tag="" if found.dated or found.recurring else "ไม่ได้ระบุวันที่")


def _progress_cell(show: Show, measure: Measure, name: str, wanted_round: str | None) -> Cell:
    progress = plan.latest_progress(show.year, measure, wanted_round)
    status = progress.status if progress else None
    match name:
        case "status":
            return Cell(mark=progress_mark(progress))
        case "not_started" | "in_progress" | "done":
            return Cell(mark=progress_mark(progress) if status and status.value == name else None, tick=True)
        case "done_report" | "not_done_report":
            here = status is not None and (status is Status.DONE) == (name == "done_report")
            return Cell(mark=progress_mark(progress), points=points(measure.monitoring)) if here else Cell()
        case "before":
            earlier = plan.earlier_progress(show.year, measure, wanted_round)
            return Cell(mark=progress_mark(earlier)) if earlier else Cell("ไม่มีรายงาน")
        case "change":
            return Cell(change_word(show.year, measure, wanted_round))
        case "progress":
            return Cell(mark=progress_mark(progress), points=points(progress.results if progress else ()))
        case "actions":
            return Cell(points=_actions(show, measure, wanted_round))
        case "evidence":
            return Cell(evidence=tuple(evidence_view(show, piece) for piece in progress.evidence) if progress else ())
        case _:
            return Cell(points=points(getattr(progress, name), ordered=True) if progress else None)


def change_word(year: Year, measure: Measure, wanted_round: str | None = None) -> str:
    """How a measure stands to the round before, in a word."""
    earlier = plan.earlier_progress(year, measure, wanted_round)
    latest = plan.latest_progress(year, measure, wanted_round)
    if latest is None:
        return _NONE
    return CHANGES[plan.change(earlier.status, latest.status)] if earlier else _FIRST


def _actions(show: Show, measure: Measure, wanted_round: str | None) -> Points | None:
    """Those of the wanted round, or of all rounds in the order of time."""
    rounds = [found.id for found in show.year.info.rounds if wanted_round in (None, found.id)]
    reports = (measure.progress[name] for name in rounds if name in measure.progress)
    actions = [action for report in reports for action in report.actions]
    if not actions:
        return None
    numbers = tuple(action.step or 0 for action in actions)
    return Points(
        tuple(_action(show, action) for action in actions), all(numbers), numbers=numbers if all(numbers) else ()
    )


def _action(show: Show, action: Action) -> str:
    return f"{action.text} {show.date(action.date, 'official')}"


def _basis(show: Show, measure: Measure) -> tuple[str, ...]:
    """What a measure answers to: the indicator of the assessment, and its weakness."""
    framework = show.year.assessed
    found = [show.digits(f"จากผลการประเมิน ITA {criterion(framework, number)}") for number in measure.indicators]
    return (*found, *(f"ประเด็น {weakness}" for weakness in measure.weaknesses))
