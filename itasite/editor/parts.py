"""The parts of a year that have a page here, and the files that each of them fills in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from itasite.editor.neighbours import ANALYSIS_TITLE
from itasite.editor.pages import href
from itasite.facts.sitemap import CHECKLIST, MEASURES, SCORES, TABLES
from itasite.model.site import Site, Year
from itasite.reading.folder import criteria_file
from itasite.words.paper_forms import TITLE as PAPERS_TITLE

REVIEWS_TITLE = "การตรวจทานโดยหน่วยอื่น"


class Part(NamedTuple):
    """A part of a year: its title, its address here, its files in the content folder, the name of its page."""

    title: str
    href: str
    files: tuple[str, ...]
    name: str


def parts_of(year: Year, pages: tuple[str, ...] = ()) -> Iterator[Part]:
    """The parts of a year, in the order in which they are filled in; `pages` are the author's own in its folder."""
    yield _part(year, "result", "ผลคะแนน แบบวัด และรอบรายงาน", SCORES.source)
    if MEASURES.is_in(year):
        yield _part(year, "measures", MEASURES.title, MEASURES.source)
    if CHECKLIST.is_in(year):
        yield _part(year, "items", CHECKLIST.title, CHECKLIST.source)
        yield _part(year, "reviews", REVIEWS_TITLE)
    yield _part(year, "analysis", ANALYSIS_TITLE, "analysis.yml")
    yield _part(year, "tables", TABLES.title, TABLES.source)
    yield _part(year, "files", "ไฟล์ของปี")
    yield _part(year, "office", "Word และ Excel")
    yield _part(year, "papers", PAPERS_TITLE)
    yield Part("หน้าที่เขียนเอง", href("year-pages", year=year.number), pages, "pages")
    yield Part("เกณฑ์ของปี", href("criteria", year=year.number), (criteria_file(year.number),), "criteria")


def own_paths(site: Site, year: Year) -> tuple[str, ...]:
    """The files of the author's own pages in the folder of a year."""
    return tuple(page.document.path for page in site.own_pages(year))


def _part(year: Year, name: str, title: str, *files: str) -> Part:
    return Part(title, href(name, year=year.number), tuple(year.file(file) for file in files), name)
