"""Blocks about a part that their year does not show."""

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
from itasite.model.site import PlacedBlock, Site, Year
from itasite.model.year import Part

_PARTS: dict[type[BlockOptions], Part] = {
    ChecklistOptions: "oit",
    LastYearOptions: "measures",
    MeasuresOptions: "measures",
    QrOptions: "survey",
    RoundsOptions: "measures",
    ScoresOptions: "scores",
}


def hidden_part(site: Site, block: PlacedBlock) -> tuple[Year, Part] | None:
    """The year and its part that a block would show, where that year does not show it; None where it does.

    A result that is written in year.yml is shown in a block wherever the page of scores is left out.
    """
    part = _PARTS.get(type(block.options))
    if part is None or (part == "scores" and block.year.info.result):
        return None
    before = site.year(block.year.number - 1) if isinstance(block.options, LastYearOptions) else None
    found = (year for year in (block.year, before) if year and part not in year.info.parts)
    year = next(found, None)
    return (year, part) if year else None
