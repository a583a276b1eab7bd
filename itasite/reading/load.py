"""A content folder to a Site: reads every file, and finds every problem of form in one run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from itasite.listing import BLOCKING, list_folder
from itasite.model.agency import Agency
from itasite.model.framework import Framework
from itasite.model.site import Site
from itasite.problem import Position, Problem, error
from itasite.reading.author_pages import read_page
from itasite.reading.criteria import Criteria
from itasite.reading.files import Files
from itasite.reading.folder import criteria_years, stray_files, unreadable_files, year_folders
from itasite.reading.one_file import read_file
from itasite.reading.years import UNREAD_AGENCY, hidden_files, read_year


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read; `site` is None if there is no folder. What a problem is about is missing in it."""

    site: Site | None
    problems: tuple[Problem, ...]


def load(root: Path) -> Loaded:
    """Read the content folder `root`."""
    if not _is_folder(root):
        problem = error(Position("."), "missing-file", "ไม่พบโฟลเดอร์เนื้อหา", "ดูค่า docs_dir ใน mkdocs.yml")
        return Loaded(None, (problem,))
    listing, files = list_folder(root), Files(root)
    problems = [*unreadable_files(listing), *stray_files(listing.sources)]
    agency = read_file(files, "agency.yml", Agency, problems)
    folders = year_folders(listing)
    if not folders and not BLOCKING.intersection(listing.reasons.values()):
        problems.append(
            error(Position("agency.yml"), "missing-file", "ยังไม่มีโฟลเดอร์ปีงบประมาณ", "สร้างโฟลเดอร์ชื่อปี พ.ศ. เช่น 2566/")
        )
    criteria = Criteria(files, listing.sources, agency, problems)
    years = tuple(read_year(files, number, criteria, problems) for number in folders)
    pages = tuple(page for name in listing.pages if (page := read_page(files, name, years, folders, problems)))
    hidden = hidden_files(years)
    texts = {name: file for name, file in files.written(listing).items() if name not in hidden}
    site = Site(agency or UNREAD_AGENCY, years, pages, listing, root, texts)
    return Loaded(site, tuple(sorted(problems)))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a folder above it may not be entered
        return False


def criteria(root: Path, year: int) -> tuple[Framework | None, tuple[Problem, ...]]:
    """The criteria of a year as the agency of this content folder has them, and the problems of its own additions."""
    known, problems = _criteria(root)
    return known.of(year, Position("agency.yml"), reported=True), tuple(sorted(problems))


def nearest_criteria(root: Path, year: int) -> tuple[Framework | None, tuple[Problem, ...]]:
    """As `criteria`; where the year has none, those of the latest earlier year that has."""
    known, problems = _criteria(root)
    return known.nearest(year), tuple(sorted(problems))


def _criteria(root: Path) -> tuple[Criteria, list[Problem]]:
    problems: list[Problem] = []
    files = Files(root)
    agency = read_file(files, "agency.yml", Agency, [])
    return Criteria(files, list_folder(root).sources, agency, problems), problems


def agency_of(root: Path) -> Agency | None:
    """The agency of this content folder, or None if agency.yml cannot be read."""
    return read_file(Files(root), "agency.yml", Agency, [])


def own_criteria(root: Path) -> tuple[int, ...]:
    """The years of which the content adds to the criteria, the earliest first."""
    return tuple(criteria_years(list_folder(root).sources))
