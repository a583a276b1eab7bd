"""What header and footer of every page show."""

from __future__ import annotations

from dataclasses import dataclass

from itasite import __version__, fiscal
from itasite.facts.sitemap import ACCESSIBILITY, FEED, FRONT, OVERVIEW, year_title
from itasite.formats import render
from itasite.links import address
from itasite.model.agency import LICENSE_ADDRESSES
from itasite.model.site import Site
from itasite.pages.brand import brand_path
from itasite.pages.feed import feed_title
from itasite.pages.whole_names import whole_names
from itasite.text.safe_address import AddressSafety, address_safety
from itasite.words.choices import LICENSE_WORDS


@dataclass(frozen=True, slots=True)
class FooterContact:
    """A contact of the agency; a way to reach it that is not given is "". `dial` is `phone` as a number to call."""

    title: str
    phone: str
    dial: str
    email: str
    url: str


@dataclass(frozen=True, slots=True)
class License:
    """The licence of the data: its name, and the address of its text."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class YearAddress:
    """The title of a year as in the menu, and the address of its overview."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Chrome:
    """What header and footer of every page show; addresses are relative to the root of the site."""

    agency: str
    short_name: str
    address: str
    """The postal address; if there is none, the place of the agency."""
    website: str
    contacts: tuple[FooterContact, ...]
    updated: str
    version: str
    feed: str
    """The address of the feed; "" if the site has none."""
    feed_title: str
    running: str
    """The agency's name as a string of CSS, for the top of printed pages."""
    thai_numerals: bool
    logo: str
    """The path of the logo; "" if agency.yml names none that is a file of the site."""
    style: str
    """The path of the style sheet of the agency's colour; "" if agency.yml names no colour."""
    license: License | None
    home: str
    accessibility: str
    years: tuple[YearAddress, ...]
    """The latest first."""
    report: FooterContact | None
    """Whom to tell of a fault of a page; None if agency.yml names nobody."""
    whole: tuple[str, ...]
    """Names and words inside which no line ends."""


def chrome(site: Site, *, directory_urls: bool, has_feed: bool) -> Chrome:
    """The header and footer of a site."""
    agency, terms = site.agency, site.agency.license
    latest = site.years[0].info.updated if site.years else None
    contacts = tuple(
        FooterContact(found.title, found.phone or "", found.dial, found.email or "", found.url or "")
        for found in agency.contacts
    )
    return Chrome(
        agency=agency.name,
        short_name=agency.short_name,
        address="" if agency.place == agency.name else agency.place,  # a province is its own place
        website=agency.website or "",
        contacts=contacts,
        updated=f"ข้อมูล ณ วันที่ {fiscal.with_numerals(fiscal.format_date(latest), agency.numerals)}" if latest else "",
        version=f"itasite {__version__}",
        feed=FEED if has_feed else "",
        feed_title=feed_title(site),
        running=render.css_text(agency.name),
        thai_numerals=agency.numerals == "thai",
        logo=_logo(site),
        style=brand_path(site),
        license=License(LICENSE_WORDS[terms], LICENSE_ADDRESSES[terms]) if terms else None,
        home=address(FRONT, directory_urls=directory_urls),
        accessibility=address(ACCESSIBILITY.path, directory_urls=directory_urls),
        years=tuple(
            YearAddress(year_title(site, year), address(OVERVIEW.path_in(year), directory_urls=directory_urls))
            for year in site.years
        ),
        report=_to_tell(contacts),
        whole=whole_names(agency),
    )


def _logo(site: Site) -> str:
    """The logo, if it is there and no browser takes its path for something else: engines make their links to it."""
    logo = site.agency.logo or ""
    return logo if logo in site.files and address_safety(logo) is AddressSafety.SAFE else ""


def _to_tell(contacts: tuple[FooterContact, ...]) -> FooterContact | None:
    """The first contact that takes mail, which can name the page; else one with a form or a telephone."""
    order = sorted(contacts, key=lambda found: (not found.email, not found.url, not found.phone))
    return next((found for found in order if found.email or found.url or found.phone), None)
