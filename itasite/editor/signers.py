"""Who saves: a unit of the agency, chosen once for each start, with its duty address. Never a person."""

from __future__ import annotations

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.pages import href
from itasite.editor.shell import shown
from itasite.model.site import Site
from itasite.versions.author import address_of, author_in
from itasite.versions.version import Author
from itasite.words.history import SIGNED


def author_of(desk: Desk, site: Site | None) -> Author:
    """Who is at work: the unit that was chosen, else the agency; with the address by which letters reach it on duty."""
    return author_in(site, desk.unit)


def show(desk: Desk, asked: Asked) -> Answer:
    """The units to choose from."""
    now = desk.work.now()
    agency = now.site.agency if now.site else None
    units = [(unit, unit, address_of(agency, unit)) for unit in agency.units] if agency else []
    body = author_in(now.site, "")
    choices = [*units, ("", body.name, body.address)]
    return shown(desk, asked, "ผู้ที่ทำงานอยู่", "editor/signer", now=now, section="history", choices=choices, unit=desk.unit)


def take(desk: Desk, asked: Asked) -> Answer:
    """Whoever was chosen signs from now on, until the program is started again."""
    site = desk.work.now().site
    unit = asked.sent("unit")
    desk.unit = unit if site and unit in site.agency.units else ""
    return desk.saved(href("history"), SIGNED.format(name=author_of(desk, site).name))
