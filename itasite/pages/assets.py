"""Generated files that are not pages: QR codes, pictures of years, the style sheet of the agency's colour."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from itasite.facts.sitemap import FEED, ROBOTS, card, qr_code
from itasite.formats import picture, qr, render
from itasite.later import Later
from itasite.links import Links
from itasite.model.site import Site, Year
from itasite.pages.brand import brand_path, brand_style
from itasite.pages.feed import feed, has_feed
from itasite.pages.model import Asset
from itasite.pages.pictures import PagePictures
from itasite.views.card import card_view
from itasite.views.show import Show


class CardDrawing(NamedTuple):
    """The picture of a year that is shown where someone shares a link: its path, and its drawing as SVG."""

    path: str
    drawing: str


def assets(
    site: Site,
    drawn: Mapping[int, Later[CardDrawing]],
    shown: Later[PagePictures],
    *,
    site_url: str | None,
    directory_urls: bool,
) -> tuple[Asset, ...]:
    """All of them, but for those that the author has made; `drawn` is what `card_drawings` returns."""
    found = (
        *_qr_codes(site),
        *_brand(site),
        *shown().copies,
        *(_cards(drawn.values()) if site_url else ()),  # a link names its picture by the full address
        *(_for_machines(site, site_url, directory_urls=directory_urls) if site_url is not None else ()),
    )
    return tuple(asset for asset in found if asset.path not in site.files)


def _qr_codes(site: Site) -> Iterator[Asset]:
    """The QR code of each survey with an address, as PNG for download."""
    for year in site.years:
        for name, url in year.info.survey_addresses.items():
            yield Asset(qr_code(year, name), Later(qr.png, url))


def _brand(site: Site) -> Iterator[Asset]:
    """The style sheet of the agency's own colour; none if agency.yml has no colour."""
    if site.agency.color:
        yield Asset(brand_path(site), Later(brand_style, site.agency.color))


def card_drawings(site: Site) -> dict[int, Later[CardDrawing]]:
    """The pictures of all years by the number of the year."""
    return {year.number: Later(_drawn, site, year) for year in site.years}


def _drawn(site: Site, year: Year) -> CardDrawing:
    drawing = render.page("files/card.svg", view=card_view(Show(site, year, Links(""))))
    return CardDrawing(card(year, hashlib.sha256(drawing.encode()).hexdigest()[:8]), drawing)


def _cards(drawn: Iterable[Later[CardDrawing]]) -> Iterator[Asset]:
    """The pictures of years as PNG."""
    for later in drawn:
        path, drawing = later()
        yield Asset(path, Later(picture.png, drawing))


def _for_machines(site: Site, site_url: str, *, directory_urls: bool) -> Iterator[Asset]:
    """What readers of feeds and search engines fetch."""
    if has_feed(site):
        yield Asset(FEED, Later(feed, site, site_url=site_url, directory_urls=directory_urls))
    yield robots(site_url)


def robots(site_url: str) -> Asset:
    """What search engines read first: they may read all, and the full address of the list of pages, if it is known."""
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {site_url.rstrip('/')}/sitemap.xml"] if site_url else [])]
    return Asset(ROBOTS, Later("\n".join((*lines, "")).encode))
