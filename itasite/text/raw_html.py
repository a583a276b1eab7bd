"""Finds what in HTML would run a script, lead to an unsafe address, or change the look of the site."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from itasite.text.html_tags import tags
from itasite.text.safe_address import AddressSafety, address_safety

_RUNNING = ("script", "object", "embed", "applet", "base", "frame", "frameset", "portal")
_DATA_KINDS = ("application/json", "application/ld+json", "text/plain")
_ADDRESSES: tuple[str, ...] = ("action", "background", "cite", "data", "formaction", "from", "href", "longdesc")
_ADDRESSES += ("manifest", "ping", "poster", "profile", "src", "srcset", "to", "values", "xlink:href", "xml:base")
_PICTURES = ("image", "img", "input", "source", "video")


class DangerKind(StrEnum):
    """What is wrong with a piece of HTML."""

    RUNS = "runs"  # an element or attribute that can run a script or replace the page
    ADDRESS_RUNS = "address runs"  # an address that runs a script
    ADDRESS = "address"  # an address with a scheme that is not allowed
    EMBEDDED = "embedded"  # a picture inside the address itself (data:)
    STYLE = "style"


class Danger(NamedTuple):
    """A piece of HTML that is not allowed: the element, its attribute ("" if it is the element itself), the value."""

    kind: DangerKind
    tag: str
    attribute: str = ""
    value: str = ""


def dangers(html: str) -> tuple[Danger, ...]:
    """All dangers in a piece of HTML, in its order."""
    return tuple(_dangers(html))


def _dangers(html: str) -> Iterator[Danger]:
    for tag in tags(html):
        if tag.closes:
            continue
        if tag.early_end:
            yield from dangers(tag.early_end)
        if _runs(tag.name, tag.values):
            yield Danger(DangerKind.RUNS, tag.name)
        if tag.name == "style":
            yield Danger(DangerKind.STYLE, tag.name)
        for name, value in tag.values.items():
            yield from _of_attribute(tag.name, name, value)


def _runs(tag: str, values: dict[str, str]) -> bool:
    if tag == "script":
        return values.get("type", "").strip().lower() not in _DATA_KINDS
    return tag in _RUNNING or (tag == "meta" and "http-equiv" in values)


def _of_attribute(tag: str, name: str, value: str) -> Iterator[Danger]:
    if (name.startswith("on") and len(name) > 2) or name == "srcdoc":
        yield Danger(DangerKind.RUNS, tag, name)
    elif name == "style":
        yield Danger(DangerKind.STYLE, tag, name)
    elif name in _ADDRESSES:
        for address in value.split(",") if name == "srcset" else value.split(";") if name == "values" else (value,):
            yield from _of_address(tag, name, address.strip())


def _of_address(tag: str, name: str, address: str) -> Iterator[Danger]:
    match address_safety(address):
        case AddressSafety.RUNS if tag in _PICTURES and name in ("href", "poster", "src", "srcset", "xlink:href"):
            script = "script:" in "".join(address.lower().split())
            yield Danger(DangerKind.ADDRESS_RUNS if script else DangerKind.EMBEDDED, tag, name, address)
        case AddressSafety.RUNS:
            yield Danger(DangerKind.ADDRESS_RUNS, tag, name, address)
        case AddressSafety.SCHEME if name in ("href", "src", "action", "formaction", "xlink:href"):
            yield Danger(DangerKind.ADDRESS, tag, name, address)
