"""What search engines read of a page: whose site it is, and where the page stands in it, as JSON-LD of schema.org."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from itasite.facts.sitemap import CHECKLIST, FRONT, OVERVIEW, english_pages, item_pages, year_title
from itasite.later import Later
from itasite.links import Links, address
from itasite.model.agency import Agency, Contact
from itasite.model.site import Site
from itasite.pages.model import Page

_CONTEXT = "https://schema.org"
_Data = dict[str, Any]


class _OfSite(NamedTuple):
    """What is told of every page: the address of the site, "" if it is not known, and the titles of the pages by path.

    And the paths of the pages about one item, and of those in English.
    """

    site: Site
    url: str
    titles: dict[str, str]
    items: frozenset[str]
    english: frozenset[str]


def with_structured_data(site: Site, found: Iterable[Page], *, site_url: str, directory_urls: bool) -> Iterator[Page]:
    """The pages with `structured_data` filled in; posters are for printing and have none.

    With `site_url` addresses are full, without it they are relative to the page.
    """
    pages = tuple(found)
    told = _OfSite(site, site_url, {page.path: page.title for page in pages}, item_pages(site), english_pages(site))
    for page in pages:
        links = Links(page.path, directory_urls)
        yield page if page.layout else replace(page, later_data=Later(_data, told, page, links))


def _data(told: _OfSite, page: Page, links: Links) -> _Data:
    def href(path: str) -> str:
        place = address(path, directory_urls=links.directory_urls)
        return f"{told.url.rstrip('/')}/{place}" if told.url else links.to(path)

    trail = [(title, href(path)) for path, title in _trail(told, page)]
    parts = [
        _page(told.site, page, href, is_english=page.path in told.english),
        *([_breadcrumbs(trail)] if len(trail) > 1 else []),
    ]
    return {"@context": _CONTEXT, "@graph": parts}


def _trail(told: _OfSite, page: Page) -> Iterator[tuple[str, str]]:
    """The path and the title of each page from the front page to this one."""
    site, titles = told.site, told.titles
    year = site.year_of(page.path)
    above = [(FRONT, "หน้าแรก")]
    if year:
        above.append((OVERVIEW.path_in(year), year_title(site, year)))
    if year and page.path in told.items:
        above.append((CHECKLIST.path_in(year), titles.get(CHECKLIST.path_in(year), CHECKLIST.title)))
    yield from ((path, title) for path, title in above if path != page.path and path in titles)
    yield page.path, page.title


def _breadcrumbs(trail: list[tuple[str, str]]) -> _Data:
    entries = [
        {"@type": "ListItem", "position": place, "name": title, "item": href}
        for place, (title, href) in enumerate(trail, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": entries}


def _page(site: Site, page: Page, href: Callable[[str], str], *, is_english: bool) -> _Data:
    """The page with its publisher, who is told in full on the front page."""
    shared = page.sharing
    whole = page.path == FRONT
    return _given(
        {
            "@type": "WebPage",
            "name": shared.title if shared else page.title,
            "url": href(page.path),
            "inLanguage": "en" if is_english else "th",
            "dateModified": page.changed.isoformat() if page.changed else "",
            "publisher": _agency(site.agency, href) if whole else _name(site.agency, href),
        }
    )


def _name(agency: Agency, href: Callable[[str], str]) -> _Data:
    return {"@type": "GovernmentOrganization", "name": agency.name, "url": agency.website or href(FRONT)}


def _agency(agency: Agency, href: Callable[[str], str]) -> _Data:
    other = [name for name in (agency.short_name, agency.name_en) if name and name != agency.name]
    return _given(
        {
            **_name(agency, href),
            "alternateName": other,
            "logo": href(agency.logo) if agency.logo else "",
            "address": _given(
                {
                    "@type": "PostalAddress",
                    "streetAddress": agency.address or "",
                    "addressLocality": " ".join(filter(None, (agency.subdistrict, agency.district))),
                    "addressRegion": agency.province,
                    "addressCountry": "TH",
                }
            ),
            "contactPoint": [_contact(contact) for contact in agency.contacts],
        }
    )


def _contact(contact: Contact) -> _Data:
    return _given(
        {
            "@type": "ContactPoint",
            "contactType": contact.title,
            "telephone": _abroad(contact.dial),
            "email": contact.email or "",
            "url": contact.url or "",
        }
    )


def _abroad(dial: str) -> str:
    """A number of Thailand as it is dialled from anywhere; a short one as it is."""
    return re.sub(r"^0(?=[0-9]{8})", "+66", dial)


def _given(values: _Data) -> _Data:
    """Without what is not known."""
    return {name: value for name, value in values.items() if value not in ("", [], None)}
