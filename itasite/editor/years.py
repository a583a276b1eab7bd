"""The page of a year: its parts, and what is still to do."""

from __future__ import annotations

from itasite.editor.answers import Answer, Asked
from itasite.editor.counted import counts_of
from itasite.editor.desk import Desk
from itasite.editor.pages import href
from itasite.editor.shell import missing, shown
from itasite.editor.tasks import year_tasks
from itasite.facts.sitemap import OVERVIEW, year_title


def show(desk: Desk, asked: Asked) -> Answer:
    """What there is to fill in for a year."""
    now = desk.work.now()
    year = now.year(asked.year)
    if now.site is None or year is None:
        return missing(desk, asked)
    tasks = year_tasks(desk, now.site, year, counts_of(now))
    title, path, after = year_title(now.site, year), OVERVIEW.path_in(year), href("new-year")
    return shown(desk, asked, title, "editor/year", now=now, path=path, year=tasks, new_year=after)
