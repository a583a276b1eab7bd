"""How far measures were in each reporting round, what changed between rounds, and what became of last year's."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.measures import latest_progress, own_measures, reported_rounds
from itasite.facts.sitemap import MEASURES, ROUNDS
from itasite.model.measure import Measure, Progress
from itasite.model.site import Year
from itasite.views.measure_cells import CHANGES, STILL, MeasureRow, change_word, measure_cell
from itasite.views.measure_numbers import numbered_title
from itasite.views.points import Points, points
from itasite.views.show import Link, Show, progress_mark
from itasite.views.table import Cell, Column, Row, Section, Table


class RoundChanges(NamedTuple):
    """What the last reporting round brought: how many measures went on, stayed, fell back; which did not stay."""

    text: str
    numbers: tuple[tuple[str, str], ...]
    moved: tuple[Link, ...]
    href: str


def rounds_table(show: Show) -> Table:
    """One row per measure, one column per reported round, and the change between the last two."""
    year = show.year
    rounds = reported_rounds(year)
    measures = [row.measure for row in own_measures(year)]
    rows = tuple(
        Row(
            (
                Cell(_title(show, year, measure)),
                *(_status(measure, name) for name in rounds),
                measure_cell(show, measure, "change", 0, None),
            )
        )
        for measure in measures
    )
    return Table(
        kind="rounds",
        caption=f"ความก้าวหน้าของมาตรการรายรอบ ปีงบประมาณ {show.digits(year.number)}",
        columns=(
            Column("title", "มาตรการ"),
            *(Column(f"round-{name}", show.round_name(name)) for name in rounds),
            Column("change", "ความเปลี่ยนแปลง"),
        ),
        sections=(Section(rows),) if rows and rounds else (),
        header="title",
        empty="ยังไม่มีรายงานความก้าวหน้า",
    )


def round_changes(show: Show) -> RoundChanges | None:
    """Between the last two reporting rounds; with one round, which that was; None before the first."""
    year = show.year
    rounds = reported_rounds(year)
    if not rounds:
        return None
    titles = [show.round_name(name) for name in rounds[-2:]]
    if len(rounds) == 1:
        return RoundChanges(f"มาตรการรายงานแล้วครั้งเดียว คือ{titles[0]} จึงยังไม่มีรอบก่อนให้เทียบ", (), (), "")
    found = [(row.measure, change_word(year, row.measure)) for row in own_measures(year)]
    words = [word for _, word in found]
    ordered = dict.fromkeys((*CHANGES.values(), *words))
    moved = (
        Link(_title(show, year, measure), show.page(MEASURES, anchor=measure.id), word)
        for measure, word in found
        if word not in STILL
    )
    return RoundChanges(
        f"จาก{titles[0]} ถึง{titles[1]}",
        tuple((word, show.digits(words.count(word))) for word in ordered if word in words),
        tuple(moved),
        show.page(ROUNDS),
    )


def year_before(show: Show) -> Year | None:
    """The fiscal year before, where the site has its measures."""
    before = show.site.year(show.year.number - 1)
    return before if before and before.measures.measures else None


def last_year_table(show: Show) -> Table:
    """The measures of the year before: how they ended, and which of this year's continue them."""
    before = year_before(show)
    rows = tuple(_last_year_row(show, before, row.measure) for row in own_measures(before)) if before else ()
    last, this = show.digits(show.year.number - 1), show.digits(show.year.number)
    return Table(
        kind="last-year",
        caption=f"มาตรการของปีงบประมาณ {last} และการดำเนินการต่อในปีงบประมาณ {this}",
        columns=(
            Column("title", "มาตรการของปีก่อน"),
            Column("responsible", "ผู้รับผิดชอบ"),
            Column("status", "สถานะเมื่อสิ้นปี"),
            Column("outcomes", "ผลลัพธ์"),
            Column("continued", "การดำเนินการต่อในปีนี้"),
        ),
        sections=(Section(rows),) if rows else (),
        header="title",
        empty="ไม่มีมาตรการของปีก่อนในเว็บไซต์นี้",
    )


def _last_year_row(show: Show, before: Year, measure: Measure) -> Row:
    progress = latest_progress(before, measure)
    row = MeasureRow(show._replace(year=before), measure, "", None)
    this_year = (row.measure for row in own_measures(show.year))
    following = tuple(_title(show, show.year, found) for found in this_year if measure.id in found.continues)
    return Row(
        (
            Cell(_title(show, before, measure), href=show.page(MEASURES, anchor=measure.id, of=before)),
            Cell(points=row.listed("responsible", measure.responsible)),
            Cell(mark=progress_mark(progress)),
            Cell(points=_achieved(row, progress) if progress else None),
            Cell(points=points(following)) if following else Cell("ไม่มี"),
        )
    )


def _achieved(row: MeasureRow, progress: Progress) -> Points | None:
    field = "outcomes" if progress.outcomes else "results"
    return row.listed(field, getattr(progress, field))


def _title(show: Show, year: Year, measure: Measure) -> str:
    return numbered_title(year, measure, show.digits)


def _status(measure: Measure, name: str) -> Cell:
    progress = measure.progress.get(name)
    return Cell(mark=progress_mark(progress)) if progress else Cell("ไม่มีรายงาน")
