"""Blocks about a part that their year does not show (see `parts` in year.yml)."""

from __future__ import annotations

from itasite.model.blocks import LastYearOptions
from itasite.model.site import PlacedBlock, Site, Year
from itasite.model.year import Part


def hidden_part(site: Site, block: PlacedBlock) -> tuple[Year, Part] | None:
    """If a block is about a part that its year does not show: that year and part, else None.

    If year.yml has a result, a block of scores shows it even if the year does not show the part scores.
    """
    part = block.options.PART
    if part is None or (part == "scores" and block.year.info.result):
        return None
    before = site.year(block.year.number - 1) if isinstance(block.options, LastYearOptions) else None
    found = (year for year in (block.year, before) if year and part not in year.info.parts)
    year = next(found, None)
    return (year, part) if year else None
