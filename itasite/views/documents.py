"""The author's own pages of a year: reports, letters, papers."""

from __future__ import annotations

from itasite.facts.sitemap import generated_pages
from itasite.views.show import Link, Show


def documents(show: Show) -> tuple[Link, ...]:
    """The author's own pages of the year, without those that replace a generated page."""
    own = (page for page in show.site.own_pages(show.year) if page.document.path not in generated_pages(show.site))
    return tuple(Link(page.title, show.links.to(page.document.path)) for page in own)
