"""How many are done, in progress and not started, for links to pages that list them."""

from __future__ import annotations

from itasite.facts.checklist import count_by_status
from itasite.model.record import Status
from itasite.views.show import Show, mark


def status_counts(show: Show, statuses: list[Status | None], what: str, unit: str) -> str:
    """A line that names `what`, how many there are, and how many of each status there is."""
    counts = ((mark(status).word, count) for status, count in count_by_status(statuses).items() if count)
    said = " ".join(f"{word} {count} {unit}" for word, count in counts)
    return show.digits(f"{what} {len(statuses)} {unit}: {said}" if statuses else f"{what} ยังไม่มีข้อมูล")
