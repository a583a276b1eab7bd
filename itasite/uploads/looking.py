"""What is wrong with a handed-in file before it is kept, by the very rules that look at attached files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from itasite.attachment import duplicates
from itasite.checks import (
    document_metadata,
    draft_name,
    file_name,
    file_too_large,
    file_type,
    file_unreadable,
    personal_data_file,
    signature_image,
)
from itasite.detect.attached_files import alone_with, attachments
from itasite.listing import PUBLISHED_FOLDER, list_folder
from itasite.model.site import Site
from itasite.problem import Problem
from itasite.strictness import apply_strictness
from itasite.uploads.staging import Staged
from itasite.words.file_kinds import FILE_KIND_WORDS
from itasite.words.uploads import ASKS, RENAMED, SAME

_OF_FILES = (
    personal_data_file,
    signature_image,
    file_unreadable,
    document_metadata,
    file_too_large,
    file_type,
    file_name,
    draft_name,
)
# What the name says that it came with is lost with that name.
_OF_WRITTEN_NAMES = (signature_image, draft_name)
# Rules whose finding a person has to look at before the file is kept, and what she is asked. Once it is published it
# cannot be called back.
_ASKING = {
    personal_data_file.ID: "personal-data",
    signature_image.ID: "personal-data",
    file_unreadable.ID: "unread",
}


class Ask(NamedTuple):
    """Something that must be confirmed before the file is kept: a code, and the Thai words beside the tick box."""

    code: str
    words: str


class Findings(NamedTuple):
    """What is wrong with a staged file under a name of a year; its problems are the worst first.

    `same_as` is the path of a file of the content with the same bytes, "" if there is none; `notes` are further
    sentences for the clerk.
    """

    staged: Staged
    year: int
    name: str
    problems: tuple[Problem, ...]
    asks: tuple[Ask, ...]
    same_as: str
    notes: tuple[str, ...]

    def missing(self, confirmed: frozenset[str]) -> tuple[Ask, ...]:
        """What is asked and not confirmed yet."""
        return tuple(ask for ask in self.asks if ask.code not in confirmed)


def looked_at(site: Site, staged: Staged, year: int, name: str, levels: Mapping[str, str] | None = None) -> Findings:
    """What the rules find in a staged file if it is kept as `name` among the files of a year.

    `levels`: how strictly the site takes the rules, as `findings.check` takes them. Never raises: what cannot be read
    is told as such.
    """
    place = f"{year}/{PUBLISHED_FOLDER}/{name}"
    alone = alone_with(site, place, staged.path)
    found = {problem for rule in _OF_FILES for problem in rule.check(alone) if problem.at.file == place}
    found |= {_at(problem, place) for problem in _of_written_name(site, staged, year)}
    problems = sorted(apply_strictness({}, found, levels or {}), key=_worst_first)
    photographed = bool(attachments(alone)[0].read.metadata.photographed)
    same = _same_bytes(site.root, staged)
    return Findings(
        staged, year, name, tuple(problems), tuple(_asks(problems, photographed, same)), same, _notes(staged, same)
    )


def _of_written_name(site: Site, staged: Staged, year: int) -> Iterator[Problem]:
    if not staged.client_name:
        return
    written = f"{year}/{PUBLISHED_FOLDER}/{staged.client_name}"
    alone = alone_with(site, written, staged.path)
    for rule in _OF_WRITTEN_NAMES:
        yield from (problem for problem in rule.check(alone) if problem.at.file == written)


def _at(problem: Problem, place: str) -> Problem:
    return problem._replace(at=problem.at._replace(file=place))


def _worst_first(problem: Problem) -> tuple[int, Problem]:
    return ("error", "warning", "hint").index(problem.severity.value), problem


def _asks(problems: list[Problem], photographed: bool, same: str) -> Iterator[Ask]:
    told = {problem.rule for problem in problems}
    codes = [code for rule, code in _ASKING.items() if rule in told]
    codes += ["photographed"] if photographed and document_metadata.ID in told else []
    codes += ["same"] if same else []
    for code in dict.fromkeys(codes):
        yield Ask(code, ASKS[code].format(same=same))


def _same_bytes(content: Path, staged: Staged) -> str:
    """The path of a published file with the same bytes; only files of the same size are opened."""
    listing = list_folder(content)
    same = [name for name, state in listing.states.items() if state.size == staged.size]
    earlier = duplicates([*(content / name for name in same), staged.path]).get(staged.path)
    return earlier.relative_to(content).as_posix() if earlier else ""


def _notes(staged: Staged, same: str) -> tuple[str, ...]:
    notes = [SAME.format(same=same)] if same else []
    spelt_alike = {".jpeg": ".jpg", ".tiff": ".tif"}.get(staged.suffix, staged.suffix)
    if staged.suffix and spelt_alike != staged.ending:
        kind = FILE_KIND_WORDS.get(staged.kind, "")
        notes.append(RENAMED.format(suffix=staged.suffix, kind=kind, ending=staged.ending))
    return tuple(notes)
