"""How much of a year's criteria is known: counted, never said by hand, so that no two places can say it differently.

This is about what is known. How far that can be trusted is another thing: `verification` of the criteria and its items.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from itasite.model.framework import CriteriaSource, Framework, Verification
from itasite.reading.own_criteria import is_own_list, is_unnamed


class CriteriaState(NamedTuple):
    """What is known of a list: `items` of `all_items`, of how many items `components`, of how many instruments
    `weights`, how many `levels`, and how many steps of the `calendar`, of which nobody knows how many there are.
    """

    items: int
    all_items: int
    components: int
    weights: int
    instruments: int
    levels: int
    calendar: int

    @property
    def lacks_items(self) -> bool:
        """Whether there are items that are not known."""
        return self.all_items > self.items

    @property
    def complete(self) -> bool:
        """Whether all items are known, components of each, all weights, and the levels."""
        return (
            self.items == self.all_items == self.components > 0
            and self.weights == self.instruments > 0
            and self.levels > 0
        )


def criteria_state(framework: Framework) -> CriteriaState:
    """What is known of these criteria."""
    return CriteriaState(
        items=len(framework.items),
        all_items=framework.items_count or len(framework.items),
        components=sum(bool(item.components) for item in framework.items),
        weights=sum(found.weight is not None for found in framework.instruments),
        instruments=len(framework.instruments),
        levels=len(framework.levels),
        calendar=len(framework.calendar),
    )


def is_typed_here(framework: Framework) -> bool:
    """Whether the agency typed the whole list, so that nobody knows how many items there are if it does not say so."""
    return is_own_list(framework)


def names_paper(source: CriteriaSource) -> bool:
    """Whether a source is a paper, not what stands for one that the agency has not named yet."""
    return not is_unnamed(source)


def trust(framework: Framework) -> Mapping[Verification, int]:
    """How many items can be trusted how far, the best first."""
    counted = Counter(framework.item_verification(item) for item in framework.items)
    return {verification: counted[verification] for verification in Verification if counted[verification]}
