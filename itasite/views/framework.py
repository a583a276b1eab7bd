"""The criteria of a year as tables: which indicators each instrument has, its weight, the levels."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from itasite.facts import score
from itasite.facts.levels import AtLeast, Below, Between, level_above, level_range
from itasite.facts.ranges import CENT
from itasite.facts.score import Scores
from itasite.model.blocks import FrameworkOptions, LevelsOptions
from itasite.model.columns import FRAMEWORK_SETS, LEVEL_SETS, column_names
from itasite.model.framework import Level
from itasite.views.criteria import criterion, instrument_words
from itasite.views.joined_rows import joined
from itasite.views.show import Show, plain
from itasite.views.sources import source_words, trust_words
from itasite.views.table import Cell, Row, Section, Table, columns
from itasite.words.headings import FRAMEWORK_COLUMNS, LEVEL_COLUMNS


class LevelsView(NamedTuple):
    """The levels and how far their rule can be trusted."""

    table: Table
    note: str
    verification: str
    source: str


def framework_table(show: Show, options: FrameworkOptions) -> Table:
    """Which indicators each instrument of the criteria has, and its weight."""
    framework = show.year.framework
    names = column_names(options.columns, "weights", FRAMEWORK_SETS)
    rows, covered = [], []
    for instrument in framework.instruments:
        own = framework.indicators_of(instrument.code)
        weight = f"ร้อยละ {show.digits(plain(instrument.weight))}" if instrument.weight is not None else "ยังไม่พบข้อมูล"
        cells = {"instrument": Cell(instrument_words(instrument)), "weight": Cell(weight)}
        for indicator in own:
            words = Cell(show.digits(criterion(framework, indicator.number, options.names)))
            rows.append(Row(tuple((cells | {"indicator": words})[name] for name in names)))
            first = indicator is own[0]
            covered.append(set() if first else {place for place, name in enumerate(names) if name != "indicator"})
    return Table(
        kind="framework",
        caption=options.caption or f"กรอบการประเมิน ITA ปีงบประมาณ {show.digits(framework.fiscal_year)}",
        columns=columns(names, FRAMEWORK_COLUMNS, options.headings),
        sections=(Section(joined(rows, covered, show.digits)),) if rows else (),
        header="indicator" if "indicator" in names else names[0],
        empty="ยังไม่มีเกณฑ์การประเมินของปีนี้",
    )


def levels_table(show: Show, options: LevelsOptions) -> Table:
    """The levels of the year's criteria, best first, with their condition or as bands of the total."""
    framework = show.year.framework
    names = column_names(options.columns, "conditions", LEVEL_SETS)
    rows = []
    for level in framework.levels:
        cells = {
            "level": Cell(level.title),
            "range": Cell(_band(show, level)),
            "condition": Cell(condition(show, level)),
        }
        rows.append(Row(tuple(cells[name] for name in names)))
    return Table(
        kind="levels",
        caption=options.caption or f"ระดับผลการประเมินตามเกณฑ์ปีงบประมาณ {show.digits(framework.fiscal_year)}",
        columns=columns(names, LEVEL_COLUMNS, options.headings),
        sections=(Section(tuple(rows)),) if rows else (),
        header="level" if "level" in names else names[0],
        empty="ยังไม่พบเกณฑ์ของระดับในปีนี้",
    )


def levels_view(show: Show) -> LevelsView:
    """The levels with what is known of their rule."""
    framework = show.year.framework
    source = framework.source_named(framework.levels_source or framework.source)
    return LevelsView(
        table=levels_table(show, LevelsOptions()),
        note=framework.levels_note or "",
        verification=trust_words(framework.levels_verification or framework.verification, source, show.site.agency),
        source=source_words(source, show.site.agency) if source else "",
    )


def level_meaning(show: Show, found: Scores) -> tuple[str, ...]:
    """What the level asks for, if the criteria say it."""
    return (f"ระดับ “{found.level.title}” คือ {condition(show, found.level)}",) if found.level else ()


def condition(show: Show, level: Level) -> str:
    """What a level asks for, in words."""
    match level_range(show.year.framework, level):
        case Below(limit):
            return f"คะแนนรวมต่ำกว่า {show.digits(limit)} คะแนน"
        case Between(first, last):
            return f"คะแนนรวม {show.score(first)} ถึง {show.score(last)} คะแนน"
        case AtLeast(first, None):
            return f"คะแนนรวมตั้งแต่ {show.digits(first)} คะแนนขึ้นไป"
        case AtLeast(first, each):
            return f"คะแนนรวมตั้งแต่ {show.digits(first)} คะแนนขึ้นไป และทุกเครื่องมือได้ตั้งแต่ {show.digits(each)} คะแนนขึ้นไป"
        case asked:
            assert_never(asked)


def _band(show: Show, level: Level) -> str:
    """A level as a range of the total, with the two places in which totals are published."""
    above = level_above(show.year.framework, level)
    if above is None:
        return f"{show.score(level.minimum)} - {show.digits(plain(score.FULL))}"
    lower = show.score(level.minimum) if level.minimum else show.digits(0)
    return f"{lower} - {show.score(above.minimum - CENT)}" if above.minimum > level.minimum else condition(show, level)
