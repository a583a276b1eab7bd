"""The start page: what there is to fill in, year by year, and what was found there."""

from __future__ import annotations

from itasite.editor.answers import Answer, Asked, moved
from itasite.editor.counted import counts_of
from itasite.editor.desk import Desk
from itasite.editor.pages import href
from itasite.editor.parts import parts_of
from itasite.editor.shell import Finding, shown, year_title
from itasite.facts.sitemap import FRONT
from itasite.problem import Severity
from itasite.report.words import SEVERITY_WORDS


def show(desk: Desk, asked: Asked) -> Answer:
    """The page that opens first."""
    if desk.begin:
        return moved(href("new-site"))
    now = desk.work.now()
    stopped = [Finding(SEVERITY_WORDS[Severity.ERROR], *now.stopped.partition("\n")[::2])] if now.stopped else []
    counts = counts_of(now)
    years = [
        {"title": year_title(year.number), "parts": [(part, counts.of(part.files)) for part in parts_of(year)]}
        for year in (now.site.years if now.site else ())
    ]
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
    )
