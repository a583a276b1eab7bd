"""Whether an address is safe as a link: judged as a browser reads it, not as it is written."""

from __future__ import annotations

import html
import re
import unicodedata
from enum import Enum
from urllib.parse import unquote

ALLOWED = ("http", "https", "mailto", "tel")
_RUNNING = (
    "data",
    "javascript",
    "vbscript",
)  # with these schemes a browser runs or shows what is in the address itself
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{0,40});")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_NOT_SEEN = re.compile("[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_SIGN = re.compile(
    r"(?:\]\s*\(|\]:|=|<)\s*(?:[\"'<]\s*)?(?:[/\\]{2}|(?!(?:https?|mailto|tel):)[a-z][a-z0-9+.-]*:)", re.IGNORECASE
)
_TIMES = 3  # an address that is encoded more often does not work as an address any more


class AddressSafety(Enum):
    """Whether an address is safe, and if not, why."""

    SAFE = "safe"
    RUNS = "runs"  # it may run a script
    SCHEME = "scheme"  # its scheme is not one of `ALLOWED`
    NO_SCHEME = "no scheme"  # it begins with //


def decoded(address: str) -> str:
    """An address with the HTML entities in it (&amp;) replaced by their characters, as browsers do."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]), address)


def may_be_unsafe(text: str) -> bool:
    """Whether Markdown or HTML may have an unsafe address. A quick test: it may be true of safe text."""
    return bool(_SIGN.search(_NOT_SEEN.sub("", unquote(html.unescape(html.unescape(text))))))


def address_safety(address: str) -> AddressSafety:
    """How safe an address is: it may lead to a page, an e-mail or a telephone number, however it is disguised."""
    seen = _as_browsers_read(decoded(address))
    coded = {seen}
    for _ in range(_TIMES):
        coded |= {_as_browsers_read(html.unescape(form)) for form in coded}
        coded |= {_as_browsers_read(unquote(form)) for form in coded}
    if any(_scheme(form) in _RUNNING for form in coded):
        return AddressSafety.RUNS
    if seen.replace("\\", "/").startswith("//"):
        return AddressSafety.NO_SCHEME
    return AddressSafety.SAFE if _scheme(seen) in ("", *ALLOWED) else AddressSafety.SCHEME


def _as_browsers_read(address: str) -> str:
    """An address in small letters, without the characters that browsers ignore or that are invisible."""
    shown = "".join(letter for letter in address if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Zl", "Zp"))
    return shown.strip().lower()


def _scheme(address: str) -> str:
    found = _SCHEME.match(address)
    return found[1] if found else ""
