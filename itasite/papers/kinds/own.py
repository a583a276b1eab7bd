"""Which own pages of the author are papers, and of which kind."""

from __future__ import annotations

from itasite.facts.measures import reported_rounds
from itasite.model.block_options import BlockOptions
from itasite.model.blocks import (
    AnalysisOptions,
    ChecklistOptions,
    CoverOptions,
    MeasuresOptions,
    MemoOptions,
    QrOptions,
    ScoresOptions,
    SignaturesOptions,
)
from itasite.model.page_settings import SETTINGS
from itasite.model.site import AuthorPage, Site, Year

# The block that makes a page a paper of that kind; where a page has several of them, the first here decides.
_KINDS: dict[str, type[BlockOptions]] = {
    "memo": MemoOptions,
    "analysis": AnalysisOptions,
    "report": MeasuresOptions,
    "oit": ChecklistOptions,
    "notice": QrOptions,
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


def own_round(page: AuthorPage) -> str:
    """The reporting round that all tables of measures of a page are of; "" where they name none, or several."""
    rounds = {block.options.round for block in page.blocks if isinstance(block.options, MeasuresOptions)}
    return next(iter(rounds)) or "" if len(rounds) == 1 else ""


def _of_round(page: AuthorPage, year: Year, round_id: str) -> bool:
    reported = reported_rounds(year)
    latest = reported[-1] if reported else ""
    return not round_id or (own_round(page) or latest) == round_id
