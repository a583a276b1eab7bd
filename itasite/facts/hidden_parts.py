"""Blocks and pages of a part that their year does not show (see `parts` in year.yml)."""

from __future__ import annotations

from itasite.facts.sitemap import YEAR_PAGES
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


def hidden_page(site: Site, path: str) -> tuple[Year, Part] | None:
    """If there is no page at a path because its year does not show the part of it: that year and part, else None.

    The path can be an address without the ending of the file: 2566/measures, 2566/oit.
    """
    for year in site.years:
        for kind in YEAR_PAGES:
            if kind.part and kind.part not in year.info.parts and _is_of(kind.path, path, year):
                return year, kind.part
    return None


def _is_of(kind: str, path: str, year: Year) -> bool:
    before, several, after = year.file(kind).partition("{}")
    written = (path, f"{path}.md", f"{path}/index.md")
    if not several:
        return before in written
    return any(name.startswith(before) and name.endswith(after) for name in written)


def to_show(year: Year, part: Part) -> str:
    """What to write so that a year shows a part: the beginning of a remedy."""
    if part == "oit" and not year.framework.known:
        return f"เขียนเกณฑ์ของปีไว้ที่ frameworks/{year.number}.yml"
    return f"เพิ่ม {part} ในช่อง parts ของ {year.file('year.yml')}"
