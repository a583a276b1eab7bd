"""The Markdown of the author's pages as HTML, byte for byte as MkDocs makes it with our plugin."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from itasite.formats.typed_lists import TypedLists
from itasite.hosts.safe_addresses import SafeAddresses
from itasite.hosts.writer.addresses import seen_from
from itasite.hosts.writer.pages import Heading, table_of_contents
from itasite.text.anchors import anchor

_ADDRESSED = {"a": "href", "img": "src"}
_LAST = 0  # priority: after all others


class AuthorMarkdown:
    """Reads the Markdown of one site. `places` gives the address of a file of the content folder, if it has one."""

    def __init__(self, places: Callable[[str], str | None], *, thai_numerals: bool) -> None:
        lists = TypedLists("thai" if thai_numerals else "arabic")
        self._reader = Markdown(
            extensions=["toc", "tables", "fenced_code", "attr_list", SafeAddresses(), lists],
            extension_configs={"toc": {"slugify": anchor}},
        )
        self._links = _Links(self._reader, places)
        self._reader.treeprocessors.register(self._links, "relpath", _LAST)

    def html(self, text: str, page: str) -> tuple[str, list[Heading]]:
        """The HTML of the page at the path `page`, and its table of contents."""
        self._reader.reset()
        self._links.page = page
        made = self._reader.convert(text)
        return made, table_of_contents(getattr(self._reader, "toc_tokens", ()))


class _Links(Treeprocessor):
    """Makes links between files of the content folder lead to where the files are published."""

    page = ""

    def __init__(self, md: Markdown, places: Callable[[str], str | None]) -> None:
        super().__init__(md)
        self._places = places

    def run(self, root: Element) -> None:
        for element in root.iter():
            name = _ADDRESSED.get(element.tag)
            if name is not None:
                element.set(name, self._published(element.get(name, "")))

    def _published(self, written: str) -> str:
        """The address in the site; one that leads to no file of it stays as it is."""
        scheme, host, path, query, fragment = urlsplit(written)
        if scheme or host or not path or written.startswith(("/", "\\")) or AMP_SUBSTITUTE in written:
            return written
        folder = posixpath.dirname(self.page)
        target = posixpath.normpath(posixpath.join(folder, unquote(path)).lstrip("/"))
        place = self._places(PurePosixPath(target).as_posix())
        here = self._places(self.page)
        if place is None or here is None:
            return written
        return urlunsplit(("", "", seen_from(place, here), query, fragment))
