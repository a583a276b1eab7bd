"""The menu of a `Build` as the templates read it, with the place of each page in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from itasite.formats.render import escaped
from itasite.hosts.menu_places import earlier_years, pages_above
from itasite.hosts.writer.pages import Section, SitePage
from itasite.pages.menu import NavEntry


@dataclass(frozen=True, slots=True)
class Menu:
    """The entries of the menu, and its front page; None if that is not in it."""

    items: list[Section | SitePage]
    homepage: SitePage | None

    def __len__(self) -> int:
        """The number of entries: templates show no menu without one."""
        return len(self.items)

    def __iter__(self) -> Iterator[Section | SitePage]:
        """The entries."""
        return iter(self.items)


def menu(entries: Iterable[NavEntry], pages: Mapping[str, SitePage]) -> Menu:
    """The menu; gives each of the `pages` its neighbours and its parent. The keys are paths in the content folder."""
    items = list(_items(entries, pages))
    shown = list(_pages(items))
    for before, after in pairwise(shown):
        before.next_page, after.previous_page = after, before
    for page in shown:
        page.in_menu = True
    _set_parents(pages, {page.built.path: page for page in shown})
    sections = {next(_pages([item])).built.path: item for item in items if isinstance(item, Section)}
    for path in earlier_years(sections):
        sections[path].is_earlier = True
    return Menu(items, next((page for page in shown if page.is_homepage), None))


def _items(entries: Iterable[NavEntry], pages: Mapping[str, SitePage]) -> Iterator[Section | SitePage]:
    for entry in entries:
        below = list(_items(entry.children, pages))
        if below:
            yield Section(escaped(entry.title), below)
        if entry.path in pages:
            yield pages[entry.path]


def _pages(items: Iterable[Section | SitePage]) -> Iterator[SitePage]:
    for item in items:
        if isinstance(item, Section):
            yield from _pages(item.children)
        else:
            yield item


def _set_parents(pages: Mapping[str, SitePage], shown: Mapping[str, SitePage]) -> None:
    """Give each page that is not in the menu the page of the nearest folder above as its parent."""
    for path, page in pages.items():
        if path not in shown:
            page.parent = next((shown[above] for above in pages_above(path) if above in shown), None)
