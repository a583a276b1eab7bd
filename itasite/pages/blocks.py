"""The author's blocks as HTML."""

from __future__ import annotations

from markupsafe import Markup

from itasite.formats import render
from itasite.model.blocks import (
    AnalysisOptions,
    ChecklistOptions,
    ComparisonOptions,
    FrameworkOptions,
    LastYearOptions,
    LevelsOptions,
    MeasuresOptions,
    MemoOptions,
    NewsOptions,
    OverviewOptions,
    QrOptions,
    RoundsOptions,
    ScoresOptions,
    SignaturesOptions,
)
from itasite.model.site import PlacedBlock
from itasite.views.analysis import analysis_table
from itasite.views.checklist import checklist_table
from itasite.views.comparison import comparison
from itasite.views.measures import measures_table
from itasite.views.memo import memo_view, signatures_view
from itasite.views.news import news
from itasite.views.overview import overview
from itasite.views.rounds import last_year_table, rounds_table
from itasite.views.scores import framework_table, levels_table, scores_table
from itasite.views.show import Show
from itasite.views.survey import survey_view

# Blocks whose tables need the whole width of the page.
WIDE = (MeasuresOptions, ChecklistOptions, AnalysisOptions, RoundsOptions, LastYearOptions, ComparisonOptions)


def block_html(show: Show, block: PlacedBlock, *, has_title: bool) -> Markup:
    """The HTML that takes the place of a block; `has_title` tells whether the page has a heading of its own."""
    options = block.options
    match options:
        case MeasuresOptions():
            return render.part("table", measures_table(show, options))
        case ChecklistOptions():
            return render.part("table", checklist_table(show, options))
        case ScoresOptions():
            return render.part("table", scores_table(show, options))
        case FrameworkOptions():
            return render.part("table", framework_table(show, options))
        case LevelsOptions():
            return render.part("table", levels_table(show, options))
        case AnalysisOptions():
            return render.part("table", analysis_table(show, options))
        case ComparisonOptions():
            return render.part("comparison", comparison(show))
        case RoundsOptions():
            return render.part("table", rounds_table(show))
        case LastYearOptions():
            return render.part("table", last_year_table(show))
        case NewsOptions():
            return render.part("news", news(show, options))
        case OverviewOptions():
            return render.part("overview", overview(show))
        case QrOptions():
            return render.part("qr", survey_view(show, options.survey, show.year.info.surveys[options.survey]))
        case MemoOptions():
            return render.part("memo", memo_view(show, options, is_title=not has_title))
        case SignaturesOptions():
            return render.part("signatures", signatures_view(options))
    raise TypeError(f"no view for {type(options).__name__}")
