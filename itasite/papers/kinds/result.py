"""Papers of the result: the memorandum that reports it, the scores, the analysis."""

from __future__ import annotations

from decimal import Decimal

from itasite.facts.score import Scores, level_title, year_scores
from itasite.facts.sitemap import SCORES
from itasite.model.blocks import AnalysisOptions, MemoOptions, ScoresOptions
from itasite.papers.kinds.model import NoPaperError, Of
from itasite.papers.kinds.parts import body, heading, points, signed_by_head, titles, untold
from itasite.papers.memo import memo
from itasite.papers.model import Part
from itasite.views.analysis import analysis_table
from itasite.views.memo import memo_view
from itasite.views.scores import indicators_table, meaning, scores_table
from itasite.words import papers as said


def memo_parts(of: Of) -> tuple[Part, ...]:
    """A memorandum to the head that reports the result."""
    found = _scores(of)
    agency = of.site.agency
    lines = tuple(f"- {line}" for line in _instruments(of, found))
    report = of.said(said.MEMO_RESULT, **_totals(of, found)) if found.total is not None else of.said(said.RESULT_PARTS)
    options = MemoOptions(
        organization=" ".join((*agency.units[:1], agency.name)),
        subject=of.said(said.MEMO_SUBJECT),
        body=(of.said(said.MEMO_REASON), report, *([lines] if lines else [])),
        closing=said.MEMO_CLOSING,
    )
    made = memo(memo_view(of.show, options, is_title=True), of.maker.words)
    return (*made, *signed_by_head(of, also_by_reporter=True))


def scores_parts(of: Of) -> tuple[Part, ...]:
    """The result by instrument and by indicator, and what it means."""
    return (*titles(of, said.SCORES_TITLE), *_result(of), *signed_by_head(of))


def analysis_parts(of: Of) -> tuple[Part, ...]:
    """The result and what follows from it: what has to become better, and how."""
    options = AnalysisOptions()
    table = analysis_table(of.show, options)
    if not table.sections:
        raise NoPaperError(of.said(said.NO_FINDINGS))
    result = _result(of) if year_scores(of.year) else ()
    findings = (heading(of, said.FINDINGS), *of.maker.table(options, untold(table)))
    return (*titles(of, said.ANALYSIS_TITLE), *result, *findings, *signed_by_head(of))


def _result(of: Of) -> tuple[Part, ...]:
    found = _scores(of)
    text = of.said(said.RESULT, **_totals(of, found)) if found.total is not None else of.said(said.RESULT_PARTS)
    options = ScoresOptions()
    parts: list[Part] = [body(of, text), heading(of, said.SCORES_BY_INSTRUMENT)]
    parts += of.maker.table(options, untold(scores_table(of.show, options)))
    by_indicator = indicators_table(of.show)
    if by_indicator:
        parts += [heading(of, said.SCORES_BY_INDICATOR), *of.maker.table(options, untold(by_indicator))]
    means = meaning(of.show, found)
    if means:
        parts += [heading(of, said.MEANING), points(of, means)]
    return tuple(parts)


def _scores(of: Of) -> Scores:
    found = year_scores(of.year) if SCORES.is_in(of.year) else None
    if found is None:
        raise NoPaperError(of.said(said.NO_RESULT))
    return found


def _totals(of: Of, found: Scores) -> dict[str, str]:
    level = level_title(of.year, found)
    return {"total": _number(of, found.total), "level": said.MEMO_LEVEL.format(level=level) if level else ""}


def _instruments(of: Of, found: Scores) -> list[str]:
    return [
        said.MEMO_SCORE.format(title=part.instrument.title, code=part.instrument.code, score=_number(of, part.score))
        for part in found.instruments
        if part.score is not None
    ]


def _number(of: Of, score: Decimal | None) -> str:
    return of.show.score(score)
