"""Generated files that are not pages: QR codes, pictures of years, the style sheet of the agency's colour."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from itasite.colour import palette
from itasite.facts.sitemap import BRAND_STYLE, ROBOTS, card, qr_code
from itasite.formats import picture, qr, render
from itasite.links import Links
from itasite.model.site import Site, Year
from itasite.pages.model import Asset
from itasite.views.card import Card, card_view
from itasite.views.show import Show


def qr_codes(site: Site) -> Iterator[Asset]:
    """The QR code of each survey with an address, as PNG for download."""
    for year in site.years:
        for name, url in year.info.survey_addresses.items():
            yield Asset(qr_code(year, name), qr.png(url))


def brand(site: Site) -> Iterator[Asset]:
    """The style sheet of the agency's own colour; none if agency.yml has no colour."""
    if site.agency.color:
        yield Asset(BRAND_STYLE, render.page("files/brand.css", view=palette(site.agency.color)).encode())


class CardDrawing(NamedTuple):
    """The picture of a year that is shown where someone shares a link: its path, and its drawing as SVG."""

    path: str
    drawing: str


def card_drawings(site: Site) -> dict[int, CardDrawing]:
    """The pictures of all years by the number of the year."""
    return {year.number: _drawn(year, card_view(Show(site, year, Links("")))) for year in site.years}


def _drawn(year: Year, view: Card) -> CardDrawing:
    drawing = render.page("files/card.svg", view=view)
    return CardDrawing(card(year, hashlib.sha256(drawing.encode()).hexdigest()[:8]), drawing)


def cards(drawn: Iterable[CardDrawing]) -> Iterator[Asset]:
    """The pictures of years as PNG."""
    for path, drawing in drawn:
        yield Asset(path, picture.png(drawing))


def robots(site_url: str) -> Asset:
    """What search engines read first: they may read all, and the full address of the list of pages, if it is known."""
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {site_url.rstrip('/')}/sitemap.xml"] if site_url else [])]
    return Asset(ROBOTS, "\n".join((*lines, "")).encode())
