"""A poster per survey, for printing."""

from __future__ import annotations

from itasite.facts.sitemap import POSTER
from itasite.formats import render
from itasite.pages.model import PageMaker
from itasite.views.show import Show
from itasite.views.survey import survey_view


def _body(show: Show) -> str:
    return render.part("pages/poster", survey_view(show, show.name, show.year.info.surveys[show.name]))


def _title(show: Show) -> str:
    return show.year.info.surveys[show.name].title


MAKER = PageMaker(kind=POSTER, body=_body, title=_title, layout="poster")
