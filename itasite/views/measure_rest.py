"""The columns of what only some agencies write of a measure: target, money, remarks, problems, advice."""

from __future__ import annotations

from collections.abc import Sequence

from itasite.facts.measures import PlannedMeasure, latest_progress
from itasite.model.site import Year

_OF_PLAN = ("target", "budget", "note")
# The columns of a report, by the field that they show; none says how far a measure is.
OF_REPORT = {"spent": "spent", "problems": "problems", "round_recommendations": "recommendations"}


def with_plan(names: tuple[str, ...], rows: Sequence[PlannedMeasure]) -> tuple[str, ...]:
    """`names` and the columns of the plan that they lack and any row fills."""
    given = (name for name in _OF_PLAN if any(getattr(row.measure, name) not in (None, ()) for row in rows))
    return (*names, *(name for name in given if name not in names))


def with_report(
    names: tuple[str, ...], year: Year, rows: Sequence[PlannedMeasure], wanted_round: str | None
) -> tuple[str, ...]:
    """`names` and the columns of the report of that round, or of the last one, that they lack and any row fills."""
    found = [latest_progress(year, row.measure, wanted_round) for row in rows]
    given = (
        name for name, field in OF_REPORT.items() if any(getattr(each, field, None) not in (None, ()) for each in found)
    )
    return (*names, *(name for name in given if name not in names))
