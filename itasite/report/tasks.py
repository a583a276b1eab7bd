"""What is left to do for the items of a year, for a terminal; no page is made for this."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.tasks import tasks
from itasite.item_codes import in_short
from itasite.model.site import Year
from itasite.words.tasks import TASK_TEXTS


def task_lines(year: Year) -> Iterator[str]:
    """The tasks of a year, each with its items; nothing where there is none."""
    order = [item.code for item in year.framework.items]
    found = {name: codes for name, codes in tasks(year)._asdict().items() if codes}
    if found:
        yield f"งานที่เหลือของปี {year.number}"
    for name, codes in found.items():
        yield f"  {TASK_TEXTS[name]} {len(codes)} ข้อ: {in_short(codes, order)}"
