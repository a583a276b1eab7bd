"""Which pages a site has besides the author's own: the rules that look for a page and the pages agree by this."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.measures import reported_rounds
from itasite.links import (
    ACCESSIBILITY_PAGE,
    BRAND_STYLE,
    COMPARISON_PAGE,
    ENGLISH_PAGE,
    FEED_PATH,
    PART_PAGES,
    ROUNDS_PAGE,
    card_path,
    item_page,
    png_path,
    poster_page,
)
from itasite.model.site import Site, Year, with_result
from itasite.output import mark

# What engine, search and the copy for a USB stick write, whatever the content.
ENGINE_FILES = (
    "404.html",
    "assets/stylesheets/itasite.css",
    mark.NAME,
    "search/search_index.json",
    "sitemap.xml",
    "sitemap.xml.gz",
    "อ่านก่อน.txt",
)


def has_comparison(site: Site) -> bool:
    """Whether there are results of several years to compare."""
    return len(with_result(site.years)) > 1


def has_rounds(year: Year) -> bool:
    """Whether measures of the year were reported in more than one round."""
    return "measures" in year.info.parts and len(reported_rounds(year)) > 1


def generated_pages(site: Site) -> Iterator[str]:
    """The paths in the content folder that generated pages stand at; posters, which are for printing, left out."""
    for year in site.years:
        parts = year.info.parts
        yield from (year.file("index.md"), year.file(ENGLISH_PAGE))
        yield from (year.file(page) for part, page in PART_PAGES.items() if part in parts)
        if has_rounds(year):
            yield year.file(ROUNDS_PAGE)
        yield from (year.file(item_page(item.code)) for item in year.framework.items if "oit" in parts)
    if has_comparison(site):
        yield COMPARISON_PAGE
    yield ACCESSIBILITY_PAGE


def poster_pages(site: Site) -> Iterator[str]:
    """The paths that the posters of surveys stand at."""
    for year in site.years:
        yield from (year.file(poster_page(name)) for name in year.info.survey_addresses)


def generated_assets(site: Site) -> Iterator[str]:
    """The paths of generated files that are no pages, those that not every build makes included."""
    yield from (BRAND_STYLE, FEED_PATH)
    for year in site.years:
        yield card_path(year.number)
        yield from (year.file(png_path(name)) for name in year.info.surveys)
