"""The next fiscal year of a site: what it takes over, and its files; all of them are written, or none.

`begin_year` does it in one call. The command asks between the steps: `ground_of`, `next_year`, `ready_for`, `planned`,
`write_year`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from itasite.begin.criteria_file import own_criteria_text
from itasite.begin.fault import Fault, no_year
from itasite.begin.own_list import read_own_list
from itasite.begin.taken_over import TakenOver, taken_over
from itasite.begin.year_files import NewYear, year_files
from itasite.forms.schemas import has_schemas
from itasite.model.framework import Framework
from itasite.model.site import Site, Year
from itasite.output.file import write_whole
from itasite.output.new_folder import write_folder
from itasite.output.system_error import explain
from itasite.problem import Problem, stops
from itasite.reading import frameworks
from itasite.reading.folder import criteria_file
from itasite.reading.load import criteria as criteria_of
from itasite.reading.load import load, nearest_criteria


class Ground(NamedTuple):
    """The site that a year is added to, as it is."""

    content: Path
    site: Site
    problems: tuple[Problem, ...]


class Ready(NamedTuple):
    """A year that may be begun, and the year that it takes over from, if any."""

    ground: Ground
    number: int
    before: Year | None


class Planned(NamedTuple):
    """A year as it will be written. `criteria`: what it goes by, None where the agency begins a list of its own.

    `files` are by path in the folder of the year; `copied` are those of them that lasting evidence names. `own` is the
    text of the agency's own list, "" if it begins none.
    """

    ready: Ready
    criteria: Framework | None
    taken: TakenOver | None
    files: Mapping[str, bytes]
    copied: Mapping[str, bytes]
    own: str


def begin_year(content: Path, number: int | None = None, criteria: int | None = None) -> Planned | Fault:
    """Begin the year `number`, by default the one after the latest, and write it.

    `criteria` is the year whose criteria it goes by, by default the nearest. Nothing is written where a Fault comes
    back.
    """
    ground = ground_of(content)
    if isinstance(ground, Fault):
        return ground
    wanted = next_year(ground) if number is None else number
    if isinstance(wanted, Fault):
        return wanted
    if fault := no_year(wanted):
        return fault
    ready = ready_for(ground, wanted)
    plan = planned(ready, criteria) if isinstance(ready, Ready) else ready
    if isinstance(plan, Fault):
        return plan
    try:
        write_year(plan)
    except OSError as error:
        return Fault("year-unwritten", {"year": wanted, "said": explain(error)})
    return plan


def ground_of(content: Path) -> Ground | Fault:
    """The site in a content folder; a Fault if it cannot be read at all."""
    loaded = load(content)
    return Ground(content, loaded.site, tuple(loaded.problems)) if loaded.site else Fault("site-unread")


def next_year(ground: Ground) -> int | Fault:
    """The year after the latest of the site; a Fault if it has none yet."""
    return ground.site.years[0].number + 1 if ground.site.years else Fault("site-unread")


def ready_for(ground: Ground, number: int) -> Ready | Fault:
    """Whether the year may be begun.

    A Fault if it is there already, or if the year before cannot be read whole: what is not read would be lost.
    """
    if os.path.lexists(ground.content / str(number)):
        return Fault("year-there", {"year": number})
    before = _before(ground.site, number)
    faults = [
        problem
        for problem in ground.problems
        if before and stops([problem]) and problem.at.file.startswith(before.file("")) and _is_source(problem.at.file)
    ]
    if before and faults:
        return Fault("year-before-faulty", {"before": before.number}, tuple(faults), ground.site)
    return Ready(ground, number, before)


def planned(ready: Ready, wanted: int | None = None) -> Planned | Fault:
    """The files of the year. `wanted` is the year whose criteria it goes by, by default the nearest."""
    content, site, number = ready.ground.content, ready.ground.site, ready.number
    found = _criteria(content, site, number, wanted)
    if isinstance(found, Fault):
        return found
    own = "" if found else own_criteria_text(content, number, site.agency.kind)
    used = found or read_own_list(own, number)
    taken = _taken(content, ready.before, number, used) if ready.before else None
    texts = year_files(NewYear(number, used, site.agency.kind, taken, has_schemas(content)))
    copied = _copied(content, taken)
    files = {name: text.encode() for name, text in texts.items()}
    return Planned(ready, found, taken, files | copied, copied, own)


def write_year(plan: Planned) -> None:
    """Write the folder of the year, and the list of its own if it begins one: both or none. Raises OSError."""
    content, number = plan.ready.ground.content, plan.ready.number
    path = content / criteria_file(number)
    made = bool(plan.own) and not path.parent.exists()
    try:
        if plan.own:
            path.parent.mkdir(exist_ok=True)
            write_whole(path, plan.own.encode())
        write_folder(content / str(number), plan.files)
    except BaseException:
        if plan.own:
            path.unlink(missing_ok=True)
        if made:
            path.parent.rmdir()
        raise


def _before(site: Site, number: int) -> Year | None:
    """The year to take over from: the last one before that has content, else the next one after."""
    full = [year for year in site.years if year.measures.measures or year.measures.groups or year.disclosure.items]
    earlier = [year for year in full if year.number < number]
    return earlier[0] if earlier else full[-1] if full else None


def _is_source(name: str) -> bool:
    return name.endswith(".yml")


def _criteria(content: Path, site: Site, number: int, wanted: int | None) -> Framework | Fault | None:
    """The criteria of the new year; None where the agency begins a list of its own."""
    found, problems = criteria_of(content, wanted) if wanted else nearest_criteria(content, number)
    if problems:
        return Fault("criteria-faulty", {}, tuple(problems))
    if found:
        return found
    if wanted:
        known = ", ".join(map(str, frameworks.years(site.agency.kind)))
        have = f"ที่มี: {known}" if known else "ไม่มีของหน่วยงานประเภทนี้ ไม่ต้องระบุ --framework"
        return Fault("criteria-unknown", {"wanted": wanted, "have": have})
    return Fault("year-past", {"year": number}) if number < min(frameworks.years()) else None


def _taken(content: Path, before: Year, number: int, used: Framework) -> TakenOver:
    assessment = before.measures.assessment
    assessed = criteria_of(content, assessment + number - before.number)[0] if assessment else None
    return taken_over(before, number, used, assessed)


def _copied(content: Path, taken: TakenOver | None) -> dict[str, bytes]:
    """The files of lasting evidence, by their path in the new year's folder; those that are not there are left out."""
    found, root = {}, content.resolve()
    for name, place in (taken.files if taken else {}).items():
        path = (content / place).resolve()
        if ".." not in Path(name).parts and path.is_relative_to(root) and path.is_file():
            found[name] = path.read_bytes()
    return found
