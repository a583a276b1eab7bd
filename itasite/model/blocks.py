"""The options of the `ita-…` blocks in Markdown pages."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from itasite.model.block_options import BlockOptions, IndicatorOptions, TableOptions
from itasite.model.data_table import TableFile, TableSource
from itasite.model.memo import Member, MemoAttachment, Opinion, Paragraphs, Passage, Reference
from itasite.model.picture import Picture
from itasite.model.record import (
    Date,
    IndicatorNumber,
    IndicatorNumbers,
    Slug,
    Status,
    Text,
    TextList,
    WholeNumber,
    refused,
)
from itasite.model.stated import Boxes
from itasite.words.defaults import ATTACHMENTS_TITLE


class MeasuresOptions(IndicatorOptions):
    """A table of measures.

    `set` is the column set whose headings a list of columns keeps; `boxes` stand instead of those of its group.
    """

    NAME = "ita-measures"
    PART = "measures"
    WIDE = True

    set: Text | None = None
    group: Slug | None = None
    instrument: Text | None = None
    indicator: IndicatorNumber | None = None
    status: Status | None = None
    responsible: Text | None = None
    round: Slug | None = None
    boxes: Boxes | None = None
    group_by: Literal["none", "group", "instrument", "indicator", "status", "responsible"] = "none"


class ChecklistOptions(IndicatorOptions):
    """The disclosure checklist or a part of it; `boxes` instead of those of oit.yml."""

    NAME = "ita-oit"
    PART = "oit"
    WIDE = True

    indicator: IndicatorNumber | None = None
    sub_indicator: IndicatorNumber | None = None
    status: Status | None = None
    responsible: Text | None = None
    boxes: Boxes | None = None
    group_by: Literal["none", "indicator", "sub_indicator", "status", "responsible"] = "sub_indicator"


class ScoresOptions(IndicatorOptions):
    """The result as a table, with a row per instrument or per indicator.

    `headings` also renames the row `total`. `instrument_names`: whether the English name follows that of an instrument.
    """

    NAME = "ita-scores"
    PART = "scores"
    OF_RESULT = True

    rows: Literal["instruments", "indicators"] | None = None
    instrument_names: Literal["thai", "both"] = "thai"


class FrameworkOptions(IndicatorOptions):
    """Instruments, indicators and weights of the criteria."""

    NAME = "ita-framework"


class LevelsOptions(TableOptions):
    """The result levels of the criteria."""

    NAME = "ita-levels"


class AnalysisOptions(IndicatorOptions):
    """Weaknesses and recommendations per indicator, with its score."""

    NAME = "ita-analysis"
    WIDE = True

    instrument: TextList = ()
    indicators: IndicatorNumbers = ()


class ComparisonOptions(BlockOptions):
    """The results of all years of the site."""

    NAME = "ita-comparison"
    WIDE = True


class RoundsOptions(BlockOptions):
    """How far each measure was per reporting round, and what changed."""

    NAME = "ita-rounds"
    PART = "measures"
    WIDE = True


class LastYearOptions(BlockOptions):
    """What became of the measures of the year before."""

    NAME = "ita-last-year"
    PART = "measures"
    WIDE = True


class SignaturesOptions(BlockOptions):
    """The end of a memo: closing, signature by position, opinions with dotted lines, what is attached.

    `name` and `date` are of the signer whose `position` stands beside them; see `memo.Signer`.
    """

    NAME = "ita-signatures"

    closing: Text | None = None
    position: TextList = ()
    name: Text | None = None
    signed: Date | None = None
    opinions: tuple[Opinion, ...] = ()
    attachments: tuple[MemoAttachment, ...] = ()
    attachments_title: Text = ATTACHMENTS_TITLE


class MemoOptions(SignaturesOptions):
    """An official memorandum; `number` and `date` may be left for writing by hand.

    Without `to` it addresses the head that agency.yml names.
    """

    NAME = "ita-memo"

    organization: Text
    number: Text | None = None
    date: Date | None = None
    subject: Text
    to: Text | None = None
    garuda: Text | None = None
    references: tuple[Reference, ...] = ()
    attachments_place: Literal["head", "end"] = "head"
    body: Paragraphs = ()
    passages: tuple[Passage, ...] = ()


class LetterOptions(SignaturesOptions):
    """What an order and a notice have: of whom (without `organization` the agency), what about, paragraphs, who signs.

    `date` is the day it is made; without it the day is left for writing by hand, and so is `number`.
    """

    organization: Text | None = None
    number: Text | None = None
    date: Date | None = None
    subject: Text
    garuda: Text | None = None
    body: Paragraphs = ()


class OrderOptions(LetterOptions):
    """An order, as that which appoints a working group: its members by position, and its duties."""

    NAME = "ita-order"

    members: tuple[Member, ...] = ()
    duties: Paragraphs = ()


class NoticeOptions(LetterOptions):
    """A notice; `survey` shows the QR code and the address of a survey of the year."""

    NAME = "ita-notice"

    survey: Slug | None = None


class QrOptions(BlockOptions):
    """The QR code of a survey, or a notice while it has no address."""

    NAME = "ita-qr"
    PART = "survey"

    survey: Slug = "eit"


class OverviewOptions(BlockOptions):
    """The result and the state of the year at a glance."""

    NAME = "ita-overview"
    OF_RESULT = True


class NewsOptions(BlockOptions):
    """The latest dated changes, at most `limit`; of all years on a page that stands in no year's folder."""

    NAME = "ita-news"

    limit: WholeNumber = 5


