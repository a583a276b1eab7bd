"""Reads the tags of HTML as browsers do, with their places, and puts other text in their places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

VOID = frozenset(  # elements of HTML that nothing can stand in
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_COMMENT_END = re.compile(r"--!?>")
_AT_ONCE = re.compile(r"-?>")  # <!--> and <!---> are complete comments
# Browsers see no tags inside these elements. The first of these end tags ends them, even inside an attribute.
_TEXTS = ("iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp")
_TEXT_END = re.compile(rf"</(?:{'|'.join(_TEXTS)})(?=[\s/>])", re.IGNORECASE)


class TagParser(HTMLParser):
    """Python's parser, as strict as browsers about comments; it finds tags inside scripts and styles too.

    Browsers and this parser do not agree where these end.
    """

    CDATA_CONTENT_ELEMENTS = ()  # type: ignore[misc]  # Final, as typeshed has it
    RCDATA_CONTENT_ELEMENTS = ()  # type: ignore[misc]
    _no_end = False  # whether no comment ends any more
    _inside = ""  # which of the elements that hold text only is open

    def __init__(self) -> None:
        super().__init__()
        self._unclosed: set[str] = set()  # of those elements, which have no closing tag any more

    def parse_starttag(self, i: int) -> int:
        """Read an opening tag; remember one behind which browsers see no tags and no comments."""
        end: int = super().parse_starttag(i)
        if end > 0 and self.lasttag in _TEXTS:
            self._inside = self.lasttag
        return end

    def parse_endtag(self, i: int) -> int:
        """Read a closing tag."""
        end: int = super().parse_endtag(i)
        if self._inside and self.rawdata[i + 2 : end].lower().startswith(self._inside):
            self._inside = ""
        return end

    def parse_comment(self, i: int, report: bool = True) -> int:  # noqa: ARG002  # as the library calls it
        """The offset at which a comment ends in browsers, which are less strict than this parser.

        Of one that does not end only the mark is left out.
        """
        if self._inside and self._inside not in self._unclosed:
            if text := re.compile(f"</{self._inside}", re.IGNORECASE).search(self.rawdata, i):
                return text.start()  # it was no comment
            self._unclosed.add(self._inside)
        self._inside = ""
        ended = _AT_ONCE.match(self.rawdata, i + 4)
        if not ended and not self._no_end:
            ended = _COMMENT_END.search(self.rawdata, i + 4)
            self._no_end = not ended
        return ended.end() if ended else i + 4

    def parse_html_declaration(self, i: int) -> int:
        """The offset at which <!… ends in browsers: for all but comments, the next >."""
        if self.rawdata.startswith("<!--", i):
            return self.parse_comment(i)
        return self.rawdata.find(">", i) + 1 or -1

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


@lru_cache(maxsize=4)  # what finishes a page reads it several times, mostly unchanged
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


def ends_of_elements(found: Sequence[Tag]) -> dict[int, int]:
    """The index of the closing tag by that of the opening tag, for all elements that are closed."""
    ends, opened = dict[int, int](), defaultdict[str, list[int]](list)
    for place, tag in enumerate(found):
        if not tag.closes and tag.name not in VOID:
            opened[tag.name].append(place)
        elif tag.closes and opened[tag.name]:
            ends[opened[tag.name].pop()] = place
    return ends


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
