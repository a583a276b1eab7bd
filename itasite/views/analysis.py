"""What the agency reads from its result: weaknesses and recommendations per indicator, with the score."""

from __future__ import annotations

from collections.abc import Callable

from itasite.model.blocks import AnalysisOptions
from itasite.model.columns import ANALYSIS_SETS, column_names
from itasite.views.criteria import criterion
from itasite.views.show import Show
from itasite.views.table import Cell, Row, Section, Table, columns, points
from itasite.words.headings import ANALYSIS_COLUMNS


def analysis_table(show: Show, options: AnalysisOptions) -> Table:
    """The indicators that have findings, or those of them that the block asks for."""
    year, framework = show.year, show.year.framework
    names = column_names(options.columns, "findings", ANALYSIS_SETS)
    wanted = [
        number
        for number in framework.criteria_numbers()
        if number in year.analysis.indicators
        and (not options.instrument or framework.instrument_of(number) in options.instrument)
        and (not options.indicators or number in options.indicators)
    ]
    rows = tuple(Row(tuple(CELLS[name](show, number) for name in names), f"finding-{number}") for number in wanted)
    return Table(
        kind="analysis",
        caption=options.caption or f"ผลการวิเคราะห์รายตัวชี้วัด ปีงบประมาณ {show.digits(year.number)}",
        columns=columns(names, ANALYSIS_COLUMNS, options.headings),
        sections=(Section(rows),) if rows else (),
        header="indicator" if "indicator" in names else names[0],
        empty="ยังไม่มีผลการวิเคราะห์",
    )


def _indicator(show: Show, number: str) -> Cell:
    result = show.year.info.result
    score = result.indicators.get(number) if result else None
    known = f" (คะแนน {show.score(score)})" if score is not None else ""
    return Cell(show.digits(criterion(show.year.framework, number)) + known)


# One for each of model.columns.ANALYSIS_COLUMNS; a test holds that none is missing and that each shows its own.
CELLS: dict[str, Callable[[Show, str], Cell]] = {
    "indicator": _indicator,
    "weaknesses": lambda show, number: Cell(
        points=points(show.year.analysis.indicators[number].weaknesses, ordered=True)
    ),
    "recommendations": lambda show, number: Cell(
        points=points(show.year.analysis.indicators[number].recommendations, ordered=True)
    ),
}
