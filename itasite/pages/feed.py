"""The dated changes of a site as an Atom feed (RFC 4287).

Ids are UUIDs made of the agency's names and of what changed, so they outlive a move of the site to another address;
with `feed_id` in agency.yml, which stands for the names, they outlive a corrected name too.
A site that knows its address gives full addresses and the feed's own. Without it, links are relative to where the feed
is read from, as RFC 4287 allows, and the link to itself is left out: nobody could follow it.
"""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from itasite import __version__, fiscal
from itasite.facts.dated import dated
from itasite.facts.lasting_id import lasting_id
from itasite.facts.sitemap import FEED, FRONT
from itasite.links import address
from itasite.model.site import Site
from itasite.views.news import KINDS, DatedChange, dated_changes

_LONGEST = 100  # entries; whoever reads a feed once a week misses nothing
_ATOM = "http://www.w3.org/2005/Atom"
_XML = "http://www.w3.org/XML/1998/namespace"


def has_feed(site: Site) -> bool:
    """Whether the content dates anything: a feed must say when it was last updated."""
    return any(True for year in site.years for _ in dated(year))


def feed(site: Site, *, site_url: str = "", directory_urls: bool = True) -> bytes:
    """The feed of a site that has one."""
    found = dated_changes(site)[:_LONGEST]

    def href(path: str, anchor: str = "") -> str:
        place = address(path, directory_urls=directory_urls)
        return f"{_root(site_url) or ('' if place else './')}{place}{f'#{anchor}' if anchor else ''}"

    root = ET.Element("feed", {"xmlns": _ATOM, f"{{{_XML}}}lang": "th"})
    _text(root, "id", lasting_id(site, "feed").urn)
    _text(root, "title", feed_title(site))
    _text(root, "updated", _moment(found[0].day))
    _link(root, "alternate", href(FRONT), "text/html")
    if site_url:
        _link(root, "self", href(FEED), "application/atom+xml")
    author = ET.SubElement(root, "author")
    _text(author, "name", site.agency.name)
    if site.agency.website:
        _text(author, "uri", site.agency.website)
    generator = _text(root, "generator", "itasite")
    generator.set("version", __version__)
    for change in found:
        _entry(root, site, change, href(change.path, change.anchor))
    ET.indent(root)
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def feed_title(site: Site) -> str:
    """What a feed reader lists it as."""
    return f"ความเคลื่อนไหว ITA {site.agency.name}"


def _entry(root: ET.Element, site: Site, change: DatedChange, href: str) -> None:
    entry = ET.SubElement(root, "entry")
    day = change.day.isoformat()
    _text(entry, "id", lasting_id(site, f"{change.year}/{change.kind}/{change.key}/{day}").urn)
    _text(entry, "title", change.heading(site.agency.numerals))
    _text(entry, "updated", _moment(change.day))
    _link(entry, "alternate", href, "text/html")
    ET.SubElement(entry, "category", {"term": change.kind, "label": KINDS[change.kind]})
    _text(entry, "summary", _summary(site, change))


def _summary(site: Site, change: DatedChange) -> str:
    numerals = site.agency.numerals
    day = fiscal.with_numerals(fiscal.format_date(change.day), numerals)
    said = (point.words(numerals) for point in change.points)
    return " · ".join((KINDS[change.kind], f"วันที่ {day}", *said))


def _root(site_url: str) -> str:
    return f"{site_url.rstrip('/')}/" if site_url else ""


def _moment(day: date) -> str:
    """The beginning of a day in Thailand, which has had this one offset all through the years of the assessment."""
    return f"{day.isoformat()}T00:00:00+07:00"


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    found = ET.SubElement(parent, name)
    found.text = text
    return found


def _link(parent: ET.Element, relation: str, href: str, media: str) -> None:
    ET.SubElement(parent, "link", {"rel": relation, "type": media, "href": href})
