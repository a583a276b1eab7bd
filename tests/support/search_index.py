"""The search index of a built site, as its scripts get it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def text_of(site: Path) -> str:
    """The index as it is written."""
    return (site / "search" / "search_index.json").read_text(encoding="utf-8")


def read(site: Path) -> dict[str, Any]:
    """The whole index."""
    index: dict[str, Any] = json.loads(text_of(site))
    return index


def paragraphs(index: dict[str, Any], location: str) -> list[str]:
    """The paragraphs of the sections at an address below the site; whole texts in an index of MkDocs itself."""
    texts = [doc["text"] for doc in index["docs"] if doc["location"] == location]
    if "texts" not in index:
        return texts
    return [index["texts"][number] for numbers in texts for number in numbers]
