"""Whether a record is the same in two texts of its file, mostly without reading them: 200 versions in a moment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from itasite.edit.apply import plain_of
from itasite.edit.change import Plain
from itasite.edit.refused import CannotEdit
from itasite.edit.spots import Spot, sheet_of
from itasite.editor.history_place import own_part
from itasite.editor.places import Place

_BEHIND = re.compile(r"^[ \t]*(?=[^\s#])", re.MULTILINE)
_FAR = re.compile("[\"'{}\\[\\]&*!\t]")  # signs by which a line may change what lines far from it mean


class _Span(NamedTuple):
    """Where a record stands: the begin of its first line, and a sign of what comes behind it (-1: nothing).

    `column` is that of its key or dash, `name` what it is found by.
    """

    begin: int
    behind: int
    column: int
    name: str
    listed: bool

    def moved(self, by: int) -> _Span:
        """The same in a text in which lines before it have other lengths."""
        return self._replace(begin=self.begin + by, behind=self.behind + by if self.behind >= 0 else -1)

    def is_apart(self, line: str) -> bool:
        """Whether a line before the record can be another one without the record becoming another."""
        own = line.lstrip(" ")
        if not own.strip() or own.startswith("#"):
            return True
        indent = len(line) - len(own)
        deep = indent > self.column or (indent == self.column and (not self.listed or own.startswith("- ")))
        return deep and self.name not in line and not _FAR.search(line)


class SameRecord:
    """Compares a record in texts of one file (None: no file).

    Where only lines before or behind it changed, it is the same; where it stands follows from the other text then.
    """

    def __init__(self, place: Place) -> None:
        self._place = place
        self._spans: dict[str, _Span | None] = {}
        self._records: dict[str, Plain | None] = {}

    def __call__(self, old: str | None, new: str | None) -> bool:
        """Whether the record is the same in both."""
        if old is not None and new is not None and self._untouched(old, new):
            return True
        return self._record(old) == self._record(new)

    def _untouched(self, old: str, new: str) -> bool:
        span = self._span(new)
        if span is None:
            return False
        before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
        front = _alike(before, after)
        if span.behind >= 0 and len("".join(before[:front])) > span.behind:
            self._spans.setdefault(old, span)
            return True
        back = _alike(before[front:][::-1], after[front:][::-1])
        left, right = len(before) - back, len(after) - back
        if len("".join(after[:right])) <= span.begin and all(
            map(span.is_apart, (*before[front:left], *after[front:right]))
        ):
            self._spans.setdefault(old, span.moved(len(old) - len(new)))
            return True
        return False

    def _span(self, text: str) -> _Span | None:
        if text not in self._spans:
            try:
                self._spans[text] = self._found(text)
            except CannotEdit:
                self._spans[text] = None
        return self._spans[text]

    def _found(self, text: str) -> _Span | None:
        if "\r" in text:
            return None
        sheet = sheet_of(text, self._place.file)
        path = self._place.locate(sheet.plain)
        if not path or sheet.root is None or sheet.root.marked:
            return None
        entry, spot = None, sheet.root
        for step in path:
            entry = next((one for number, one in enumerate(spot.entries) if _is_step(one.key, number, step)), None)
            if entry is None or entry.value.marked:
                return None
            spot = entry.value
        if entry is None or spot.flow:
            return None
        begin = text.rfind("\n", 0, entry.start) + 1
        line = text.find("\n", entry.end)
        behind = _BEHIND.search(text, line + 1) if line >= 0 else None
        record = self._place.record(sheet.plain)
        name = (
            str(path[-1])
            if isinstance(path[-1], str)
            else str(record.get("id", ""))
            if isinstance(record, dict)
            else ""
        )
        if not name:
            return None
        listed = isinstance(path[-1], int)
        return _Span(begin, behind.end() if behind else -1, entry.start - begin, name, listed)

    def _record(self, text: str | None) -> Plain | None:
        if text is None:
            return None
        if text not in self._records:
            try:
                self._records[text] = own_part(self._place, self._place.record(plain_of(text, self._place.file)))
            except CannotEdit:
                self._records[text] = text  # of a file that cannot be read every change counts
        return self._records[text]


def _is_step(key: Spot | None, number: int, step: str | int) -> bool:
    return step == number if key is None else getattr(key.node, "text", None) == step


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many lines are the same from the first on."""
    return next(
        (number for number, (one, other) in enumerate(zip(old, new, strict=False)) if one != other),
        min(len(old), len(new)),
    )
