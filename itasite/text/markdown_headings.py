"""The headings of Markdown as it is written, without reading all of it as a page."""

from __future__ import annotations

import re

from itasite.text.fences import without_fences

_HASHES = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*$")
_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}]*\}[ \t]*$")


def markdown_headings(markdown: str) -> tuple[str, ...]:
    """The texts of headings in their order, as typed, without attributes; not of what stands in fences."""
    found, before = [], ""
    for line in without_fences(markdown).splitlines():
        if hashes := _HASHES.match(line):
            found.append(_ATTRIBUTES.sub("", hashes[1]))
            line = ""
        elif before.strip() and _UNDERLINE.match(line):
            found.append(_ATTRIBUTES.sub("", before.strip()))
            line = ""
        before = line
    return tuple(found)
