"""Parts that all generated papers have: titles, headings, paragraphs, places to sign."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from itasite.papers.kinds.model import Of
from itasite.papers.model import Heading, Part, Point, Points, Signature, Signatures, Text
from itasite.views.table import Table
from itasite.words import papers as said


def titles(of: Of, title: str, *more: str) -> tuple[Part, ...]:
    """The title of a report with its year, and whose it is."""
    agency = of.site.agency
    lines = (title, of.said(said.YEAR), *more, f"{agency.name} {agency.area}".strip())
    return (Heading(1, of.maker.words.plain("\n".join(filter(None, lines)))),)


def heading(of: Of, text: str) -> Heading:
    """A heading of the second level."""
    return Heading(2, of.maker.words.plain(text))


def body(of: Of, text: str) -> Text:
    """A paragraph."""
    return Text(of.maker.words.plain(" ".join(text.split())))


def points(of: Of, texts: Iterable[str]) -> Points:
    """A list."""
    words = of.maker.words
    return Points(tuple(Point("-", (Text(words.plain(text), "plain"),)) for text in texts))


def signed_by_head(of: Of, *, also_by_reporter: bool = False) -> tuple[Part, ...]:
    """Places to sign: of who reports, whose position is left open, and of the head."""
    head = of.site.agency.head
    reporter = [Signature()] if also_by_reporter else []
    ends = [Signature(position=(of.maker.words.text(head),))] if head else [] if reporter else [Signature()]
    return (Signatures(tuple((one,) for one in (*reporter, *ends))),)


def untold(table: Table) -> Table:
    """A table whose caption stands above it already, as a heading or a title."""
    return replace(table, untold=False)
