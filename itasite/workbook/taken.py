"""A workbook that a clerk filled in, taken into the content: first as a list of what would change, then written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from itasite.changes.between import changes_between
from itasite.changes.model import Change
from itasite.edit.newlines import own_form
from itasite.edit.retried import retried
from itasite.edit.several import Edit, SavedAll, save_all
from itasite.findings import check
from itasite.memory import Memory
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity
from itasite.words import taken as words
from itasite.words.workbook import READ_FIRST
from itasite.workbook.cells import Cells, brought, in_cells
from itasite.workbook.clash import Both, in_words
from itasite.workbook.gone import without
from itasite.workbook.joined import JoinedFiles, joined_files
from itasite.workbook.known import content_of, known_of
from itasite.workbook.layout import gathered, laid_out
from itasite.workbook.opened import OpenedBook, Refused, opened_book
from itasite.workbook.own_sheets import Told, found_in
from itasite.workbook.pickers import SHEET as LISTS

_OTHERS = (READ_FIRST, LISTS)  # sheets with nothing to fill in
_NO_LEVELS: Mapping[str, str] = MappingProxyType({})


class Wanted(NamedTuple):
    """What is to be taken in, and how. `name` is what messages call the file, `levels` how strictly rules are taken.

    `year` is the year that it must be of, None for any. `delete`: a row that is gone takes its record out. `force`: the
    workbook may be of an agency of another name.
    """

    content: Path
    raw: bytes
    name: str
    levels: Mapping[str, str] = _NO_LEVELS
    year: int | None = None
    delete: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Import:
    """What a workbook would change. Nothing is written yet.

    `changes` are told by meaning, `others` are files that change where nothing is compared by meaning. `conflicts` were
    changed here and there, `problems` are errors that came with the workbook, at its cells: with one of either nothing
    is written. `told` and `warnings` are only told, as are `missing` rows and how many errors there were `before`.
    `proposed`: the workbook was made of a file from elsewhere, which can be read again.
    """

    wanted: Wanted
    year: int
    edits: tuple[Edit, ...] = ()
    changes: tuple[Change, ...] = ()
    others: tuple[str, ...] = ()
    conflicts: tuple[Both, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    told: tuple[Told, ...] = ()
    missing: tuple[str, ...] = ()
    before: int = 0
    site: Site | None = None
    proposed: bool = False

    @property
    def stopped(self) -> bool:
        """Whether nothing may be written."""
        return bool(self.problems or self.conflicts)


def import_of(wanted: Wanted, memory: Memory | None = None) -> Import | Refused:
    """What a workbook of ours would change in the content as it is now; or why it is not taken in at all.

    All that keeps it from being written is found in one run. Writes nothing. Never raises for what is in the file.
    """
    memory = memory or Memory()
    site, before = check(wanted.content, wanted.levels, memory)
    if site is None:
        return Refused(words.NO_SITE, words.NO_SITE_COMMAND)
    opened = opened_book(wanted.raw, wanted.name, site, wanted.year, force=wanted.force)
    return opened if isinstance(opened, Refused) else _Taking(wanted, memory, site, before, opened).done()


@dataclass
class _Taking:
    wanted: Wanted
    memory: Memory
    site: Site
    before: tuple[Problem, ...]
    opened: OpenedBook

    def done(self) -> Import:
        book, state, year = self.opened
        known = known_of(self.site, year)
        found = found_in(book, laid_out(state.content, year.number, known), _OTHERS)
        gather = gathered(found.sheets, state.content, year.number, known)
        mine, missing, lost = without(gather, state, delete=self.wanted.delete)
        cells = Cells(self.wanted.name, mine, gather.places)
        files = joined_files(self.wanted.content, state.content if state.before is None else state.before, cells)
        faults = [self._at_cell(one) for one in (*found.problems, *gather.problems, *lost)]
        errors = sum(one.severity is Severity.ERROR for one in self.before)
        made = Import(self.wanted, year.number, told=self._told(found.told), missing=missing, before=errors)
        made = replace(made, proposed=state.before is not None)
        clashes = tuple(in_words(one, self.site, year) for one in files.clashes)
        made = replace(made, edits=files.edits, conflicts=clashes, problems=(*faults, *files.problems))
        return self._checked(made, files, cells)

    def _at_cell(self, problem: Problem) -> Problem:
        return problem._replace(at=Position(f"{self.wanted.name}!{problem.at.file}"))

    def _told(self, told: tuple[Told, ...]) -> tuple[Told, ...]:
        return tuple(one._replace(place=f"{self.wanted.name}!{one.place}") if one.place else one for one in told)

    def _checked(self, made: Import, files: JoinedFiles, cells: Cells) -> Import:
        """With what differs by meaning, and with what the rules say of the content as it would become."""
        if not files.edits:
            return made
        texts = {one.name: own_form(one.text, one.file.text, one.file.form).encode() for one in files.edits}
        site, after = check(self.wanted.content, self.wanted.levels, self.memory, texts)
        read = content_of(site, self.opened.year) if site else {}  # a fault may follow in a file that stays as it is
        new = in_cells(brought(self.before, after), site, {**read, **files.new}, cells)
        errors = tuple(one for one in new if one.severity is Severity.ERROR)
        warnings = tuple(one for one in new if one.severity is Severity.WARNING)
        changes = changes_between(self.site, site) if site else ()
        told = {one.file for one in changes}
        others = tuple(one.name for one in files.edits if one.name not in told)
        problems = (*made.problems, *(one for one in errors if one not in made.problems))
        return replace(made, changes=changes, others=others, problems=problems, warnings=warnings, site=site)


class Written(NamedTuple):
    """What was written, and the list of it; `saved` is None where something had come in between that stops it."""

    made: Import
    saved: SavedAll | None


def write(first: Import) -> Written | Refused:
    """Write what was listed, all files or none as far as the system lets us.

    Where somebody has written one of the files since, the workbook is taken in once more. Raises
    `edit.retried.GaveUp` with the reason if nothing could be written.
    """
    tries = [first]

    def once() -> Written | Refused:
        made = tries.pop() if tries else import_of(first.wanted)
        if isinstance(made, Refused):
            return made
        return Written(made, None if made.stopped else save_all(first.wanted.content, made.edits))

    return retried(once)
