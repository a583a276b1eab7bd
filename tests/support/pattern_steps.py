"""How many steps a pattern takes: it is matched as `re` does it, one way after the other, and counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from typing import Any

_parser: Any = import_module("re._parser")  # the tree of a pattern; no published module gives it
_SIMPLE = ("LITERAL", "NOT_LITERAL", "ANY", "IN")


class Steps:
    """Finds a pattern in a text, and counts how many parts of it were tried at some place."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self.count, self._text, self._flags = 0, text, pattern.flags
        self._groups: dict[int, tuple[int, int]] = {}
        self._tree = list(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))

    def find_all(self) -> list[tuple[int, int]]:
        """The spans that `finditer` gives of a pattern that matches no empty text."""
        found, at = [], 0
        while at <= len(self._text):
            end = self._first(self._tree, at)
            found += [] if end is None else [(at, end)]
            at = at + 1 if end is None else end
        return found

    def _first(self, parts: list[Any], at: int) -> int | None:
        return next(self._ends(parts, at), None)

    def _ends(self, parts: list[Any], at: int) -> Iterator[int]:
        """Each end at which these parts may match from here, in the order in which they are tried."""
        if not parts:
            yield at
            return
        for end in self._part(parts[0], at):
            yield from self._ends(parts[1:], end)

    def _part(self, part: Any, at: int) -> Iterator[int]:
        self.count += 1
        name, given = str(part[0]), part[1]
        if name in _SIMPLE:
            if at < len(self._text) and self._fits(name, given, self._text[at]):
                yield at + 1
        elif name == "BRANCH":
            for way in given[1]:
                yield from self._ends(list(way), at)
        elif name == "SUBPATTERN":
            for end in self._ends(list(given[3]), at):
                self._groups[given[0]] = (at, end)
                yield end
        elif name == "GROUPREF":
            start, stop = self._groups[given]
            if self._text.startswith(self._text[start:stop], at):
                yield at + stop - start
        elif name in ("ASSERT", "ASSERT_NOT"):
            if self._seen(given[0], given[1], at) == (name == "ASSERT"):
                yield at
        elif name == "AT":
            if self._at(str(given), at):
                yield at
        elif name == "POSSESSIVE_REPEAT":
            yield from islice(self._repeated(given, at, greedy=True), 1)
        else:
            yield from self._repeated(given, at, greedy=name == "MAX_REPEAT")

    def _repeated(self, given: Any, at: int, *, greedy: bool) -> Iterator[int]:
        least, most, parts = int(given[0]), int(given[1]), list(given[2])
        if len(parts) > 1 or str(parts[0][0]) not in _SIMPLE:
            yield from self._again(parts, least, most, at)
            return
        ends = [at]
        while greedy and len(ends) <= most and (end := self._first(parts, ends[-1])) is not None:
            ends.append(end)
        yield from reversed(ends[least:])
        while not greedy and len(ends) <= most:
            if len(ends) > least:
                yield ends[-1]
            end = self._first(parts, ends[-1])
            if end is None:
                return
            ends.append(end)

    def _again(self, parts: list[Any], least: int, most: int, at: int) -> Iterator[int]:
        if most:
            for end in self._ends(parts, at):
                yield from self._again(parts, max(least - 1, 0), most - 1, end)
        if not least:
            yield at

    def _seen(self, direction: int, inner: Any, at: int) -> bool:
        if direction > 0:
            return self._first(list(inner), at) is not None
        start = at - inner.getwidth()[0]
        return start >= 0 and at in self._ends(list(inner), start)

    def _at(self, name: str, at: int) -> bool:
        before, after = self._text[at - 1 : at] if at else "", self._text[at : at + 1]
        if name == "AT_BOUNDARY":
            return bool(re.match(r"\w", before)) != bool(re.match(r"\w", after))
        if name == "AT_END_STRING":
            return not after
        assert name in ("AT_BEGINNING", "AT_END"), name
        sign = before if name == "AT_BEGINNING" else after
        return not sign or (bool(self._flags & re.MULTILINE) and sign == "\n")

    def _fits(self, name: str, given: Any, sign: str) -> bool:
        if name == "ANY":
            return sign != "\n" or bool(self._flags & re.DOTALL)
        if name == "IN":
            negated = str(given[0][0]) == "NEGATE"
            return any(self._fits(str(kind), one, sign) for kind, one in given[negated:]) != negated
        if name == "RANGE":
            return bool(given[0] <= ord(sign) <= given[1])
        if name == "CATEGORY":
            kinds = {"WORD": r"\w", "NOT_WORD": r"\W", "SPACE": r"\s", "NOT_SPACE": r"\S", "DIGIT": r"\d"}
            return bool(re.match(kinds[str(given).removeprefix("CATEGORY_")], sign))
        return bool((ord(sign) == given) == (name == "LITERAL"))
