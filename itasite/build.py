"""The one interface between content and hosts: a content folder in, one `Build` value out.

A host hands the `Build` to its engine and does nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from itasite.findings import check
from itasite.later import Later
from itasite.listing import Listing
from itasite.memory import Memory
from itasite.model.site import Site
from itasite.pages import generated
from itasite.pages.assets import assets, card_drawings
from itasite.pages.author_pages import author_page
from itasite.pages.chrome import Chrome, chrome
from itasite.pages.feed import has_feed
from itasite.pages.finish import Finish
from itasite.pages.last_change import with_last_change
from itasite.pages.menu import NavEntry, menu
from itasite.pages.model import Asset, Page
from itasite.pages.pictures import page_pictures
from itasite.pages.raw_links import places_of
from itasite.pages.search import search_lists
from itasite.pages.sharing import with_sharing
from itasite.pages.structured_data import with_structured_data
from itasite.problem import Problem, stops


@dataclass(frozen=True, slots=True)
class Build:
    """All that a host needs. If a problem is an error there are no pages, so nothing half right is published.

    What takes long is made when it is first asked for, of the content as it was read when this was built; attached
    files are read then. Only one thread at a time may ask.
    """

    pages: tuple[Page, ...]
    later_assets: Later[tuple[Asset, ...]]
    nav: tuple[NavEntry, ...]
    chrome: Chrome | None
    listing: Listing
    problems: tuple[Problem, ...]
    finish: Finish = field(default_factory=Finish)  # what the HTML of the author's pages still needs
    search_lists: Mapping[str, Any] = field(default_factory=dict)
    """What the search knows beside the texts of the pages, to be written into its index as it is."""

    @property
    def assets(self) -> tuple[Asset, ...]:
        """The generated files that are not pages."""
        return self.later_assets()

    @property
    def sources(self) -> tuple[str, ...]:
        """The paths of the author's files that are read but not published."""
        return self.listing.sources

    @property
    def failed(self) -> bool:
        """Whether an error keeps the site from being built."""
        return stops(self.problems)

    def make_all(self) -> None:
        """Make now what would be made later, so that a fault of ours shows before anything is written."""
        for page in self.pages:
            _ = page.body, page.wide, page.sharing, page.structured_data
        for asset in self.assets:
            _ = asset.content


def build(
    root: Path,
    *,
    directory_urls: bool = True,
    levels: Mapping[str, str] | None = None,
    site_url: str | None = "",
    preview: bool = False,
    memory: Memory | None = None,
) -> Build:
    """The finished pages of the content folder `root`, with everything else that a host needs.

    `levels`: what `strictness.read_levels` returns. `memory`: what a program that builds again and again gives to each
    of its builds. For the others see `build_checked`.
    """
    site, problems = check(root, levels, memory)
    return build_checked(site, problems, directory_urls=directory_urls, site_url=site_url, preview=preview)


def build_checked(
    site: Site | None,
    problems: tuple[Problem, ...],
    *,
    directory_urls: bool = True,
    site_url: str | None = "",
    preview: bool = False,
) -> Build:
    """The finished pages of what `findings.check` returned.

    `directory_urls`: /2566/scores/ instead of /2566/scores.html. `site_url`: where the site is published; "" if that is
    not known; None for a copy that is not published, which has nothing for readers of feeds and for search engines.
    `preview`: the pages are for those who work on the content, and say what is left to do.
    """
    if site is None or stops(problems):
        return without_pages(problems)
    return build_anyhow(replace(site, preview=preview), problems, directory_urls=directory_urls, site_url=site_url)


def without_pages(problems: tuple[Problem, ...]) -> Build:
    """What comes of a content folder of which there is nothing to show."""
    return Build((), Later(tuple), (), None, Listing(), problems)


def build_anyhow(site: Site, problems: tuple[Problem, ...], *, directory_urls: bool, site_url: str | None) -> Build:
    """The pages of a site as it could be read, also if a problem is an error: only for who sees drafts.

    For the parameters see `build_checked`. Of what could not be read there are stand-ins, which may make it raise.
    """
    drawn, shown = card_drawings(site), Later(page_pictures, site)
    pages = tuple(with_last_change(site, with_sharing(site, _pages(site, directory_urls=directory_urls), drawn)))
    if site_url is not None:
        pages = tuple(with_structured_data(site, pages, site_url=site_url, directory_urls=directory_urls))
    published = (*(page.path for page in pages), *site.listing.unchanged)
    return Build(
        pages,
        Later(_with_papers, site, Later(assets, site, drawn, shown, site_url=site_url, directory_urls=directory_urls)),
        menu(site, pages),
        chrome(site, directory_urls=directory_urls, has_feed=site_url is not None and has_feed(site)),
        site.listing,
        problems,
        Finish(shown, Later(places_of, published, directory_urls=directory_urls), directory_urls),
        search_lists(site),
    )


def _pages(site: Site, *, directory_urls: bool) -> Iterator[Page]:
    """The pages of the author, then those that are generated where the author wrote none."""
    own = [author_page(site, page, directory_urls=directory_urls) for page in site.pages]
    taken = {page.path for page in own}
    yield from own
    yield from (page for page in generated(site, directory_urls=directory_urls) if page.path not in taken)


def _with_papers(site: Site, others: Later[tuple[Asset, ...]]) -> tuple[Asset, ...]:
    """The generated files that are not pages. What makes papers is loaded only where a year offers some."""
    if not any(year.info.papers for year in site.years):
        return others()
    from itasite.papers.published import published

    return (*others(), *(asset for asset in published(site) if asset.path not in site.files))
