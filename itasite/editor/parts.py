"""The parts of a year that have a page here, and the files that each of them fills in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from itasite.editor.neighbours import ANALYSIS_TITLE
from itasite.editor.pages import href
from itasite.facts.sitemap import CHECKLIST, MEASURES, SCORES
from itasite.model.site import Site, Year
from itasite.reading.folder import criteria_file


class Part(NamedTuple):
    """A part of a year: its title, its address here ("" while it has no page), its files in the content folder."""

    title: str
    href: str
    files: tuple[str, ...]


def parts_of(year: Year, pages: tuple[str, ...] = ()) -> Iterator[Part]:
    """The parts of a year, in the order in which they are filled in; `pages` are the author's own in its folder."""
    yield Part("ผลคะแนน แบบวัด และรอบรายงาน", href("result", year=year.number), (year.file(SCORES.source),))
    if MEASURES.is_in(year):
        yield Part(MEASURES.title, href("measures", year=year.number), (year.file(MEASURES.source),))
    if CHECKLIST.is_in(year):
        yield Part(CHECKLIST.title, href("items", year=year.number), (year.file(CHECKLIST.source),))
    yield Part(ANALYSIS_TITLE, href("analysis", year=year.number), (year.file("analysis.yml"),))
    yield Part("เกณฑ์ของปี", href("criteria", year=year.number), (criteria_file(year.number),))
    yield Part("หน้าที่เขียนเอง", href("year-pages", year=year.number), pages)


def own_paths(site: Site | None, year: Year) -> tuple[str, ...]:
    """The files of the author's own pages in the folder of a year."""
    return tuple(page.document.path for page in site.own_pages(year)) if site else ()
