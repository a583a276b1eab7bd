"""The page of a year: its parts."""

from __future__ import annotations

from itasite.editor.answers import Answer, Asked
from itasite.editor.counted import counts_of
from itasite.editor.desk import Desk
from itasite.editor.pages import href
from itasite.editor.parts import own_paths, parts_of
from itasite.editor.shell import missing, shown
from itasite.facts.sitemap import OVERVIEW, year_title


def show(desk: Desk, asked: Asked) -> Answer:
    """What there is to fill in for a year."""
    now = desk.work.now()
    year = now.site.year(asked.year) if now.site else None
    if now.site is None or year is None:
        return missing(desk, asked)
    counts = counts_of(now)
    parts = [(part, counts.of(part.files)) for part in parts_of(year, own_paths(now.site, year))]
    return shown(
        desk,
        asked,
        year_title(now.site, year),
        "editor/year",
        now=now,
        path=OVERVIEW.path_in(year),
        parts=parts,
        new_year=href("new-year"),
    )
