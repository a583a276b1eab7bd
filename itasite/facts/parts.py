"""Which part of a year a block speaks of, and whether that year shows it."""

from __future__ import annotations

from itasite.model.blocks import (
    BlockOptions,
    ChecklistOptions,
    LastYearOptions,
    MeasuresOptions,
    QrOptions,
    RoundsOptions,
    ScoresOptions,
)
from itasite.model.site import PlacedBlock
from itasite.model.year import Part

_PARTS: dict[type[BlockOptions], Part] = {
    ChecklistOptions: "oit",
    LastYearOptions: "measures",
    MeasuresOptions: "measures",
    QrOptions: "survey",
    RoundsOptions: "measures",
    ScoresOptions: "scores",
}


def part_of(block: PlacedBlock) -> Part | None:
    """The part of a year that a block shows; None where it shows more than one, or something else."""
    return _PARTS.get(type(block.options))


def is_hidden(block: PlacedBlock) -> bool:
    """Whether a block speaks of a part that its year does not show."""
    part = part_of(block)
    return part is not None and part not in block.year.info.parts
