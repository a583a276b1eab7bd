"""Who saves: a unit of the agency, chosen once for each start, with its duty address. Never a person."""

from __future__ import annotations

from itasite.editor.desk import Desk
from itasite.model.agency import Agency
from itasite.model.site import Site
from itasite.versions.version import Author

_NOBODY = "ผู้แก้ไขเว็บไซต์"


def author_of(desk: Desk, site: Site | None) -> Author:
    """Who is at work: the unit that was chosen, else the agency; with the address by which letters reach it on duty."""
    if site is None:
        return Author(desk.unit or _NOBODY, "")
    agency = site.agency
    body = agency.short_name or agency.name
    name = f"{desk.unit} {body}" if desk.unit else body
    return Author(name.strip() or _NOBODY, _address(agency, desk.unit))


def _address(agency: Agency, unit: str) -> str:
    """The unit's own address, else the first that the agency has; "" if it has none."""
    own = [one.email for one in agency.contacts if one.email and unit and unit in one.title]
    return next(iter([*own, *(one.email for one in agency.contacts if one.email)]), "")
