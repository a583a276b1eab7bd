"""Cuts HTML into tags and text as browsers do, in one pass, so that no broken or hostile page can make it slow."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import html5

# Only up to the next <, so that a tag that is never closed is not searched again and again.
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][^\s/><]*+)(?P<rest>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+'|[\"'])*+)>")
_LOOSE_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][^\s/><]*+)(?P<rest>[^>]*+)>")
_ATTRIBUTE = re.compile(r"([^\s=/>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")
_REFERENCE = re.compile(r"&(?:#([0-9]+)|#[xX]([0-9a-fA-F]+)|([A-Za-z][A-Za-z0-9]*))(;?)(?=(=?))")
_RAW = ("script", "style", "textarea", "title", "xmp")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its name in small letters, whether it is an end tag, and its attributes with decoded values."""

    name: str
    ends: bool = False
    attributes: dict[str, str] = field(default_factory=dict)


def tokens(text: str) -> Iterator[Tag | str]:
    """The tags of a page and the decoded text between them, in their order; comments are left out."""
    at, last = 0, text.rfind(">")
    while at < len(text):
        start = text.find("<", at)
        if not 0 <= start < last:
            yield html.unescape(text[at:])
            return
        if start > at:
            yield html.unescape(text[at:start])
        if text.startswith(("<!", "<?"), start):
            at = _past_comment(text, start)
            continue
        found = _TAG.match(text, start) or _LOOSE_TAG.match(text, start)
        if not found:
            yield "<"
            at = start + 1
            continue
        at = found.end()
        name = found["name"].lower()
        yield Tag(name, bool(found["end"]), {} if found["end"] else _attributes(found["rest"]))
        if name in _RAW and not found["end"]:
            end = re.compile(rf"</{name}\b", re.IGNORECASE).search(text, at)
            inside = text[at : end.start() if end else len(text)]
            yield html.unescape(inside) if name in ("title", "textarea") else inside
            at = end.start() if end else len(text)


def _past_comment(text: str, start: int) -> int:
    mark = "-->" if text.startswith("<!--", start) else ">"
    end = text.find(mark, start + 2)
    return end + len(mark) if end >= 0 else len(text)


def _attributes(rest: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(rest):
        found.setdefault(name.lower(), decoded(double or single or bare))
    return found


def decoded(value: str) -> str:
    """An attribute with its references decoded as browsers do: `&amp;` is, but `&section=` in an address is not §."""
    return _REFERENCE.sub(_letter, value)


def _letter(found: re.Match[str]) -> str:
    decimal, hexadecimal, name, end, equals = found.groups()
    if not name:
        return html.unescape(found[0]) if len(decimal or hexadecimal) < 9 else "\ufffd"
    if end:
        return html5.get(f"{name};", found[0])
    return found[0] if equals else html5.get(name, found[0])
