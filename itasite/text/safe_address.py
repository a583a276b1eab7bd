"""Whether an address may be a link: judged as a browser will read it, not as it is written."""

from __future__ import annotations

import html
import re
import unicodedata
from enum import Enum
from urllib.parse import unquote

ALLOWED = ("http", "https", "mailto", "tel")
_RUNNING = ("data", "javascript", "vbscript")  # schemes by which a browser runs or shows what the address itself holds
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{0,40});")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_NOT_SEEN = re.compile("[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_SIGN = re.compile(
    r"(?:\]\s*\(|\]:|=|<)\s*(?:[\"'<]\s*)?(?:[/\\]{2}|(?!(?:https?|mailto|tel):)[a-z][a-z0-9+.-]*:)", re.IGNORECASE
)
_TIMES = 3  # what is coded more often than this is no longer an address


class AddressSafety(Enum):
    """What an address is."""

    SAFE = "safe"
    RUNS = "runs"
    SCHEME = "scheme"
    NO_SCHEME = "no scheme"


def decoded(address: str) -> str:
    """An address without the codes of HTML, which a browser reads as the letters that they stand for."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]), address)


def may_be_unsafe(text: str) -> bool:
    """Whether a text of Markdown or HTML may hold an unsafe address: quick, and rather too careful than not."""
    return bool(_SIGN.search(_NOT_SEEN.sub("", unquote(html.unescape(html.unescape(text))))))


def address_safety(address: str) -> AddressSafety:
    """Whether it leads to a page, a letter or a telephone, whatever it is disguised as."""
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
    """Without what browsers leave out, and without what nobody sees."""
    shown = "".join(letter for letter in address if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Zl", "Zp"))
    return shown.strip().lower()


def _scheme(address: str) -> str:
    found = _SCHEME.match(address)
    return found[1] if found else ""
