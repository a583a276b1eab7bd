"""The start page: what there is to do, year by year, and what was found."""

from __future__ import annotations

from itasite.editor.answers import Answer, Asked, moved
from itasite.editor.counted import counts_of
from itasite.editor.desk import Desk
from itasite.editor.pages import href
from itasite.editor.shell import Finding, shown
from itasite.editor.tasks import year_tasks
from itasite.facts.sitemap import FRONT
from itasite.forms.placing import SEVERITY_WORDS
from itasite.problem import Severity


def show(desk: Desk, asked: Asked) -> Answer:
    """The page that opens first; the latest year is open, older ones are folded."""
    if desk.begin:
        return moved(href("new-site"))
    now = desk.work.now()
    stopped = [Finding(SEVERITY_WORDS[Severity.ERROR], *now.stopped.partition("\n")[::2])] if now.stopped else []
    counts = counts_of(now)
    years = [year_tasks(desk, now.site, year, counts) for year in now.site.years] if now.site else []
    return shown(
        desk,
        asked,
        "เริ่มต้น",
        "editor/start",
        now=now,
        section="start",
        findings=stopped,
        path=FRONT,
        years=years,
        agency_href=href("agency"),
        agency=counts.of(("agency.yml",)),
        others=counts.others,
        all=counts.all,
        found_href=href("found"),
    )
