"""What a workbook changes, joined with what became of the files since it was exported, as new texts of these files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path as Folder
from typing import NamedTuple

from itasite.edit.apply import edited, plain_of
from itasite.edit.change import Change, Path, Plain
from itasite.edit.difference import difference
from itasite.edit.file import Opened, opened_in
from itasite.edit.merge import Conflict, merged
from itasite.edit.refused import CannotEdit
from itasite.edit.several import Edit
from itasite.forms.schemas import has_schemas, with_modeline
from itasite.model.shape import FILES
from itasite.output.system_error import explain
from itasite.problem import Position, Problem, error
from itasite.words import taken as words
from itasite.workbook.cells import Cells
from itasite.workbook.fresh import with_free_ids
from itasite.workbook.grid import Content
from itasite.workbook.singled import Gone, singled


class Clash(NamedTuple):
    """A value that was changed in the workbook and in its file, each in another way; see `edit.merge.Conflict`.

    `gone`: the side that has removed the whole record.
    """

    file: str
    place: str
    conflict: Conflict
    gone: Gone


class JoinedFiles(NamedTuple):
    """The files with the texts that they are to have, their new content, and what keeps them from being written."""

    edits: tuple[Edit, ...]
    new: Content
    clashes: tuple[Clash, ...]
    problems: tuple[Problem, ...]


def joined_files(content: Folder, base: Content, cells: Cells) -> JoinedFiles:
    """The files that the workbook changes: `base` was exported, `cells.mine` is what the workbook says now."""
    edits, new = list[Edit](), dict[str, Plain]()
    clashes, problems = list[Clash](), list[Problem]()
    for name, mine in list(cells.mine.items()):
        if mine == base.get(name, ""):
            continue
        try:
            now = opened_in(content, name)
            theirs = plain_of(now.text, name) if now.text else ""
        except CannotEdit as refusal:
            problems.append(_unread(name, refusal.message))
            continue
        except OSError as reason:
            problems.append(_unread(name, explain(reason)))
            continue
        mine = cells.mine[name] = with_free_ids(base.get(name, ""), mine, theirs)
        found = merged(base.get(name, ""), mine, theirs)
        new[name] = found.value
        singles = (each for one in found.conflicts for each in singled(one))
        clashes += (Clash(name, cells.of(name, one.path, found.value), one, gone) for one, gone in singles)
        if not found.conflicts:
            text, faults = _written(content, name, now, theirs, found.value, cells)
            problems += faults
            edits += [Edit(name, now, text)] if text != now.text else []
    return JoinedFiles(tuple(edits), new, tuple(clashes), tuple(problems))


def _unread(name: str, why: str) -> Problem:
    message = f"{words.UNREAD_FILE.format(file=name)} {why}"
    return error(Position(name), "unreadable-file", message, words.UNREAD_FILE_DO)


def _written(
    content: Folder, name: str, now: Opened, theirs: Plain, new: Plain, cells: Cells
) -> tuple[str, list[Problem]]:
    """The text that says the new content, and which changes of the file cannot be made."""
    changes = difference(theirs, new)
    try:
        text = edited(now.text, changes, name)
    except CannotEdit:
        return now.text, list(_refused(now.text, changes, name, lambda path: cells.of(name, path, new)))
    return text if now.raw is not None else _beginning(content, name) + text.lstrip("\n"), []


def _beginning(content: Folder, name: str) -> str:
    """The first lines of a file that is not there yet, as `itasite new` writes them."""
    kind = re.sub("[0-9]{4}", "YEAR", name)
    return with_modeline("", kind) if kind in FILES and has_schemas(content) else ""


def _refused(text: str, changes: Sequence[Change], name: str, cell: Callable[[Path], str]) -> Iterator[Problem]:
    """The changes that cannot be made, each told; one that only follows from another is not."""
    told = False
    for change in changes:
        try:
            text = edited(text, [change], name)
        except CannotEdit as refusal:
            if told and refusal.code == "place":
                continue
            told = True
            at, line = cell(change.path), refusal.at.line
            message = words.NOT_EDITED.format(file=name, line=line)
            yield error(Position(at) if at else refusal.at, "wrong-value", message, words.NOT_EDITED_DO)
