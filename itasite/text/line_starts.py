"""Offsets of a text as lines and columns, and back. Counted once, not anew for each finding of a rule."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import overload


class LineStarts(Sequence[str]):
    """The lines of a text, and where they begin; the text is not copied."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = array("I", accumulate((len(line) + 1 for line in text.split("\n")), initial=0))

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, number: int) -> str: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[str]: ...

    def __getitem__(self, number: int | slice) -> str | Sequence[str]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        return self._text[self._starts[number] : self._starts[number + 1] - 1]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of the character at a 0-based offset."""
        line = bisect_right(self._starts, offset, 0, len(self))
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a place; the length of the text if it is after the end."""
        return min(self._starts[min(line, len(self)) - 1] + column - 1, len(self._text))
