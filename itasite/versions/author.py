"""Who a version is signed by: a unit of the agency, with its duty address. Never a person."""

from __future__ import annotations

from itasite.model.agency import Agency
from itasite.model.site import Site
from itasite.versions.version import Author

_NOBODY = "ผู้แก้ไขเว็บไซต์"


def author_in(site: Site | None, unit: str = "") -> Author:
    """A unit of the agency of a site, the agency itself without one."""
    if site is None:
        return Author(unit or _NOBODY, "")
    body = site.agency.short_name or site.agency.name
    return Author(f"{unit} {body}".strip() or _NOBODY, address_of(site.agency, unit))


def address_of(agency: Agency, unit: str) -> str:
    """The unit's own address, else the first that the agency has; "" if it has none."""
    own = [one.email for one in agency.contacts if one.email and unit and unit in one.title]
    return next(iter([*own, *(one.email for one in agency.contacts if one.email)]), "")
