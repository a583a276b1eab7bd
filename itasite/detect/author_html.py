"""What the HTML of the author's pages would do in a browser, with its places, for the rules that look at it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from itasite.detect.page_code import without_code_and_comments
from itasite.text import safe_address
from itasite.text.raw_html import Danger, dangers

# Signs that a page is worth rendering: most pages hold none, and rendering takes longer than all other rules.
_SIGN = re.compile(
    r"<\s*(?:script|object|embed|applet|base|frame|portal|meta|style|animate|set)|\b(?:on[a-z]+|style)\s*=|srcdoc",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"(?:\]\(\s*<?|\]:\s*<?|=\s*[\"']?|[\"'<])([^\s\"'<>]+)")


@lru_cache(maxsize=64)
def dangers_in(body: str) -> tuple[tuple[Danger, int], ...]:
    """What is to be told of a page's text, each with its offset; code and comments are no part of the page."""
    if not _worth_rendering(body):
        return ()
    from itasite.formats import render  # slow to load, and only such a page needs it

    prose = without_code_and_comments(body)
    done: dict[tuple[str, str, str], int] = defaultdict(int)
    placed = []
    for danger in dangers(render.author_page(body)[0]):
        key = (danger.tag, danger.attribute, danger.value)
        offset, done[key] = _place(danger, prose, done[key])
        placed.append((danger, offset))
    return tuple(sorted(placed, key=lambda pair: pair[1]))


def _worth_rendering(body: str) -> bool:
    return bool(_SIGN.search(body)) or safe_address.may_be_unsafe(body)


def _place(danger: Danger, prose: str, start: int) -> tuple[int, int]:
    """Where it stands, at or behind `start`, and where to look for the next of its like; else the first line."""
    if danger.value:
        offset = prose.find(danger.value, start)
        if offset < 0:
            offset = next((each.start(1) for each in _TOKEN.finditer(prose, start) if _same(each[1], danger)), -1)
        if offset >= 0:
            return offset, offset + 1
    sign = rf"\b{re.escape(danger.attribute)}\s*=" if danger.attribute else rf"<{re.escape(danger.tag)}\b"
    match = re.compile(sign, re.IGNORECASE).search(prose, start)
    return (match.start(), match.end()) if match else (0, start)


def _same(token: str, danger: Danger) -> bool:
    """Whether a piece of the page is how the address, or its beginning, is written there."""
    begin = safe_address.decoded(token).rstrip(")")
    return ":" in begin and safe_address.decoded(danger.value).strip().startswith(begin)
