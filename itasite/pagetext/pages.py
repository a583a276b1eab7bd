"""A new page, its name and place in the menu, and what points to a page that is to be renamed or removed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple

from itasite.detect.addresses import links_of_text
from itasite.detect.page_code import without_code
from itasite.detect.safe_names import safe_stem
from itasite.facts.evidence import all_evidence
from itasite.facts.sitemap import generated_pages, outside_menu
from itasite.links import address, meant_paths
from itasite.listing import is_reserved
from itasite.model.blocks import MemoOptions, SignaturesOptions
from itasite.model.site import Site
from itasite.pagetext.refusal import Refusal, refused
from itasite.problem import Position
from itasite.text.line_starts import LineStarts
from itasite.words.pagetext import AFTER, IN_YEAR, OUTSIDE_YEARS

_FORM = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
_LONGEST = 60
_MARKUP = re.compile(r"[\\`*\[\]{}<]|~(?=~)|&(?=[#\w])|(?<![^\W_])_|_(?![^\W_])")
_ENTITIES = {"<": "&lt;", "&": "&amp;", "~": "&#126;"}


class Pointer(NamedTuple):
    """Something in the content that names a page: where it stands, and as it is written."""

    at: Position
    written: str


def proposed_path(site: Site, title: str, year: int | None = None) -> str:
    """A free path for a page of that title, in the folder of a year or beside them: 2566/report.md, page-1.md.

    The Latin words of the title, else page-1, page-2 …; `path_fault` finds nothing in it.
    """
    stem = re.sub(r"[^a-z0-9]+", "-", safe_stem(title, "")[:_LONGEST]).strip("-")
    telling = re.search(r"[a-z]{2}", stem) and not is_reserved(stem)
    number, name = 1, stem if telling else "page-1"
    while _fault(site, name, year) not in (None, "year"):
        number += 1
        name = f"{stem}-{number}" if telling else f"page-{number}"
    return _path(name, year)


def path_fault(site: Site, name: str, year: int | None = None) -> Refusal | None:
    """What keeps a page from being called `name` (without .md) in the folder of a year, or beside it; None if nothing.

    The refusal names one that can be.
    """
    code = _fault(site, name, year)
    if code is None:
        return None
    better = proposed_path(site, name, year).rpartition("/")[2].removesuffix(".md")
    return refused(code, better=better, longest=_LONGEST, year=year)


def new_page(title: str) -> str:
    """The text of a new page with this title, which becomes its heading and its name in the menu, as it is typed."""
    words = " ".join(title.split()).strip("#").strip()
    return f"# {_MARKUP.sub(_as_typed, words)}\n"


def _as_typed(found: re.Match[str]) -> str:
    """A sign that Markdown would take as its own, written so that it is seen."""
    return _ENTITIES.get(found[0]) or f"\\{found[0]}"


def menu_place(site: Site, path: str) -> str:
    """Where a page stands in the menu, in Thai; a page that is not there yet stands where it will.

    Pages of the author's stand behind those that the program makes, in the order of their paths.
    """
    year = site.year_of(path)
    where = IN_YEAR.format(year=year.number) if year else OUTSIDE_YEARS
    hidden = outside_menu(site)
    beside = [
        page
        for page in sorted(site.pages, key=lambda page: page.document.path)
        if site.year_of(page.document.path) is year
        and page.document.path < path
        and page.document.path not in hidden
        and page.document.path not in generated_pages(site)
        and page.document.path != "index.md"
    ]
    return AFTER.format(where=where, title=beside[-1].title) if beside else where


def pointers_to(site: Site, path: str) -> tuple[Pointer, ...]:
    """All that names a page: links in pages and in texts, evidence, and papers that memos name; in order of files."""
    return tuple(sorted({*_of_evidence(site, path), *_of_memos(site, path), *_of_texts(site, path)}))


def _fault(site: Site, name: str, year: int | None) -> str | None:
    if year is not None and site.year(year) is None:
        return "year"
    if not name.strip(" ."):
        return "path-empty"
    if len(name) > _LONGEST + 4:
        return "path-long"
    if not _FORM.fullmatch(name):
        return "path-signs"
    if is_reserved(name):
        return "path-reserved"
    path = _path(name, year)
    if path in generated_pages(site) or (name in ("index", "readme")):
        return "path-generated"
    left_out = (found.name for found in site.listing.left_out)
    every = {place.casefold() for known in (*site.listing.names, *left_out) for place in _places(known)}
    if year is None and re.fullmatch(r"2[45]\d\d|files|frameworks", name):
        return "path-taken"
    return "path-taken" if path.casefold() in every or path.removesuffix(".md").casefold() in every else None


def _places(name: str) -> Iterator[str]:
    while name:
        yield name
        name = posixpath.dirname(name)


def _path(name: str, year: int | None) -> str:
    return f"{year}/{name}.md" if year is not None else f"{name}.md"


def _of_evidence(site: Site, path: str) -> Iterator[Pointer]:
    for year in site.years:
        for evidence in all_evidence(year):
            if evidence.page and posixpath.normpath(evidence.page) == path:
                yield Pointer(evidence.at("page"), evidence.page)


def _of_memos(site: Site, path: str) -> Iterator[Pointer]:
    for page in site.pages:
        for block in page.blocks:
            options = block.options
            if isinstance(options, SignaturesOptions):
                papers = (*(options.references if isinstance(options, MemoOptions) else ()), *options.attachments)
                for paper in papers:
                    if paper.page and posixpath.normpath(paper.page) == path:
                        yield Pointer(paper.at("page"), paper.page)


def _of_texts(site: Site, path: str) -> Iterator[Pointer]:
    own = {page.document.path for page in site.pages}
    for name, file in site.texts.items():
        text = without_code(file.text) if name in own else file.text
        starts = LineStarts(text)
        for offset, written in links_of_text(text):
            if name != path and _leads_to(name, written, path):
                yield Pointer(Position(name, *starts.place(offset)), written)


def _leads_to(name: str, written: str, path: str) -> bool:
    """Whether a link in a file leads to a page, as its author may have meant it: by the file or by the address."""
    plain = written.partition("#")[0].partition("?")[0]
    if not plain or re.match(r"[a-z][a-z0-9+.-]*:|//", plain, re.IGNORECASE):
        return False
    ways = {posixpath.normpath(posixpath.join(posixpath.dirname(name), plain)), *meant_paths(name, plain)}
    return path in ways or address(path, directory_urls=True).rstrip("/") in ways
