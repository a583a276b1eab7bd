"""The end of a memo: closing, who signs, opinions by hand or written already, and what is attached."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from itasite import fiscal
from itasite.facts.evidence import target
from itasite.model.blocks import SignaturesOptions
from itasite.model.memo import MemoAttachment, Opinion, PaperLink
from itasite.views.memo_text import Paragraph, all_thai, paragraphs, thai
from itasite.views.show import Show


class PaperView(NamedTuple):
    """A paper that a memo names; `mark` is its number where there are several, `href` is "" where it has no link."""

    mark: str
    text: str
    href: str


class PapersView(NamedTuple):
    """Papers under one heading."""

    title: str
    papers: tuple[PaperView, ...]


class Signature(NamedTuple):
    """A place to sign: above it an opinion where one is asked for, below it name, position and date as far as known."""

    title: str
    text: tuple[Paragraph, ...]
    name: str
    position: tuple[str, ...]
    date: str


class SignaturesView(NamedTuple):
    """The end of a paper; the signatures of a row stand side by side where the page is wide enough."""

    closing: str
    rows: tuple[tuple[Signature, ...], ...]
    papers: tuple[PapersView, ...]


def signatures_view(show: Show, options: SignaturesOptions) -> SignaturesView:
    """Closing, signature, opinions, attached papers."""
    rows: list[list[Signature]] = []
    if options.position or options.name or options.signed:
        rows.append([_signature("", (), options.name, options.position, options.signed)])
    for number, opinion in enumerate(options.opinions):
        if number and opinion.place == "beside":
            rows[-1].append(_opinion(opinion))
        else:
            rows.append([_opinion(opinion)])
    return SignaturesView(thai(options.closing or ""), tuple(map(tuple, rows)), attached(show, options))


def attached(show: Show, options: SignaturesOptions) -> tuple[PapersView, ...]:
    """What goes with a memo, with its number of copies."""
    papers = [(_attachment(paper), paper) for paper in options.attachments]
    return papers_view(show, options.attachments_title, papers)


def papers_view(show: Show, title: str, papers: Sequence[tuple[str, PaperLink]]) -> tuple[PapersView, ...]:
    """Papers with their texts under a heading, numbered where there are several; nothing where there is none."""
    several = len(papers) > 1
    shown = (
        PaperView(thai(f"{number}.") if several else "", thai(text), _href(show, paper))
        for number, (text, paper) in enumerate(papers, start=1)
    )
    return (PapersView(title, tuple(shown)),) if papers else ()


def _href(show: Show, paper: PaperLink) -> str:
    found = target(show.year, paper)
    if found is None:
        return ""
    return found.place if found.outside else show.links.to(found.place)


def _attachment(paper: MemoAttachment) -> str:
    return f"{paper.title} จำนวน {paper.amount.removeprefix('จำนวน').lstrip()}" if paper.amount else paper.title


def _opinion(opinion: Opinion) -> Signature:
    return _signature(thai(opinion.title), paragraphs(opinion.text), opinion.name, opinion.position, opinion.date)


def _signature(
    title: str, text: tuple[Paragraph, ...], name: str | None, position: tuple[str, ...], day: date | None
) -> Signature:
    shown = (name or "").strip()
    if shown.startswith("(") and shown.endswith(")"):  # as the paper has it; the page sets these brackets itself
        shown = shown[1:-1].strip()
    return Signature(title, text, thai(shown), all_thai(position), thai(fiscal.format_date(day)) if day else "")
