"""Reads the tags of HTML as browsers do, with their places, and puts other text in their places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

VOID = frozenset(  # elements of HTML that nothing can stand in
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_COMMENT_END = re.compile(r"--!?>")
_AT_ONCE = re.compile(r"-?>")  # <!--> and <!---> are complete comments
# Browsers see no tags inside these elements. The first of these end tags ends them, even inside an attribute.
_TEXT_END = re.compile(
    r"</(?:iframe|noembed|noframes|noscript|script|style|textarea|title|xmp)(?=[\s/>])", re.IGNORECASE
)


class TagParser(HTMLParser):
    """Python's parser, as strict as browsers about comments; it finds tags inside scripts and styles too.

    Browsers and this parser do not agree where these end.
    """

    CDATA_CONTENT_ELEMENTS = ()  # type: ignore[misc]  # Final, as typeshed has it
    RCDATA_CONTENT_ELEMENTS = ()  # type: ignore[misc]

    def parse_comment(self, i: int, report: bool = True) -> int:  # noqa: ARG002  # as the library calls it
        """The offset at which a comment ends in browsers, which are less strict than this parser; -1 if none."""
        ended = _AT_ONCE.match(self.rawdata, i + 4) or _COMMENT_END.search(self.rawdata, i + 4)
        return ended.end() if ended else -1

    def after_early_end(self) -> str:
        """What a browser may read as HTML inside an attribute of the present tag; "" for most tags."""
        ended = _TEXT_END.search(self.get_starttag_text() or "")
        return ended.string[ended.end() :] if ended else ""


class Tag(NamedTuple):
    """An opening or closing tag; `start` and `end` are its half-open range in the HTML.

    `values` are its attributes, decoded, the first where a name stands twice; those without a value have "".
    """

    name: str
    values: dict[str, str]
    start: int
    end: int
    closes: bool = False
    early_end: str = ""
    """What a browser may read as HTML inside one of its attributes."""


class Edit(NamedTuple):
    """A text to put in the place of a half-open range."""

    start: int
    end: int
    text: str


def tags(html: str) -> tuple[Tag, ...]:
    """All tags of HTML in its order."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    return tuple(reader.found)


def edited(html: str, edits: Iterable[Edit]) -> str:
    """The HTML with all edits made; one that begins inside another is left out."""
    pieces, done = [], 0
    for edit in sorted(edits):
        if edit.start >= done:
            pieces += [html[done : edit.start], edit.text]
            done = edit.end
    return "".join((*pieces, html[done:]))


def written(name: str, values: dict[str, str], *, closed: bool = False) -> str:
    """An opening tag; one of SVG may be `closed` at once.

    An attribute whose value is "" is written without one, but for `alt`, where that says something.
    """
    said = (f' {key}="{escape(value)}"' if value or key == "alt" else f" {key}" for key, value in values.items())
    return f"<{name}{''.join(said)}{' /' if closed else ''}>"


def end_of_element(found: tuple[Tag, ...], index: int) -> int | None:
    """The index of the closing tag of an element, `index` that of its opening tag; None if it is not closed."""
    depth = 0
    for place in range(index, len(found)):
        tag = found[place]
        if tag.name == found[index].name and tag.name not in VOID:
            depth += -1 if tag.closes else 1
            if not depth:
                return place
    return None


class _Reader(TagParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[Tag] = []
        self._html = html
        self._lines = [0, *(found.end() for found in re.finditer("\n", html))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._offset()
        values = {name: value or "" for name, value in reversed(attrs)}
        ordered = {name: values[name] for name, _ in attrs}
        end = start + len(self.get_starttag_text() or "")
        self.found.append(Tag(tag, ordered, start, end, early_end=self.after_early_end()))

    def handle_endtag(self, tag: str) -> None:
        start = self._offset()
        end = self._html.find(">", start) + 1 or len(self._html)
        self.found.append(Tag(tag, {}, start, end, closes=True))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
