"""Which pages a site has besides the author's own: the rules that look for a page and the pages agree by this."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.links import ACCESSIBILITY_PAGE, COMPARISON_PAGE, ENGLISH_PAGE, PART_PAGES, ROUNDS_PAGE, item_page
from itasite.model.site import Site, Year
from itasite.plan import reported_rounds


def has_comparison(site: Site) -> bool:
    """Whether there are results of several years to compare."""
    return sum(year.info.result is not None for year in site.years) > 1


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
