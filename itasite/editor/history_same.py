"""Whether a record is the same in two texts of its file, mostly without reading them: 200 versions in a moment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from itasite.edit.apply import plain_of
from itasite.edit.change import Plain
from itasite.edit.refused import CannotEdit
from itasite.edit.spots import Spot, sheet_of
from itasite.editor.history_place import own_part
from itasite.editor.places import Place

_Span = tuple[int, int, int]  # where its first line begins, its end, and a sign of what comes behind it (-1: nothing)
_BEHIND = re.compile(r"^[ \t]*(?=[^\s#])", re.MULTILINE)


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
        begin, end, behind = span
        before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
        front = _alike(before, after)
        if behind >= 0 and len("".join(before[:front])) > behind:
            self._spans.setdefault(old, span)
            return True
        back = _alike(before[front:][::-1], after[front:][::-1])
        if len("".join(after[: len(after) - back])) <= begin:
            moved = len(old) - len(new)
            self._spans.setdefault(old, (begin + moved, end + moved, behind + moved if behind >= 0 else -1))
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
        return begin, entry.end, behind.end() if behind else -1

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
