"""Statuses that the agency says in a word of its own: what they add up to, where a table shows them, what changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from itasite.facts.statuses import StatedStatus
from itasite.model.record import Status
from itasite.views.show import Mark, Show

_TICKS, _REPORTS = ("not_started", "in_progress", "done"), ("done_report", "not_done_report")
_SHOWN = ("status", "progress", "other", "other_report")  # columns that show such a status in its word


def status_totals(show: Show, marks: Sequence[Mark], unit: str, *, whole: bool = True) -> str:
    """Done, open and other as a sum in words; "" where none is the agency's own. `whole`: these are all there are."""
    other = [found.word for found in marks if found.name == Status.OTHER]
    if not other:
        return ""
    done = sum(found.name == Status.DONE for found in marks)
    open_ = len(marks) - done - len(other)
    words = ", ".join(f"{word} {show.digits(other.count(word))}" for word in sorted(set(other)))
    there = f"{'ทั้งหมด' if whole else 'ที่ทราบแล้ว'} {len(marks)} {unit}"
    return (
        show.digits(f"{there} = ดำเนินการแล้ว {done} + ยังไม่แล้วเสร็จหรือยังไม่มีข้อมูล {open_} + สถานะอื่น {len(other)} ")
        + f"({words}) สถานะอื่นไม่นับว่าดำเนินการแล้ว และไม่นับว่ายังค้าง"
    )


def with_other_column(names: tuple[str, ...], marks: Iterable[Mark]) -> tuple[str, ...]:
    """Columns with one for other statuses behind the ticks or the reports, where a row would show nothing without."""
    if not any(found.name == Status.OTHER for found in marks) or not set(names).isdisjoint(_SHOWN):
        return names
    for own, column in ((_TICKS, "other"), (_REPORTS, "other_report")):
        last = max((place for place, name in enumerate(names) if name in own), default=None)
        if last is not None:
            return (*names[: last + 1], column, *names[last + 1 :])
    return names


def other_change(before: StatedStatus, after: StatedStatus) -> str:
    """How a report differs from the one before if either has a status in the agency's own word; else ""."""
    if Status.OTHER not in (before.status, after.status) or before == after:
        return ""
    return f"เปลี่ยนเป็น “{after.word}”" if after.word else f"เปลี่ยนจาก “{before.word}”"
