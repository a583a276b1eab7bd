"""A page per data table of a year: the rows of the agency's file, what they add up to, and the file itself."""

from __future__ import annotations

from itasite.facts.data_tables import FoundTable, table_of
from itasite.facts.sitemap import TABLE, TABLES
from itasite.formats import render
from itasite.pages.model import PageMaker
from itasite.pages.switcher import switcher
from itasite.views.data_tables import NOT_READ, table_about, whole_table
from itasite.views.show import Show


def _body(show: Show) -> str:
    found = _found(show)
    table = whole_table(show, found)
    return render.page(
        "pages/data_table.html",
        view=table_about(show, found),
        year=show.year_title(),
        years=switcher(show, lambda other: show.page(TABLE, show.name, of=other)),
        unread=NOT_READ,
        table=render.part("table", table) if table else "",
        all_tables=show.page(TABLES),
    )


def _found(show: Show) -> FoundTable:
    found = table_of(show.year, show.name)
    if found is None:
        raise LookupError(show.name)  # names of pages are those of tables
    return found


def _title(show: Show) -> str:
    return table_about(show, _found(show)).title


def _about(show: Show) -> str:
    about = table_about(show, _found(show))
    parts = (about.title, about.counted, f"ข้อมูล ณ วันที่ {about.as_of}" if about.as_of else "")
    return " ".join((*filter(None, parts), show.site.agency.short_name))


MAKER = PageMaker(kind=TABLE, body=_body, title=_title, about=_about, wide=True)
