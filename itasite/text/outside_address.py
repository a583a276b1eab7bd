"""Whether an address is one of another host, as browsers read it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_SCHEMES = ("http", "https", "ftp", "ws", "wss")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_UNREAD = re.compile("[\t\n\r]")  # browsers leave them out of addresses


def is_outside(address: str) -> bool:
    """Whether a browser reads an address, as it stands in HTML that is decoded, as one of another host."""
    seen = _UNREAD.sub("", address.strip("".join(map(chr, range(33))))).replace("\\", "/").lower()
    scheme = _SCHEME.match(seen)
    return scheme[1] in _SCHEMES if scheme else seen.startswith("//")


def host_of(address: str) -> str:
    """The host of an address of another site, without www.; "" if it has none."""
    seen = _UNREAD.sub("", address.strip()).replace("\\", "/")
    if (scheme := _SCHEME.match(seen.lower())) and not seen[scheme.end() :].startswith("//"):
        seen = f"{scheme[0]}//{seen[scheme.end() :].lstrip('/')}"
    try:
        return (urlsplit(seen).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
