"""The official items joined, once, with what the agency says of them: pages, checks and counts all read this."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from itasite.facts.sitemap import CHECKLIST
from itasite.facts.table_evidence import table_evidence
from itasite.model.disclosure import Entry
from itasite.model.evidence import Evidence
from itasite.model.framework import Component, Item
from itasite.model.record import Status
from itasite.model.site import Site, Year
from itasite.once import Derived, once


class ComponentState(NamedTuple):
    """A required component and the evidence that shows it."""

    component: Component
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ItemState:
    """An official item and all that the agency gives for it; `entry` is None where it says nothing."""

    item: Item
    entry: Entry | None
    evidence: tuple[Evidence, ...]
    components: tuple[ComponentState, ...]
    derived: Derived = field(default_factory=dict, init=False, repr=False)

    @property
    def status(self) -> Status | None:
        """The agency's own statement."""
        return self.entry.status if self.entry else None

    @property
    def responsible(self) -> tuple[str, ...]:
        """The units that answer for the item."""
        return self.entry.responsible if self.entry else ()

    @property
    def confirmed(self) -> tuple[Evidence, ...]:
        """The evidence that can be opened."""
        return tuple(piece for piece in self.evidence if piece.confirmed)

    def unshown(self, *, confirmed_only: bool) -> tuple[int, ...]:
        """The numbers of the components that nothing shows, where any evidence says what it shows; else none.

        The difference is meant. An assessor opens the evidence, so what an item may lose is counted with
        `confirmed_only`. A rule about what is written counts all evidence: that some of it is still to be confirmed
        is a problem of its own, and one problem is reported once.
        """
        if all(piece.components is None for piece in self.evidence):
            return ()
        return tuple(
            number
            for number, found in enumerate(self.components, start=1)
            if not any(piece.confirmed or not confirmed_only for piece in found.evidence)
        )


@once
def checklist(year: Year) -> tuple[ItemState, ...]:
    """Every item of the criteria, in official order; none if the year does not show them."""
    return tuple(_state(year, item) for item in year.framework.items) if CHECKLIST.is_in(year) else ()


@once
def item_places(year: Year) -> dict[str, int]:
    """The place of each item in the checklist by its code, from 0."""
    return {state.item.code: place for place, state in reversed([*enumerate(checklist(year))])}


def item_state(year: Year, code: str) -> ItemState:
    """The item of that code in the checklist. Raises KeyError if the year does not have it."""
    return checklist(year)[item_places(year)[code]]


def latest_checklist(site: Site) -> Year | None:
    """The latest year to hand in; one with incomplete criteria only if there is no other."""
    shown = [year for year in site.years if CHECKLIST.is_in(year)]
    return next((year for year in shown if year.framework.complete), shown[0] if shown else None)


def _state(year: Year, item: Item) -> ItemState:
    entry = year.disclosure.items.get(item.code)
    shared = tuple(evidence for evidence in year.disclosure.evidence if evidence.serves(item.code))
    evidence = (entry.evidence if entry else ()) + shared + table_evidence(year, item)
    components = tuple(
        ComponentState(component, tuple(piece for piece in evidence if piece.shows(number)))
        for number, component in enumerate(item.components, start=1)
    )
    return ItemState(item, entry, evidence, components)
