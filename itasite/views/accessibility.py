"""How far everyone can use the site, what is known to be missing, and who takes reports: what is true of any site."""

from __future__ import annotations

from typing import NamedTuple

from itasite.model.agency import Contact
from itasite.views.show import Show


class Statement(NamedTuple):
    """What the template shows; `updated` is the date of the data, "" if none is given."""

    agency: str
    contacts: tuple[Contact, ...]
    website: str
    address: str
    updated: str
    version: str


def statement(show: Show, version: str) -> Statement:
    """The statement of the site of `show`, made by `version` of this program."""
    agency, updated = show.site.agency, show.year.info.updated
    return Statement(
        agency=agency.name,
        contacts=agency.contacts,
        website=agency.website or "",
        address=agency.place,
        updated=show.date(updated) if updated else "",
        version=version,
    )
