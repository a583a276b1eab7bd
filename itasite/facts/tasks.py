"""What is left to do for the items of a year, so that each is done, shown, and can be opened. Pure."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.checklist import ItemState, checklist
from itasite.facts.components import Ready, readiness
from itasite.model.site import Site, Year


class Tasks(NamedTuple):
    """The codes of the items for each task, in official order; an item can stand in several.

    `undone`: neither done nor settled in another way. `bare`: no evidence. `unconfirmed`: an address is still to be
    confirmed. `missing`: there is evidence, and none shows one of the components.
    """

    undone: tuple[str, ...]
    bare: tuple[str, ...]
    unconfirmed: tuple[str, ...]
    missing: tuple[str, ...]


def tasks(year: Year) -> Tasks:
    """The tasks of a year; none where the year does not show the items."""
    states = [(state, readiness(state)) for state in checklist(year)]

    def codes(kind: Ready) -> tuple[str, ...]:
        return tuple(state.item.code for state, ready in states if kind in ready)

    bare = codes(Ready.NONE)
    return Tasks(
        undone=tuple(state.item.code for state, _ in states if not _settled(state)),
        bare=bare,
        unconfirmed=codes(Ready.UNCONFIRMED),
        missing=tuple(code for code in codes(Ready.MISSING) if code not in bare),
    )


def shows_tasks(site: Site) -> bool:
    """Whether pages show what is left to do: in a preview for those who work on it, else where the agency wants it."""
    return site.preview or site.agency.tasks == "public"


def _settled(state: ItemState) -> bool:
    return bool(state.status and state.status.settled)
