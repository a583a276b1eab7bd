"""The links to other years above a page."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from itasite.facts.sitemap import YearPage
from itasite.formats import render
from itasite.model.site import Year
from itasite.views.show import Show
from itasite.views.years import year_switcher


def switcher(show: Show, counterpart: Callable[[Year], str]) -> Markup:
    """A link per year as HTML; `counterpart` gives the link for a year, "" for none. "" if there is only one year."""
    found = year_switcher(show, counterpart)
    return render.part("years", found) if found else Markup("")


def years(show: Show, kind: YearPage) -> Markup:
    """A link per year to its page of that kind, as HTML."""
    return switcher(show, lambda other: show.page(kind, of=other))
