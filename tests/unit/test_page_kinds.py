"""A kind of page is in the list of pages, and has its maker at the same place of the list in `pages/`."""

from __future__ import annotations

from itasite.facts import sitemap
from itasite.facts.sitemap import SITE_PAGES, YEAR_PAGES, SitePage, YearPage
from itasite.pages import SITE_MAKERS, YEAR_MAKERS


def test_every_kind_of_page_has_its_maker() -> None:
    """Without one, menu, overview and English page lead to a page that is not there."""
    assert [maker.kind.path for maker in YEAR_MAKERS] == [kind.path for kind in YEAR_PAGES]
    assert [maker.kind.path for maker in SITE_MAKERS] == [kind.path for kind in SITE_PAGES]


def test_every_kind_of_page_is_in_a_list() -> None:
    listed = {id(kind) for kind in (*YEAR_PAGES, *SITE_PAGES)}
    named = {name: kind for name, kind in vars(sitemap).items() if isinstance(kind, YearPage | SitePage)}
    assert [name for name, kind in named.items() if id(kind) not in listed] == []
    assert len(listed) == len(named)
