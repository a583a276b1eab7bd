"""Tables of measures: a choice of columns over the one record."""

from __future__ import annotations

from collections.abc import Iterable

from itasite.model.blocks import MeasuresOptions
from itasite.model.columns import MEASURE_COLUMNS, MEASURE_SETS, column_names
from itasite.model.framework import Framework
from itasite.model.measure import Measure, Progress
from itasite.model.record import STATUS_WORDS
from itasite.model.site import Year
from itasite.views.evidence import evidence_view
from itasite.views.show import Show, mark
from itasite.views.table import Cell, Row, Section, Table, columns, grouped, points

NO_MEASURES = "ยังไม่มีมาตรการในรายการนี้"


def measures_table(show: Show, options: MeasuresOptions) -> Table:
    """The table that a block or the page of measures asks for."""
    year = show.year
    group = next((group for group in year.measures.groups if group.id == options.group), None)
    names = column_names(options.columns, group.columns if group else "plan", MEASURE_SETS)
    chosen = [measure for measure in year.measures.measures if _wanted(year, measure, options)]
    header = next((name for name in ("title", "indicators") if name in names), names[0])
    caption = options.caption or (group.title if group else "มาตรการส่งเสริมคุณธรรมและความโปร่งใส")
    return Table(
        kind="measures",
        caption=f"{caption} ปีงบประมาณ {show.digits(year.number)}" if not options.caption else caption,
        columns=columns(names, MEASURE_COLUMNS, options.headings),
        sections=_sections(show, chosen, names, options),
        header=header,
        empty=NO_MEASURES,
    )


def measure_title(framework: Framework, measure: Measure) -> str:
    """The measure's own title, or that of the one indicator it is for."""
    return measure.title or criterion(framework, measure.indicators[0])


def criterion(framework: Framework, number: str) -> str:
    """An indicator or sub-indicator in words: ตัวชี้วัดย่อยที่ 9.4 การบริหาร…"""
    kind = "ตัวชี้วัดย่อยที่" if framework.sub_indicator(number) else "ตัวชี้วัดที่"
    return f"{kind} {number} {framework.criterion_title(number)}"


def latest_progress(year: Year, measure: Measure, wanted: str | None = None) -> Progress | None:
    """The progress of the wanted round, or of the last round that has any."""
    if wanted:
        return measure.progress.get(wanted)
    known = [measure.progress[found.id] for found in year.info.rounds if found.id in measure.progress]
    return known[-1] if known else None


def _wanted(year: Year, measure: Measure, options: MeasuresOptions) -> bool:
    progress = latest_progress(year, measure, options.round)
    return (
        options.group in (None, measure.group)
        and (
            options.indicator is None or any(_within(year, number, options.indicator) for number in measure.indicators)
        )
        and (options.instrument is None or options.instrument in _instruments(year, measure))
        and (options.responsible is None or options.responsible in measure.responsible)
        and (options.status is None or (progress is not None and progress.status == options.status))
    )


def _within(year: Year, number: str, wanted: str) -> bool:
    """Whether a number is the wanted indicator or a sub-indicator of it."""
    sub = year.framework.sub_indicator(number)
    return wanted in (number, sub.indicator if sub else number)


def _instruments(year: Year, measure: Measure) -> tuple[str, ...]:
    codes = (year.framework.instrument_of(number) for number in measure.indicators)
    return tuple(dict.fromkeys(code for code in codes if code))


def _sections(
    show: Show, chosen: list[Measure], names: tuple[str, ...], options: MeasuresOptions
) -> tuple[Section, ...]:
    year, framework = show.year, show.year.framework
    numbers = {measure.id: number for number, measure in enumerate(chosen, start=1)}

    def rows(members: Iterable[Measure], prefix: str) -> tuple[Row, ...]:
        return tuple(
            Row(
                tuple(_cell(show, measure, name, numbers[measure.id], options.round) for name in names),
                prefix + measure.id,
            )
            for measure in members
        )

    def status(measure: Measure) -> tuple[str, ...]:
        progress = latest_progress(year, measure, options.round)
        return (mark(progress.status if progress else None).word,)

    if options.group_by == "none":
        return (Section(rows(chosen, "")),) if chosen else ()
    titles: dict[str, str] = {}
    if options.group_by == "instrument":
        titles = {found.code: f"{found.title} ({found.code})" for found in framework.instruments}
        groups = grouped(chosen, lambda measure: _instruments(year, measure), titles)
    elif options.group_by == "indicator":
        titles = {number: criterion(framework, number) for number in framework.criteria_numbers()}
        groups = grouped(chosen, lambda measure: measure.indicators, titles)
    elif options.group_by == "group":
        titles = {group.id: group.title for group in year.measures.groups}
        groups = grouped(chosen, lambda measure: (measure.group,), titles)
    elif options.group_by == "status":
        groups = grouped(chosen, status, STATUS_WORDS.values())
    else:
        groups = grouped(chosen, lambda measure: measure.responsible, show.site.agency.units)
    seen: set[str] = set()
    sections = []
    for number, (key, members) in enumerate(groups, start=1):
        repeated = {measure.id for measure in members} & seen  # a measure under two headings: one anchor only
        prefix = f"g{number}-" if repeated else ""
        seen |= {measure.id for measure in members}
        sections.append(Section(rows(members, prefix), titles.get(key, key) or "อื่น ๆ"))
    return tuple(sections)


def _cell(show: Show, measure: Measure, name: str, number: int, wanted_round: str | None) -> Cell:
    framework = show.year.framework
    progress = latest_progress(show.year, measure, wanted_round)
    match name:
        case "number":
            return Cell(show.digits(number), number=True)
        case "title":
            return Cell(measure_title(framework, measure))
        case "indicators":
            return Cell(points=points(tuple(criterion(framework, code) for code in measure.indicators)))
        case "items":
            return Cell(points=points(tuple(f"{code} {_item_title(framework, code)}" for code in measure.items)))
        case "period":
            return Cell(measure.period or "")
        case "method":
            return Cell(lead=_basis(framework, measure), points=points(measure.steps, ordered=True))
        case "recommendations" | "steps":
            return Cell(points=points(getattr(measure, name), ordered=True))
        case "responsible" | "weaknesses" | "monitoring":
            return Cell(points=points(getattr(measure, name)))
        case "status":
            return Cell(mark=mark(progress.status if progress else None))
        case "progress":
            return Cell(
                mark=mark(progress.status if progress else None), points=points(progress.results if progress else ())
            )
        case "evidence":
            return Cell(evidence=tuple(evidence_view(show, piece) for piece in progress.evidence) if progress else ())
        case _:
            return Cell(points=points(getattr(progress, name), ordered=True) if progress else None)


def _basis(framework: Framework, measure: Measure) -> tuple[str, ...]:
    """What a measure answers to: the indicator of the assessment, and its weakness."""
    found = [f"จากผลการประเมิน ITA {criterion(framework, number)}" for number in measure.indicators]
    return (*found, *(f"ประเด็น {weakness}" for weakness in measure.weaknesses))


def _item_title(framework: Framework, code: str) -> str:
    item = framework.item(code)
    return item.title if item else ""
