"""Makes the search index smaller, in the form that the search of our theme reads.

Material writes each Thai letter as an escape of six bytes, repeats a paragraph for every page that has it (the criteria
are the same in every year), and makes a section of its own of what stands before the heading of a page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from html import unescape
from itertools import groupby
from typing import Any

_BLOCK = re.compile(r"</?(?:p|li|ol|ul|pre)>")
_INLINE = re.compile(r"<[^>]+>")


def compact(index: str, lists: Mapping[str, Any]) -> str:
    """The same index with each paragraph once: `texts` holds the paragraphs, `text` of an entry their 0-based numbers.

    `lists` are added as `words`: other words for the same thing and the like (`pages.search`).

    Takes and returns JSON; the input is what Material's search plugin writes. Texts stay escaped for HTML.
    """
    data = json.loads(index)
    numbers: dict[str, int] = {}
    docs = []
    for _, sections in groupby(data["docs"], key=lambda doc: doc["location"].partition("#")[0]):
        for doc in _with_heading(list(sections)):
            found = [numbers.setdefault(text, len(numbers)) for text in _paragraphs(doc["text"])]
            docs.append({**doc, "text": found})
    return json.dumps(
        {**data, "docs": docs, "texts": list(numbers), "words": dict(lists)}, ensure_ascii=False, separators=(",", ":")
    )


def _with_heading(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The sections of a page without an empty first one that only repeats the heading."""
    if len(sections) == 1 or sections[0]["text"] or unescape(sections[0]["title"]) != unescape(sections[1]["title"]):
        return sections
    return [{**sections[1], "location": sections[0]["location"]}, *sections[2:]]


def _paragraphs(html: str) -> Iterable[str]:
    """The paragraphs of a section, without tags inside; empty ones are left out."""
    texts = (" ".join(_INLINE.sub("", part).split()) for part in _BLOCK.split(html))
    return (text for text in texts if text)
