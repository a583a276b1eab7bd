"""What a new year's list changes for an agency: which of its answers go on, which components are new."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.checklist import ItemState, checklist
from itasite.facts.criteria_differences import same_words
from itasite.facts.crosswalk import ChangeKind, ItemChange, diff
from itasite.model.framework import Framework
from itasite.model.site import Year

_GOES_ON = (ChangeKind.SAME, ChangeKind.RENUMBERED, ChangeKind.RENAMED, ChangeKind.MOVED)


class CarriedOver(NamedTuple):
    """An item of either year: what became of it, what the agency has said of it, and what it asks anew.

    `state` is the agency's answer in the old year, None where it had none. `new_components` and `gone_components` are
    texts; both are None where the components of one of the years are not known.
    """

    change: ItemChange
    state: ItemState | None
    new_components: tuple[str, ...] | None
    gone_components: tuple[str, ...] | None

    @property
    def has_answer(self) -> bool:
        """Whether there is evidence or a result that the new year can begin with."""
        return bool(self.state and (self.state.evidence or (self.state.entry and self.state.entry.result)))

    @property
    def needs_evidence(self) -> bool:
        """Whether the new year needs evidence that the old one does not have."""
        if self.change.new is None:
            return False
        return self.change.kind not in _GOES_ON or not self.has_answer or bool(self.new_components)


def carried_over(year: Year, new: Framework) -> tuple[CarriedOver, ...]:
    """Every item of the old year's list and of the new one, in the order of `crosswalk.diff`."""
    states = {state.item.code: state for state in checklist(year)}
    return tuple(_line(change, states) for change in diff(year.framework, new))


def _line(change: ItemChange, states: dict[str, ItemState]) -> CarriedOver:
    state = states.get(change.old.code) if change.old else None
    old, new = change.old, change.new
    if old is None or new is None or not old.components or not new.components or change.kind not in _GOES_ON:
        return CarriedOver(change, state, None, None)
    before = {same_words(found.text) for found in old.components}
    after = {same_words(found.text) for found in new.components}
    return CarriedOver(
        change,
        state,
        tuple(found.text for found in new.components if same_words(found.text) not in before),
        tuple(found.text for found in old.components if same_words(found.text) not in after),
    )
