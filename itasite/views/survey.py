"""A survey's QR code, for a page and for the poster. Without an address there is no code, only the reason."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from itasite.facts.sitemap import POSTER, SURVEY, qr_code
from itasite.formats import qr
from itasite.model.year import Survey
from itasite.views.show import Show


class SurveyView(NamedTuple):
    """What the templates show; `code` is empty and `pending` says why while there is no address."""

    id: str
    title: str
    address: str
    pending: str
    code: Markup
    png: str
    poster: str
    survey_page: str
    agency: str
    year: str


def survey_view(show: Show, name: str, survey: Survey) -> SurveyView:
    """The survey `name` of the year of `show`."""
    url = survey.url or ""
    return SurveyView(
        id=name,
        title=survey.title,
        address=url,
        pending=survey.pending or "",
        code=Markup(qr.svg(url, f"QR code ไปยัง{survey.title} ที่ {url}")) if url else Markup(""),
        png=show.links.to(qr_code(show.year, name)) if url else "",
        poster=show.page(POSTER, name),
        survey_page=show.page(SURVEY),
        agency=show.site.agency.name,
        year=show.digits(show.year.number),
    )
