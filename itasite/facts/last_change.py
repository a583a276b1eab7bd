"""When the data of each page last changed, as far as the content dates it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from itasite.facts.dated import Dated, dated, items_served
from itasite.facts.sitemap import (
    CHECKLIST,
    COMPARISON,
    ENGLISH,
    FRONT,
    ITEM,
    MEASURES,
    OVERVIEW,
    ROUNDS,
    SCORES,
    TABLE,
    TABLES,
    YEAR_PAGES,
    YearPage,
)
from itasite.model.evidence import SharedEvidence
from itasite.model.site import AuthorPage, Site, Year
from itasite.model.year import Part

_OF_PART: dict[Part, YearPage] = {"scores": SCORES, "measures": MEASURES, "oit": CHECKLIST}


def last_changes(site: Site) -> dict[str, date]:
    """The latest day of each page by its path in the content folder; a page of which nothing is dated is left out."""
    found: dict[str, date] = {}
    for year in site.years:
        for each in dated(year):
            for path in _shown_on(year, each):
                found[path] = max(each.day, found.get(path, each.day))
        for path, day in _of_tables(year):
            found[path] = max(day, found.get(path, day))
    for page in site.pages:
        days = [*_of_year(site, page), *(found[path] for path in _read_by(page) if path in found)]
        if days:
            found[page.document.path] = max(days)
    return found


def _shown_on(year: Year, each: Dated) -> Iterator[str]:
    """The paths of the pages that show what was dated."""
    yield from (FRONT, OVERVIEW.path_in(year), ENGLISH.path_in(year), each.path)
    match each.kind:
        case "result":
            yield COMPARISON.path
        case "year":
            yield from (path for kind in YEAR_PAGES for path in kind.paths_in(year))
        case "item":
            yield CHECKLIST.path_in(year)
        case "evidence":
            yield CHECKLIST.path_in(year)
            if isinstance(each.subject, SharedEvidence):
                yield from (ITEM.path_in(year, code) for code in items_served(year, each.subject))
        case "measure":
            yield ROUNDS.path_in(year)


def _of_tables(year: Year) -> Iterator[tuple[str, date]]:
    """The day of which a table says how things stood, on its page and on the list of all."""
    for table in year.tables.tables:
        if table.as_of:
            yield from ((path, table.as_of) for path in (TABLE.path_in(year, table.id), TABLES.path_in(year)))


def _of_year(site: Site, page: AuthorPage) -> Iterator[date]:
    """The day as of which all data of the page's year holds."""
    year = site.year_of(page.document.path)
    if year and year.info.updated:
        yield year.info.updated


def _read_by(page: AuthorPage) -> Iterator[str]:
    """The paths of the generated pages that show what an author's page shows in its blocks; its own path first."""
    yield page.document.path
    for block in page.blocks:
        kind = _OF_PART.get(block.options.PART) if block.options.PART else None
        yield kind.path_in(block.year) if kind else OVERVIEW.path_in(block.year)
