"""How much of a year's criteria is known: counted, never said by hand, so that no two places can say it differently."""

from __future__ import annotations

from typing import NamedTuple

from itasite.model.framework import Framework


class CriteriaState(NamedTuple):
    """What is known of a list: `items` of `all_items`, of those how many have `components`, and the rest of it."""

    items: int
    all_items: int
    components: int
    weights: bool
    levels: bool
    calendar: bool

    @property
    def complete(self) -> bool:
        """Whether items, components, weights and levels are all known."""
        return self.items == self.all_items == self.components and self.weights and self.levels


def criteria_state(framework: Framework) -> CriteriaState:
    """What is known of these criteria."""
    return CriteriaState(
        items=len(framework.items),
        all_items=framework.items_count or len(framework.items),
        components=sum(bool(item.components) for item in framework.items),
        weights=bool(framework.instruments) and all(found.weight is not None for found in framework.instruments),
        levels=bool(framework.levels),
        calendar=bool(framework.calendar),
    )
