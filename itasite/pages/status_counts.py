"""How many items or measures have each status, as a text for links to the page that lists them."""

from __future__ import annotations

from itasite.facts.statuses import StatedStatus, count_by_status
from itasite.views.show import Show, mark


def status_counts(show: Show, statuses: list[StatedStatus], what: str, unit: str, *, of_all: str = "") -> str:
    """A Thai line: `what` is counted, how many there are (in `unit`), and how many have each status.

    A status that none has is not named. `of_all` says how many there are where `statuses` may not be all.
    """
    counts = ((mark(*status).word, count) for status, count in count_by_status(statuses).items() if count)
    number = of_all or f"{len(statuses)} {unit}"
    said = " ".join(f"{word} {count} {unit}" for word, count in counts)
    return show.digits(f"{what} {number}: {said}" if statuses else f"{what} ยังไม่มีข้อมูล")
