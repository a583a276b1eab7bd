"""Which requests are let in: one check after the other, each against an attack. The key is not among them.

Sources: Fetch Metadata (W3C) and the origin of RFC 6454; what other local editors were attacked with is told in
docs/threat-model.md. A browser states Host, Origin and Sec-Fetch-Site itself; no page can set them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import unquote

from itasite.editor.heads import ADDRESS, Head, Home

METHODS = ("GET", "HEAD", "POST")
_MOST_HEADERS, _LONGEST_HEAD, _LONGEST_TARGET = 100, 32_768, 4_096
_ONCE = ("host", "origin", "content-length", "content-type", "cookie", "sec-fetch-site", "sec-fetch-mode")
_HIDDEN = re.compile(r"%(?:2f|5c|00)", re.IGNORECASE)  # a slash, a backslash, an end of text that pretend to be letters
_LENGTH = re.compile(r"[0-9]{1,18}")
_ODD = re.compile(r"[\x00-\x1f\x7f\\]")
_FRAMES = ("embed", "fencedframe", "frame", "iframe", "object")


class Refusal(NamedTuple):
    """Why a request is not let in, in words for whoever sits before the browser."""

    status: HTTPStatus
    title: str
    line: str = "กลับไปที่หน้าต่างที่โปรแกรมเปิดให้ แล้วลองอีกครั้ง"


Check = Callable[[Head, Home], Refusal | None]
_UNREADABLE = Refusal(HTTPStatus.BAD_REQUEST, "คำขอนี้ใช้ไม่ได้")
_OF_ANOTHER = Refusal(
    HTTPStatus.FORBIDDEN, "คำขอนี้มาจากเว็บไซต์อื่น จึงไม่ทำตาม", "หากท่านต้องการแก้ข้อมูล ให้ทำในหน้าต่างที่โปรแกรมเปิดให้"
)


def this_machine(head: Head, _: Home) -> Refusal | None:
    """Against other machines: the socket listens to this one alone, and this holds if it ever should not."""
    return None if head.client == ADDRESS else _OF_ANOTHER


def known_method(head: Head, _: Home) -> Refusal | None:
    """Against methods that no form and no link uses: OPTIONS would ask for CORS, TRACE tells headers back."""
    return None if head.method in METHODS else Refusal(HTTPStatus.METHOD_NOT_ALLOWED, "คำขอแบบนี้ใช้ที่นี่ไม่ได้")


def small_head(head: Head, _: Home) -> Refusal | None:
    """Against floods of headers."""
    size = sum(len(name) + len(value) for name, value in head.headers)
    if len(head.path) + len(head.query) > _LONGEST_TARGET:
        return Refusal(HTTPStatus.REQUEST_URI_TOO_LONG, "ที่อยู่นี้ยาวเกินไป")
    if len(head.headers) > _MOST_HEADERS or size > _LONGEST_HEAD:
        return Refusal(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "คำขอนี้ใหญ่เกินไป", "ลบคุกกี้ของ 127.0.0.1 ในเบราว์เซอร์")
    return None


def one_meaning(head: Head, _: Home) -> Refusal | None:
    """Against requests that two programs read in two ways: lengths told twice, bodies in chunks, other protocols."""
    twice = any(len(head.values(name)) > 1 for name in _ONCE)
    other = head.values("transfer-encoding") or head.values("upgrade") or head.values("expect")
    return _UNREADABLE if twice or other else None


def told_length(head: Head, _: Home) -> Refusal | None:
    """Against bodies without an end, and bodies where none belongs."""
    length = head.value("content-length")
    if length and not _LENGTH.fullmatch(length):
        return _UNREADABLE
    if head.method == "POST":
        return None if length else Refusal(HTTPStatus.LENGTH_REQUIRED, "คำขอนี้ไม่บอกขนาด")
    return _UNREADABLE if length.strip("0") else None


def plain_path(head: Head, _: Home) -> Refusal | None:
    """Against ways out of a folder, in whatever letters they are written, once or twice encoded."""
    try:
        once = unquote(head.path, errors="strict")
        twice = unquote(once, errors="strict")
    except UnicodeDecodeError:
        return _UNREADABLE
    odd = _HIDDEN.search(head.path) or _HIDDEN.search(once) or not all(map(_is_plain, (once, twice)))
    return _UNREADABLE if odd else None


def _is_plain(path: str) -> bool:
    steps = path.split("/")
    return path.startswith("/") and not (_ODD.search(path) or "" in steps[1:-1] or {".", ".."} & set(steps))


def own_host(head: Head, home: Home) -> Refusal | None:
    """Against a name of another site that was rebound to this machine: the browser still says that name."""
    if head.value("host").lower() == home.host:
        return None
    return Refusal(HTTPStatus.FORBIDDEN, "เปิดด้วยที่อยู่นี้ไม่ได้", f"ใช้ที่อยู่ที่โปรแกรมบอกไว้ ซึ่งขึ้นต้นด้วย http://{ADDRESS}")


def own_origin(head: Head, home: Home) -> Refusal | None:
    """Against forms and scripts of others, also of another port of this machine: cookies know no port.

    What changes something must say that it is our own page. Browsers leave Origin out of links alone.
    """
    origins = head.values("origin")
    if head.method == "POST":
        return None if origins == [home.origin] else _OF_ANOTHER
    return None if origins in ([], [home.origin]) else _OF_ANOTHER


def own_site(head: Head, _: Home) -> Refusal | None:
    """Against the same where Origin is not told: pictures, scripts and frames of other pages.

    Another port of this machine may lead here by a link, as the preview does: it sees nothing of the page then.
    Browsers before 2023 do not tell; Origin and the cookie stand for it.
    """
    site = head.value("sec-fetch-site") or "none"
    if site == "same-origin" or (site == "none" and head.method != "POST"):
        return None
    if site == "none" and not head.values("sec-fetch-site"):
        return None
    link = (head.value("sec-fetch-mode"), head.value("sec-fetch-dest")) == ("navigate", "document")
    return None if site == "same-site" and link and head.method == "GET" else _OF_ANOTHER


def no_frame(head: Head, _: Home) -> Refusal | None:
    """Against frames, in which a click means another thing than the clerk sees; the header says it once more."""
    return _OF_ANOTHER if head.value("sec-fetch-dest") in _FRAMES else None


CHECKS: tuple[Check, ...] = (
    this_machine,
    known_method,
    small_head,
    one_meaning,
    told_length,
    plain_path,
    own_host,
    own_origin,
    own_site,
    no_frame,
)


def refusal(head: Head, home: Home) -> Refusal | None:
    """Why a request is not let in; None if it may show its key."""
    return next((found for check in CHECKS if (found := check(head, home))), None)
