"""The menu: the front page, the years (the latest first), then the pages that belong to no year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from itasite.facts.sitemap import FRONT, OVERVIEW, outside_menu, year_title
from itasite.model.site import Site
from itasite.pages.model import Page


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A line of the menu: a page with its `path` in the content folder, or a heading above the lines `children`."""

    title: str
    path: str = ""
    children: tuple[NavEntry, ...] = ()


def menu(site: Site, pages: Iterable[Page]) -> tuple[NavEntry, ...]:
    """The lines of the menu; in each part, generated pages come before those of the author."""
    outside = outside_menu(site)
    left = {page.path: page for page in pages if page.path not in outside}
    front = left.pop(FRONT, None)
    entries = [NavEntry(front.title, FRONT)] if front else []
    of_years: dict[int, list[Page]] = {year.number: [] for year in site.years}
    for path in list(left):
        if year := site.year_of(path):
            of_years[year.number].append(left.pop(path))
    for year in site.years:
        first = OVERVIEW.path_in(year)
        inside = sorted(of_years[year.number], key=lambda page: (page.path != first, not page.generated))
        lines = tuple(NavEntry(page.title, page.path) for page in inside)
        entries.append(NavEntry(year_title(site, year), children=lines))
    others = sorted(left.values(), key=lambda page: not page.generated)
    return (*entries, *(NavEntry(page.title, page.path) for page in others))
