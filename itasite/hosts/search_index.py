"""The search index that the site's search reads, made small.

Material writes Thai as escapes of six bytes a letter, a paragraph as often as it stands on a page (the same criteria in
every year), and what precedes a page's heading as a section of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import unescape
from itertools import groupby
from typing import Any

_BLOCK = re.compile(r"</?(?:p|li|ol|ul|pre)>")
_INLINE = re.compile(r"<[^>]+>")


def compact(index: str) -> str:
    """The same index with each paragraph once: `texts` holds them, an entry's `text` their numbers.

    Takes the JSON that Material's search plugin writes; paragraphs and titles stay escaped for HTML as there.
    """
    data = json.loads(index)
    numbers: dict[str, int] = {}
    docs = []
    for _, sections in groupby(data["docs"], key=lambda doc: doc["location"].partition("#")[0]):
        for doc in _with_heading(list(sections)):
            found = [numbers.setdefault(text, len(numbers)) for text in _paragraphs(doc["text"])]
            docs.append({**doc, "text": found})
    return json.dumps({**data, "docs": docs, "texts": list(numbers)}, ensure_ascii=False, separators=(",", ":"))


def _with_heading(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A page whose heading stands below an empty beginning starts with its heading."""
    if len(sections) == 1 or sections[0]["text"] or unescape(sections[0]["title"]) != unescape(sections[1]["title"]):
        return sections
    return [{**sections[1], "location": sections[0]["location"]}, *sections[2:]]


def _paragraphs(html: str) -> Iterable[str]:
    """The paragraphs of a section, without marks inside and without empty ones."""
    texts = (" ".join(_INLINE.sub("", part).split()) for part in _BLOCK.split(html))
    return (text for text in texts if text)
