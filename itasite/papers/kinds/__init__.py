"""The papers of a year: an own page of the author where there is one, else made of the data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from itasite.facts.measures import reported_rounds
from itasite.facts.papers import is_paper, kind_of, own_of_kind, own_round, page_title
from itasite.links import Links
from itasite.model.site import AuthorPage, Site, Year
from itasite.pages.whole_names import whole_names
from itasite.papers.blanks import blanks
from itasite.papers.blocks import Maker
from itasite.papers.kinds.model import Made as Made
from itasite.papers.kinds.model import NoPaperError as NoPaperError
from itasite.papers.kinds.model import Of
from itasite.papers.kinds.result import analysis_parts, memo_parts, scores_parts
from itasite.papers.kinds.work import notice_parts, oit_parts, report_parts
from itasite.papers.model import MemoHead, Paper, Part
from itasite.papers.own_page import LeftOut, own_page
from itasite.papers.pictures import Pictures
from itasite.papers.sheets import arranged
from itasite.papers.wording import Wording
from itasite.views.show import Show
from itasite.words import papers as said


class Kind(NamedTuple):
    """A kind of paper: its title, and how it is made of the data where the author has no page of it."""

    title: str
    parts: Callable[[Of], tuple[Part, ...]]


def _only_own(of: Of) -> tuple[Part, ...]:
    raise NoPaperError(of.said(said.NO_ORDER))


KINDS: dict[str, Kind] = {
    name: Kind(said.KIND_TITLES[name], parts)
    for name, parts in (
        ("memo", memo_parts),
        ("report", report_parts),
        ("analysis", analysis_parts),
        ("oit", oit_parts),
        ("order", _only_own),
        ("notice", notice_parts),
        ("scores", scores_parts),
    )
}


def make(site: Site, year: Year, kind: str, *, round_id: str = "", page: str = "") -> Made:
    """The paper of that kind (a name of KINDS).

    `page` is the path of an own page in the folder of the year, which is taken whatever its blocks are. `round_id` is
    the reporting round of a report. Raises NoPaperError.
    """
    if round_id and round_id not in reported_rounds(year):
        known = ", ".join(reported_rounds(year)) or said.NO_REPORTED
        raise NoPaperError(said.NO_ROUND.format(year=year.number, round=round_id, known=known))
    maker = Maker(Wording(whole_names(site.agency)), Pictures(site))
    own = _named(site, year, page) if page else own_of_kind(site, year, kind, round_id)
    if own:
        found, title = own_page(site, own, maker), page_title(own, kind_of(own))
        return _made(site, year, maker, title, found.parts, found.left_out, own, own_round(own) or round_id)
    show = Show(site, year, Links(f"{year.number}/papers/{kind}.md"))
    parts = arranged(KINDS[kind].parts(Of(site, year, show, maker, round_id)))
    title = f"{KINDS[kind].title} {said.YEAR.format(year=year.number)}"
    return _made(site, year, maker, title, parts, (), None, round_id if kind == "report" else "")


def own_papers(site: Site, year: Year) -> tuple[AuthorPage, ...]:
    """The own pages of a year that are papers."""
    return tuple(page for page in site.own_pages(year) if is_paper(page))


def _made(
    site: Site,
    year: Year,
    maker: Maker,
    title: str,
    parts: tuple[Part, ...],
    left_out: tuple[LeftOut, ...],
    own: AuthorPage | None,
    round_id: str,
) -> Made:
    paper = Paper(
        title=title,
        author=site.agency.name,
        parts=parts,
        pictures=maker.pictures.found,
        superseded=maker.words.text(_superseded(year, round_id)),
        compact=any(isinstance(part, MemoHead) for part in parts),
    )
    missing = tuple(dict.fromkeys(maker.pictures.missing))
    return Made(paper, blanks(paper), left_out, missing, own.document.path if own else "")


def with_draft(made: Made, *, errors: bool, by_hand: bool) -> Made:
    """The paper, as a draft while `check` has errors or blanks are left; `by_hand`: those for a pen do not count."""
    draft = errors or any(not (by_hand and blank.by_hand) for blank in made.blanks)
    return made._replace(paper=replace(made.paper, draft=draft))


def _superseded(year: Year, round_id: str) -> str:
    """The line that says which later report there is; "" for the latest."""
    rounds = reported_rounds(year)
    if round_id not in rounds or round_id == rounds[-1]:
        return ""
    titles = {found.id: found.title for found in year.info.rounds}
    return said.SUPERSEDED.format(round=titles[round_id], later=titles[rounds[-1]])


def _named(site: Site, year: Year, page: str) -> AuthorPage:
    pages = {found.document.path: found for found in site.own_pages(year)}
    for path in (page, year.file(page)):
        if path in pages:
            return pages[path]
    known = ", ".join(path.partition("/")[2] for path in pages) or said.NO_REPORTED
    raise NoPaperError(said.NO_PAGE.format(page=page, year=year.number, known=known))
