"""What the HTML in the author's pages would do in a browser, and where it is written."""

from __future__ import annotations

import re
from collections import defaultdict

from itasite.detect.page_code import without_code_and_comments
from itasite.once import once
from itasite.text import safe_address
from itasite.text.document import Document
from itasite.text.raw_html import Danger, dangers

# Only a page with one of these signs is rendered: most have none, and rendering takes longer than all other rules.
_SIGN = re.compile(
    r"<\s*(?:script|object|embed|applet|base|frame|portal|meta|style|animate|set)|\b(?:on[a-z]+|style)\s*=|srcdoc",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"(?:!\[[^\[\]]{0,200}\]\(\s*<?|\]:\s*<?|<\s*img\b[^<>]{0,300})$", re.IGNORECASE)
_PICTURE_ROOM = 600  # signs before an address in which its picture begins
# Styles that no author wrote: of numbered lists, and of cells below |--:|.
_OF_MARKDOWN = re.compile(r"(<(?:ol|t[dh])\b[^<>]*) style=\"(?:list-style-type: [a-z]+|text-align: [a-z]+;)\"")
_TOKEN = re.compile(r"(?:\]\(\s*<?|\]:\s*<?|=\s*[\"']?|[\"'<])([^\s\"'<>]+)")


@once
def page_html(document: Document) -> str:
    """The HTML of a page's text, "" if it cannot be read, which the build reports."""
    return _html(document.body)


class Finder:
    """Finds in the text of a page what was found in its HTML, in the same order."""

    def __init__(self, body: str) -> None:
        self._prose = without_code_and_comments(body)
        self._done: dict[tuple[str, str, str], int] = defaultdict(int)

    def offset(self, tag: str, attribute: str, value: str) -> int:
        """The 0-based offset of an attribute's value, else of the attribute or the tag; 0 if it is not found.

        `attribute` and `value` are "" if they are not known.
        """
        key = (tag, attribute, value)
        offset, self._done[key] = self._place(tag, attribute, value, self._done[key])
        return offset

    def _place(self, tag: str, attribute: str, value: str, start: int) -> tuple[int, int]:
        """The offset at or after `start`, and where to look for the next one like it.

        If it is not found, the offset is 0 and the next search begins at `start` again.
        """
        if value:
            offset = self._picture(value, start) if tag == "img" else -1
            if offset < 0:
                offset = self._prose.find(value, start)
            if offset < 0:
                tokens = _TOKEN.finditer(self._prose, start)
                offset = next((each.start(1) for each in tokens if _same(each[1], value)), -1)
            if offset >= 0:
                return offset, offset + 1
        sign = rf"\b{re.escape(attribute)}\s*=" if attribute else rf"<{re.escape(tag)}\b"
        match = re.compile(sign, re.IGNORECASE).search(self._prose, start)
        return (match.start(), match.end()) if match else (0, start)

    def _picture(self, value: str, start: int) -> int:
        """The next place of an address where it is a picture's, not a link's or mere text; -1 if there is none."""
        offset = self._prose.find(value, start)
        while offset >= 0 and not _PICTURE.search(self._prose, max(offset - _PICTURE_ROOM, 0), offset):
            offset = self._prose.find(value, offset + 1)
        return offset


@once
def dangers_in(document: Document) -> tuple[tuple[Danger, int], ...]:
    """Everything to report about the HTML of a page, each with its offset (0-based) in the body, in that order.

    Code and comments do not count.
    """
    return _placed(document.body, page_html(document)) if _worth_rendering(document.body) else ()


def dangers_of(body: str) -> tuple[tuple[Danger, int], ...]:
    """The same of a text that is no page of the author as it is."""
    return _placed(body, _html(body)) if _worth_rendering(body) else ()


def _html(body: str) -> str:
    from itasite.formats import render  # slow to load, and only few pages need it

    try:
        return render.author_page(body)[0]
    except (RecursionError, ValueError, IndexError, AssertionError):  # too deep, or what the parsers give up
        return ""


def _placed(body: str, html: str) -> tuple[tuple[Danger, int], ...]:
    finder = Finder(body)
    found = dangers(_OF_MARKDOWN.sub(r"\1", html))
    placed = [(each, finder.offset(each.tag, each.attribute, each.value)) for each in found]
    return tuple(sorted(placed, key=lambda pair: pair[1]))


def _worth_rendering(body: str) -> bool:
    return bool(_SIGN.search(body)) or safe_address.may_be_unsafe(body)


def _same(token: str, value: str) -> bool:
    """Whether a piece of the page is an address or the beginning of it, as it is written there."""
    begin = safe_address.decoded(token).rstrip(")")
    return ":" in begin and safe_address.decoded(value).strip().startswith(begin)
