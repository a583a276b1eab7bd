"""What an author embeds from other sites, and the page of it that a reader can open instead."""

from __future__ import annotations

import re
from base64 import b64decode
from typing import NamedTuple
from urllib.parse import parse_qs, quote, unquote, urlsplit

from itasite.text.outside_address import host_of
from itasite.text.web_address import split_address

FRAMES = ("applet", "embed", "fencedframe", "frame", "iframe", "object", "portal")
_OF_TAG = {"audio": "เสียง", "image": "ภาพ", "img": "ภาพ", "input": "ภาพ", "video": "วิดีโอ"}
_OF_PLACE = tuple(
    (re.compile(pattern, re.IGNORECASE), word)
    for pattern, word in (
        (
            r"(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|tiktok\.com|dailymotion\.com)/|/plugins/video",
            "วิดีโอ",
        ),
        (r"google\.[a-z.]+/maps|(?:^|\.)maps\.|openstreetmap\.org/|longdo\.com/|goo\.gl/maps", "แผนที่"),
        (r"docs\.google\.com/forms|forms\.(?:gle|office\.com)/|surveymonkey\.com/", "แบบฟอร์ม"),
        (r"(?:docs|drive)\.google\.com/|onedrive\.|officeapps\.live\.com/|\.pdf(?:$|[?#])", "เอกสาร"),
        (r"facebook\.com/plugins/page", "หน้า Facebook"),
        (r"calendar\.google\.com/", "ปฏิทิน"),
    )
)
_YOUTUBE = re.compile(r"(?:^|\.)youtube(?:-nocookie)?\.com$")
_NUMBER = r"-?\d{1,3}(?:\.\d+)?"
_MAP_PLACE = re.compile(rf"!2d({_NUMBER})!3d({_NUMBER})")
_MAP_NAME = re.compile(r"!1s0x[0-9a-f]+(?::|%3a)0x[0-9a-f]+!2(?P<form>[sz])(?P<name>[^!]+)", re.IGNORECASE)
_TAB_OR_LINE = re.compile("[\t\n\r]")


class Embedded(NamedTuple):
    """Something of another site: what it is, in Thai, the host, the address to open ("" if no link can lead there)."""

    word: str
    host: str
    href: str


def embedded(tag: str, address: str) -> Embedded:
    """What a browser would fetch for an element from an address of another host."""
    whole = _whole(address)
    host, href = host_of(whole), _opened(whole) if _is_web(whole) else ""
    named = f"{host}{urlsplit(href).path}?{urlsplit(whole).query}" if href else host
    place = f"{host}{urlsplit(whole).path}" if href else host
    word = next((word for pattern, word in _OF_PLACE if pattern.search(place) or pattern.search(named)), "เนื้อหา")
    return Embedded(_OF_TAG.get(tag, word if tag in FRAMES else "ไฟล์"), host, href)


def _whole(address: str) -> str:
    """An address with its scheme and without what browsers leave out of it."""
    seen = _TAB_OR_LINE.sub("", address.strip()).replace("\\", "/")
    if seen.startswith("//"):
        return f"https:{seen}"
    scheme, colon, rest = seen.partition(":")
    return f"{scheme.lower()}{colon}//{rest.lstrip('/')}"


def _is_web(address: str) -> bool:
    parts = split_address(address)
    return parts is not None and parts.scheme in ("http", "https") and bool(parts.hostname)


def _opened(address: str) -> str:
    """The page that shows by itself what is made for a frame; most pages are the same in both."""
    parts = urlsplit(address)
    host, path, asked = host_of(address), parts.path, parse_qs(parts.query)
    if _YOUTUBE.search(host) and (video := re.fullmatch(r"/embed/([\w-]+)", path)):
        listed = asked.get("list", [""])[0]
        if video[1] == "videoseries" and listed:
            return f"https://www.youtube.com/playlist?list={quote(listed)}"
        start = asked.get("start", [""])[0]
        return f"https://www.youtube.com/watch?v={video[1]}" + (f"&t={start}" if start.isdecimal() else "")
    if host == "player.vimeo.com" and (video := re.fullmatch(r"/video/(\d+)", path)):
        return f"https://vimeo.com/{video[1]}"
    if host == "facebook.com" and path.startswith("/plugins/") and _is_web(meant := asked.get("href", [""])[0]):
        return meant
    if re.search(r"(?:^|\.)google\.[a-z.]+$", host) and path.startswith("/maps"):
        return _map(address, parts.query)
    return address


def _map(address: str, query: str) -> str:
    """A map of Google as its own page: what is made for a frame shows nothing else."""
    asked = parse_qs(query)
    drawn = asked.get("pb", [""])[0]
    point, name = _MAP_PLACE.search(drawn), _MAP_NAME.search(drawn)
    if name and (said := _name(name["form"], name["name"])):
        near = f"/@{point[2]},{point[1]},16z" if point else ""
        return f"https://www.google.com/maps/search/{quote(said, safe='')}{near}"
    if point:
        return f"https://www.google.com/maps/search/?api=1&query={point[2]},{point[1]}"
    meant = asked.get("q", asked.get("query", [""]))[0]
    if meant:
        return f"https://www.google.com/maps/search/?api=1&query={quote(meant)}"
    return re.sub(r"([?&])output=(?:embed|svembed)(?:&|$)", r"\1", address).rstrip("?&")


def _name(form: str, written: str) -> str:
    """The name of a place in the address of a map: as text (s), or as Base64 (z); "" if it cannot be read."""
    if form == "s":
        return unquote(written)
    try:
        return b64decode(f"{unquote(written)}==", altchars=b"-_").decode()
    except (ValueError, UnicodeDecodeError):
        return ""
