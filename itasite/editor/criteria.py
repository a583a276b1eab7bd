"""The criteria of a year: which ones it goes by, those that the agency types itself, and what is missing in them."""

from __future__ import annotations

from http import HTTPStatus

from itasite.begin.fault import Fault
from itasite.begin.new_criteria import begin_criteria
from itasite.begin.own_file import OwnFile, earlier_criteria, own_file, year_to_change
from itasite.editor.answers import Answer, Asked
from itasite.editor.criteria_places import has_own, item_steps, items_of
from itasite.editor.desk import Desk
from itasite.editor.kept import kept
from itasite.editor.lists import Row
from itasite.editor.pages import href
from itasite.editor.places import NEW
from itasite.editor.shell import Entry, Finding, missing, shown
from itasite.editor.work import Checked
from itasite.facts.sitemap import OVERVIEW, year_title
from itasite.forms.findings import for_forms
from itasite.forms.placing import SEVERITY_WORDS
from itasite.model.site import Site, Year
from itasite.reading.folder import criteria_file
from itasite.views.criteria_state import state_line, trust_line

TITLE = "เกณฑ์ของปี"


def show(desk: Desk, asked: Asked) -> Answer:
    """What the year goes by; of the agency's own list its items and what is missing."""
    now = desk.work.now()
    year = now.year(asked.year)
    return missing(desk, asked) if now.site is None or year is None else _page(desk, asked, now, now.site, year)


def take(desk: Desk, asked: Asked) -> Answer:
    """Begin a list of the agency's own, empty or with the items of an earlier year to go through."""
    with desk.work.lock:
        now = desk.work.now()
        year = now.year(asked.year)
        if now.site is None or year is None:
            return missing(desk, asked)
        own = own_file(now.content, desk.work.project, year.number)
        begun = own if isinstance(own, Fault) else begin_criteria(own, _source(own, asked))
        if isinstance(begun, Fault):
            return _page(desk, asked, now, now.site, year, begun)
        told = kept(desk, now, (criteria_file(year.number),), f"เริ่มเกณฑ์ของปี {year.number}")
        return desk.saved(href("criteria", year=year.number), told)


def _source(own: OwnFile, asked: Asked) -> int | None:
    """The year whose items are carried over, if that was asked for."""
    earlier = earlier_criteria(own.content, own.year) if asked.sent("~do") == "carry" else None
    return earlier.fiscal_year if earlier else None


def above(site: Site, year: Year) -> tuple[Entry, ...]:
    """The pages above that of the criteria."""
    return (Entry(year_title(site, year), href("year", year=year.number)),)


def _page(desk: Desk, asked: Asked, now: Checked, site: Site, year: Year, fault: Fault | None = None) -> Answer:
    number, used = year.number, year.framework
    own = has_own(site, year)
    earlier = None if own else earlier_criteria(now.content, number)
    other = year_to_change(now.content, number)
    return shown(
        desk,
        asked,
        f"{TITLE} {number}",
        "editor/criteria",
        now=now,
        above=above(site, year),
        path=OVERVIEW.path_in(year),
        findings=_findings(now, number),
        used=used.title if used.known else "",
        state=(state_line(used), trust_line(used)) if used.known else (),
        own=own,
        used_year=other.used if own and other else "",
        result_href=href("result", year=number),
        whole_href=href("criteria-whole", year=number),
        paste_href=href("criteria-paste", year=number),
        new_href=href("criteria-item", year=number, entry=NEW),
        rows=_rows(site, year) if own else (),
        earlier=earlier.fiscal_year if earlier else 0,
        trouble=fault.for_forms if fault else "",
        status=HTTPStatus.CONFLICT if fault else HTTPStatus.OK,
    )


def _rows(site: Site, year: Year) -> list[Row]:
    return [
        Row(href("criteria-item", year=year.number, entry=step), f"{code} {title}".strip() or step)
        for step, (code, title) in zip(item_steps(site, year), items_of(site, year), strict=True)
    ]


def _findings(now: Checked, year: int) -> list[Finding]:
    """What is wrong with or still missing in the agency's own list."""
    found = [for_forms(one) for one in now.problems if one.at.file == criteria_file(year)]
    return [Finding(SEVERITY_WORDS[one.severity], one.message, one.remedy) for one in found]
