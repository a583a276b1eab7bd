"""The pictures that the author's pages show, as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from itasite.detect.author_html import Finder, page_html
from itasite.links import meant_paths
from itasite.model.site import AuthorPage, Site
from itasite.once import once
from itasite.text.document import Document
from itasite.text.html_tags import tags

_SIGN = re.compile(r"!\[|<\s*img\b|\bposter\s*=", re.IGNORECASE)
_RAW = re.compile(r"<\s*img\b", re.IGNORECASE)


class ShownPicture(NamedTuple):
    """A picture of a page: its address and its text as written (None: it has none), and where (0-based offset).

    `name` is the path of the file in the content folder, "" if it is none of ours. `raw`: written as HTML. `still`: the
    still picture of a frame or a video.
    """

    address: str
    text: str | None
    offset: int
    name: str
    raw: bool
    still: bool = False


def shown_pictures(site: Site, page: AuthorPage) -> Iterator[ShownPicture]:
    """The pictures of a page in its order; those in code do not count."""
    files = _files(site)
    for found in _written(page.document):
        name = next((each for each in meant_paths(page.document.path, found.address) if each in files), "")
        yield found._replace(name=name)


@once
def _files(site: Site) -> frozenset[str]:
    return frozenset(site.listing.unchanged)


@once
def _written(document: Document) -> tuple[ShownPicture, ...]:
    """The pictures as they are written, whatever files there are."""
    body, found = document.body, list[ShownPicture]()
    if not _SIGN.search(body):
        return ()
    finder = Finder(body)
    for tag in tags(page_html(document)):
        attribute = "src" if tag.name == "img" else "poster"
        if address := tag.values.get(attribute, ""):
            offset = finder.offset(tag.name, attribute, address)
            raw = bool(_RAW.search(body, body.rfind("![", 0, offset) + 1, offset))
            found.append(ShownPicture(address, tag.values.get("alt"), offset, "", raw, attribute == "poster"))
    return tuple(found)
