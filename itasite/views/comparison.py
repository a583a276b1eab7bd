"""The results of all years side by side: a table by indicator, and the totals as a chart with the table beside it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import cycle, repeat
from typing import NamedTuple

from itasite.facts import score
from itasite.facts.ranges import rounded
from itasite.facts.score import Scores
from itasite.model.framework import Framework
from itasite.model.site import Year, with_result
from itasite.views.computed import said, signed
from itasite.views.criteria import criterion, instrument_words
from itasite.views.show import Show
from itasite.views.table import Cell, Column, Row, Section, Table

_WIDTH, _HEIGHT, _MARGIN = 640, 260, 44  # of the drawing, in its own units
_SHAPES = ("M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", "M-5-5h10v10h-10z", "M0-6 6 5h-12z", "M0-7 6 0 0 7-6 0z")
_LOWEST_SHOWN = (Decimal(0), Decimal(50), Decimal(80))  # where the axis may begin


class ChartPoint(NamedTuple):
    """A year's value in the drawing; `label` is the value in words."""

    x: str
    y: str
    label: str


class ChartLine(NamedTuple):
    """The values of one row; `runs` are the stretches without a gap, as lists of points of a polyline.

    `shape` is the outline of a point about its middle. Each row has another one: colour alone must not carry meaning.
    """

    name: str
    title: str
    shape: str
    points: tuple[ChartPoint, ...]
    runs: tuple[str, ...]


class Chart(NamedTuple):
    """What the template draws; `text` says the same in words. `target` is None where no criteria set one."""

    width: int
    height: int
    title: str
    text: str
    lines: tuple[ChartLine, ...]
    years: tuple[tuple[str, str], ...]
    grid: tuple[tuple[str, str], ...]
    target: tuple[str, str] | None


class Comparison(NamedTuple):
    """Chart and table; `chart` is None where fewer than two years have a result."""

    chart: Chart | None
    table: Table


def scored_years(show: Show) -> tuple[tuple[Year, Scores], ...]:
    """The years of the site that have a result, the oldest first."""
    return tuple((year, found) for year in reversed(with_result(show.site.years)) if (found := score.year_scores(year)))


def comparison(show: Show) -> Comparison:
    """The results of all years of the site."""
    found = scored_years(show)
    return Comparison(_chart(show, found) if len(found) > 1 else None, _table(show, found))


def _table(show: Show, found: tuple[tuple[Year, Scores], ...]) -> Table:
    latest, results = _latest_criteria(show), [scores for _, scores in found]
    sections = []
    for instrument in latest.instruments:
        rows = [
            _row(show, show.digits(criterion(latest, own.number)), values)
            for own in latest.indicators_of(instrument.code)
            for values in [[_indicator(year, own.number) for year, _ in found]]
            if any(value is not None for value in values)
        ]
        rows.append(
            _row(
                show,
                f"คะแนน {instrument.code}",
                [_instrument(own, instrument.code) for own in results],
                [not _printed(own, instrument.code) for own in results],
            )
        )
        sections.append(Section(tuple(rows), instrument_words(instrument)))
    total = _row(show, "คะแนนรวม", [own.total for own in results], [not own.total_printed for own in results])
    marks = (Cell(score.level_title(year, own) or "–", computed=not own.level_printed) for year, own in found)
    levels = Row((Cell("ระดับ"), *marks, Cell()))
    table = Table(
        kind="comparison",
        caption="ผลการประเมิน ITA เปรียบเทียบรายปีงบประมาณ",
        columns=(
            Column("title", "ตัวชี้วัด"),
            *(Column("score", f"ปี {show.digits(year.number)}") for year, _ in found),
            Column("change", f"เปลี่ยนจากปี {show.digits(found[-2][0].number)}" if len(found) > 1 else "เปลี่ยนจากปีก่อน"),
        ),
        sections=tuple(sections) if found else (),
        header="title",
        empty="ยังไม่มีผลการประเมิน",
        foot=(total, levels) if found else (),
    )
    return signed(table)


def _latest_criteria(show: Show) -> Framework:
    """Those of the latest year that has criteria."""
    years = show.site.years
    return next((year.framework for year in years if year.framework.known), years[0].framework)


def _row(show: Show, title: str, values: list[Decimal | None], computed: Iterable[bool] = repeat(False)) -> Row:
    cells = [
        Cell(show.score(value), number=True, computed=by_us and value is not None)
        for value, by_us in zip(values, computed, strict=False)
    ]
    difference = _difference(show, values)
    return Row((Cell(title), *cells, Cell(difference, number=True, computed=difference != "–")))


