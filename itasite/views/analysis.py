"""What the agency reads from its result: weaknesses and recommendations per indicator, with the score."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from itasite.model.analysis import Analysis
from itasite.model.blocks import AnalysisOptions
from itasite.model.columns import ANALYSIS_SETS, column_names
from itasite.views.criteria import criterion
from itasite.views.points import points
from itasite.views.show import Show
from itasite.views.table import Cell, Row, Section, Table, columns
from itasite.words.headings import ANALYSIS_COLUMNS

_OWN = "own"  # the name in the page of a column that only one paper has: headings are no names


def analysis_table(show: Show, options: AnalysisOptions) -> Table:
    """The indicators that have findings, or those of them that the block asks for."""
    year, framework = show.year, show.year.framework
    own = year.analysis.own_columns
    names = column_names(options.columns, "findings", ANALYSIS_SETS)
    if options.columns is None:
        names = (*names, *_further(year.analysis), *own)
    wanted = [
        number
        for number in framework.criteria_numbers()
        if number in year.analysis.indicators
        and (not options.instrument or framework.instrument_of(number) in options.instrument)
        and (not options.indicators or number in options.indicators)
    ]
    rows = tuple(
        Row(tuple(_cell(show, number, name, options) for name in names), f"finding-{number}") for number in wanted
    )
    return Table(
        kind="analysis",
        caption=options.caption or f"ผลการวิเคราะห์รายตัวชี้วัด ปีงบประมาณ {show.digits(year.number)}",
        columns=tuple(
            replace(column, name=_OWN) if column.name in own else column
            for column in columns(names, ANALYSIS_COLUMNS | dict(zip(own, own, strict=True)), options.headings)
        ),
        sections=(Section(rows),) if rows else (),
        header="indicator" if "indicator" in names else names[0],
        empty="ยังไม่มีผลการวิเคราะห์",
    )


def _further(analysis: Analysis) -> tuple[str, ...]:
    """The columns that not every paper has, where a finding fills them."""
    findings = analysis.indicators.values()
    there = {
        "responsible": any(finding.responsible for finding in findings),
        "period": any(finding.period for finding in findings),
    }
    return tuple(name for name, filled in there.items() if filled)


def _cell(show: Show, number: str, name: str, options: AnalysisOptions) -> Cell:
    if name == "indicator":
        return _indicator(show, number, options.names)
    if name in CELLS:
        return CELLS[name](show, number)
    if name not in show.year.analysis.own_columns:
        raise KeyError(name)
    return Cell(points=points(show.year.analysis.indicators[number].more.get(name, ())))


def _indicator(show: Show, number: str, names: Mapping[str, str]) -> Cell:
    result = show.year.info.result
    score = result.indicators.get(number) if result else None
    known = f" (คะแนน {show.score(score)})" if score is not None else ""
    return Cell(show.digits(criterion(show.year.framework, number, names)) + known)


# One for each of model.columns.ANALYSIS_COLUMNS; a test holds that none is missing and that each shows its own.
CELLS: dict[str, Callable[[Show, str], Cell]] = {
    "indicator": lambda show, number: _indicator(show, number, {}),
    "weaknesses": lambda show, number: Cell(
        points=points(show.year.analysis.indicators[number].weaknesses, ordered=True)
    ),
    "recommendations": lambda show, number: Cell(
        points=points(show.year.analysis.indicators[number].recommendations, ordered=True)
    ),
    "responsible": lambda show, number: Cell(points=points(show.year.analysis.indicators[number].responsible)),
    "period": lambda show, number: Cell(show.year.analysis.indicators[number].period or ""),
}
