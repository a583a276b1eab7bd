"""Finds what in HTML and CSS a browser would fetch from another host as soon as it shows the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import NamedTuple

from itasite.text.html_tags import Tag, tags
from itasite.text.outside_address import is_outside

# Attributes whose addresses a browser fetches by itself, on any element; what parts several addresses, "" if one only.
_FETCHED = {
    "archive": ",", "attributionsrc": " ", "background": "", "classid": "", "code": "", "codebase": "", "dynsrc": "",
    "imagesrcset": ",", "lowsrc": "", "manifest": "", "ping": " ", "poster": "", "src": "", "srcset": ",",
}  # fmt: skip
_LED_TO = ("a", "area")  # their address is where the reader goes
# What `rel` of a <link> only tells about; any other is fetched, or at least its host is asked for.
_ONLY_TOLD = frozenset(
    ("alternate", "author", "bookmark", "canonical", "external", "help", "license", "me", "nofollow",
     "noopener", "noreferrer", "prev", "privacy-policy", "search", "tag", "terms-of-service")
)  # fmt: skip
_ANIMATED = ("from", "to", "by", "values")  # what SVG puts in the place of an address, by itself
_ANIMATIONS = ("animate", "set")
_SIGN = re.compile(
    r"!\[|<\s*(?:link|base|object|image|use|fe|style|script|animate|set)|\b(?:style|xlink:href|[a-z]*src(?:set)?|archive|background|"
    r"classid|code|codebase|manifest|ping|poster)\s*=|url\s*\(|@import|image-set|\\[0-9a-f]",
    re.IGNORECASE,
)
_CSS_IN_ATTRIBUTE = re.compile(r"url\s*\(|image-set|\\", re.IGNORECASE)
_TEXTS = re.compile(r"alt|aria-.*|class|content|data-.*|href|id|label|name|placeholder|summary|title|value")
_STYLE_END = re.compile(r"</style", re.IGNORECASE)
# In drawings a style ends elsewhere: comments and other tags are none of it, and entities are read.
_STYLE_OF_DRAWING = re.compile(
    r"(?:<!--.*?(?:--!?>|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|(?!</style).)*+", re.IGNORECASE | re.DOTALL
)
_NO_STYLE = re.compile(
    r"<!--.*?(?:--!?>|\Z)|<!\[CDATA\[(?P<text>.*?)(?:\]\]>|\Z)|</?[a-z][^>]*>", re.IGNORECASE | re.DOTALL
)
_CANDIDATE = re.compile(r"[ \t\n\f\r,]*+(?P<address>[^ \t\n\f\r]++)(?P<size>(?:(?<!,)(?:[^,(]|\([^)]*\)?)*+)?)")


class Outside(NamedTuple):
    """A request to another host: the tag, its attribute ("" for CSS between the tags of a <style>), the address."""

    tag: Tag
    attribute: str
    address: str


def may_ask_outside(text: str) -> bool:
    """Whether Markdown or HTML may have such a request. A quick test: it may be true of other texts."""
    return bool(_SIGN.search(text))


def outside_requests(html: str) -> tuple[Outside, ...]:
    """All requests to other hosts in a piece of HTML, in its order, each address of an attribute once."""
    return tuple(_of_tags(html, tags(html)))


def candidates(srcset: str) -> list[str]:
    """The candidates of a `srcset`, each an address with its width or density; commas in addresses stay."""
    found = (
        (each["address"].rstrip(","), " ".join(each["size"].split()))
        for each in _CANDIDATE.finditer(srcset.rstrip(" \t\n\f\r,"))
    )
    return [f"{address} {size}".rstrip() for address, size in found if address]


def end_of_style(html: str, tag: Tag) -> int:
    """The offset at which the CSS of a <style> ends."""
    ended = _STYLE_END.search(html, tag.end)
    return ended.start() if ended else len(html)


def style_of_drawing(html: str, tag: Tag) -> tuple[str, int]:
    """The CSS of a <style> as browsers read it in a drawing (SVG), and the offset at which it ends."""
    ended = _STYLE_OF_DRAWING.match(html, tag.end)
    end = ended.end() if ended else tag.end
    text = _NO_STYLE.sub(lambda found: escape(found["text"] or ""), html[tag.end : end])
    return unescape(text), end


def _of_tags(html: str, found: tuple[Tag, ...]) -> Iterator[Outside]:
    read = 0
    for tag in found:
        if tag.closes:
            continue
        for attribute, value in tag.values.items():
            addresses = dict.fromkeys(address for address in _addresses(tag, attribute, value) if is_outside(address))
            yield from (Outside(tag, attribute, address) for address in addresses)
        if tag.name == "style" and tag.start >= read:  # one inside another is read with it
            drawn, drawn_end = style_of_drawing(html, tag)
            end = end_of_style(html, tag)
            read = max(end, drawn_end)
            addresses = dict.fromkeys((*_of_css(html[tag.end : end]), *_of_css(drawn)))
            yield from (Outside(tag, "", address) for address in addresses)
        if tag.early_end:
            yield from (Outside(tag, each.attribute, each.address) for each in outside_requests(tag.early_end))


def _addresses(tag: Tag, attribute: str, value: str) -> Iterator[str]:
    """What a browser fetches because of an attribute."""
    if attribute in _FETCHED:
        mark = _FETCHED[attribute]
        if mark == "," and attribute != "archive":
            yield from (each.partition(" ")[0] for each in candidates(value))
        else:
            yield from re.split(rf"[{mark}\s]+", value.strip()) if mark else (value,)
    elif attribute in ("href", "xlink:href"):
        told = tag.name == "link" and set(tag.values.get("rel", "").lower().split()) <= _ONLY_TOLD
        if tag.name not in _LED_TO and not told:
            yield value
    elif attribute in _ANIMATED and tag.name in _ANIMATIONS:
        yield from value.split(";") if attribute == "values" else (value,)
        yield from _of_css(value)
    elif attribute == "data" and tag.name == "object":
        yield value
    elif attribute == "style" or (_CSS_IN_ATTRIBUTE.search(value) and not _TEXTS.fullmatch(attribute)):
        yield from _of_css(value)


def _of_css(css: str) -> Iterator[str]:
    from itasite.text.css_requests import css_addresses  # slow to load, and few pages have styles

    yield from css_addresses(css)
