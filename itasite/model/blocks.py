"""The options of the `ita-…` blocks in Markdown pages."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from itasite.model.record import (
    Columns,
    Date,
    FiscalYear,
    IndicatorNumber,
    IndicatorNumbers,
    Record,
    Slug,
    Status,
    Text,
    TextList,
    WholeNumber,
)


class BlockOptions(Record):
    """What every block takes; without `year` the folder of the page says it, else the latest year is meant."""

    year: FiscalYear | None = None


class TableOptions(BlockOptions):
    """What every table takes. `columns` is the name of a set or a list; `headings` renames columns."""

    columns: Columns | None = None
    headings: dict[Text, Text] = Field(default_factory=dict)
    caption: Text | None = None


class MeasuresOptions(TableOptions):
    """ita-measures: a table of measures."""

    group: Slug | None = None
    instrument: Text | None = None
    indicator: IndicatorNumber | None = None
    status: Status | None = None
    responsible: Text | None = None
    round: Slug | None = None
    group_by: Literal["none", "group", "instrument", "indicator", "status", "responsible"] = "none"


class ChecklistOptions(TableOptions):
    """ita-oit: the disclosure checklist or a part of it."""

    indicator: IndicatorNumber | None = None
    sub_indicator: IndicatorNumber | None = None
    status: Status | None = None
    responsible: Text | None = None
    group_by: Literal["none", "indicator", "sub_indicator", "status", "responsible"] = "sub_indicator"


class ScoresOptions(TableOptions):
    """ita-scores: the result as a table, with a row per instrument or per indicator."""

    rows: Literal["instruments", "indicators"] | None = None


class FrameworkOptions(TableOptions):
    """ita-framework: instruments, indicators and weights of the criteria."""


class LevelsOptions(TableOptions):
    """ita-levels: the result levels of the criteria."""


class AnalysisOptions(TableOptions):
    """ita-analysis: weaknesses and recommendations per indicator, with its score."""

    instrument: TextList = ()
    indicators: IndicatorNumbers = ()


class ComparisonOptions(BlockOptions):
    """ita-comparison: the results of all years of the site."""


class RoundsOptions(BlockOptions):
    """ita-rounds: how far each measure was per reporting round, and what changed."""


class LastYearOptions(BlockOptions):
    """ita-last-year: what became of the measures of the year before."""


class Opinion(Record):
    """An opinion on a memo, to be written and signed by hand; `text` where it is known."""

    title: Text
    position: TextList
    text: Text | None = None


class SignaturesOptions(BlockOptions):
    """ita-signatures: the end of a memo: closing, signature by position, opinions with dotted lines."""

    closing: Text | None = None
    position: TextList = ()
    opinions: tuple[Opinion, ...] = ()


class Passage(Record):
    """A part of a memo with a heading, e.g. the facts or what is proposed."""

    heading: Text
    text: TextList


class MemoOptions(SignaturesOptions):
    """ita-memo: an official memorandum; `number` and `date` may be left for writing by hand.

    Without `to` it addresses the head that agency.yml names.
    """

    organization: Text
    number: Text | None = None
    date: Date | None = None
    subject: Text
    to: Text | None = None
    garuda: Text | None = None
    body: TextList = ()
    passages: tuple[Passage, ...] = ()


class QrOptions(BlockOptions):
    """ita-qr: the QR code of a survey, or a notice while it has no address."""

    survey: Slug = "eit"


class OverviewOptions(BlockOptions):
    """ita-overview: the result and the state of the year at a glance."""


class NewsOptions(BlockOptions):
    """ita-news: the latest dated changes, at most `limit`; of all years on a page that stands in no year's folder."""

    limit: WholeNumber = 5
