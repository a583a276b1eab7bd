"""What a link to a page shows in LINE, Facebook and search results: a full title and a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from itasite import fiscal, pages
from itasite.facts.sitemap import FRONT, english_pages, year_title
from itasite.later import Later
from itasite.links import Links
from itasite.model.site import Site, Year, with_result
from itasite.pages import front
from itasite.pages.assets import CardDrawing
from itasite.pages.model import Page, Sharing
from itasite.views.card import card_text
from itasite.views.show import Show

_About = tuple[Callable[[Show], str], str]


@dataclass(frozen=True, slots=True)
class _OfSite:
    """What the texts of several pages are made of: what makes the text of each kind of page by its path.

    And the drawing of each year's card and its text by the number of the year.
    """

    site: Site
    known: Later[dict[str, _About]]
    drawn: Mapping[int, Later[CardDrawing]]
    card_texts: Mapping[int, Later[str]]
    english: frozenset[str]


def with_sharing(site: Site, found: Iterable[Page], drawn: Mapping[int, Later[CardDrawing]]) -> Iterator[Page]:
    """The pages with `sharing` filled in; a page with its own description keeps its title and description.

    `drawn` has the card of each year by its number.
    """
    card_texts = {year.number: Later(card_text, Show(site, year, Links(""))) for year in site.years}
    shared = _OfSite(site, Later(_known, site), drawn, card_texts, english_pages(site))
    for page in found:
        yield replace(page, later_sharing=Later(_sharing, shared, page))


def _sharing(shared: _OfSite, page: Page) -> Sharing:
    site = shared.site
    own = site.year_of(page.path)
    shown = own or _latest(site)
    is_english = page.path in shared.english
    description = page.description or _description(site, shown, page, shared.known().get(page.path))
    return Sharing(
        title=page.title if page.description else _title(site, own, page),
        description=description,
        card=shared.drawn[shown.number]().path if shown else "",
        card_text=description if is_english else shared.card_texts[shown.number]() if shown else "",
        locale="en_US" if is_english else "th_TH",
    )


def _known(site: Site) -> dict[str, _About]:
    """The path of each kind of page, to what makes its text, and its name; also if the author replaced the page."""
    found: dict[str, _About] = {FRONT: (front.about, "")}
    found |= {maker.kind.path: (maker.about, "") for maker in pages.SITE_MAKERS if maker.about}
    for year in site.years:
        for of_year in pages.YEAR_MAKERS:
            kind, about = of_year.kind, of_year.about
            if about:
                found |= {kind.path_in(year, name): (about, name) for name in kind.names_in(year)}
    return found


def _description(site: Site, shown: Year | None, page: Page, known: _About | None) -> str:
    if shown is None:
        return f"คุณธรรมและความโปร่งใสของ{site.agency.name}"
    if known is None:
        return f"{page.title} ของ{site.agency.name}"
    about, name = known
    return about(Show(site, shown, Links(page.path), name))


def _latest(site: Site) -> Year | None:
    """The latest year with a result; if none has one, the latest year; None if there is no year."""
    return next(iter((*with_result(site.years), *site.years)), None)


def _title(site: Site, year: Year | None, page: Page) -> str:
    if page.path == FRONT:
        return f"คุณธรรมและความโปร่งใส (ITA) {site.agency.name}"
    if year and str(year.number) not in fiscal.fold_digits(page.title):
        return f"{page.title} {year_title(site, year)}"
    return page.title
