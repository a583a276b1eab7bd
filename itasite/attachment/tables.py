"""Rows of cells as text in which a number still stands beside the words that say what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_NUMBER = re.compile(r"[\d\s().+\-/–]{9,}")
_LETTER = re.compile(r"[A-Za-zก-ฮ]")
_DIGITS = re.compile(r"\d{1,7}")
# A number in a box for each digit, or cut where it is usually cut: only then is it one number.
_BOXES = frozenset({(1,) * 13, (1, 4, 5, 2, 1), (1,) * 10, (3, 3, 4), (3, 7), (2, 4, 4)})
_LONGEST = max(map(len, _BOXES))


def lines(rows: Iterable[dict[int, str]]) -> Iterator[str]:
    """One line per row, given its cells by column. A long number is led by the heading of its column."""
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
    """Numbers that are cut over cells beside each other, behind the word before them if there is one."""
    said, run = "", list[str]()
    for value in (*values.values(), ""):
        if _DIGITS.fullmatch(value) and len(run) <= _LONGEST:
            run.append(value)
            continue
        if tuple(map(len, run)) in _BOXES:
            yield f"{said} {''.join(run)}".strip()
        said, run = value[-40:], []
