"""The measures of a year, one table per group, and what was done about those of the year before."""

from __future__ import annotations

from itasite.facts.measures import own_measures, own_statuses
from itasite.facts.sitemap import MEASURES, ROUNDS
from itasite.formats import render
from itasite.model.blocks import MeasuresOptions
from itasite.model.measure import Group
from itasite.pages.model import PageMaker
from itasite.pages.status_counts import status_counts
from itasite.pages.switcher import years
from itasite.views.filter import filterable, measure_traits, page_filter
from itasite.views.measures import measures_table
from itasite.views.rounds import last_year_table, year_before
from itasite.views.show import Show, mark
from itasite.views.status_totals import status_totals
from itasite.views.table import Table


def _body(show: Show) -> str:
    traits = measure_traits(show)
    found = page_filter(show, traits, show.year.assessed)
    tables = [
        (group, render.part("table", filterable(table, traits) if found else table))
        for group in show.year.measures.groups
        for table in (_group_table(show, group),)
    ]
    return render.page(
        "pages/measures.html",
        year=show.digits(show.year.number),
        years=years(show, MEASURES),
        groups=tables,
        totals=status_totals(show, [mark(*status) for status in own_statuses(show.year)], "มาตรการ"),
        filter=render.part("filter", found) if found else "",
        rounds=show.page(ROUNDS),
        last_year=render.part("table", last_year_table(show)) if year_before(show) else "",
    )


def _group_table(show: Show, group: Group) -> Table:
    options = MeasuresOptions(group=group.id, caption=_caption(show, group.id), boxes={})
    return measures_table(show, options, with_progress=True)


def _caption(show: Show, group: str) -> str:
    """The caption of a group: how many measures, which year; the filter's script adds how many of them are shown."""
    count = sum(row.measure.group == group for row in own_measures(show.year))
    return f"ทั้งหมด {show.digits(count)} รายการ {show.year_title()}"


def _about(show: Show) -> str:
    what = f"มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ {show.site.agency.short_name}"
    return status_counts(show, own_statuses(show.year), what, "มาตรการ")


MAKER = PageMaker(kind=MEASURES, body=_body, about=_about, wide=True)
