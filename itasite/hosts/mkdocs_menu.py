"""Our menu in the form of MkDocs' `nav`, and the position of each page in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from itasite.hosts.menu_places import earlier_years, pages_above
from itasite.pages.menu import NavEntry

if TYPE_CHECKING:
    from mkdocs.structure import StructureItem
    from mkdocs.structure.nav import Navigation

MENU_WRITERS = ("awesome-nav", "awesome-pages", "literate-nav")  # plugins that make the menu: ours would be ignored
_KEPT_OFF = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)


def menu(entries: Iterable[NavEntry], files: Files) -> list[dict[str, Any]]:
    """The entries of `nav`, without pages that mkdocs.yml excludes."""
    return [line for entry in entries for line in _lines(entry, files)]


def _lines(entry: NavEntry, files: Files) -> Iterator[dict[str, Any]]:
    lines = menu(entry.children, files)
    if lines:
        yield {entry.title: lines}
    file = files.get_file_from_path(entry.path)
    if file and file.inclusion not in _KEPT_OFF:
        yield {entry.title: entry.path}


def set_parents(nav: Navigation, files: Files) -> None:
    """Give each page that is not in the menu the page of the nearest folder above as its parent."""
    lines = {page.file.src_uri: page for page in nav.pages}
    for file in files.documentation_pages():
        if file.page and file.src_uri not in lines:
            above = (lines.get(path) for path in pages_above(file.src_uri))
            file.page.parent = next(filter(None, above), None)  # type: ignore[assignment]  # MkDocs knows sections


def mark_earlier_years(nav: Navigation) -> None:
    """Mark the years that are not among the latest, for the menu of the theme."""
    sections = {_first_source(item): item for item in nav.items if isinstance(item, Section)}
    for source in earlier_years(sections):
        sections[source].is_earlier = True  # type: ignore[attr-defined]


def _first_source(item: StructureItem) -> str:
    """The source path of the first page in an entry of the menu; "" if there is none."""
    if isinstance(item, Section):
        return _first_source(item.children[0])
    return item.file.src_uri if isinstance(item, Page) else ""
