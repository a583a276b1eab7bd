"""The list of the pages that the program makes; each kind has a file in this folder."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.sitemap import SitePage, YearPage
from itasite.links import Links, address
from itasite.model.site import Site, Year
from itasite.pages import (
    accessibility,
    checklist,
    comparison,
    data_table,
    data_tables,
    english,
    front_page,
    item,
    measures,
    overview,
    poster,
    rounds,
    scores,
    survey,
)
from itasite.pages.model import Page, PageMaker
from itasite.views.show import Show

# In the order of the menu, then those that are not in it.
YEAR_MAKERS: tuple[PageMaker[YearPage], ...] = (
    overview.MAKER,
    english.MAKER,
    scores.MAKER,
    measures.MAKER,
    rounds.MAKER,
    checklist.MAKER,
    data_tables.MAKER,
    survey.MAKER,
    item.MAKER,
    data_table.MAKER,
    poster.MAKER,
)
SITE_MAKERS: tuple[PageMaker[SitePage], ...] = (front_page.MAKER, accessibility.MAKER, comparison.MAKER)


def generated(site: Site, *, directory_urls: bool) -> Iterator[Page]:
    """Every page that the program makes for a site: those of the years, the latest year first, then the others."""
    for year in site.years:
        yield from _of_year(site, year, directory_urls=directory_urls)
    for maker in SITE_MAKERS if site.years else ():
        if maker.kind.is_in(site):
            show = Show(site, site.years[0], Links(maker.kind.path, directory_urls))
            yield maker.page(show, "agency.yml")


def _of_year(site: Site, year: Year, *, directory_urls: bool) -> Iterator[Page]:
    for maker in YEAR_MAKERS:
        languages = tuple(
            (code, address(kind.path_in(year), directory_urls=directory_urls)) for code, kind in maker.languages
        )
        for name in maker.kind.names_in(year):
            show = Show(site, year, Links(maker.kind.path_in(year, name), directory_urls), name)
            yield maker.page(show, year.file(maker.kind.source), languages)
