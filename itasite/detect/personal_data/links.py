"""Web addresses in a folded text: numbers in them belong to pages and files, and passwords in them are reported."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from itasite.detect.personal_data.model import DataKind, Finding
from itasite.detect.personal_data.windows import Window

_WWW = re.compile(r"[Ww][Ww][Ww]\.")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]\u0e00-\u0e7f]+", re.IGNORECASE)
_NUMBER_OF_A_PERSON = re.compile(
    r"(?:wa\.me/|line\.me/(?:[a-z]+/)*~?|[?&](?:phone|tel|mobile|id_?card|citizen_?id|card_?id|national_?id|cid|pid)=)\+?\Z",
    re.IGNORECASE,
)
_PASSWORD = re.compile(
    r"(?<![a-z0-9+.\-])(?P<scheme>(?:https?|s?ftps?|smb|rtsp|mysql|postgres(?:ql)?|mongodb(?:\+srv)?|redis|wss?|ldaps?)://)"
    r"(?P<user>[^\s/?#@:\"'<>]{0,64}):(?P<password>[^\s/?#@\"'<>]{1,128})@(?P<host>[A-Za-z0-9\[\u0e00-\u0e7f][^\s/?#\"'<>]*)",
    re.IGNORECASE,
)
_REACH = 40


class Links:
    """The spans of the web addresses in a folded text."""

    def __init__(self, text: str) -> None:
        self._spans = [found.span() for found in _LINK.finditer(text)] if "://" in text or _WWW.search(text) else []
        self._starts = [start for start, _ in self._spans]

    def hold(self, window: Window) -> bool:
        """Whether a number is a part of an address, and no personal number in a parameter like `phone=`."""
        place = bisect_right(self._starts, window.start) - 1
        if place < 0 or window.start >= self._spans[place][1]:
            return False
        return not asked_for(window)


def asked_for(window: Window) -> bool:
    """Whether the number is the value of a parameter like `phone=` in an address."""
    return bool(_NUMBER_OF_A_PERSON.search(window.text, max(window.start - _REACH, 0), window.start))


def passwords(text: str) -> Iterator[Finding]:
    """Addresses with a user name and a password in them: every reader can log in."""
    for found in _PASSWORD.finditer(text):
        masked = f"{found['scheme']}{found['user'][:1]}…:…@{found['host'].rstrip('.,;)')[:40]}"
        yield Finding(*found.span(), DataKind.PASSWORD, found[0], masked)
