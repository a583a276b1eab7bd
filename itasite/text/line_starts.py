"""Offsets of a text as lines and columns, and back. Counted once, not anew for each finding of a rule."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate


class LineStarts:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self._length = len(text)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of the character at a 0-based offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a place; the length of the text if it is after the end."""
        return min(self._starts[min(line, len(self._starts)) - 1] + column - 1, self._length)
