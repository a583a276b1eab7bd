"""Which required components of an item are shown, where only what a reader can open counts as shown. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from itasite.facts.checklist import ComponentState, ItemState
from itasite.once import once


class Shown(StrEnum):
    """Whether a required component is shown, the worst last.

    UNCONFIRMED: only by evidence whose address is still to be confirmed. UNSTATED: there is evidence, and nobody
    said of any what it shows. MISSING: nothing shows it.
    """

    SHOWN = "shown"
    UNCONFIRMED = "unconfirmed"
    UNSTATED = "unstated"
    MISSING = "missing"


class ComponentCount(NamedTuple):
    """How many components an item asks for (`all`, more than none), and how many of them stand how."""

    all: int
    shown: int
    unconfirmed: int
    unstated: int
    missing: int

    @property
    def worst(self) -> Shown:
        """What has to be said of the whole item: one missing component costs it."""
        counts = {Shown.MISSING: self.missing, Shown.UNSTATED: self.unstated, Shown.UNCONFIRMED: self.unconfirmed}
        return next((found for found, count in counts.items() if count), Shown.SHOWN)


@once
def component_count(state: ItemState) -> ComponentCount | None:
    """The components of an item, counted; None where the criteria name none that are known."""
    found = [shown(state, component) for component in state.components]
    counts = (found.count(kind) for kind in (Shown.SHOWN, Shown.UNCONFIRMED, Shown.UNSTATED, Shown.MISSING))
    return ComponentCount(len(found), *counts) if found else None


def shown(state: ItemState, component: ComponentState) -> Shown:
    """Whether one of the components of an item is shown."""
    if component.evidence:
        confirmed = any(piece.confirmed for piece in component.evidence)
        return Shown.SHOWN if confirmed else Shown.UNCONFIRMED
    unstated = state.evidence and all(piece.components is None for piece in state.evidence)
    return Shown.UNSTATED if unstated else Shown.MISSING


def reported(states: Iterable[ItemState]) -> bool:
    """Whether the agency says anything of these items yet."""
    return any(state.entry or state.evidence for state in states)


class Ready(StrEnum):
    """What is known of an item's evidence; an item can be of several kinds, except NONE or UNCONFIRMED with READY.

    NONE: there is none. UNCONFIRMED: the address of a piece is still to be confirmed. MISSING: nothing shows one of
    the components. UNSTATED: nobody said of any evidence what it shows. READY: there is evidence, all of it can be
    opened, and no component is known to be missing.
    """

    READY = "ready"
    UNCONFIRMED = "unconfirmed"
    MISSING = "missing"
    NONE = "none"
    UNSTATED = "unstated"


@once
def readiness(state: ItemState) -> tuple[Ready, ...]:
    """All that holds of an item's evidence, in the order of `Ready`."""
    count = component_count(state)
    faults = {
        Ready.UNCONFIRMED: any(not piece.confirmed for piece in state.evidence),
        Ready.MISSING: bool(count and count.missing),
        Ready.NONE: not state.evidence,
    }
    holds = faults | {Ready.READY: not any(faults.values()), Ready.UNSTATED: bool(count and count.unstated)}
    return tuple(kind for kind in Ready if holds[kind])
