"""Lists of Word, whose marks Word counts on itself when an entry is put in.

Marks that count 1, 2, 3 or ๑, ๒, ๓ in any frame, as (๑) or ๒.๑, are such lists, and so are entries that all have the
same sign. Anything else keeps its mark as text before a tab: letters (Word passes over ฃ and ฅ, papers do not always),
and numbers with gaps.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from itasite.papers.docx.letters import one_line
from itasite.papers.model import Points

_DEEPEST = 8  # Word's lists have nine levels
_COUNTED = re.compile(r"(.*?)([0-9]+|[๐-๙]+)([^0-9๐-๙]*)", re.DOTALL)
_LONGEST = 20  # letters of a mark that Word counts itself
_WIDEST = 2300  # twips; a longer mark runs into its text
_PER_LETTER = 125  # a rough width of a letter of 16 pt
_BESIDE = 170


class Kind(NamedTuple):
    """How a list is marked: `form` is a number format of the standard, `text` has %N for the number."""

    form: str
    text: str
    level: int
    left: int
    hang: int


class Numbered(NamedTuple):
    """A list of the file: its kind by number, and the first number of its entries."""

    number: int
    kind: int
    level: int
    start: int


class Lists:
    """The lists of a document."""

    def __init__(self) -> None:
        self.kinds: dict[Kind, int] = {}
        self.lists: list[Numbered] = []

    def begun(self, points: Points, depth: int, left: int, hang: int) -> tuple[int, int] | None:
        """The number and level of a list for these entries; None where the marks stay text."""
        level = min(depth, _DEEPEST)
        marked = _form(tuple(one_line(point.mark) for point in points.points), level)
        if marked is None:
            return None
        form, text, start = marked
        kind = self.kinds.setdefault(Kind(form, text, level, left, hang), len(self.kinds) + 1)
        self.lists.append(Numbered(len(self.lists) + 1, kind, level, start))
        return len(self.lists), level


def hang(points: Points) -> int:
    """The room that the longest mark needs before the text."""
    longest = max((len(one_line(point.mark)) for point in points.points), default=0)
    return min(_PER_LETTER * longest + _BESIDE, _WIDEST)


def _form(marks: tuple[str, ...], level: int) -> tuple[str, str, int] | None:
    if not marks or "" in marks or any("%" in mark or len(mark) > _LONGEST for mark in marks):
        return None
    found = [_COUNTED.fullmatch(mark) for mark in marks]
    if not all(found):
        return ("bullet", marks[0], 1) if len(set(marks)) == 1 and not any(found) else None
    counted = [match for match in found if match]
    numbers = [int(match[2]) for match in counted]
    thai = {match[2][0] >= "๐" for match in counted}
    frames = {(match[1], match[3]) for match in counted}
    in_order = numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[-1] < 1000
    as_counted = all(match[2] == "๐" or match[2][0] not in "0๐" for match in counted)
    if len(frames) != 1 or len(thai) != 1 or not in_order or not as_counted:
        return None
    before, after = frames.pop()
    return "thaiNumbers" if thai.pop() else "decimal", f"{before}%{level + 1}{after}", numbers[0]
