"""The author's blocks as HTML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from markupsafe import Markup

from itasite.facts.contents import PLACE
from itasite.formats import render
from itasite.model.block_options import BlockOptions, TableOptions
from itasite.model.blocks import (
    AnalysisOptions,
    ChecklistOptions,
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
    OrderOptions,
    OverviewOptions,
    PageBreakOptions,
    PicturesOptions,
    QrOptions,
    RoundsOptions,
    ScoresOptions,
    SignaturesOptions,
)
from itasite.model.site import PlacedBlock
from itasite.views.analysis import analysis_table
from itasite.views.captions import below
from itasite.views.checklist import checklist_table
from itasite.views.comparison import comparison
from itasite.views.contents import cover_view
from itasite.views.data_tables import placed_table
from itasite.views.framework import framework_table, levels_table
from itasite.views.letter import notice_view, order_view
from itasite.views.measures import measures_table
from itasite.views.memo import memo_view
from itasite.views.news import news
from itasite.views.overview import overview
from itasite.views.pictures import gallery
from itasite.views.rounds import last_year_table, rounds_table
from itasite.views.scores import scores_table
from itasite.views.show import Show
from itasite.views.signatures import signatures_view
from itasite.views.survey import SurveyView, survey_view
from itasite.views.table import Table

Options = TypeVar("Options", bound=BlockOptions)
MOST_UPRIGHT = 5  # columns of prose that an upright sheet takes in


@dataclass(frozen=True, slots=True)
class BlockPart(Generic[Options]):
    """How the block with these options is shown: the template, and the view that it shows.

    The last argument of `view` is whether the page has a heading of its own.
    """

    options: type[Options]
    template: str
    view: Callable[[Show, Options, bool], Any]


# One for each of model.blocks.BLOCKS; a test holds that none is missing.
_PARTS: tuple[BlockPart[Any], ...] = (
    BlockPart(MeasuresOptions, "table", lambda show, options, _: measures_table(show, options)),
    BlockPart(ChecklistOptions, "table", lambda show, options, _: checklist_table(show, options)),
    BlockPart(ScoresOptions, "table", lambda show, options, _: scores_table(show, options)),
    BlockPart(FrameworkOptions, "table", lambda show, options, _: framework_table(show, options)),
    BlockPart(LevelsOptions, "table", lambda show, options, _: levels_table(show, options)),
    BlockPart(AnalysisOptions, "table", lambda show, options, _: analysis_table(show, options)),
    BlockPart(ComparisonOptions, "comparison", lambda show, *_: comparison(show)),
    BlockPart(RoundsOptions, "table", lambda show, *_: rounds_table(show)),
    BlockPart(LastYearOptions, "table", lambda show, *_: last_year_table(show)),
    BlockPart(NewsOptions, "news", lambda show, options, _: news(show, options)),
    BlockPart(OverviewOptions, "overview", lambda show, *_: overview(show)),
    BlockPart(QrOptions, "qr", lambda show, options, _: _survey(show, options.survey)),
    BlockPart(MemoOptions, "memo", lambda show, options, titled: memo_view(show, options, is_title=not titled)),
    BlockPart(OrderOptions, "letter", lambda show, options, titled: order_view(show, options, is_title=not titled)),
    BlockPart(NoticeOptions, "letter", lambda show, options, titled: notice_view(show, options, is_title=not titled)),
    BlockPart(
        ContentsOptions, "contents-place", lambda _, options, __: {"title": options.title, "place": Markup(PLACE)}
    ),
    BlockPart(CoverOptions, "cover", lambda show, options, titled: cover_view(show, options, is_title=not titled)),
    BlockPart(DataTableOptions, "data-table", lambda show, options, _: placed_table(show, options)),
    BlockPart(PageBreakOptions, "page-break", lambda *_: None),
    BlockPart(PicturesOptions, "pictures", lambda show, options, _: gallery(show, options)),
    BlockPart(SignaturesOptions, "signatures", lambda show, options, _: signatures_view(show, options)),
)
PARTS: dict[type[BlockOptions], BlockPart[Any]] = {part.options: part for part in _PARTS}


def _survey(show: Show, name: str) -> SurveyView:
    return survey_view(show, name, show.year.info.surveys[name])


def block_html(
    show: Show, block: PlacedBlock, *, has_title: bool, laid_out: bool = False, headings: tuple[str, ...] = ()
) -> Markup:
    """The HTML that takes the place of a block; `has_title` tells whether the page has a heading of its own.

    `laid_out`: the page is laid out for paper, and a table that an upright sheet cannot hold lies on its own.
    `headings` are those before a table, if the last of them has no other like it.
    """
    view = block_view(show, block, has_title=has_title, headings=headings)
    html = render.part(PARTS[type(block.options)].template, view)
    laid = laid_out and lies(block.options, view)
    return Markup('<div class="ita-lying">\n{}</div>\n').format(html) if laid else html


def block_view(show: Show, block: PlacedBlock, *, has_title: bool, headings: tuple[str, ...] = ()) -> Any:
    """What a block shows, for its template and for papers; for the parameters see `block_html`."""
    view = PARTS[type(block.options)].view(show, block.options, has_title)
    if not isinstance(view, Table):
        return view
    year = show.year.number
    return below(view, headings, year=year, known=show.links.page.startswith(f"{year}/"))


def lies(options: BlockOptions, view: Any) -> bool:
    """Whether a table is printed on sheets that lie."""
    asked = options.sheet if isinstance(options, TableOptions) else "upright"
    return asked == "across" or (
        asked is None and options.WIDE and bool(view.sections) and len(view.columns) > MOST_UPRIGHT
    )
