"""The year switcher: from a page to its counterpart in the other years of the site."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from itasite.facts.sitemap import OVERVIEW
from itasite.model.site import Year
from itasite.views.show import Show

# A page must not grow with the years: so many are named on every page, with that of the page itself,
LATEST_YEARS = 3
NEAR_YEARS = 6  # and so many more unfold, those that are nearest. The overview of a year names them all.


class YearLink(NamedTuple):
    """A year of the site; `href` is "" for the year of the page itself."""

    title: str
    href: str


class YearSwitcher(NamedTuple):
    """The years that are shown at once, and those that unfold; they are `unfolded` where one would look for a year."""

    links: tuple[YearLink, ...]
    others: tuple[YearLink, ...]
    unfolded: bool


def year_switcher(show: Show, counterpart: Callable[[Year], str]) -> YearSwitcher | None:
    """One link per year, the latest first: to `counterpart` (a link, "" for none), else to its overview.

    None where the site has but one year.
    """
    years = show.site.years
    if len(years) < 2:
        return None
    is_overview = show.links.page == OVERVIEW.path_in(show.year)
    latest, near = years[:LATEST_YEARS], years[LATEST_YEARS:] if is_overview else _nearest(show.year, years)
    others = [year for year in near if year not in (*latest, show.year)]
    shown = [year for year in (*latest, *near) if year not in others or len(others) == 1]

    def link(year: Year) -> YearLink:
        href = "" if year is show.year else counterpart(year) or show.page(OVERVIEW, of=year)
        return YearLink(f"ปี {show.digits(year.number)}", href)

    unfolding = [link(year) for year in others if year not in shown]
    if len(shown) + len(unfolding) < len(years):
        unfolding.append(YearLink("ทุกปี", show.page(OVERVIEW)))
    unfolded = is_overview and show.year not in latest
    return YearSwitcher(tuple(map(link, shown)), tuple(unfolding), unfolded)


def _nearest(own: Year, years: tuple[Year, ...]) -> tuple[Year, ...]:
    """The years beside a year that are not among the latest."""
    place = years.index(own)
    first = min(max(place - NEAR_YEARS // 2, LATEST_YEARS), max(len(years) - NEAR_YEARS - 1, LATEST_YEARS))
    return years[first : first + NEAR_YEARS + (place >= LATEST_YEARS)]
