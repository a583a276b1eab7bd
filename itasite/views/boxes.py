"""A status as the tick boxes of a paper: all boxes with their printed words, and the chosen one ticked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from itasite.model.record import Status
from itasite.views.show import Mark
from itasite.views.table import Box, Cell

BOXED = frozenset(("status", "progress", "before"))  # columns of a status in words


def boxes_of(mark: Mark, words: Mapping[Status, str]) -> tuple[Box, ...]:
    """The boxes of a paper for a status.

    A status for which the paper has no box gets a ticked one behind them: a status never vanishes. Without a status no
    box is ticked, and the last is not a box but says so (`name` is "unknown").
    """
    found = tuple(Box(status, word, _chosen(mark, status, word)) for status, word in words.items())
    if any(box.ticked for box in found):
        return found
    return (*found, Box(mark.name, mark.word, mark.name in list(Status)))


def with_boxes(cell: Cell, words: Mapping[Status, str]) -> Cell:
    """A cell that shows its status as boxes, if there are any and it shows one in words."""
    return replace(cell, boxes=boxes_of(cell.mark, words)) if words and cell.mark and not cell.tick else cell


def _chosen(mark: Mark, status: Status, word: str) -> bool:
    return mark.name == status and (status is not Status.OTHER or mark.word == word)
