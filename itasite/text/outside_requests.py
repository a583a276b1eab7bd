"""Finds what in HTML and CSS a browser would fetch from another host as soon as it shows the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from itasite.text.html_tags import Tag, tags

# Attributes whose addresses a browser fetches by itself, on any element; what parts several addresses, "" if one only.
_FETCHED = {
    "archive": ",", "attributionsrc": " ", "background": "", "classid": "", "code": "", "codebase": "", "dynsrc": "",
    "imagesrcset": ",", "lowsrc": "", "manifest": "", "ping": " ", "poster": "", "src": "", "srcset": ",",
}  # fmt: skip
_LED_TO = ("a", "area")  # their address is where the reader goes
# What `rel` of a <link> only tells about; any other is fetched, or at least its host is asked for.
_ONLY_TOLD = frozenset(
    ("alternate", "author", "bookmark", "canonical", "external", "help", "license", "me", "next", "nofollow",
     "noopener", "noreferrer", "prev", "privacy-policy", "search", "tag", "terms-of-service")
)  # fmt: skip
_SCHEMES = ("http", "https", "ftp", "ws", "wss")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_UNREAD = re.compile("[\t\n\r]")  # browsers leave them out of addresses
_SIGN = re.compile(
    r"!\[|<\s*(?:link|base|object|image|use|fe|style)|\b(?:style|xlink:href|[a-z]*src(?:set)?|archive|background|"
    r"classid|code|codebase|manifest|ping|poster)\s*=|url\s*\(|@import|image-set|\\[0-9a-f]",
    re.IGNORECASE,
)
_CSS_ESCAPE = re.compile(r"\\(?:(?P<code>[0-9a-fA-F]{1,6})\s?|(?P<letter>[^\n]))")
_CSS_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_CSS_NAMESPACE = re.compile(r"@namespace\b[^;]*;?", re.IGNORECASE)
_CSS_ADDRESS = re.compile(
    r"\b(?:url|src)\(\s*(?P<mark>[\"']?)(?P<address>.*?)(?:(?P=mark)\s*\)|\Z)"
    r"|@import\s*(?P<at>[\"'])(?P<imported>.*?)(?:(?P=at)|\Z)"
    r"|\b(?:image-set|image|cross-fade)\((?P<set>(?:[^()]|\([^()]*\))*)",
    re.IGNORECASE | re.DOTALL,
)
_QUOTED = re.compile(r"[\"'](.*?)[\"']", re.DOTALL)
_CSS_IN_ATTRIBUTE = re.compile(r"url\s*\(|image-set|\\", re.IGNORECASE)
_TEXTS = re.compile(r"alt|aria-.*|class|content|data-.*|href|id|label|name|placeholder|summary|title|value")
_STYLE_END = re.compile(r"</style", re.IGNORECASE)
_LARGEST_CODE = 0x10FFFF


class Outside(NamedTuple):
    """A request to another host: the tag, its attribute ("" for CSS between the tags of a <style>), the address."""

    tag: Tag
    attribute: str
    address: str


def may_ask_outside(text: str) -> bool:
    """Whether Markdown or HTML may have such a request. A quick test: it may be true of other texts."""
    return bool(_SIGN.search(text))


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


def outside_requests(html: str) -> tuple[Outside, ...]:
    """All requests to other hosts in a piece of HTML, in its order, each address of an attribute once."""
    return tuple(_of_tags(html, tags(html)))


def css_addresses(css: str) -> tuple[str, ...]:
    """The addresses of other hosts that CSS fetches something from: pictures, fonts, further style sheets."""
    plain = _CSS_ESCAPE.sub(_unescaped, _CSS_NAMESPACE.sub("", _CSS_COMMENT.sub(" ", css)))
    found: list[str] = []
    for match in _CSS_ADDRESS.finditer(plain):
        found += _QUOTED.findall(match["set"]) if match["set"] else [match["address"] or match["imported"] or ""]
    return tuple(address.strip() for address in found if is_outside(address))


def candidates(srcset: str) -> list[str]:
    """The candidates of a `srcset`, each an address with its width or density; commas in addresses stay."""
    return [
        piece.strip().rstrip(",") for piece in re.split(r",\s+|(?<=[\dwx]),(?=\S)", srcset.strip()) if piece.strip(" ,")
    ]


def end_of_style(html: str, tag: Tag) -> int:
    """The offset at which the CSS of a <style> ends."""
    ended = _STYLE_END.search(html, tag.end)
    return ended.start() if ended else len(html)


def _of_tags(html: str, found: tuple[Tag, ...]) -> Iterator[Outside]:
    for tag in found:
        if tag.closes:
            continue
        for attribute, value in tag.values.items():
            addresses = dict.fromkeys(address for address in _addresses(tag, attribute, value) if is_outside(address))
            yield from (Outside(tag, attribute, address) for address in addresses)
        if tag.name == "style":
            css = html[tag.end : end_of_style(html, tag)]
            yield from (Outside(tag, "", address) for address in css_addresses(css))
        if tag.early_end:
            yield from (Outside(tag, each.attribute, each.address) for each in outside_requests(tag.early_end))


def _addresses(tag: Tag, attribute: str, value: str) -> Iterator[str]:
    """What a browser fetches because of an attribute."""
    if attribute in _FETCHED:
        mark = _FETCHED[attribute]
        if mark == "," and attribute != "archive":
            yield from (each.split()[0] for each in candidates(value))
        else:
            yield from re.split(rf"[{mark}\s]+", value.strip()) if mark else (value,)
    elif attribute in ("href", "xlink:href"):
        told = tag.name == "link" and set(tag.values.get("rel", "").lower().split()) <= _ONLY_TOLD
        if tag.name not in _LED_TO and not told:
            yield value
    elif attribute == "data" and tag.name == "object":
        yield value
    elif attribute == "style" or (_CSS_IN_ATTRIBUTE.search(value) and not _TEXTS.fullmatch(attribute)):
        yield from css_addresses(value)


def _unescaped(found: re.Match[str]) -> str:
    if not found["code"]:
        return found["letter"]
    number = int(found["code"], 16)
    return chr(number) if 0 < number <= _LARGEST_CODE else "\ufffd"
