"""Addresses in the HTML that an author writes: as in Markdown, they may start at the file of the page.

Engines turn only the addresses of Markdown into those of the built site.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from itasite.links import Links, address, meant_paths
from itasite.text.html_tags import Edit, Tag, edited, tags, written
from itasite.text.outside_requests import candidates

_ADDRESSES = ("href", "poster", "src")
_SETS = ("srcset",)
_SIGN = re.compile(r"\b(?:href|poster|src(?:set)?)\s*=", re.IGNORECASE)


class Places(NamedTuple):
    """All pages and files of a site: their paths in the content folder, and their addresses, the front page's "."."""

    known: frozenset[str] = frozenset()
    built: frozenset[str] = frozenset()


def places_of(known: Iterable[str], *, directory_urls: bool) -> Places:
    """The places of a site whose pages and files have these paths."""
    paths = frozenset(known)
    built = (address(path, directory_urls=directory_urls).rstrip("/") or "." for path in paths)
    return Places(paths, frozenset(built))


def with_right_links(html: str, page: str, places: Places, *, directory_urls: bool) -> str:
    """The HTML of the page at the path `page`, in which such addresses lead from where it is published.

    An address that leads to one of the `places` already stays.
    """
    if not _SIGN.search(html):
        return html
    return edited(html, _edits(html, _Targets(Links(page, directory_urls), places)))


class _Targets:
    """Where addresses on a page lead."""

    def __init__(self, links: Links, places: Places) -> None:
        self._links, self._places = links, places

    def right(self, given: str) -> str:
        """An address as it must be on the built page."""
        start, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", given, re.DOTALL).groups()  # type: ignore[union-attr]
        paths = meant_paths(self._links.page, start, directory_urls=self._links.directory_urls)
        if not paths or paths[0] in self._places.built or paths[-1] not in self._places.known:
            return given
        return f"{self._links.to(posixpath.normpath(paths[-1]))}{mark}{rest}"


def _edits(html: str, targets: _Targets) -> Iterator[Edit]:
    for tag in tags(html):
        changed = _changed(tag, targets)
        if not tag.closes and changed != tag.values:
            yield Edit(tag.start, tag.end, written(tag.name, changed, closed=html.endswith("/>", 0, tag.end)))


def _changed(tag: Tag, targets: _Targets) -> dict[str, str]:
    """The attributes of a tag with right addresses."""
    values = dict(tag.values)
    for name in values:
        if name in _ADDRESSES:
            values[name] = targets.right(values[name])
        elif name in _SETS:
            pairs = (each.partition(" ") for each in candidates(values[name]))
            values[name] = ", ".join(f"{targets.right(place)}{gap}{size}" for place, gap, size in pairs)
    return values
