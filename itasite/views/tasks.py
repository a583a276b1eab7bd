"""What is left to do, in words: for the box of the overview, and for `itasite check`."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.tasks import Tasks, tasks
from itasite.item_codes import in_short
from itasite.model.site import Year

_TEXTS = {
    "undone": "ข้อที่ต้องเปิดเผยซึ่งยังไม่แล้วเสร็จ",
    "bare": "ข้อที่ต้องเปิดเผยซึ่งยังไม่มีหลักฐาน",
    "unconfirmed": "ข้อที่ยังรอยืนยันลิงก์ของหลักฐาน",
    "missing": "ข้อที่มีหลักฐานแล้ว แต่ยังไม่แสดงครบทุกองค์ประกอบ",
}


def task_texts(found: Tasks) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """For each kind of task that there is: its name, what is to be done and for how many items, and their codes."""
    for name, codes in found._asdict().items():
        if codes:
            yield name, f"{_TEXTS[name]} {len(codes)} ข้อ", codes


def task_lines(year: Year) -> Iterator[str]:
    """The tasks of a year with the items, for a terminal; nothing where there is none."""
    order = [item.code for item in year.framework.items]
    lines = [f"  {text}: {in_short(codes, order)}" for _, text, codes in task_texts(tasks(year))]
    yield from ([f"งานที่เหลือของปี {year.number}", *lines] if lines else [])
