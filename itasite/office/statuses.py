"""The status of a row: by the ticks in the columns of statuses, or by a word in one column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from itasite.office.headings import fold
from itasite.office.signs import BOX, TICK, mark
from itasite.office.table import Cell
from itasite.words import office as said

COLUMNS = ("not_started", "in_progress", "done")
WORDS = {
    "not_started": ("ยังไม่ดำเนินการ", "ยังไม่ได้ดำเนินการ", "ไม่ได้ดำเนินการ", "ยังไม่เริ่ม", "ยังไม่เริ่มดำเนินการ",
                    "ยังไม่ได้เริ่ม", "ยังไม่ได้เริ่มดำเนินการ", "ยังไม่มีการดำเนินการ"),
    "in_progress": ("อยู่ระหว่างดำเนินการ", "ระหว่างดำเนินการ", "กำลังดำเนินการ", "อยู่ระหว่างการดำเนินการ",
                    "อยู่ในระหว่างดำเนินการ", "อยู่ในระหว่างการดำเนินการ"),
    "done": ("แล้วเสร็จ", "เสร็จ", "เสร็จสิ้น", "ดำเนินการแล้ว", "ดำเนินการแล้วเสร็จ", "ดำเนินการเสร็จเรียบร้อยแล้ว", "เสร็จเรียบร้อยแล้ว",
             "ดำเนินการเสร็จสิ้น", "ดำเนินการเสร็จสิ้นแล้ว", "เสร็จสิ้นแล้ว", "แล้วเสร็จ 100%", "เรียบร้อยแล้ว",
             "ดำเนินการเรียบร้อยแล้ว", "เสร็จแล้ว"),
}  # fmt: skip
_OTHER = tuple(map(fold, ("ยกเลิก", "ไม่มีกรณี", "ชะลอ", "เลื่อน")))  # neither done nor open, in the office's own words
_MEANT = {fold(word): status for status, words in WORDS.items() for word in words}


class Status(NamedTuple):
    """A status, "" where none is certain, and why it is asked."""

    value: str = ""
    notes: tuple[str, ...] = ()


def ticked(cells: Mapping[str, Cell]) -> Status:
    """The status by the ticks, given the cells of a row by the status of their column."""
    ticks = [status for status, cell in cells.items() if mark(cell.shown) == TICK]
    odd = [cell for cell in cells.values() if cell.shown.strip(" -–") and mark(cell.shown) not in (TICK, BOX)]
    notes = tuple(note for cell in cells.values() for note in cell.notes)
    if odd:
        return Status("", (*notes, *(said.NO_TICK.format(text=cell.shown) for cell in odd)))
    if len(ticks) > 1:
        return Status("", (*notes, said.TWO_TICKS))
    return Status("" if notes else "".join(ticks), notes)


def named(cell: Cell) -> Status:
    """The status that a cell names."""
    text = cell.shown.strip()
    if not text or cell.notes:
        return Status("", cell.notes)
    status = _MEANT.get(fold(text))
    return Status(status) if status else Status("", (said.UNKNOWN_STATUS.format(text=text),))


def is_other(text: str) -> bool:
    """Whether a text says that something is neither done nor open, such as ยกเลิก (โควิด-19)."""
    return fold(text).startswith(_OTHER)


def together(statuses: list[Status]) -> Status:
    """The status of rows that are one record: theirs, where they agree."""
    notes = tuple(dict.fromkeys(note for one in statuses for note in one.notes))
    values = {one.value for one in statuses if one.value}
    if len(values) > 1:
        return Status("", (*notes, said.ROWS_DISAGREE))
    return Status("" if notes else "".join(values), notes)
