"""Tables of measures: a choice of columns over the one record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal, assert_never

from itasite.facts.measures import PlannedMeasure, group_named, group_of, latest_progress, numbers, plan
from itasite.fiscal import fold_digits
from itasite.model.blocks import MeasuresOptions
from itasite.model.columns import MEASURE_OVER, MEASURE_SETS, column_names
from itasite.model.measure import Group, Measure
from itasite.model.site import Year
from itasite.views.boxes import BOXED, with_boxes
from itasite.views.criteria import criterion, instrument_words
from itasite.views.joined_rows import joined
from itasite.views.measure_cells import COLUMNS, measure_cell
from itasite.views.measure_money import Sums
from itasite.views.measure_numbers import NAMING, before_title, column_number, with_number
from itasite.views.measure_rest import OF_REPORT, with_plan, with_report
from itasite.views.show import Mark, Show, progress_mark
from itasite.views.status_totals import with_other_column
from itasite.views.table import Cell, Row, Section, Table, columns, grouped
from itasite.words.choices import STATUS_WORDS
from itasite.words.headings import MEASURE_COLUMNS, MEASURE_SET_HEADINGS

NO_MEASURES = "ยังไม่มีมาตรการในรายการนี้"
_Grouped = Literal["group", "instrument", "indicator", "status", "responsible"]
_Keys = Callable[[PlannedMeasure], Iterable[str]]
_Heading = tuple[str, list[PlannedMeasure]]


_TELLS_PROGRESS = {name for name, column in COLUMNS.items() if "progress" in column.fields} - OF_REPORT.keys()


def measures_table(show: Show, options: MeasuresOptions, *, with_progress: bool = False) -> Table:
    """The table that a block asks for; `with_progress`: the page of measures adds what its columns do not show.

    That is the progress, and what only some agencies write: target, money, remarks, problems.
    """
    year = show.year
    group = group_named(year, options.group)
    wanted = options.columns or options.set or (_columns_of(group) if group else "plan")
    names = column_names(wanted, "plan", MEASURE_SETS)
    chosen = [row for row in plan(year) if _wanted(year, row.measure, options)]
    if with_progress:
        names = _with_rest(year, names, chosen, options.round)
    names = with_other_column(names, [_mark(year, row, options.round) for row in chosen])
    header = next((name for name in ("title", "issue", "indicators") if name in names), names[0])
    groups = _groups(show, chosen, options)
    sums = Sums(show, names, header, options.round)
    caption = options.caption or (group.title if group else "มาตรการส่งเสริมคุณธรรมและความโปร่งใส")
    return Table(
        kind="measures",
        caption=_caption(show, caption, options),
        columns=columns(names, MEASURE_COLUMNS, _headings(wanted, group, options), MEASURE_OVER),
        sections=_sections(show, chosen, groups, names, sums, options),
        header=header,
        empty=NO_MEASURES,
        foot=sums.of_table([members for _, members in groups]),
        about=_of_round(show, caption, options),
    )


def _with_rest(
    year: Year, names: tuple[str, ...], chosen: list[PlannedMeasure], wanted_round: str | None
) -> tuple[str, ...]:
    silent = _TELLS_PROGRESS.isdisjoint(names) and any(row.measure.progress for row in chosen)
    names = (*with_plan(names, chosen), *(("progress",) if silent else ()))
    return with_report(names, year, chosen, wanted_round)


def _caption(show: Show, title: str, options: MeasuresOptions) -> str:
    """The author's words as they are; ours with the year, that of the assessment, and the round.

    A year that the title says is not said again.
    """
    if options.caption:
        return options.caption
    year, assessed = show.year.number, show.year.measures.assessment or show.year.number
    words = [title]
    if not _says(title, year):
        ours = "มาตรการ" if assessed != year and "มาตรการ" not in title else ""
        words.append(f"{ours}ปีงบประมาณ {show.digits(year)}")
    if assessed != year and not _says(title, assessed):
        words.append(f"จากผลการประเมินปีงบประมาณ {show.digits(assessed)}")
    return _of_round(show, " ".join(words), options)


def _says(title: str, year: int) -> bool:
    return re.search(rf"(?<!\d){year}(?!\d)", fold_digits(title)) is not None


def _of_round(show: Show, title: str, options: MeasuresOptions) -> str:
    return f"{title} {show.round_name(options.round)}" if options.round and not options.caption else title


def _headings(wanted: str | tuple[str, ...], group: Group | None, options: MeasuresOptions) -> dict[str, str]:
    """What columns are called here: by their set, by the group, by the block."""
    of_group = (group.set or group.columns) if group else None
    chosen = options.set or (wanted if isinstance(wanted, str) else of_group)
    by_set = MEASURE_SET_HEADINGS.get(chosen, {}) if isinstance(chosen, str) else {}
    return by_set | (group.headings if group else {}) | options.headings


def _columns_of(group: Group) -> str | tuple[str, ...]:
    """The columns of a group; one that only names a set has those of the set."""
    return group.set if group.set and "columns" not in group.model_fields_set else group.columns


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


def _mark(year: Year, row: PlannedMeasure, wanted_round: str | None) -> Mark:
    return progress_mark(latest_progress(year, row.measure, wanted_round))


def _within(year: Year, number: str, wanted: str) -> bool:
    """Whether a number is the wanted indicator or a sub-indicator of it."""
    return wanted in year.assessed.with_parents((number,))


def _instruments(year: Year, measure: Measure) -> tuple[str, ...]:
    codes = (year.assessed.instrument_of(number) for number in measure.indicators)
    return tuple(dict.fromkeys(code for code in codes if code))


def _sections(
    show: Show,
    chosen: list[PlannedMeasure],
    groups: list[_Heading],
    names: tuple[str, ...],
    sums: Sums,
    options: MeasuresOptions,
) -> tuple[Section, ...]:
    heads = [row.head for row in chosen]
    places = {head: place for place, head in enumerate(dict.fromkeys(heads), start=1)}
    own = numbers(show.year)

    def rows(members: list[PlannedMeasure], prefix: str) -> tuple[Row, ...]:
        found = [
            Row(_cells(show, members, number, names, places[row.head], options), prefix + row.measure.id)
            for number, row in enumerate(members)
        ]
        return joined(found, [_covered(members, number, names, own) for number in range(len(members))], show.digits)

    seen: set[str] = set()
    sections = []
    for number, (title, members) in enumerate(groups, start=1):
        repeated = {row.measure.id for row in members} & seen  # a measure under two headings: one anchor only
        seen |= {row.measure.id for row in members}
        foot = sums.of_group(members) if title else ()
        sections.append(Section(rows(members, f"g{number}-" if repeated else ""), title, foot=foot))
    return tuple(sections)


def _groups(show: Show, chosen: list[PlannedMeasure], options: MeasuresOptions) -> list[_Heading]:
    """The measures under each heading; without a grouping all of them under none."""
    if options.group_by == "none":
        return [("", chosen)] if chosen else []
    titles, keys = _grouping(show, options.group_by, options)
    return [(titles.get(key, key) or "อื่น ๆ", members) for key, members in grouped(chosen, keys, titles)]


def _cells(
    show: Show, members: list[PlannedMeasure], line: int, names: tuple[str, ...], place: int, options: MeasuresOptions
) -> tuple[Cell, ...]:
    """The cells of the row `line` of `members`; `place` is the number of its row where joined rows have one."""
    year, measure, bearer = show.year, members[line].measure, _bearer(names)
    number, group = column_number(year, measure, place), group_of(year, measure)
    called = {**(group.names if group else {}), **options.names}
    boxes = options.boxes if options.boxes is not None else group.boxes if group else {}
    told = {"issue": _own_issue(members, line)}
    cells = {name: measure_cell(show, told.get(name, measure), name, number, options.round, called) for name in names}
    found = {name: with_boxes(cell, boxes if name in BOXED else {}) for name, cell in cells.items()}
    if bearer in NAMING:
        found[bearer] = with_number(found[bearer], before_title(year, measure, show.digits))
    return tuple(found.values())


def _own_issue(members: list[PlannedMeasure], line: int) -> Measure:
    """What the cell that names a measure by its weakness tells: not again one that it shares with the row above."""
    row = members[line]
    own_title = "weaknesses" in row.shared and "title" not in row.shared
    if own_title and line > 0 and members[line - 1].head == row.head:
        return row.measure.model_copy(update={"weaknesses": type(row.measure.weaknesses)()})
    return row.measure


def _bearer(names: tuple[str, ...]) -> str:
    """The column that shows the number of a measure: that of numbers, else the first that names it; "" if none does."""
    return next((name for name in ("number", *NAMING) if name in names), "")


def _covered(members: list[PlannedMeasure], number: int, names: tuple[str, ...], own: dict[str, str]) -> set[int]:
    """The columns that a row shares with the one above it; a measure with a number in `own` has a cell for it."""
    row = members[number]
    if number == 0 or members[number - 1].head != row.head:
        return set()
    above = members[number - 1].measure
    bearer = _bearer(names)

    def same(name: str) -> bool:
        fields = ("title",) if name == "number" and above.id in own else COLUMNS[name].fields
        if name == bearer and row.measure.id in own:
            return False
        return row.shared.issuperset(fields) and all(getattr(row.measure, f) == getattr(above, f) for f in fields)

    return {place for place, name in enumerate(names) if same(name)}


def _grouping(show: Show, by: _Grouped, options: MeasuresOptions) -> tuple[dict[str, str], _Keys]:
    """The headings to group by, in order, and what of a measure belongs under which."""
    year, framework = show.year, show.year.assessed

    def status(row: PlannedMeasure) -> tuple[str, ...]:
        return (_mark(year, row, options.round).word,)

    match by:
        case "instrument":
            titles = {found.code: instrument_words(found) for found in framework.instruments}
            return titles, lambda row: _instruments(year, row.measure)
        case "indicator":
            group = next((group for group in year.measures.groups if group.id == options.group), None)
            names = {**(group.names if group else {}), **options.names}
            titles = {
                number: show.digits(criterion(framework, number, names)) for number in framework.criteria_numbers()
            }
            return titles, lambda row: row.measure.indicators
        case "group":
            return {group.id: group.title for group in year.measures.groups}, lambda row: (row.measure.group,)
        case "status":
            return {word: word for word in STATUS_WORDS.values()}, status
        case "responsible":
            return {unit: unit for unit in show.site.agency.units}, lambda row: row.measure.responsible
        case _:
            assert_never(by)
