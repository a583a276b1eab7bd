"""The site as it is while somebody works on it: with the pages of content that has errors, never to be published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from itasite.build import Build, build_anyhow, without_pages
from itasite.findings import check
from itasite.memory import Memory
from itasite.model.record import Record
from itasite.model.site import Site, Year
from itasite.problem import Problem, Severity, stops

_SYNTAX = "yaml-syntax"


class Unread(NamedTuple):
    """What of the content could not be read, so that pages of it would show stand-ins.

    `site`: what every page shows; `years`: their numbers; `pages`: paths of pages of the author.
    """

    site: bool = False
    years: frozenset[int] = frozenset()
    pages: frozenset[str] = frozenset()


class Draft(NamedTuple):
    """A site with all its pages, whatever is wrong with it. Its `build` has none if they cannot be made at all."""

    build: Build
    unread: Unread


def build_drafts(
    root: Path,
    *,
    directory_urls: bool = True,
    levels: Mapping[str, str] | None = None,
    site_url: str | None = "",
    memory: Memory | None = None,
) -> Draft:
    """The pages of the content folder `root` as it is now, also if there are errors.

    For the parameters see `build.build`. The bodies of pages of faulty content may raise when they are asked for.
    """
    site, problems = check(root, levels, memory)
    if site is None:
        return Draft(without_pages(problems), Unread(site=True))
    try:
        made = build_anyhow(replace(site, preview=True), problems, directory_urls=directory_urls, site_url=site_url)
    except Exception:
        if not stops(problems):
            raise
        made = without_pages(problems)  # no part of the program but this one goes on after an error
    return Draft(made, unread(site, problems))


def unread(site: Site, problems: tuple[Problem, ...]) -> Unread:
    """What of a site could not be read, as the errors among its problems say."""
    wrong = [problem for problem in problems if problem.severity is Severity.ERROR]
    faulty = _Faulty(
        frozenset(problem.at.file for problem in wrong),
        frozenset(problem.at.file for problem in wrong if problem.rule == _SYNTAX),
    )
    known = {page.document.path for page in site.pages}
    return Unread(
        faulty.hide("agency.yml", site.agency),
        frozenset(year.number for year in site.years if _is_year_unread(year, faulty)),
        frozenset(name for name in site.listing.pages if name in faulty.files and name not in known),
    )


class _Faulty(NamedTuple):
    """The files that have errors, and of them those whose text is no YAML: after its place anything may be lost."""

    files: frozenset[str]
    broken: frozenset[str]

    def hide(self, name: str, record: Record) -> bool:
        """Whether what a file says is unknown; the `record` of one that says nothing stands for it."""
        return name in self.broken or (name in self.files and _is_stand_in(record))


def _is_year_unread(year: Year, faulty: _Faulty) -> bool:
    files: dict[str, Record] = {
        "year.yml": year.info,
        "measures.yml": year.measures,
        "oit.yml": year.disclosure,
        "analysis.yml": year.analysis,
        "tables.yml": year.tables,
    }
    return _is_stand_in(year.framework) or any(faulty.hide(year.file(name), each) for name, each in files.items())


def _is_stand_in(record: Record) -> bool:
    """Whether a record stands for a file of which nothing could be read, or that is not shown."""
    return record.left_out.issuperset(type(record).model_fields)
