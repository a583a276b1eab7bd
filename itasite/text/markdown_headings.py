"""The headings of Markdown as it is written, without reading all of it as a page."""

from __future__ import annotations

import re

from itasite.text.fences import without_fences

_HASHES = re.compile(r"[ ]{0,3}#{1,6}[ \t]+")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*$")
_BLANKS = " \t"


def markdown_headings(markdown: str) -> tuple[str, ...]:
    """The texts of headings in their order, as typed, without attributes; not of what stands in fences."""
    found, before = [], ""
    for line in without_fences(markdown).splitlines():
        if hashes := _HASHES.match(line):
            found.append(without_attributes(_without_hashes(line[hashes.end() :])))
            line = ""
        elif before.strip() and _UNDERLINE.match(line):
            found.append(without_attributes(before.strip()))
            line = ""
        before = line
    return tuple(found)


def _without_hashes(text: str) -> str:
    """A heading without the signs # that may close it."""
    text = text.rstrip(_BLANKS)
    bare = text.rstrip("#")
    return bare.rstrip(_BLANKS) if bare.endswith((" ", "\t")) else text


def without_attributes(heading: str) -> str:
    """A heading without the attributes in braces that may end it; \\{ is a brace that is to be seen."""
    start = heading.rfind("{")
    before = heading[: max(start, 0)]
    seen = (len(before) - len(before.rstrip("\\"))) % 2
    closed = start >= 0 and not seen and heading.find("}", start) == len(heading) - 1
    return before.rstrip(_BLANKS) if closed else heading
