"""The papers of a year that readers can download."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

from itasite.facts.measures import reported_rounds
from itasite.facts.papers import Offered, offered, own_of_kind, page_title
from itasite.model.site import AuthorPage
from itasite.views.show import Link, Show
from itasite.words.choices import PAPER_WORDS

_FORM_WORDS = {".pdf": "PDF", ".docx": "Word"}


class PaperFiles(NamedTuple):
    """A paper with the links to its files."""

    title: str
    files: tuple[Link, ...]


def paper_files(show: Show, page: AuthorPage | None = None) -> tuple[PaperFiles, ...]:
    """The papers that the year offers; with `page` only those that are made of that page.

    Where several rounds were reported, the reports are those of the rounds, each under its name.
    """
    several = len(reported_rounds(show.year)) > 1
    found: dict[Offered, list[Link]] = {}
    for path, one in offered(show.site, show.year).items():
        own = own_of_kind(show.site, show.year, *one)
        if (page is None or own is page) and (one.kind != "report" or bool(one.round_id) is several):
            found.setdefault(one, []).append(Link(_FORM_WORDS[PurePosixPath(path).suffix], show.links.to(path)))
    return tuple(PaperFiles(_title(show, one), tuple(files)) for one, files in found.items())


def _title(show: Show, one: Offered) -> str:
    own = own_of_kind(show.site, show.year, *one)
    if own:
        return page_title(own, one.kind)
    return " ".join(filter(None, (PAPER_WORDS[one.kind], show.round_name(one.round_id) if one.round_id else "")))
