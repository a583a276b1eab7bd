"""The papers of a year: what can be made, what is still open in each, and the files. Nothing is changed here."""

from __future__ import annotations

from http import HTTPStatus
from typing import NamedTuple

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.office_look import as_file
from itasite.editor.pages import href, step_of
from itasite.editor.shell import missing, shown
from itasite.facts.measures import reported_rounds
from itasite.facts.sitemap import PAPER_FORMS, year_title
from itasite.model.site import Site, Year
from itasite.papers.faults import Fault, faults
from itasite.papers.kinds import KINDS, NoPaperError, make, with_draft
from itasite.papers.written import NotWrittenError, written
from itasite.problem import stops
from itasite.views.show import Link
from itasite.words import paper_forms as words

KIND, FORM, ROUND, BY_HAND, YES = "kind", "form", "round", "by-hand", "yes"
_TYPES = {"pdf": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}


class PaperView(NamedTuple):
    """A paper of the year: what it is made of, or why it cannot be made; what is open, and what it cannot show."""

    kind: str
    title: str
    why_not: str = ""
    page: Link | None = None
    rounds: tuple[tuple[str, str], ...] = ()
    open: tuple[str, ...] = ()
    by_hand: bool = False
    faults: tuple[Fault, ...] = ()


def show(desk: Desk, asked: Asked) -> Answer:
    """The list of papers."""
    return _list(desk, asked)


def file(desk: Desk, asked: Asked) -> Answer:
    """A paper as a file; the list with the reason where it cannot be made."""
    now = desk.work.now()
    year, kind, form = now.year(asked.year), asked.first(KIND), asked.first(FORM)
    if now.site is None or year is None or kind not in KINDS or form not in PAPER_FORMS:
        return missing(desk, asked)
    round_id = asked.first(ROUND)
    try:
        made = make(now.site, year, kind, round_id=round_id)
        errors = stops(now.problems) or bool(faults(now.site, year, made))
        paper = with_draft(made, errors=errors, by_hand=asked.first(BY_HAND) == YES).paper
        content = written(paper, kind, form, now.content)
    except (NoPaperError, NotWrittenError) as error:
        return _list(desk, asked, str(error))
    name = "-".join(filter(None, (kind, str(year.number), round_id)))
    return as_file(content, f"{name}.{form}", _TYPES[form])


def _list(desk: Desk, asked: Asked, trouble: str = "") -> Answer:
    now = desk.work.now()
    year = now.year(asked.year)
    if now.site is None or year is None:
        return missing(desk, asked)
    return shown(
        desk, asked, words.TITLE, "editor/papers", now=now,
        status=HTTPStatus.CONFLICT if trouble else HTTPStatus.OK, trouble=trouble,
        papers=[_view(now.site, year, kind) for kind in KINDS], errors=stops(now.problems),
        year=year_title(now.site, year), file=href("paper", year=year.number),
        kind=KIND, form=FORM, round=ROUND, by_hand=BY_HAND, yes=YES,
    )  # fmt: skip


def _view(site: Site, year: Year, kind: str) -> PaperView:
    title = KINDS[kind].title
    try:
        made = make(site, year, kind)
    except NoPaperError as error:
        return PaperView(kind, title, str(error))
    titles = {one.id: one.title for one in year.info.rounds}
    rounds = tuple((one, titles[one]) for one in reversed(reported_rounds(year))) if kind == "report" else ()
    return PaperView(
        kind,
        title,
        page=Link(made.paper.title, href("own-page", page=step_of(made.page))) if made.page else None,
        rounds=rounds if len(rounds) > 1 else (),
        open=tuple(blank.told for blank in made.blanks),
        by_hand=any(blank.by_hand for blank in made.blanks),
        faults=faults(site, year, made),
    )
