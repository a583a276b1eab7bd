"""The duty contact of a unit."""

from __future__ import annotations

import re

from itasite.model.agency import Agency, Contact


def unit_contact(agency: Agency, unit: str) -> Contact | None:
    """The contact of agency.yml whose title is the unit, also with the agency's name behind it; None if none is."""
    return next((found for found in agency.contacts if _folded(agency, found.title) == _folded(agency, unit)), None)


def _folded(agency: Agency, title: str) -> str:
    for name in (agency.name, agency.short_name):
        title = title.replace(name, "")
    return re.sub(r"\s", "", title)
