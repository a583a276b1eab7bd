"""The numbers in a folded text, also in groups: every way to read neighbouring groups of digits as one number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from itasite.text.traced import SOFT_BREAK

_GROUP = re.compile(r"[0-9]+")
_BLANK = f"[ \t\n{SOFT_BREAK}]"
_GAP = re.compile(rf"{_BLANK}{{1,3}}|{_BLANK}{{0,2}}[-._/|()\[\]{{}}*~:\\=+\"']{{1,2}}{_BLANK}{{0,2}}|,")
_TIGHT = re.compile(r"[-._/:~*\\]")
_WIDEST = 6
_LONG, _LONG_TOGETHER = 7, 10  # digits of one group, and of neighbouring groups together; a landline number has nine
_WORD = 32
_JOINTS = tuple("-./_:")
_WORD_BEFORE = re.compile(r"(?:[A-Za-z0-9]|[A-Za-z0-9.%~?&=_-]/|[A-Za-z][_\-#]|[?&][\w.-]{1,30}=)\Z")
_LETTERS = re.compile(r"(?<![A-Za-z0-9])[0-9OoIl|](?:[ .\-_/]{0,2}[0-9OoIl|]){12}(?![A-Za-z0-9])")
_WORD_BEHIND = re.compile(r"[A-Za-z0-9]|[_-][A-Za-z]")


@dataclass(frozen=True)
class Window:
    """Neighbouring groups of digits that may be one number. `start` and `end` are a half-open range in `text`."""

    text: str
    start: int
    end: int
    groups: tuple[str, ...]
    gaps: tuple[str, ...]

    @cached_property
    def digits(self) -> str:
        """All its digits, without the gaps."""
        return "".join(self.groups)

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """The number of digits in each group."""
        return tuple(len(group) for group in self.groups)

    @property
    def plain(self) -> bool:
        """Whether it is one group, with nothing between the digits."""
        return not self.gaps

    @cached_property
    def cuts(self) -> tuple[int, ...]:
        """After how many digits each gap is."""
        return tuple(accumulate(self.sizes))[:-1]

    @cached_property
    def tight(self) -> bool:
        """Whether all its gaps are the same sign, without spaces."""
        return bool(self.gaps) and len(set(self.gaps)) == 1 and bool(_TIGHT.fullmatch(self.gaps[0]))

    @cached_property
    def blanks(self) -> bool:
        """Whether all its gaps are only spaces or line ends."""
        return bool(self.gaps) and not any(gap.strip() for gap in self.gaps)

    @property
    def before(self) -> str:
        """The character before it; "" at the start of the text."""
        return self.text[self.start - 1 : self.start]

    @property
    def continued(self) -> bool:
        """Whether a sign and a digit follow it without a space: it is a part of a longer number."""
        return self.text[self.end : self.end + 1] in self._joints and self.text[self.end + 1 : self.end + 2].isdigit()

    @property
    def continues(self) -> bool:
        """Whether a digit and a sign are before it without a space."""
        return self.before in self._joints and self.text[self.start - 2 : self.start - 1].isdigit()

    @property
    def _joints(self) -> tuple[str, ...]:
        """Signs that join it to other digits. A comma separates numbers in a list, but also thousands in one number."""
        return _JOINTS if self.plain else (*_JOINTS, ",")

    @property
    def in_a_word(self) -> bool:
        """Whether it is a part of a file name, of an address, or of a code with letters."""
        return bool(_WORD_BEFORE.search(self.text, max(self.start - _WORD, 0), self.start)) or bool(
            _WORD_BEHIND.match(self.text, self.end)
        )


class Numbers:
    """All groups of digits in a text, and which neighbours may be one number."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.spans = [found.span() for found in _GROUP.finditer(text)]
        self._digits = "".join(text[start:end] for start, end in self.spans)
        self._first = [
            0,
            *accumulate(end - start for start, end in self.spans),
        ]  # its first digit, counted among all digits of the text
        self._last_by_end = {end: group for group, end in enumerate(self._first[1:])}
        joined = (_joins(text, end, start) for (_, end), (start, _) in pairwise(self.spans))
        self._run = list(accumulate((not each for each in joined), initial=0))

    def windows(
        self, length: int, *, beginnings: tuple[str, ...] = (), fits: Callable[[str], bool] | None = None
    ) -> Iterator[Window]:
        """The windows with `length` digits, in their order.

        If given, `beginnings` are the allowed first digits, and `fits` must be true of the digits.
        """
        digits, run, last_by_end = self._digits, self._run, self._last_by_end
        for group, first in enumerate(self._first[:-1]):
            last = last_by_end.get(first + length)
            if last is None or run[last] != run[group] or (beginnings and not digits.startswith(beginnings, first)):
                continue
            if not fits or fits(digits[first : first + length]):
                yield _window(self._text, self.spans[group : last + 1])

    def near(self, places: Iterable[tuple[int, int]], lengths: Iterable[int]) -> Iterator[Window]:
        """The windows with one of these lengths that begin in one of the ranges `places`, each once, in their order."""
        lengths = tuple(lengths)
        for group in sorted({group for start, end in places for group in self._between(start, end)}):
            for length in lengths:
                last = self._last_by_end.get(self._first[group] + length)
                if last is not None and self._run[last] == self._run[group]:
                    yield _window(self._text, self.spans[group : last + 1])

    def plain(self, length: int) -> Iterator[Window]:
        """The single groups with `length` digits."""
        return (_window(self._text, [(start, end)]) for start, end in self.spans if end - start == length)

    def long(self) -> list[tuple[int, int]]:
        """The spans of groups that are long, or a part of a long number; the others are dates and amounts."""
        sizes = Counter[int]()
        for run, (start, end) in zip(self._run, self.spans, strict=True):
            sizes[run] += end - start
        return [
            (start, end)
            for run, (start, end) in zip(self._run, self.spans, strict=True)
            if sizes[run] >= _LONG_TOGETHER or end - start >= _LONG
        ]

    def _between(self, start: int, end: int) -> range:
        return range(bisect_left(self.spans, (start, 0)), bisect_left(self.spans, (end, 0)))


def lettered(text: str) -> list[tuple[int, int]]:
    """Start and end of each number of thirteen digits with letters in it: O for 0, l for 1."""
    return [
        found.span()
        for found in _LETTERS.finditer(text)
        if re.search("[OoIl]", found[0]) and re.search("[0-9][^0-9]{0,2}[0-9]", found[0])
    ]


def _joins(text: str, end: int, start: int) -> bool:
    return start - end <= _WIDEST and bool(_GAP.fullmatch(text, end, start))


def _window(text: str, groups: list[tuple[int, int]]) -> Window:
    return Window(
        text,
        groups[0][0],
        groups[-1][1],
        tuple(text[start:end] for start, end in groups),
        tuple(text[end:start] for (_, end), (start, _) in pairwise(groups)),
    )
