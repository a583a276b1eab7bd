"""The table of contents of a generated page: it is HTML already, and its headings are ours."""

from __future__ import annotations

import re
from typing import TypedDict

_HEADING = re.compile(r'<h(?P<level>[12]) id="(?P<id>[^"]+)">(?P<name>.*?)</h[12]>')


class HeadingToken(TypedDict):
    """A heading as the library of Markdown gives it: `name` is its text as HTML."""

    level: int
    id: str
    name: str
    children: list[HeadingToken]


def headings(html: str) -> list[HeadingToken]:
    """The sections of a generated page below its title."""
    top: list[HeadingToken] = []
    for found in _HEADING.finditer(html):
        name = re.sub("<[^>]+>", "", found["name"])
        level = int(found["level"])
        siblings = top[0]["children"] if level > 1 and top else top
        siblings.append({"level": level, "id": found["id"], "name": name, "children": []})
    return top
