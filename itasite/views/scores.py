"""The result of a year as tables: scores of instruments and indicators, and what they mean in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from itasite.facts import score
from itasite.facts.ranges import rounded
from itasite.facts.score import InstrumentScore, Scores, level_title, year_scores
from itasite.model.blocks import ScoresOptions
from itasite.model.columns import SCORE_SETS, column_names
from itasite.views.computed import said, signed
from itasite.views.criteria import criterion, instrument_words
from itasite.views.framework import level_meaning
from itasite.views.show import Show, plain
from itasite.views.table import Cell, Row, Section, Table, columns
from itasite.words.headings import SCORE_COLUMNS, SCORE_ROWS

_BY_INDICATOR = {"rank"}  # columns that only indicators have
_OF_WEIGHTS = frozenset(("weight", "weighted"))  # columns of dashes where no weight is known
_OF_CRITERIA = ("weight", "weighted", "gap")  # columns that say nothing where there are no criteria


def scores_table(show: Show, options: ScoresOptions) -> Table:
    """The result with a row per instrument, or per indicator below the name of its instrument."""
    found = year_scores(show.year)
    names = column_names(options.columns, "indicators" if options.rows == "indicators" else "instruments", SCORE_SETS)
    by_indicator = options.rows == "indicators" or (options.rows is None and not _BY_INDICATOR.isdisjoint(names))
    if not show.year.framework.known:
        names = tuple(name for name in names if name not in _OF_CRITERIA) or ("title", "score")
    elif options.columns is None and all(part.weight is None for part in show.year.framework.instruments):
        names = tuple(name for name in names if name not in _OF_WEIGHTS)
    foot = (_total_row(show, found, names, options),) if found and found.total is not None else ()
    shown = {"title": "ตัวชี้วัด", "score": "ผลคะแนน"} if by_indicator else {}
    if not show.year.framework.known:
        shown = {"title": "ผลการประเมิน"}
    return signed(
        Table(
            kind="scores",
            caption=options.caption or f"ผลการประเมิน ITA ปีงบประมาณ {show.digits(show.year.number)}",
            columns=columns(names, SCORE_COLUMNS | shown, options.headings),
            sections=_sections(show, found, names, options, by_indicator=by_indicator),
            header="title",
            empty="ยังไม่มีผลการประเมินของปีนี้",
            foot=foot,
        )
    )


def _sections(
    show: Show, found: Scores | None, names: tuple[str, ...], options: ScoresOptions, *, by_indicator: bool
) -> tuple[Section, ...]:
    parts = found.instruments if found else ()
    english = options.instrument_names == "both"
    if by_indicator:
        return tuple(
            Section(_indicator_rows(show, part, names, options), instrument_words(part.instrument, english=english))
            for part in parts
        )
    rows = tuple(_instrument_row(show, part, names, english=english) for part in parts)
    return (Section(rows),) if rows else ()


def indicators_table(show: Show) -> Table | None:
    """The indicators of the criteria with their scores and ranks; None where no score is known."""
    result = show.year.info.result
    if not (result and result.indicators):
        return None
    caption = f"คะแนนรายตัวชี้วัด ปีงบประมาณ {show.digits(show.year.number)}"
    return scores_table(show, ScoresOptions(columns=("title", "score", "rank", "gap"), caption=caption))


def indicator_names(show: Show) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each instrument of the criteria with its indicators."""
    framework = show.year.framework
    return tuple(
        (
            instrument_words(instrument),
            tuple(show.digits(criterion(framework, own.number)) for own in framework.indicators_of(instrument.code)),
        )
        for instrument in framework.instruments
    )


def meaning(show: Show, found: Scores) -> tuple[str, ...]:
    """The result in plain words: what the level asks for, what lies below the target, what reaches it."""
    target, compared = show.digits(show.year.framework.target), score.target_gap(show.year.framework, found)
    texts = [*level_meaning(show, found)]
    texts += [
        f"{instrument_words(part.instrument)} ได้ {said(show.score(part.score), computed=not part.printed)} คะแนน "
        f"ต่ำกว่าเป้าหมาย {target} อยู่ {show.score(points)} คะแนน"
        for part, points in compared.below
    ]
    if compared.reached:
        texts.append(f"ทุกเครื่องมือได้คะแนนถึงเป้าหมาย {target} คะแนน")
    return tuple(texts)


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


def _indicator_rows(
    show: Show, part: InstrumentScore, names: tuple[str, ...], options: ScoresOptions
) -> tuple[Row, ...]:
    framework, result = show.year.framework, show.year.info.result
    # a rank among a part of the indicators would say something else than the word does
    known = result is not None and all(found.number in result.indicators for found in framework.indicators)
    ranks = score.ranks(result) if result and known else {}
    printed = result.ranks if result else {}
    return tuple(
        _row(
            {
                "title": Cell(show.digits(criterion(framework, number, options.names))),
                "score": Cell(show.score(found), number=True),
                "rank": _figure(show.digits(printed.get(number) or ranks.get(number) or "–"), number not in printed),
                "gap": _figure(_gap(show, found)),
            },
            names,
        )
        for number, found in part.indicators
    )


def _instrument_row(show: Show, part: InstrumentScore, names: tuple[str, ...], *, english: bool) -> Row:
    weight, found = part.instrument.weight, part.score
    weighted = rounded(found * weight / 100) if found is not None and weight is not None else None
    cells = {
        "title": Cell(instrument_words(part.instrument, english=english)),
        "weight": Cell(show.digits(plain(weight)) if weight is not None else "–", number=True),
        "score": _figure(show.score(found), not part.printed),
        "weighted": _figure(show.score(weighted)),
        "gap": _figure(_gap(show, found)),
    }
    return _row(cells, names)


def _total_row(show: Show, found: Scores, names: tuple[str, ...], options: ScoresOptions) -> Row:
    level = level_title(show.year, found)
    weights = [part.instrument.weight for part in found.instruments if part.instrument.weight is not None]
    every = weights and len(weights) == len(found.instruments)
    title = (SCORE_ROWS | options.headings)["total"]
    beside = bool(level) and "rank" not in names
    total = _figure(show.score(found.total), not found.total_printed)
    cells = {
        "title": Cell(f"{title} · ระดับ {level}" if beside else title, computed=beside and not found.level_printed),
        "weight": Cell(show.digits(plain(sum(weights))) if every else "–", number=True),
        "score": total,
        "weighted": total,
        "rank": replace(_figure(f"ระดับ {level}", not found.level_printed), label=_RESULT) if level else _NONE,
        "gap": _figure(_gap(show, found.total)),
    }
    return _row(cells, names)


def _row(cells: dict[str, Cell], names: tuple[str, ...]) -> Row:
    return Row(tuple(cells[name] if name in cells or name not in SCORE_COLUMNS else _NONE for name in names))


_NONE = Cell("–", number=True)
_RESULT = "ผลการประเมิน"


def _figure(text: str, computed: bool = True) -> Cell:
    """A number, and whether it was computed; a dash is none."""
    return Cell(text, number=True, computed=computed and text != "–")


def _gap(show: Show, found: Decimal | None) -> str:
    """How far above or below the target, in words that need no colour."""
    if found is None:
        return "–"
    difference = score.gap(show.year.framework, found)
    side = "สูงกว่า" if difference >= 0 else "ต่ำกว่า"
    return f"{side} {show.score(abs(difference))}" if difference else "เท่าเป้าหมาย"
