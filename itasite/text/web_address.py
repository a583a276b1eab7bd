"""Judges web addresses as browsers read them (the URL standard, WHATWG), without an exception for any text."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

WEB = re.compile(r"https?:[/\\]{2,}", re.IGNORECASE)  # browsers take any number of slashes of either kind
# Nearly every address is like this, and nothing is wrong with it; only the others load what looks closer.
_LABEL = r"(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_USUAL = re.compile(rf"https?://(?i:(?:{_LABEL}\.)+[a-z]{{2,20}})(?::(?:80|443|8080))?(?:[/?#][^\s<>\\\x00-\x20]*)?")
_LONGEST_USUAL = 250
_BEGIN = re.compile(r"[^/]{0,10}(?:[:;：；]|[/\\／]{2})|http", re.IGNORECASE)
_TRIMMED = "".join(map(chr, range(0x21)))  # control characters and the blank, which browsers cut off at both ends


def split_address(text: str) -> SplitResult | None:
    """The parts of an address; None if no browser could open it. Never raises.

    The library raises for brackets, some characters and wrong ports, not the same in every version of Python.
    """
    try:
        parts = urlsplit(text)
        _ = parts.port, parts.hostname
    except ValueError:
        return None
    return parts if brackets_fit(parts.netloc) else None


def as_browsers_read(text: str) -> str:
    """An address of the web as a browser asks for it: the same, if it has no slip that browsers mend.

    Blanks around it go, others become %20; `HTTP:` is `http:`, any number of slashes or backslashes after it are two.
    """
    kept = re.sub(r"[\t\n\r]", "", text.strip(_TRIMMED))
    head = WEB.match(kept)
    if not head:
        return kept
    rest = kept[head.end() :]
    path = re.split("[?#]", rest, maxsplit=1)[0]
    read = path.replace("\\", "/") + rest[len(path) :]
    return f"{head[0].partition(':')[0].lower()}://{read}".replace(" ", "%20")


def address_error(text: str) -> tuple[str, str] | None:
    """Why no browser opens a text as an address of the web, and the remedy, both in Thai; None if one does."""
    trimmed = text.strip(_TRIMMED)
    if not trimmed or is_usual(trimmed):
        return None
    from itasite.text import address_faults

    return address_faults.error_of(trimmed)


def link_error(target: str) -> tuple[str, str] | None:
    """The same for the target of a link, which may also be a page of the site or of another scheme."""
    if target.startswith("//"):  # of the scheme of the page
        return address_error(f"https:{target}")
    return address_error(target) if WEB.match(target) or misspelt_scheme(target) else None


def misspelt_scheme(text: str) -> bool:
    """Whether a text begins with a misspelt https://, as https:/x.go.th and htps://x.go.th do."""
    if is_usual(text) or not _BEGIN.match(text):
        return False
    from itasite.text.address_begin import begins_misspelt

    return begins_misspelt(text)


def is_usual(text: str) -> bool:
    """Whether a glance shows that a browser opens it: a name in ASCII, a path without blanks."""
    return len(text) <= _LONGEST_USUAL and bool(_USUAL.fullmatch(text))


def brackets_fit(netloc: str) -> bool:
    """Whether brackets are used correctly: only around an IPv6 address that is the whole host."""
    if not any(bracket in netloc for bracket in "[]"):
        return True
    found = re.fullmatch(r"(?:[^\[\]]*@)?\[([^\[\]]*)\](?::\d*)?", netloc)
    try:
        return bool(found and ipaddress.IPv6Address(found[1]))
    except ValueError:
        return False
