"""Items and measures counted by their state, in English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from itasite.facts.checklist import ItemState, checklist
from itasite.facts.components import Ready, readiness, reported
from itasite.facts.criteria_state import criteria_state
from itasite.facts.measures import own_statuses
from itasite.facts.statuses import StatedStatus, count_by_status, stated
from itasite.model.record import Status
from itasite.model.site import Year
from itasite.views.show import Show

_STATUSES = {
    Status.DONE: "done",
    Status.IN_PROGRESS: "in progress",
    Status.NOT_STARTED: "not started",
    Status.OTHER: "neither done nor open:",
    None: "no status given",
}
_READY = {
    Ready.READY: "open to readers, nothing known to be missing",
    Ready.UNCONFIRMED: "an address is still to be confirmed",
    Ready.MISSING: "a required component is not shown",
    Ready.NONE: "there is none",
}


class Name(NamedTuple):
    """A name in English, in Thai, or in both; "" where there is none."""

    english: str
    thai: str


class Tally(NamedTuple):
    """How many of one kind are in which state; `evidence` says how many can be seen to be so, "" where all can."""

    title: str
    total: int
    states: tuple[tuple[Name, int], ...]
    evidence: str = ""


def tallies(show: Show) -> tuple[Tally, ...]:
    """The measures and the items of the year, those that there are."""
    year, items = show.year, checklist(show.year)
    found = (
        _tally("Measures to improve integrity and transparency", own_statuses(year)),
        _tally(_disclosure_title(year), [stated(state.entry) for state in items], _evidence(items)),
    )
    return tuple(tally for tally in found if tally.total)


def _tally(title: str, statuses: Sequence[StatedStatus], evidence: str = "") -> Tally:
    counts = ((_status_name(found), n) for found, n in count_by_status(statuses).items() if found.status or n)
    return Tally(title, len(statuses), tuple(counts), evidence)


def _evidence(items: Sequence[ItemState]) -> str:
    """How many items have evidence in which state; an item can be in several. "" where nothing was reported."""
    if not reported(items):
        return ""
    counts = Counter(ready for state in items for ready in readiness(state))
    if counts[Ready.READY] == len(items):
        return ""
    return "; ".join(f"{words}: {counts[ready]}" for ready, words in _READY.items() if counts[ready])


def _disclosure_title(year: Year) -> str:
    """Of a list that is not known whole, how many items are."""
    state = criteria_state(year.framework)
    known = f", {state.items} of {state.all_items} known so far" if state.lacks_items else ""
    return f"Disclosure items (OIT){known}"


def _status_name(found: StatedStatus) -> Name:
    return Name(_STATUSES[found.status], found.word)
