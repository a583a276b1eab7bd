"""Addresses in the HTML that an author writes: as in Markdown, they may start at the file of the page.

Engines turn only the addresses of Markdown into those of the built site.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator

from itasite.links import Links, address, meant_paths
from itasite.text.html_tags import Edit, Tag, edited, tags, written
from itasite.text.outside_requests import candidates

_ADDRESSES = ("href", "poster", "src")
_SETS = ("srcset",)
_SIGN = re.compile(r"\b(?:href|poster|src(?:set)?)\s*=", re.IGNORECASE)


def with_right_links(html: str, page: str, known: Collection[str], *, directory_urls: bool) -> str:
    """The HTML of the page at the path `page`, in which such addresses lead from where it is published.

    `known` are the paths of all pages and files of the site. An address that leads to one of them already stays.
    """
    if not _SIGN.search(html):
        return html
    built = {address(path, directory_urls=directory_urls).rstrip("/") or "." for path in known}
    return edited(html, _edits(html, _Targets(Links(page, directory_urls), known, built)))


class _Targets:
    """Where addresses on a page lead; `built` are the addresses of all pages and files."""

    def __init__(self, links: Links, known: Collection[str], built: Collection[str]) -> None:
        self._links, self._known, self._built = links, known, built

    def right(self, given: str) -> str:
        """An address as it must be on the built page."""
        start, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", given, re.DOTALL).groups()  # type: ignore[union-attr]
        paths = meant_paths(self._links.page, start, directory_urls=self._links.directory_urls)
        if not paths or paths[0] in self._built or paths[-1] not in self._known:
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
