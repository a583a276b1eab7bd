"""The parts of a web address, and what is wrong with it. No other module of linkcheck takes addresses apart."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, quote, urljoin, urlsplit

NOWHERE = SplitResult("", "", "", "", "")
_MOST_SHOWN = 300
_UNWRITTEN = re.compile(r"[\x00-\x20\x7f-\x9f\ud800-\udfff]")


def split(url: str) -> SplitResult:
    """The parts of an address; NOWHERE (all parts empty) if it cannot be parsed."""
    try:
        return urlsplit(url)
    except ValueError:
        return NOWHERE


def host(url: str) -> str:
    """The host of an address in small letters, without port; "" if it has none or is misspelt."""
    return (split(url).hostname or "").lower().removesuffix(".")


def server(url: str) -> str:
    """Host and port as "host:port": two ports of one host are two servers."""
    parts = split(url)
    try:
        port = parts.port
    except ValueError:
        port = None
    return f"{host(url)}:{port or {'https': 443}.get(parts.scheme.lower(), 80)}"


def problem(url: str) -> str:
    """Why nobody can open an address, in Thai; "" if it is written correctly."""
    parts = split(url)
    if not _is_text(url):
        return "มีเครื่องหมายที่มองไม่เห็นอยู่ในที่อยู่"
    if parts is NOWHERE or parts.scheme.lower() not in ("http", "https"):
        return "ชื่อเว็บไซต์มีวงเล็บหรือเครื่องหมายที่ใช้ไม่ได้" if "[" in url or "]" in url else "ไม่ใช่ที่อยู่เว็บไซต์"
    try:
        port = parts.port
    except ValueError:
        return "เลขพอร์ตหลังเครื่องหมาย : ใช้ไม่ได้ (ต้องเป็น 1 ถึง 65535)"
    if port == 0:
        return "เลขพอร์ตหลังเครื่องหมาย : ใช้ไม่ได้ (ต้องเป็น 1 ถึง 65535)"
    if not host(url):
        return "ไม่มีชื่อเว็บไซต์หลัง https://"
    return "" if _is_name(parts, host(url)) else "ชื่อเว็บไซต์มีเครื่องหมายที่ใช้ไม่ได้"


def _is_text(url: str) -> bool:
    return all(unicodedata.category(letter) not in ("Cc", "Cf", "Cs") for letter in url)


def _is_name(parts: SplitResult, name: str) -> bool:
    """Whether a host name is possible: no empty part, no character that a name may not have."""
    if parts.netloc.rpartition("@")[2].startswith("["):
        return True  # an IPv6 address, which urlsplit has checked
    return all(name.split(".")) and not re.search(r"[\s\[\]<>^|\\{}\"'`,;!*()#/?:&=+$@]", name)


def without_fragment(url: str) -> str:
    """An address without its fragment (#…), which a server never sees."""
    return url.partition("#")[0]


def redirect_target(url: str, location: str) -> str:
    """The absolute address to which a redirect of `url` leads; "" if that is not a correct web address."""
    try:
        found = without_fragment(urljoin(url, location.strip().replace("\\", "/")))
    except ValueError:
        return ""
    found = _UNWRITTEN.sub(lambda sign: quote(sign[0], errors="replace"), found)
    return "" if problem(found) else found


def printable(text: str) -> str:
    """Text of another site, safe to print: no control or direction characters, at most 300 characters."""
    shown = "".join(letter if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Zl", "Zp") else " "
                    for letter in text)  # fmt: skip
    return shown if len(shown) <= _MOST_SHOWN else shown[: _MOST_SHOWN - 1] + "…"
