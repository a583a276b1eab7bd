"""A text that was made from another one and knows where each of its characters came from."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import NamedTuple

SOFT_BREAK = "\x0b"  # a line end of the file that a reader sees as a space


class TracedText(NamedTuple):
    """A text in pieces, and the offset of each piece in the source, the text that it was made from.

    The three rows have one entry for each piece. All offsets are 0-based and in characters.
    """

    text: str
    starts: Sequence[int] = (0,)  # where the piece begins in `text`
    sources: Sequence[int] = (0,)  # where it came from in the source
    copied: Sequence[int] = (True,)  # as it was; if not, it replaces something at that one place (`&#49;`)

    def source_offset(self, offset: int) -> int:
        """The offset in the source of the character at `offset`."""
        piece = max(bisect_right(self.starts, offset) - 1, 0)
        return self.sources[piece] + (offset - self.starts[piece] if self.copied[piece] else 0)

    def traced_through(self, earlier: TracedText) -> TracedText:
        """The same text, traced to the source of `earlier`. Its own source must be the text of `earlier`."""
        builder = TracedTextBuilder()
        for start, end, source, copied in self.pieces():
            if copied:
                builder.take(earlier, source, source + end - start)
            else:
                builder.put(self.text[start:end], earlier.source_offset(source))
        return builder.done()

    def pieces(self) -> Iterator[tuple[int, int, int, int]]:
        """Start and end of each piece in `text`, its offset in the source, and whether it was copied."""
        ends = chain(islice(self.starts, 1, None), (len(self.text),))
        return zip(self.starts, ends, self.sources, self.copied, strict=True)


@dataclass(slots=True)
class TracedTextBuilder:
    """Builds a `TracedText`, piece by piece. A long page has a hundred thousand: so rows of numbers, not lists."""

    _parts: list[str] = field(default_factory=list)
    _starts: array[int] = field(default_factory=lambda: array("I"))
    _sources: array[int] = field(default_factory=lambda: array("I"))
    _copied: bytearray = field(default_factory=bytearray)
    _length: int = 0

    def copy(self, text: str, start: int, end: int) -> None:
        """Add the characters of the source text from `start` up to `end`, unchanged."""
        self._add(text[start:end], start, copied=True)

    def put(self, part: str, source: int) -> None:
        """Add `part`, which replaces something at the offset `source`."""
        self._add(part, source, copied=False)

    def take(self, earlier: TracedText, start: int, end: int) -> None:
        """Add the characters of `earlier` from `start` up to `end`, with their places in its source."""
        piece = max(bisect_right(earlier.starts, start) - 1, 0)
        while start < end:
            after = earlier.starts[piece + 1] if piece + 1 < len(earlier.starts) else len(earlier.text)
            stop = min(after, end)
            self._add(earlier.text[start:stop], earlier.source_offset(start), copied=bool(earlier.copied[piece]))
            start, piece = stop, piece + 1

    def done(self) -> TracedText:
        """The finished text."""
        if not self._starts:
            return TracedText("")
        return TracedText("".join(self._parts), self._starts, self._sources, self._copied)

    def _add(self, part: str, source: int, *, copied: bool) -> None:
        if part:
            self._parts.append(part)
            self._starts.append(self._length)
            self._sources.append(source)
            self._copied.append(copied)
            self._length += len(part)


def without(text: str, unwanted: re.Pattern[str]) -> TracedText:
    """A text without everything that matches `unwanted`, traced to `text`."""
    builder, last = TracedTextBuilder(), 0
    for found in unwanted.finditer(text):
        builder.copy(text, last, found.start())
        last = found.end()
    builder.copy(text, last, len(text))
    return builder.done()
