"""Turns rows of cells into lines of text, in which a number still follows the words that say what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_NUMBER = re.compile(r"[\d\s().+\-/–]{9,}")
_LETTER = re.compile(r"[A-Za-zก-ฮ]")
_DIGITS = re.compile(r"\d{1,7}")
# How the digits of one number may be spread over cells: one digit in each, or in the usual groups.
_BOXES = frozenset({(1,) * 13, (1, 4, 5, 2, 1), (1,) * 10, (3, 3, 4), (3, 7), (2, 4, 4)})
_LONGEST = max(map(len, _BOXES))


def lines(rows: Iterable[dict[int, str]]) -> Iterator[str]:
    """One line per row; cells are separated by tabs. `rows` have the text of each cell by the number of its column.

    A long number follows the heading of its column: the last cell above it that has letters.
    """
    headings: dict[int, str] = {}
    for cells in rows:
        parts = []
        values = {column: " ".join(text.split()) for column, text in cells.items()}
        for column, value in values.items():
            if _NUMBER.fullmatch(value) and column in headings:
                parts.append(f"{headings[column]}: {value}")
            elif value:
                parts.append(value)
                if _LETTER.search(value):
                    headings[column] = value[-40:]
        parts += _joined(values)
        if parts:
            yield "\t".join(parts)


def _joined(values: dict[int, str]) -> Iterator[str]:
    """Numbers that are spread over neighbouring cells, joined, after the text of the cell before them."""
    said, run = "", list[str]()
    for value in (*values.values(), ""):
        if _DIGITS.fullmatch(value) and len(run) <= _LONGEST:
            run.append(value)
            continue
        if tuple(map(len, run)) in _BOXES:
            yield f"{said} {''.join(run)}".strip()
        said, run = value[-40:], []
