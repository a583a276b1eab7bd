"""What is left to do for the items of a year, for a terminal; no page is made for this."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.reviews import review_counts
from itasite.facts.tasks import tasks
from itasite.item_codes import in_short
from itasite.model.site import Site, Year
from itasite.words.reviews import counts_line
from itasite.words.tasks import TASK_TEXTS


def task_lines(site: Site, year: Year) -> Iterator[str]:
    """The tasks of a year, each with its items, then what was looked at; nothing where there is nothing to say."""
    order = [item.code for item in year.framework.items]
    found = {name: codes for name, codes in tasks(year)._asdict().items() if codes}
    if found:
        yield f"งานที่เหลือของปี {year.number}"
    for name, codes in found.items():
        yield f"  {TASK_TEXTS[name]} {len(codes)} ข้อ: {in_short(codes, order)}"
    if seen := review_counts(site, year):
        fallen = in_short(seen.fallen, order) if seen.fallen else ""
        line = counts_line(len(seen.claimed), len(seen.confirmed), len(seen.looked_at), fallen)
        yield f"การตรวจทานของปี {year.number}: {line}"
