"""Our menu in the form of MkDocs' `nav`, and the position of each page in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from itasite.pages.menu import NavEntry
from itasite.views.years import LATEST_YEARS

if TYPE_CHECKING:
    from mkdocs.structure import StructureItem
    from mkdocs.structure.nav import Navigation

MENU_WRITERS = ("awesome-nav", "awesome-pages", "literate-nav")  # plugins that make the menu: ours would be ignored
_YEAR = re.compile(r"\d{4}(?=/)")
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


def paths(entries: Iterable[NavEntry]) -> list[str]:
    """The paths of the pages in the menu, relative to the content folder."""
    return [path for entry in entries for path in (entry.path, *paths(entry.children)) if path]


def set_parents(nav: Navigation, files: Files) -> None:
    """Give each page that is not in the menu the page of the nearest folder above as its parent."""
    lines = {page.file.src_uri: page for page in nav.pages}
    for file in files.documentation_pages():
        if file.page and file.src_uri not in lines:
            above = (lines.get((folder / "index.md").as_posix()) for folder in PurePosixPath(file.src_uri).parents)
            file.page.parent = next(filter(None, above), None)  # type: ignore[assignment]  # MkDocs knows sections


def mark_earlier_years(nav: Navigation) -> None:
    """Mark the years that are not among the latest, for the menu of the theme."""
    sections = [item for item in nav.items if isinstance(item, Section)]
    years = {found[0]: section for section in sections if (found := _YEAR.match(_first_source(section)))}
    for year in sorted(years, reverse=True)[LATEST_YEARS:]:
        years[year].is_earlier = True  # type: ignore[attr-defined]


def _first_source(item: StructureItem) -> str:
    """The source path of the first page in an entry of the menu; "" if there is none."""
    if isinstance(item, Section):
        return _first_source(item.children[0])
    return item.file.src_uri if isinstance(item, Page) else ""
