"""The headings of a finished page, with their anchors, and where its tables of contents stand."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser
from itertools import count
from typing import NamedTuple

from itasite.text.html_tags import VOID

CONTENTS_CLASS = "ita-page-contents"
_SILENT = ("headerlink", "footnote-ref")  # links that extensions of Markdown put into a heading
_ID = re.compile(r"\sid\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+)", re.IGNORECASE)


class Heading(NamedTuple):
    """A heading: its level (1 to 6), its `id` ("" if it has none of its own), its text without markup.

    `start` and `tag_end` are the half-open range of its opening tag in the HTML.
    """

    level: int
    anchor: str
    text: str
    start: int
    tag_end: int


class Outline(NamedTuple):
    """What stands in a page: its headings, the offsets of its tables of contents, and every `id`."""

    headings: tuple[Heading, ...]
    contents: tuple[int, ...]
    ids: frozenset[str]


def outline(html: str) -> Outline:
    """The headings of HTML in its order. One whose `id` belongs to an element before it has none of its own."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    return Outline(tuple(reader.headings), tuple(reader.contents), frozenset(reader.ids))


def with_anchors(html: str) -> str:
    """The HTML with an `id` of its own for each heading, so that a link leads to it and to no other."""
    found = outline(html)
    names = (name for number in count(1) if (name := f"heading-{number}") not in found.ids)
    pieces, done = [], 0
    for heading in found.headings:
        if not heading.anchor:
            tag = _ID.sub("", html[heading.start : heading.tag_end])
            pieces += [html[done : heading.start], f'{tag[:3]} id="{escape(next(names))}"{tag[3:]}']
            done = heading.tag_end
    return "".join((*pieces, html[done:]))


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[Heading] = []
        self.contents: list[int] = []
        self.ids: set[str] = set()
        self._lines = [0, *(found.end() for found in re.finditer("\n", html))]
        self._open: tuple[str, str, int, int] | None = None  # tag, anchor, start, end of the tag
        self._text: list[str] = []
        self._silent: list[str] = []  # the open elements from the one on whose text does not count

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in reversed(attrs)}
        classes, anchor = values.get("class", "").split(), values.get("id", "")
        start = self._offset()
        if tag == "nav" and CONTENTS_CLASS in classes:
            self.contents.append(start)
        if re.fullmatch("h[1-6]", tag):
            self._close()
            own = anchor if anchor not in self.ids else ""
            self._open = (tag, own, start, start + len(self.get_starttag_text() or ""))
        elif self._open:
            self._inside(tag, classes, values)
        if anchor:
            self.ids.add(anchor)

    def _inside(self, tag: str, classes: list[str], values: dict[str, str]) -> None:
        """An element in a heading."""
        if tag in VOID:
            self._text.append(values.get("alt", "") if tag == "img" else " " if tag == "br" else "")
        elif self._silent or tag in ("svg", "script", "style") or "hidden" in values or set(_SILENT) & set(classes):
            self._silent.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag == self._open[0]:
            self._close()
        elif self._silent and tag in self._silent:
            del self._silent[len(self._silent) - 1 - self._silent[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self._open and not self._silent:
            self._text.append(data)

    def close(self) -> None:
        super().close()
        self._close()

    def _close(self) -> None:
        if self._open:
            tag, anchor, start, end = self._open
            self.headings.append(Heading(int(tag[1]), anchor, " ".join("".join(self._text).split()), start, end))
        self._open, self._text, self._silent = None, [], []

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
