"""Rows of cells as text in which a number still stands beside the words that say what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_NUMBER = re.compile(r"[\d\s().+\-/–]{9,}")
_LETTER = re.compile(r"[A-Za-zก-ฮ]")


def lines(rows: Iterable[dict[int, str]]) -> Iterator[str]:
    """One line per row, given its cells by column. A long number is led by the heading of its column."""
    headings: dict[int, str] = {}
    for cells in rows:
        parts = []
        for column, text in cells.items():
            value = " ".join(text.split())
            if _NUMBER.fullmatch(value) and column in headings:
                parts.append(f"{headings[column]}: {value}")
            elif value:
                parts.append(value)
                if _LETTER.search(value):
                    headings[column] = value[-40:]
        if parts:
            yield "\t".join(parts)
