"""Boxes of statuses inside a cell, such as “☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ”, over what else the cell says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from itasite.office.signs import CROSS, TICK, mark
from itasite.office.statuses import WORDS, Status
from itasite.office.table import Cell
from itasite.words import office as said

_WORDS = {"ดำเนินการ": "done"} | {word: status for status, words in WORDS.items() for word in words}
_NAMED = "|".join(map(re.escape, sorted(_WORDS, key=len, reverse=True)))
_SIGN = r"[^\w\s()\[\].,:;\u0e00-\u0e7f-]|/|\(\s*[/✓✔√]?\s*\)|\[\s*[/✓✔√xX]?\s*\]"
_BOX = re.compile(rf"\s*(?P<sign>{_SIGN})?\s*(?P<word>{_NAMED})(?=\s|$|{_SIGN})")
_BRACKETS = re.compile(r"[()\[\]\s]")


class Boxed(NamedTuple):
    """The status that is ticked, and the cell without the boxes; `status` is None where a cell has none."""

    status: Status | None
    rest: Cell


def boxed(cell: Cell) -> Boxed:
    """The boxes in the lines of a cell: words of statuses alone, each with its sign, or at least two of them."""
    found, lines = list[tuple[str, str]](), []
    for line in cell.lines:
        boxes = _boxes(line.text)
        found += boxes
        lines += [] if boxes else [line]
    if not any(sign for sign, _ in found) and len({word for _, word in found}) < 2:
        return Boxed(None, cell)
    return Boxed(_status(found, cell), replace(cell, lines=tuple(lines)))


def _boxes(text: str) -> list[tuple[str, str]]:
    """The sign and the status of each box of a line; none where the line says anything else."""
    at, found = 0, list[tuple[str, str]]()
    while at < len(text.rstrip()):
        box = _BOX.match(text, at)
        if not box:
            return []
        found.append((box["sign"] or "", _WORDS[box["word"]]))
        at = box.end()
    return found


def _status(found: list[tuple[str, str]], cell: Cell) -> Status:
    marks = [(mark(_BRACKETS.sub("", sign)), status) for sign, status in found]
    ticked = [status for sign, status in marks if sign == TICK]
    if cell.notes:
        return Status("", cell.notes)
    if any(sign == CROSS for sign, _ in marks):
        return Status("", (said.BOX_CROSSED,))
    if len(ticked) == 1:
        return Status(ticked[0])
    return Status("", (said.TWO_TICKS if ticked else said.NO_BOX_TICKED,))
