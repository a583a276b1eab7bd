"""The day of the last change of each page, from the content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from itasite import fiscal
from itasite.facts.last_change import last_changes
from itasite.facts.sitemap import english_pages
from itasite.model.site import Site
from itasite.pages.model import Page
from itasite.views.english import english_date


def with_last_change(site: Site, found: Iterable[Page]) -> Iterator[Page]:
    """The pages with `changed` filled in."""
    days = last_changes(site)
    english = english_pages(site)
    for page in found:
        day = days.get(page.path)
        if day is None:
            yield page
        else:
            thai = fiscal.with_numerals(fiscal.format_date(day), site.agency.numerals)
            yield replace(page, changed=day, changed_words=english_date(day) if page.path in english else thai)
