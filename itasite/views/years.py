"""The year switcher: from a page to its counterpart in the other years of the site."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from itasite.facts.sitemap import OVERVIEW
from itasite.model.site import Year
from itasite.views.show import Show

LATEST_YEARS = 3  # so many, and that of the page itself, are named on every page: it must not grow with the years


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
    others = [year.number for year in years[LATEST_YEARS:] if year is not show.year]
    if len(others) == 1:
        others = []

    def link(year: Year) -> YearLink:
        href = "" if year is show.year else counterpart(year) or show.page(OVERVIEW, of=year)
        return YearLink(f"ปี {show.digits(year.number)}", href)

    return YearSwitcher(
        links=tuple(link(year) for year in years if year.number not in others),
        others=tuple(link(year) for year in years if year.number in others),
        unfolded=show.year not in years[:LATEST_YEARS] and show.links.page == OVERVIEW.path_in(show.year),
    )