class PicturesOptions(BlockOptions):
    """Pictures side by side, each with what it shows; a click opens the whole picture."""

    NAME = "ita-pictures"

    caption: Text | None = None
    pictures: tuple[Picture, ...]


class DataTableOptions(BlockOptions, TableSource):
    """A data table: `table` is the id of one of tables.yml, else `file` and the rest say where it lies.

    `caption` stands above it; without it, what tables.yml calls it.
    """

    NAME = "ita-table"
    WIDE = True

    table: Slug | None = None
    file: TableFile | None = None
    caption: Text | None = None

    @model_validator(mode="after")
    def _one_table(self) -> Self:
        if (self.table is None) == (self.file is None) and not self.is_unread("table", "file"):
            raise refused("table-place")
        return self


class ContentsOptions(BlockOptions):
    """The table of contents of its own page: `depth` levels of the headings after the block, or of the whole page.

    `texts` are what it says instead of a heading, by the heading's id.
    """

    NAME = "ita-contents"

    title: Text | None = None
    depth: WholeNumber = 2
    scope: Literal["after", "page"] = "after"
    texts: dict[Text, Text] = Field(default_factory=dict)


class CoverOptions(BlockOptions):
    """The cover of a report, a sheet of its own; without `agency` the one of agency.yml. `title`: line by line."""

    NAME = "ita-cover"

    title: TextList
    agency: TextList = ()
    date: Text | None = None
    logo: Text | None = None


class PageBreakOptions(BlockOptions):
    """Nothing on screens; on paper, what follows begins on a new sheet."""

    NAME = "ita-page-break"


# A page with one of these is laid out for paper: it stands upright, and tables of many columns lie on their own sheets.
LAYOUT = (ContentsOptions, CoverOptions, PageBreakOptions)

_ALL: tuple[type[BlockOptions], ...] = (
    AnalysisOptions,
    ComparisonOptions,
    ContentsOptions,
    CoverOptions,
    DataTableOptions,
    FrameworkOptions,
    LastYearOptions,
    LevelsOptions,
    MeasuresOptions,
    MemoOptions,
    NewsOptions,
    NoticeOptions,
    ChecklistOptions,
    OrderOptions,
    OverviewOptions,
    PageBreakOptions,
    PicturesOptions,
    QrOptions,
    RoundsOptions,
    ScoresOptions,
    SignaturesOptions,
)
BLOCKS = {options.NAME: options for options in _ALL}
