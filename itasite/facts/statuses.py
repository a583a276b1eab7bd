"""Statuses as they were reported, and how many reports have which. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from itasite.model.record import Status
from itasite.model.stated import Stated


class StatedStatus(NamedTuple):
    """A status, None where none is given; `word` is the agency's own where it is OTHER, else ""."""

    status: Status | None
    word: str = ""


_USUAL = (Status.DONE, Status.IN_PROGRESS, Status.NOT_STARTED, None)


def stated(report: Stated | None) -> StatedStatus:
    """What a report states; nothing where there is no report."""
    return StatedStatus(report.status, report.status_word or "") if report else StatedStatus(None)


def count_by_status(found: Iterable[StatedStatus]) -> dict[StatedStatus, int]:
    """How many are done, in progress, not started, without a status; then each other word that any report has.

    The numbers add up to all.
    """
    counts = {StatedStatus(status): 0 for status in _USUAL}
    for status in sorted(found, key=lambda said: said.word):
        counts[status] = counts.get(status, 0) + 1
    return counts