def _difference(show: Show, values: list[Decimal | None]) -> str:
    """From the year before to the latest, only where both are known."""
    before, after = ([None, None, *values])[-2:]
    if before is None or after is None:
        return "–"
    difference = rounded(after) - rounded(before)
    return (
        f"เพิ่มขึ้น {show.score(difference)}"
        if difference > 0
        else f"ลดลง {show.score(-difference)}"
        if difference
        else "คงเดิม"
    )


def _indicator(year: Year, number: str) -> Decimal | None:
    return year.info.result.indicators.get(number) if year.info.result else None


def _instrument(scores: Scores, code: str) -> Decimal | None:
    return next((part.score for part in scores.instruments if part.instrument.code == code), None)


def _printed(scores: Scores | None, name: str) -> bool:
    """Whether the result gives the total, or the score of an instrument, as published."""
    if scores is None or name == "total":
        return scores is None or scores.total_printed
    return next((part.printed for part in scores.instruments if part.instrument.code == name), True)


def _chart(show: Show, found: tuple[tuple[Year, Scores], ...]) -> Chart:
    """Totals and instruments over every fiscal year from the first to the last: a year without a result is a gap."""
    first, last = found[0][0].number, found[-1][0].number
    by_year = {year.number: scores for year, scores in found}
    years = list(range(first, last + 1))
    latest = _latest_criteria(show)
    instruments = latest.instruments
    names = [("total", "คะแนนรวม"), *((part.code, part.code) for part in instruments)]
    values = {name: [_value(by_year.get(year), name) for year in years] for name, _ in names}
    axes = _Axes(len(years), [value for series in values.values() for value in series if value is not None])
    labels = [show.digits(year) for year in years]
    return Chart(
        width=_WIDTH,
        height=_HEIGHT,
        title=f"คะแนน ITA ปีงบประมาณ {labels[0]} ถึง {labels[-1]}",
        text="; ".join(_in_words(show, year, by_year.get(year)) for year in years),
        lines=tuple(
            _line(
                show,
                axes,
                name,
                title,
                shape,
                labels,
                values[name],
                [_printed(by_year.get(year), name) for year in years],
            )
            for (name, title), shape in zip(names, cycle(_SHAPES), strict=False)
        ),
        years=tuple((axes.x(place), label) for place, label in enumerate(labels)),
        grid=tuple((axes.y(value), show.digits(f"{value:.0f}")) for value in axes.grid),
        target=(axes.y(latest.target), show.digits(latest.target)) if latest.known else None,
    )


class _Axes:
    """Where values stand in the drawing; the vertical axis begins as high as the values allow."""

    def __init__(self, years: int, values: list[Decimal]) -> None:
        self._steps = years - 1
        self._floor = max(low for low in _LOWEST_SHOWN if all(value >= low for value in values))
        step = (score.FULL - self._floor) / 5
        self.grid = tuple(self._floor + step * number for number in range(6))

    def x(self, place: int) -> str:
        return f"{_MARGIN + place * (_WIDTH - 2 * _MARGIN) / self._steps:.1f}"

    def y(self, value: Decimal) -> str:
        share = (value - self._floor) / (score.FULL - self._floor)
        return f"{_HEIGHT - _MARGIN - float(share) * (_HEIGHT - 1.5 * _MARGIN):.1f}"


def _line(
    show: Show, axes: _Axes, name: str, title: str, shape: str, labels: list[str], values: list[Decimal | None],
    printed: list[bool],
) -> ChartLine:  # fmt: skip
    runs = _runs(values)
    points = (
        ChartPoint(
            axes.x(place),
            axes.y(value),
            f"{title} ปี {labels[place]}: {said(show.score(value), computed=not printed[place])}",
        )
        for run in runs
        for place, value in run
    )
    lines = (" ".join(f"{axes.x(place)},{axes.y(value)}" for place, value in run) for run in runs if len(run) > 1)
    return ChartLine(name.lower(), title, shape, tuple(points), tuple(lines))


def _value(scores: Scores | None, name: str) -> Decimal | None:
    if scores is None:
        return None
    return scores.total if name == "total" else _instrument(scores, name)


def _in_words(show: Show, year: int, scores: Scores | None) -> str:
    if scores is None or scores.total is None:
        return f"ปี {show.digits(year)} ไม่มีข้อมูล"
    return f"ปี {show.digits(year)} คะแนนรวม {said(show.score(scores.total), computed=not scores.total_printed)}"


def _runs(values: list[Decimal | None]) -> list[list[tuple[int, Decimal]]]:
    """Stretches of neighbouring years that all have a value."""
    runs: list[list[tuple[int, Decimal]]] = [[]]
    for place, value in enumerate(values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((place, value))
    return [run for run in runs if run]
