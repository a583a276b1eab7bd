"""A content folder to a Site: reads every file, and finds every problem of form in one run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from itasite import attachment
from itasite.listing import BLOCKING, list_folder
from itasite.memory import Memory
from itasite.model.agency import Agency
from itasite.model.framework import Framework
from itasite.model.site import Site
from itasite.problem import Position, Problem, error
from itasite.reading.author_pages import read_page
from itasite.reading.criteria import Criteria, read_criteria
from itasite.reading.files import Files
from itasite.reading.folder import criteria_years, stray_files, unreadable_files, year_folders
from itasite.reading.one_file import read_file
from itasite.reading.tables.files import with_tables
from itasite.reading.years import UNREAD_AGENCY, hidden_files, read_year


class Loaded(NamedTuple):
    """What could be read; `site` is None if there is no folder. What a problem is about is missing in it."""

    site: Site | None
    problems: tuple[Problem, ...]


def load(root: Path, memory: Memory | None = None, instead: Mapping[str, bytes] = MappingProxyType({})) -> Loaded:
    """Read the content folder `root`; what `memory` has of files that are as they were is not made again.

    `instead` are sources as they are to become: read in the place of those on the disk, or beside them.
    """
    if not _is_folder(root):
        problem = error(Position("."), "missing-file", "ไม่พบโฟลเดอร์เนื้อหา", "ดูค่า docs_dir ใน mkdocs.yml")
        return Loaded(None, (problem,))
    listing, files = list_folder(root), Files(root, memory or Memory(keeps=False), instead)
    listing = replace(listing, sources=tuple(sorted({*listing.sources, *instead})))
    if memory is not None:
        attachment.begin(listing.newest(root))
    problems = [*unreadable_files(listing), *stray_files(listing.sources)]
    agency, faults = read_file(files, "agency.yml", Agency)
    problems += faults
    folders = year_folders(listing)
    if not folders and not BLOCKING.intersection(listing.reasons.values()):
        problems.append(
            error(Position("agency.yml"), "missing-file", "ยังไม่มีโฟลเดอร์ปีงบประมาณ", "สร้างโฟลเดอร์ชื่อปี พ.ศ. เช่น 2566/")
        )
    criteria = read_criteria(files, listing.sources, agency)
    read = [read_year(files, number, criteria) for number in folders]
    problems += (*criteria.problems, *(problem for each in read for problem in each.problems))
    years = tuple(with_tables(root, listing, each.year, files.memory) for each in read)
    pages = tuple(page for name in listing.pages if (page := read_page(files, name, years, folders, problems)))
    hidden = hidden_files(years)
    texts = {name: file for name, file in files.written(listing).items() if name not in hidden}
    site = Site(agency or UNREAD_AGENCY, years, pages, listing, root, texts)
    files.memory.forget_unused()
    return Loaded(site, tuple(sorted(problems)))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a folder above it may not be entered
        return False


def criteria(root: Path, year: int) -> tuple[Framework | None, tuple[Problem, ...]]:
    """The criteria of a year as the agency of this content folder has them, and the problems of its own additions."""
    known = _criteria(root)
    return known.of(year), tuple(sorted(known.problems))


def nearest_criteria(root: Path, year: int) -> tuple[Framework | None, tuple[Problem, ...]]:
    """As `criteria`; where the year has none, those of the latest earlier year that has."""
    known = _criteria(root)
    return known.nearest(year), tuple(sorted(known.problems))


def _criteria(root: Path) -> Criteria:
    files = Files(root, Memory(keeps=False))
    return read_criteria(files, list_folder(root).sources, read_file(files, "agency.yml", Agency).record)


def agency_of(root: Path) -> Agency | None:
    """The agency of this content folder, or None if agency.yml cannot be read."""
    return read_file(Files(root, Memory(keeps=False)), "agency.yml", Agency).record


def own_criteria(root: Path) -> tuple[int, ...]:
    """The years of which the content adds to the criteria, the earliest first."""
    return tuple(criteria_years(list_folder(root).sources))
