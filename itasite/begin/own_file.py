"""The file of the agency's own criteria of a year: where it is, what is in it, and writing it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from itasite.begin.fault import Fault
from itasite.fiscal import fold_digits
from itasite.model.agency import Kind
from itasite.model.framework import Framework
from itasite.output import file
from itasite.output.place import MEMORY, is_link
from itasite.output.system_error import explain
from itasite.problem import Problem, Severity, stops
from itasite.reading import frameworks
from itasite.reading.folder import CRITERIA_FOLDER, criteria_file
from itasite.reading.load import agency_of, criteria, own_criteria
from itasite.text.source import Mapping, Scalar, parse_yaml, read_text


@dataclass(frozen=True, slots=True)
class OwnFile:
    """The agency's own criteria of a year. `text` is None if there is no file yet.

    `content` is the content folder, `project` that of mkdocs.yml, where copies of what is replaced are kept.
    """

    content: Path
    project: Path
    year: int
    kind: Kind
    text: str | None

    @property
    def path(self) -> Path:
        """Where the file is, or would be."""
        return self.content / criteria_file(self.year)


class YearToChange(NamedTuple):
    """A year.yml that goes by the list of another year: its path, the line that says so, and what that names."""

    path: Path
    line: int
    used: str


def own_file(content: Path, project: Path, year: int) -> OwnFile | Fault:
    """The file of a year; a Fault if what is there cannot be read."""
    agency = agency_of(content)
    name = criteria_file(year)
    text = None
    if os.path.lexists(content / name):
        text, problems = read_text(content, name)
        found, faults = parse_yaml(text, name) if text is not None else (None, [])
        if stops(problems := [*problems, *faults]) or not isinstance(found, Mapping):
            return Fault("own-file-faulty", {"path": content / name, "year": year}, tuple(problems))
    return OwnFile(content, project, year, agency.kind if agency else Kind.OTHER, text)


def year_to_change(content: Path, year: int) -> YearToChange | None:
    """What to change in year.yml so that a year goes by its own list; None where nothing is to be changed there."""
    name = f"{year}/year.yml"
    text = read_text(content, name)[0] if (content / name).is_file() else None
    tree = parse_yaml(text, name)[0] if text is not None else None
    used = tree.get("framework") if isinstance(tree, Mapping) else None
    if not isinstance(used, Scalar) or fold_digits(used.text.strip()) == str(year):
        return None
    return YearToChange(content / name, used.at.line, used.text.strip())


def write_own(own: OwnFile, text: str) -> Path | Fault | None:
    """Write the file; the old one is kept in the project's folder, and its path is returned."""
    folder, kept, named = own.path.parent, None, {"path": own.path, "year": own.year}
    try:
        if is_link(folder) or is_link(own.path):
            return Fault("own-file-link", named)
        folder.mkdir(exist_ok=True)
        if own.text is not None:
            if not os.access(own.path, os.W_OK):
                return Fault("own-file-read-only", named)
            kept = _keep(own)
        file.write_whole(own.path, text.encode())
    except OSError as error:
        return Fault("own-file-unwritten", {**named, "said": explain(error)})
    return kept


def _keep(own: OwnFile) -> Path:
    """A copy of the file as it was, under a name that is still free. Raises OSError."""
    folder = own.project / MEMORY
    folder.mkdir(exist_ok=True)
    number = 1
    while os.path.lexists(path := folder / f"{CRITERIA_FOLDER}-{own.year}-{number}.yml"):
        number += 1
    file.write_whole(path, own.path.read_bytes())
    return path


def site_criteria(content: Path, year: int) -> tuple[Framework | None, tuple[Problem, ...]]:
    """The criteria of a year as this site has them, and what is wrong with the agency's own file."""
    found, problems = criteria(content, year)
    return found, tuple(problem for problem in problems if problem.at.file == criteria_file(year))


def earlier_criteria(content: Path, year: int) -> Framework | None:
    """The criteria with items of the latest year before, of this site or that come with us for its kind of body."""
    years = sorted({*frameworks.years(), *own_criteria(content)}, reverse=True)
    for before in years:
        found = site_criteria(content, before)[0] if before < year else None
        if found and found.items:
            return found
    return None


def faults(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Those that must be mended first."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)
