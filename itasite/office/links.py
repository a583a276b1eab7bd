"""Links of cells: the addresses that they show and go to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qs, urlsplit

from itasite.office.table import Link
from itasite.words import office as said

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+", re.IGNORECASE)
OF_THE_WEB = re.compile(r"https?://|www\.|ftp://|//", re.IGNORECASE)
_LEADS_ON = re.compile(
    r"https?://(?:(?:www\.)?google\.[a-z.]+/url\?(?:.*&)?(?P<name>q|url)=|lm?\.facebook\.com/l\.php\?)"
)
_BEGIN = re.compile(r"https?://(?:www\.)?|www\.", re.IGNORECASE)


def differing(links: Iterable[Link]) -> Iterator[str]:
    """What is told of links whose text is another address than the one they go to."""
    for text, address in links:
        shown = ADDRESS.fullmatch(text.strip())
        if shown and not same(shown[0], address):
            yield said.LINK_DIFFERS.format(text=shown[0], address=address)


def without_host(links: Iterable[Link]) -> Iterator[str]:
    """What is told of links of a saved page that do not say on which site they are."""
    yield from (said.LINK_WITHOUT_HOST.format(address=link.address) for link in links if "//" not in link.address)


def straight(address: str) -> str:
    """The address behind one that only leads on, as Google and Facebook put before those of others."""
    found = _LEADS_ON.match(address)
    try:
        to = parse_qs(urlsplit(address).query).get(found["name"] or "u", [""])[0] if found else ""
    except ValueError:  # a bracket in the name of a host
        to = ""
    return to if to.startswith(("http://", "https://")) else address


def same(one: str, other: str) -> bool:
    """Whether two addresses are the same, however they begin and end."""
    return _folded(one) == _folded(other)


def _folded(address: str) -> str:
    return _BEGIN.sub("", address.strip(), count=1).rstrip("/")
