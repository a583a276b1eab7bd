"""The author's own pages of a year: reports, letters, papers."""

from __future__ import annotations

from itasite.facts.sitemap import generated_pages
from itasite.views.show import Link, Show


def documents(show: Show) -> tuple[Link, ...]:
    """The author's own pages of the year, without those that replace a generated page."""
    taken = set(generated_pages(show.site))
    own = (page for page in show.site.pages if page.document.path.startswith(show.year.file("")))
    return tuple(Link(page.title, show.links.to(page.document.path)) for page in own if page.document.path not in taken)
