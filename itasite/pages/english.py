"""A year in English."""

from __future__ import annotations

from itasite.facts.sitemap import ENGLISH
from itasite.formats import render
from itasite.pages.model import PageMaker
from itasite.pages.overview import LANGUAGES
from itasite.views.english import english, english_description, english_title
from itasite.views.show import Show


def _body(show: Show) -> str:
    return render.page("pages/english.html", year=show.year.number, view=english(show))


def _title(show: Show) -> str:
    return english_title(show.year.number)


def _description(show: Show) -> str:
    return english_description(english(show))


MAKER = PageMaker(kind=ENGLISH, body=_body, title=_title, description=_description, languages=LANGUAGES)
