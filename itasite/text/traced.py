"""A text made of another one, that still knows where each of its characters came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

SOFT_BREAK = "\x0b"  # a line end of the file that a reader sees as a blank


@dataclass(frozen=True, slots=True)
class Traced:
    """A text, and the places of its pieces in the text that it was made of.

    A piece begins at one of `starts`; its characters stand one after the other from the same entry of `sources` on,
    or all at that place where they stand for something else (`&#49;`).
    """

    text: str
    starts: tuple[int, ...] = (0,)
    sources: tuple[int, ...] = (0,)
    copied: tuple[bool, ...] = (True,)

    def place(self, offset: int) -> int:
        """Where a character came from."""
        piece = max(bisect_right(self.starts, offset) - 1, 0)
        return self.sources[piece] + (offset - self.starts[piece] if self.copied[piece] else 0)

    def of(self, earlier: Traced) -> Traced:
        """The same text, with places in the text that `earlier` was made of."""
        tracing = Tracing()
        for start, end, source, copied in self.pieces():
            if copied:
                tracing.take(earlier, source, source + end - start)
            else:
                tracing.put(self.text[start:end], earlier.place(source))
        return tracing.done()

    def pieces(self) -> Iterator[tuple[int, int, int, bool]]:
        """From where to where each piece goes, where it came from, whether as it is."""
        ends = (*self.starts[1:], len(self.text))
        return zip(self.starts, ends, self.sources, self.copied, strict=True)


@dataclass(slots=True)
class Tracing:
    """A `Traced` that is being put together."""

    _parts: list[str] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _sources: list[int] = field(default_factory=list)
    _copied: list[bool] = field(default_factory=list)
    _length: int = 0

    def copy(self, text: str, start: int, end: int) -> None:
        """A piece of the text as it is."""
        self._add(text[start:end], start, copied=True)

    def put(self, part: str, source: int) -> None:
        """Something that is shown in place of what stands at `source`."""
        self._add(part, source, copied=False)

    def take(self, earlier: Traced, start: int, end: int) -> None:
        """A piece of a text that was traced before, with its places."""
        piece = max(bisect_right(earlier.starts, start) - 1, 0)
        while start < end:
            after = earlier.starts[piece + 1] if piece + 1 < len(earlier.starts) else len(earlier.text)
            stop = min(after, end)
            self._add(earlier.text[start:stop], earlier.place(start), copied=earlier.copied[piece])
            start, piece = stop, piece + 1

    def done(self) -> Traced:
        """The whole."""
        if not self._starts:
            return Traced("")
        return Traced("".join(self._parts), tuple(self._starts), tuple(self._sources), tuple(self._copied))

    def _add(self, part: str, source: int, *, copied: bool) -> None:
        if part:
            self._parts.append(part)
            self._starts.append(self._length)
            self._sources.append(source)
            self._copied.append(copied)
            self._length += len(part)


def without(text: str, unwanted: re.Pattern[str]) -> Traced:
    """A text without all that fits `unwanted`."""
    tracing, last = Tracing(), 0
    for found in unwanted.finditer(text):
        tracing.copy(text, last, found.start())
        last = found.end()
    tracing.copy(text, last, len(text))
    return tracing.done()
