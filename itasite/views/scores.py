"""The result of a year as tables: instruments with weights, their indicators, and the levels of the criteria."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from itasite import score
from itasite.model.framework import VERIFICATION_WORDS, Framework
from itasite.score import InstrumentScore, Scores
from itasite.views.measures import criterion
from itasite.views.show import Show
from itasite.views.table import Cell, Column, Row, Section, Table


@dataclass(frozen=True, slots=True)
class LevelsView:
    """The levels and how far their rule can be trusted."""

    table: Table
    note: str
    verification: str
    source: str


def year_scores(show: Show) -> Scores | None:
    """The computed result, or None before one is known."""
    result = show.year.info.result
    return score.scores(show.year.framework, result) if result else None


def scores_table(show: Show, caption: str | None = None) -> Table:
    """Instrument, weight, score, weighted score; the indicators below their instrument where they are known."""
    found = year_scores(show)
    rows = [row for part in (found.instruments if found else ()) for row in _instrument_rows(show, part)]
    total = _total_row(show, found) if found and found.total is not None else None
    return Table(
        kind="scores",
        caption=caption or f"ผลการประเมิน ITA ปีงบประมาณ {show.digits(show.year.number)}",
        columns=(
            Column("title", "เครื่องมือการประเมิน"),
            Column("weight", "น้ำหนัก (ร้อยละ)"),
            Column("score", "คะแนน"),
            Column("weighted", "คะแนนถ่วงน้ำหนัก"),
        ),
        sections=(Section(tuple(rows)),) if rows else (),
        header="title",
        empty="ยังไม่มีผลการประเมินของปีนี้",
        foot=(total,) if total else (),
    )


def indicators_table(show: Show) -> Table:
    """Which indicators each instrument has."""
    framework = show.year.framework
    result = show.year.info.result
    known = result.indicators if result else {}
    return Table(
        kind="indicators",
        caption=f"ตัวชี้วัดของเกณฑ์ปีงบประมาณ {show.digits(framework.fiscal_year)}",
        columns=(Column("title", "ตัวชี้วัด"), Column("score", "คะแนน"))[: 2 if known else 1],
        sections=tuple(
            Section(
                tuple(
                    Row(
                        (
                            Cell(criterion(framework, found.number)),
                            Cell(show.score(known.get(found.number)), number=True),
                        )[: 2 if known else 1]
                    )
                    for found in framework.indicators
                    if found.instrument == instrument.code
                ),
                f"{instrument.title} ({instrument.code})",
            )
            for instrument in framework.instruments
        ),
        header="title",
    )


def levels_view(show: Show) -> LevelsView:
    """The levels of the year's criteria, best first."""
    framework = show.year.framework
    rows = tuple(
        Row((Cell(level.title), Cell(_condition(show, level.minimum, level.each_minimum))))
        for level in framework.levels
    )
    source = next(
        (found for found in framework.sources if found.id == (framework.levels_source or framework.source)), None
    )
    return LevelsView(
        table=Table(
            kind="levels",
            caption=f"ระดับผลการประเมินตามเกณฑ์ปีงบประมาณ {show.digits(framework.fiscal_year)}",
            columns=(Column("title", "ระดับ"), Column("condition", "เงื่อนไข")),
            sections=(Section(rows),),
            header="title",
        ),
        note=framework.levels_note or "",
        verification=VERIFICATION_WORDS[framework.levels_verification or framework.verification],
        source=source.title if source else "",
    )


def meaning(show: Show, found: Scores) -> tuple[str, ...]:
    """The result in plain words: what the level asks for, and what lies below the target."""
    framework = show.year.framework
    texts = []
    if found.level:
        texts.append(f"ระดับ “{found.level.title}” คือ {_condition(show, found.level.minimum, found.level.each_minimum)}")
    below = [part for part in found.instruments if part.score is not None and part.score < framework.target]
    texts += [_below(show, framework, part) for part in below]
    if not below:
        texts.append(f"ทุกเครื่องมือได้คะแนนถึงเป้าหมาย {show.digits(framework.target)} คะแนน")
    return tuple(texts)


def _below(show: Show, framework: Framework, part: InstrumentScore) -> str:
    missing = framework.target - (part.score or Decimal(0))
    return (
        f"{part.instrument.title} ({part.instrument.code}) ได้ {show.score(part.score)} คะแนน "
        f"ต่ำกว่าเป้าหมาย {show.digits(framework.target)} อยู่ {show.score(missing)} คะแนน"
    )


def _condition(show: Show, minimum: Decimal, each: Decimal | None) -> str:
    if minimum == 0:
        return "คะแนนรวมต่ำกว่าระดับก่อนหน้า"
    text = f"คะแนนรวมตั้งแต่ {show.digits(minimum)} คะแนนขึ้นไป"
    return f"{text} และทุกเครื่องมือได้ตั้งแต่ {show.digits(each)} คะแนนขึ้นไป" if each is not None else text


def _instrument_rows(show: Show, part: InstrumentScore) -> list[Row]:
    instrument = part.instrument
    weighted = part.score * instrument.weight / 100 if part.score is not None else None
    return [
        Row(
            (
                Cell(f"{instrument.title} ({instrument.code})"),
                Cell(show.digits(instrument.weight), number=True),
                Cell(show.score(part.score), number=True),
                Cell(show.score(score.rounded(weighted) if weighted is not None else None), number=True),
            )
        )
    ]


def _total_row(show: Show, found: Scores) -> Row:
    level = f" · ระดับ {found.level.title}" if found.level else ""
    weight = sum(part.instrument.weight for part in found.instruments)
    return Row(
        (
            Cell(f"คะแนนรวม{level}"),
            Cell(show.digits(weight), number=True),
            Cell(show.score(found.total), number=True),
            Cell(show.score(found.total), number=True),
        )
    )
