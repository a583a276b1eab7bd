"""The year switcher: from a page to its counterpart in the other years of the site."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from itasite.model.site import Year
from itasite.views.show import Show


class YearLink(NamedTuple):
    """A year of the site; `href` is "" for the year of the page itself."""

    title: str
    href: str


def year_links(show: Show, counterpart: Callable[[Year], str | None]) -> tuple[YearLink, ...]:
    """One link per year, the latest first: to `counterpart` (a path in the folder of that year), else to its overview.

    Nothing where the site has but one year.
    """
    if len(show.site.years) < 2:
        return ()
    return tuple(
        YearLink(
            f"ปี {show.digits(year.number)}",
            "" if year is show.year else show.links.to(year.file(counterpart(year) or "index.md")),
        )
        for year in show.site.years
    )
