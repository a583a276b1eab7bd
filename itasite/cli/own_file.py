"""The file of the agency's own criteria of a year: where it is, what is in it, and writing it. Errors are in Thai."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import click

from itasite.cli.console import print_problems
from itasite.fiscal import fold_digits
from itasite.model.agency import Kind
from itasite.model.framework import Framework
from itasite.model.record import FIRST_YEAR, LAST_YEAR
from itasite.output import file
from itasite.output.place import MEMORY, is_link
from itasite.output.system_error import explain
from itasite.problem import Problem, Severity, stops
from itasite.reading import frameworks
from itasite.reading.folder import CRITERIA_FOLDER
from itasite.reading.load import agency_of, criteria, own_criteria
from itasite.settings.site_settings import Settings, read_settings
from itasite.text.source import Mapping, Scalar, parse_yaml, read_text


@dataclass(frozen=True, slots=True)
class OwnFile:
    """The agency's own criteria of a year. `text` is None if there is no file yet, `tree` if it cannot be parsed."""

    settings: Settings
    year: int
    kind: Kind
    text: str | None
    tree: Mapping | None

    @property
    def path(self) -> Path:
        """Where the file is, or would be."""
        return self.settings.content / CRITERIA_FOLDER / f"{self.year}.yml"


def own_file(config_file: Path, year: int) -> OwnFile:
    """The file of a year in the site of these settings. Raises a ClickException if there is no site or year."""
    check_year(year)
    settings = read_settings(config_file)
    content = settings.content
    if not content.is_dir():
        raise click.ClickException(f"ไม่พบโฟลเดอร์เนื้อหา {content} ดูค่า docs_dir ใน {config_file}")
    agency = agency_of(content)
    name = f"{CRITERIA_FOLDER}/{year}.yml"
    text = tree = None
    if os.path.lexists(content / name):
        text, problems = read_text(content, name)
        found, faults = parse_yaml(text, name) if text is not None else (None, [])
        if stops(problems := [*problems, *faults]) or not isinstance(found, Mapping):
            print_problems(problems, content, err=True)
            raise click.ClickException(f"แก้ {content / name} ก่อน แล้วเรียกคำสั่งนี้ใหม่ ไฟล์เดิมไม่ถูกแก้ไข")
        tree = found
    return OwnFile(settings, year, agency.kind if agency else Kind.OTHER, text, tree)


def check_year(year: int) -> None:
    """Raise a ClickException for a number that is no fiscal year."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise click.ClickException(f"{year} ไม่ใช่ปี พ.ศ. เช่น 2570 ให้เขียนปีงบประมาณเป็น พ.ศ. สี่หลัก")


def year_to_change(settings: Settings, year: int) -> str:
    """What to change in year.yml so that a year goes by its own list; "" where nothing is to be changed there."""
    name = f"{year}/year.yml"
    text = read_text(settings.content, name)[0] if (settings.content / name).is_file() else None
    tree = parse_yaml(text, name)[0] if text is not None else None
    used = tree.get("framework") if isinstance(tree, Mapping) else None
    if not isinstance(used, Scalar) or fold_digits(used.text.strip()) == str(year):
        return ""
    return (
        f"{settings.content / name} บรรทัด {used.at.line} ยังใช้รายการของปี {used.text.strip()} "
        f"เมื่อรายการของปี {year} พร้อมแล้ว แก้เป็น  framework: {year}"
    )


def write_own(own: OwnFile, text: str) -> Path | None:
    """Write the file; the old one is kept beside mkdocs.yml, and its path is returned. Raises a ClickException."""
    folder, kept = own.path.parent, None
    try:
        if is_link(folder) or is_link(own.path):
            raise click.ClickException(f"{own.path} เป็นทางลัด (symbolic link) จึงไม่เขียน ย้ายไฟล์จริงมาไว้ที่นี่ก่อน")
        folder.mkdir(exist_ok=True)
        if own.text is not None:
            if not os.access(own.path, os.W_OK):
                raise click.ClickException(f"{own.path} ตั้งไว้ให้อ่านได้อย่างเดียว จึงไม่เขียนทับ ตรวจสิทธิ์ของไฟล์นั้น")
            kept = _keep(own)
        file.write_whole(own.path, text.encode())
    except OSError as error:
        raise click.ClickException(f"เขียน {own.path} ไม่ได้ {explain(error)}") from None
    return kept


def _keep(own: OwnFile) -> Path:
    """A copy of the file as it was, under a name that is still free. Raises OSError."""
    folder = own.settings.project.folder / MEMORY
    folder.mkdir(exist_ok=True)
    number = 1
    while os.path.lexists(path := folder / f"{CRITERIA_FOLDER}-{own.year}-{number}.yml"):
        number += 1
    file.write_whole(path, own.path.read_bytes())
    return path


def site_criteria(settings: Settings, year: int) -> tuple[Framework | None, tuple[Problem, ...]]:
    """The criteria of a year as this site has them, and what is wrong with the agency's own file."""
    found, problems = criteria(settings.content, year)
    return found, tuple(problem for problem in problems if problem.at.file == f"{CRITERIA_FOLDER}/{year}.yml")


def earlier_criteria(settings: Settings, year: int) -> Framework | None:
    """The criteria with items of the latest year before, of this site or that come with us for its kind of body."""
    years = sorted({*frameworks.years(), *own_criteria(settings.content)}, reverse=True)
    for before in years:
        found = site_criteria(settings, before)[0] if before < year else None
        if found and found.items:
            return found
    return None


def faults(problems: tuple[Problem, ...]) -> list[Problem]:
    """Those that must be mended first."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]
