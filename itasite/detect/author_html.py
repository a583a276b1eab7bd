"""What the HTML in the author's pages would do in a browser, and where it is written."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from itasite.detect.page_code import without_code_and_comments
from itasite.text import safe_address
from itasite.text.raw_html import Danger, dangers

# Only a page with one of these signs is rendered: most have none, and rendering takes longer than all other rules.
_SIGN = re.compile(
    r"<\s*(?:script|object|embed|applet|base|frame|portal|meta|style|animate|set)|\b(?:on[a-z]+|style)\s*=|srcdoc",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"(?:\]\(\s*<?|\]:\s*<?|=\s*[\"']?|[\"'<])([^\s\"'<>]+)")


@lru_cache(maxsize=64)
def dangers_in(body: str) -> tuple[tuple[Danger, int], ...]:
    """Everything to report about the HTML of a page's text, each with its offset (0-based), in that order.

    Code and comments do not count.
    """
    if not _worth_rendering(body):
        return ()
    from itasite.formats import render  # slow to load, and only few pages need it

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
    """The offset of a danger at or after `start`, and where to look for the next one like it.

    If it is not found, the offset is 0 and the next search begins at `start` again.
    """
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
    """Whether a piece of the page is the danger's address or the beginning of it, as it is written there."""
    begin = safe_address.decoded(token).rstrip(")")
    return ":" in begin and safe_address.decoded(danger.value).strip().startswith(begin)
