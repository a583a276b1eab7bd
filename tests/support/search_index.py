"""The search index of a built site, as its scripts get it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def text_of(site: Path) -> str:
    """The index as it is written, or the index of another search."""
    return file_of(site).read_text(encoding="utf-8")


def file_of(site: Path) -> Path:
    """The file of the index."""
    pointer = site / "search" / "search_index.json"
    named = json.loads(pointer.read_text(encoding="utf-8")).get("index")
    return pointer.with_name(named) if named else pointer


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
