"""Which papers a year has: own pages of the author, and what can be made of its data."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import NamedTuple

from itasite.facts.checklist import checklist
from itasite.facts.measures import own_measures, reported_rounds
from itasite.facts.score import year_scores
from itasite.facts.sitemap import CHECKLIST, MEASURES, PAPER_FORMS, SCORES, SURVEY, paper, paper_rounds
from itasite.model.block_options import BlockOptions
from itasite.model.blocks import (
    AnalysisOptions,
    ChecklistOptions,
    CoverOptions,
    MeasuresOptions,
    MemoOptions,
    NoticeOptions,
    OrderOptions,
    ScoresOptions,
    SignaturesOptions,
)
from itasite.model.page_settings import SETTINGS
from itasite.model.site import AuthorPage, Site, Year
from itasite.once import once
from itasite.words.choices import PAPER_WORDS

# The block that makes a page a paper of that kind; where a page has several of them, the first here decides.
_KINDS: dict[str, type[BlockOptions]] = {
    "memo": MemoOptions,
    "order": OrderOptions,
    "analysis": AnalysisOptions,
    "report": MeasuresOptions,
    "oit": ChecklistOptions,
    "notice": NoticeOptions,
    "scores": ScoresOptions,
}
_OF_PAPERS = (MemoOptions, SignaturesOptions, CoverOptions)


def is_paper(page: AuthorPage) -> bool:
    """Whether a page is one: its head says `official`, or it has a block that only papers have."""
    node = page.document.meta.get("official")
    if node is not None:
        return SETTINGS["official"].read(node) is True
    return any(isinstance(block.options, _OF_PAPERS) for block in page.blocks)


def kind_of(page: AuthorPage) -> str:
    """The kind of paper that a page is, by its blocks; "" for one of none. A memorandum with a table is still one."""
    options = {type(block.options) for block in page.blocks}
    return next((kind for kind, block in _KINDS.items() if block in options), "")


def own_of_kind(site: Site, year: Year, kind: str, round_id: str) -> AuthorPage | None:
    """The own page of a year that is the paper of that kind; None if there is none.

    A report of a round is one whose tables are of that round.
    """
    found = (page for page in site.own_pages(year) if is_paper(page) and kind_of(page) == kind)
    return next((page for page in found if _of_round(page, year, round_id)), None)


def page_title(page: AuthorPage, kind: str) -> str:
    """What a page is called as a paper: its title, or what its kind is called where it has none but the file's name."""
    titled = page.has_heading or "title" in [key.text for key, _ in page.document.meta.entries]
    return page.title if titled or kind not in PAPER_WORDS else PAPER_WORDS[kind]


def own_round(page: AuthorPage) -> str:
    """The reporting round that all tables of measures of a page are of; "" where they name none, or several."""
    rounds = {block.options.round for block in page.blocks if isinstance(block.options, MeasuresOptions)}
    return next(iter(rounds)) or "" if len(rounds) == 1 else ""


def _of_round(page: AuthorPage, year: Year, round_id: str) -> bool:
    reported = reported_rounds(year)
    latest = reported[-1] if reported else ""
    return not round_id or (own_round(page) or latest) == round_id


class Offered(NamedTuple):
    """A paper for download; `round_id` is the reporting round of a report, "" for the latest."""

    kind: str
    round_id: str = ""


def offered(site: Site, year: Year) -> dict[str, Offered]:
    """The papers that the site offers of a year for download, by the path of each file."""
    forms = PAPER_FORMS if can_set_pdf() else ("docx",)
    wanted = (Offered(kind, of) for kind in year.info.papers for of in paper_rounds(year, kind))
    there = [one for one in wanted if can_be_made(site, year, *one)]
    return {paper(year, one.kind, form, one.round_id): one for one in there for form in forms}


@once
def all_offered(site: Site) -> frozenset[str]:
    """The paths of the files of papers that the site has."""
    return frozenset(path for year in site.years for path in offered(site, year))


def can_be_made(site: Site, year: Year, kind: str, round_id: str = "") -> bool:
    """Whether the year has what that paper says, or the author a page of it."""
    return own_of_kind(site, year, kind, round_id) is not None or _NEEDS[kind](year)


def can_set_pdf() -> bool:
    """Whether the extra that sets PDF is installed; without it there are Word documents alone."""
    return all(find_spec(name) for name in ("typst", "pikepdf", "budoux"))


def _has_findings(year: Year) -> bool:
    """Whether it has any of an indicator that its criteria know: others are in no table."""
    return any(number in year.analysis.indicators for number in year.framework.criteria_numbers())


def _has_survey(year: Year) -> bool:
    survey = year.info.surveys.get("eit")
    return SURVEY.is_in(year) and survey is not None and bool(survey.url)


_NEEDS: dict[str, Callable[[Year], bool]] = {
    "memo": lambda year: SCORES.is_in(year) and year_scores(year) is not None,
    "report": lambda year: MEASURES.is_in(year) and bool(own_measures(year)),
    "analysis": _has_findings,
    "oit": lambda year: CHECKLIST.is_in(year) and bool(checklist(year)),
    "order": lambda _: False,
    "notice": _has_survey,
    "scores": lambda year: SCORES.is_in(year) and year_scores(year) is not None,
}
