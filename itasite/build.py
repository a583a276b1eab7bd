"""The waist: a content folder in, one `Build` value out. A host hands it over and does nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from itasite import __version__, fiscal
from itasite.colour import SITE_COLOUR
from itasite.findings import check
from itasite.formats import render
from itasite.links import (
    ACCESSIBILITY_PAGE,
    BRAND_STYLE,
    ENGLISH_PAGE,
    FEED_PATH,
    Links,
    address,
    item_page,
    poster_page,
)
from itasite.listing import Listing
from itasite.model.agency import LICENSE_ADDRESSES
from itasite.model.site import Site
from itasite.pages import Asset, Page, author_page, brand, cards, site_pages, year_assets, year_pages
from itasite.pages.feed import feed, feed_title
from itasite.problem import Problem, stops
from itasite.views.card import card_text
from itasite.views.sharing import sharing
from itasite.views.show import Show
from itasite.words.choices import LICENSE_WORDS


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A line of the menu: a page, or a heading over further lines."""

    title: str
    path: str = ""
    children: tuple[NavEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Chrome:
    """What header and footer of every page show.

    Addresses are relative to the root of the site: `logo` and `style` (the agency's colour) are empty where agency.yml
    names none, `license` is None then; `running` is the name as a string of CSS, for the head of printed sheets.
    """

    agency: str
    short_name: str
    address: str
    website: str
    contacts: tuple[dict[str, str], ...]
    updated: str
    version: str
    feed: str
    feed_title: str
    running: str
    thai_numerals: bool
    colour: str
    logo: str
    style: str
    license: dict[str, str] | None
    home: str
    accessibility: str
    years: tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class Build:
    """All that a host needs. With an error among the problems there are no pages: nothing half right gets out."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    nav: tuple[NavEntry, ...]
    chrome: Chrome | None
    listing: Listing
    problems: tuple[Problem, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The author's files that are read and stay off the site."""
        return self.listing.sources

    @property
    def failed(self) -> bool:
        """Whether an error stands in the way."""
        return stops(self.problems)


def build(
    root: Path, *, directory_urls: bool = True, levels: Mapping[str, str] | None = None, site_url: str | None = ""
) -> Build:
    """The finished pages of a content folder. `directory_urls`: /2566/scores/ rather than /2566/scores.html.

    `site_url`: where the site is published, "" where that is not known; None for a copy that is not published at all
    and so has no feed.
    """
    site, problems = check(root, levels)
    if site is None or stops(problems):
        return Build((), (), (), None, Listing(), problems)
    own = [author_page(site, page, directory_urls=directory_urls) for page in site.pages]
    taken = {page.path for page in own}
    generated = [page for year in site.years for page in year_pages(site, year, directory_urls=directory_urls)]
    generated += site_pages(site, directory_urls=directory_urls)
    changes = None if site_url is None else feed(site, site_url=site_url, directory_urls=directory_urls)
    pages = _shareable(site, (*own, *(page for page in generated if page.path not in taken)))
    made = (
        *(asset for year in site.years for asset in year_assets(year)),
        *brand(site),
        *(cards(site) if site_url else ()),  # a link names its picture by the full address
        *([Asset(FEED_PATH, changes)] if changes else ()),
    )
    assets = tuple(asset for asset in made if asset.path not in site.files)
    chrome = _chrome(site, directory_urls=directory_urls, has_feed=bool(changes))
    return Build(pages, assets, _nav(site, pages), chrome, site.listing, problems)


def _shareable(site: Site, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with what a link to them says elsewhere."""
    said = {year.number: card_text(Show(site, year, Links(""))) for year in site.years}
    return tuple(replace(page, sharing=sharing(site, page.path, page.title, page.description, said)) for page in pages)


def _nav(site: Site, pages: tuple[Page, ...]) -> tuple[NavEntry, ...]:
    """Front page, the years with the latest first, then the author's other pages. Items are not in the menu."""
    titles = {page.path: page.title for page in pages}
    hidden = {
        year.file(path)
        for year in site.years
        for path in (
            *(item_page(item.code) for item in year.framework.items),
            *(poster_page(name) for name in year.info.surveys),
            ENGLISH_PAGE,
        )
    }
    hidden.add(ACCESSIBILITY_PAGE)  # every footer leads there
    shown = [page for page in pages if page.path not in hidden]
    entries = [NavEntry(titles["index.md"], "index.md")] if "index.md" in titles else []
    placed = {"index.md"}
    for year in site.years:
        folder = f"{year.number}/"
        inside = [page for page in shown if page.path.startswith(folder)]
        inside.sort(key=lambda page: (page.path != f"{folder}index.md", not page.generated))
        placed |= {page.path for page in inside}
        heading = f"ปีงบประมาณ {fiscal.with_numerals(str(year.number), site.agency.numerals)}"
        entries.append(NavEntry(heading, children=tuple(NavEntry(page.title, page.path) for page in inside)))
    others = sorted((page for page in shown if page.path not in placed), key=lambda page: not page.generated)
    entries += [NavEntry(page.title, page.path) for page in others]
    return tuple(entries)


def _chrome(site: Site, *, directory_urls: bool, has_feed: bool) -> Chrome:
    agency, terms = site.agency, site.agency.license
    latest = site.years[0].info.updated if site.years else None
    return Chrome(
        agency=agency.name,
        short_name=agency.short_name,
        address=agency.place,
        website=agency.website or "",
        contacts=tuple(
            {
                "title": found.title,
                "phone": found.phone or "",
                "dial": found.dial,
                "email": found.email or "",
                "url": found.url or "",
            }
            for found in agency.contacts
        ),
        updated=f"ข้อมูล ณ วันที่ {fiscal.with_numerals(fiscal.format_date(latest), agency.numerals)}" if latest else "",
        version=f"itasite {__version__}",
        feed=FEED_PATH if has_feed else "",
        feed_title=feed_title(site),
        running=render.css_text(agency.name),
        thai_numerals=agency.numerals == "thai",
        colour=agency.color or SITE_COLOUR,
        logo=agency.logo or "",
        style=BRAND_STYLE if agency.color else "",
        license={"name": LICENSE_WORDS[terms], "url": LICENSE_ADDRESSES[terms]} if terms else None,
        home=address("index.md", directory_urls=directory_urls),
        accessibility=address(ACCESSIBILITY_PAGE, directory_urls=directory_urls),
        years=tuple(
            {
                "title": f"ปีงบประมาณ {fiscal.with_numerals(str(year.number), agency.numerals)}",
                "url": address(year.file("index.md"), directory_urls=directory_urls),
            }
            for year in site.years
        ),
    )
