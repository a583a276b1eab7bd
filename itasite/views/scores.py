"""The result of a year as tables: scores of instruments and indicators, the criteria's weights and levels."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple, assert_never

from itasite.facts import score
from itasite.facts.levels import AtLeast, Below, Between, level_above, level_range
from itasite.facts.score import InstrumentScore, Scores, level_title, year_scores
from itasite.model.blocks import FrameworkOptions, LevelsOptions, ScoresOptions
from itasite.model.columns import FRAMEWORK_SETS, LEVEL_SETS, SCORE_SETS, column_names
from itasite.model.framework import Level
from itasite.views.criteria import criterion, instrument_words
from itasite.views.show import Show
from itasite.views.sources import source_words, trust_words
from itasite.views.table import Cell, Column, Row, Section, Table, columns, joined
from itasite.words.headings import FRAMEWORK_COLUMNS, LEVEL_COLUMNS, SCORE_COLUMNS

_BY_INDICATOR = {"rank"}  # columns that only indicators have


class LevelsView(NamedTuple):
    """The levels and how far their rule can be trusted."""

    table: Table
    note: str
    verification: str
    source: str


def scores_table(show: Show, options: ScoresOptions) -> Table:
    """The result with a row per instrument, or per indicator below the name of its instrument."""
    found = year_scores(show.year)
    names = column_names(options.columns, "indicators" if options.rows == "indicators" else "instruments", SCORE_SETS)
    by_indicator = options.rows == "indicators" or (options.rows is None and not _BY_INDICATOR.isdisjoint(names))
    parts = found.instruments if found else ()
    if by_indicator:
        sections = tuple(
            Section(_indicator_rows(show, part, names), instrument_words(part.instrument)) for part in parts
        )
    else:
        rows = tuple(
            _row(show, instrument_words(part.instrument), part.score, part.instrument.weight, names) for part in parts
        )
        sections = (Section(rows),) if rows else ()
    shown = {"title": "ตัวชี้วัด", "score": "ผลคะแนน"} if by_indicator else {}
    return Table(
        kind="scores",
        caption=options.caption or f"ผลการประเมิน ITA ปีงบประมาณ {show.digits(show.year.number)}",
        columns=columns(names, SCORE_COLUMNS | shown, options.headings),
        sections=sections,
        header="title",
        empty="ยังไม่มีผลการประเมินของปีนี้",
        foot=(_total_row(show, found, names),) if found and found.total is not None else (),
    )


def framework_table(show: Show, options: FrameworkOptions) -> Table:
    """Which indicators each instrument of the criteria has, and its weight."""
    framework = show.year.framework
    names = column_names(options.columns, "weights", FRAMEWORK_SETS)
    rows, covered = [], []
    for instrument in framework.instruments:
        own = framework.indicators_of(instrument.code)
        weight = f"ร้อยละ {show.digits(_plain(instrument.weight))}" if instrument.weight is not None else "ยังไม่พบข้อมูล"
        cells = {"instrument": Cell(instrument_words(instrument)), "weight": Cell(weight)}
        for indicator in own:
            words = Cell(show.digits(criterion(framework, indicator.number)))
            rows.append(Row(tuple((cells | {"indicator": words})[name] for name in names)))
            first = indicator is own[0]
            covered.append(set() if first else {place for place, name in enumerate(names) if name != "indicator"})
    return Table(
        kind="framework",
        caption=options.caption or f"กรอบการประเมิน ITA ปีงบประมาณ {show.digits(framework.fiscal_year)}",
        columns=columns(names, FRAMEWORK_COLUMNS, options.headings),
        sections=(Section(joined(rows, covered, show.digits)),),
        header="indicator" if "indicator" in names else names[0],
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
            "condition": Cell(_condition(show, level)),
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


def indicators_table(show: Show) -> Table:
    """The indicators of the criteria, with their scores and ranks where known."""
    result = show.year.info.result
    if result and result.indicators:
        caption = f"คะแนนรายตัวชี้วัด ปีงบประมาณ {show.digits(show.year.number)}"
        return scores_table(show, ScoresOptions(columns=("title", "score", "rank", "gap"), caption=caption))
    framework = show.year.framework
    return Table(
        kind="indicators",
        caption=f"ตัวชี้วัดของเกณฑ์ปีงบประมาณ {show.digits(framework.fiscal_year)}",
        columns=(Column("title", "ตัวชี้วัด"),),
        sections=tuple(
            Section(
                tuple(
                    Row((Cell(show.digits(criterion(framework, found.number))),))
                    for found in framework.indicators_of(instrument.code)
                ),
                instrument_words(instrument),
            )
            for instrument in framework.instruments
        ),
        header="title",
    )


def meaning(show: Show, found: Scores) -> tuple[str, ...]:
    """The result in plain words: what the level asks for, what lies below the target, what reaches it."""
    target, compared = show.digits(show.year.framework.target), score.target_gap(show.year.framework, found)
    texts = [*level_meaning(show, found)]
    texts += [
        f"{instrument_words(part.instrument)} ได้ {show.score(part.score)} คะแนน "
        f"ต่ำกว่าเป้าหมาย {target} อยู่ {show.score(points)} คะแนน"
        for part, points in compared.below
    ]
    if compared.reached:
        texts.append(f"ทุกเครื่องมือได้คะแนนถึงเป้าหมาย {target} คะแนน")
    return tuple(texts)


def level_meaning(show: Show, found: Scores) -> tuple[str, ...]:
    """What the level asks for, if the criteria say it."""
    return (f"ระดับ “{found.level.title}” คือ {_condition(show, found.level)}",) if found.level else ()


def lowest(show: Show) -> tuple[str, ...]:
    """The weakest indicator of each instrument, where more than one is known."""
    result, framework = show.year.info.result, show.year.framework
    texts = []
    for instrument in framework.instruments if result else ():
        known = [own for own in framework.indicators_of(instrument.code) if result and own.number in result.indicators]
        weakest = score.lowest(framework, result, instrument.code) if result else ()
        if result and len(known) > len(weakest) > 0:
            names = " และ ".join(show.digits(criterion(framework, number)) for number in weakest)
            texts.append(
                f"ใน {instrument.code} ที่ได้คะแนนน้อยที่สุดคือ{names} ({show.score(result.indicators[weakest[0]])} คะแนน)"
            )
    return tuple(texts)


def _condition(show: Show, level: Level) -> str:
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
        return f"{show.score(level.minimum)} - {show.digits(_plain(score.FULL))}"
    lower = show.score(level.minimum) if level.minimum else show.digits(0)
    return (
        f"{lower} - {show.score(above.minimum - score.CENT)}"
        if above.minimum > level.minimum
        else _condition(show, level)
    )


def _indicator_rows(show: Show, part: InstrumentScore, names: tuple[str, ...]) -> tuple[Row, ...]:
    framework, result = show.year.framework, show.year.info.result
    # a rank among a part of the indicators would say something else than the word does
    known = result is not None and all(found.number in result.indicators for found in framework.indicators)
    ranks = score.ranks(result) if result and known else {}
    return tuple(
        _row(show, show.digits(criterion(framework, number)), found, None, names, ranks.get(number))
        for number, found in part.indicators
    )


def _row(
    show: Show,
    title: str,
    found: Decimal | None,
    weight: Decimal | None,
    names: tuple[str, ...],
    rank: int | None = None,
) -> Row:
    weighted = score.rounded(found * weight / 100) if found is not None and weight is not None else None
    cells = {
        "title": Cell(title),
        "weight": Cell(show.digits(_plain(weight)) if weight is not None else "–", number=True),
        "score": Cell(show.score(found), number=True),
        "weighted": Cell(show.score(weighted), number=True),
        "rank": Cell(show.digits(rank) if rank else "–", number=True),
        "gap": Cell(_gap(show, found), number=True),
    }
    return Row(tuple(cells[name] for name in names))


def _total_row(show: Show, found: Scores, names: tuple[str, ...]) -> Row:
    level = level_title(show.year, found)
    weights = [part.instrument.weight for part in found.instruments if part.instrument.weight is not None]
    cells = {
        "title": Cell(f"คะแนนรวม · ระดับ {level}" if level and "rank" not in names else "คะแนนรวม"),
        "weight": Cell(
            show.digits(_plain(sum(weights))) if len(weights) == len(found.instruments) else "–", number=True
        ),
        "score": Cell(show.score(found.total), number=True),
        "weighted": Cell(show.score(found.total), number=True),
        "rank": Cell(f"ระดับ {level}" if level else "–", number=True),
        "gap": Cell(_gap(show, found.total), number=True),
    }
    return Row(tuple(cells[name] for name in names))


def _gap(show: Show, found: Decimal | None) -> str:
    """How far above or below the target, in words that need no colour."""
    if found is None:
        return "–"
    difference = score.gap(show.year.framework, found)
    side = "สูงกว่า" if difference >= 0 else "ต่ำกว่า"
    return f"{side} {show.score(abs(difference))}" if difference else "เท่าเป้าหมาย"


def _plain(number: Decimal | int) -> str:
    return f"{number:f}"
