"""The last days of a year as a calendar file, of all or of one unit."""

from __future__ import annotations

from urllib.parse import urlencode

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.pages import href
from itasite.editor.shell import missing
from itasite.facts.calendar import units_of
from itasite.views.calendar import calendar_view

_UNIT = "unit"


def calendar_href(year: int, unit: str = "") -> str:
    """Where the calendar of a year is, of one unit if one is given."""
    address = href("calendar", year=year)
    return f"{address}?{urlencode({_UNIT: unit})}" if unit else address


def show(desk: Desk, asked: Asked) -> Answer:
    """The file, for the program of the clerk's calendar."""
    from itasite.formats.calendar_file import as_calendar  # its library takes a while to load

    site = desk.work.now().site
    year = site.year(asked.year) if site else None
    unit = asked.first(_UNIT)
    if site is None or year is None or (unit and unit not in (*site.agency.units, *units_of(year))):
        return missing(desk, asked)
    view = calendar_view(site, year, unit or None)
    name = f'attachment; filename="ita-{year.number}.ics"'
    content = as_calendar(view.name, view.entries, desk.today())
    return Answer(content, kind="text/calendar; charset=utf-8", more=(("Content-Disposition", name),))
