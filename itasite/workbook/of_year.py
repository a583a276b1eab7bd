"""The workbook of a year of the site as it is now."""

from __future__ import annotations

from itasite.model.site import Site, Year
from itasite.words.workbook import BOOK_TITLE
from itasite.workbook import state
from itasite.workbook.known import content_of, known_of
from itasite.workbook.layout import laid_out
from itasite.workbook.writer import as_workbook


def workbook_of(site: Site, year: Year) -> bytes:
    """Its bytes; the same content gives the same bytes."""
    content = content_of(site, year)
    title = f"{BOOK_TITLE.format(year=year.number)} {site.agency.name}"
    sheets = laid_out(content, year.number, known_of(site, year))
    return as_workbook(title, sheets, state.texts(content, year.number))
