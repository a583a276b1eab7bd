"""The list of the data tables of a year."""

from __future__ import annotations

from itasite.facts.sitemap import TABLES
from itasite.formats import render
from itasite.pages.model import PageMaker
from itasite.pages.switcher import years
from itasite.views.data_tables import year_tables
from itasite.views.show import Show


def _body(show: Show) -> str:
    return render.page(
        "pages/data_tables.html",
        title=f"{TABLES.title} {show.year_title()}",
        years=years(show, TABLES),
        tables=year_tables(show),
    )


def _about(show: Show) -> str:
    titles = " ".join(table.title for table in show.year.tables.tables)
    return f"ตารางข้อมูลของ {show.site.agency.short_name}: {titles}"


MAKER = PageMaker(kind=TABLES, body=_body, about=_about)
