"""The papers of a year that readers can download."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

from itasite.facts.papers import offered, own_of_kind, page_title
from itasite.model.site import AuthorPage
from itasite.views.show import Link, Show
from itasite.words.choices import PAPER_WORDS

_FORM_WORDS = {".pdf": "PDF", ".docx": "Word"}


class PaperFiles(NamedTuple):
    """A paper with the links to its files."""

    title: str
    files: tuple[Link, ...]


def paper_files(show: Show, page: AuthorPage | None = None) -> tuple[PaperFiles, ...]:
    """The papers that the year offers; with `page` only the one that is made of that page."""
    found: dict[str, list[Link]] = {}
    for path, kind in offered(show.site, show.year).items():
        own = own_of_kind(show.site, show.year, kind, "")
        if page is None or own is page:
            title = page_title(own, kind) if own else PAPER_WORDS[kind]
            found.setdefault(title, []).append(Link(_FORM_WORDS[PurePosixPath(path).suffix], show.links.to(path)))
    return tuple(PaperFiles(title, tuple(files)) for title, files in found.items())
