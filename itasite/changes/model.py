"""What differs between two versions, as values: for people as text, for programs as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal, NamedTuple

from itasite.model.site import Site
from itasite.problem import Problem


class Kind(StrEnum):
    """What happened. REPLACED: a file of that name has other bytes; RENAMED: an id or a path, with all behind it."""

    SET = "set"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENAMED = "renamed"
    REPLACED = "replaced"


class Piece(NamedTuple):
    """A piece of a changed text: in both versions, or in one of them."""

    kind: Literal["same", "old", "new"]
    text: str


class Change(NamedTuple):
    """One difference. `path` names it in the file by keys and names of records; all else is in Thai words.

    `scope` is the year, page or whatever it belongs to, `subject` the record there ("" for the whole), `where` the
    labels below it. `noun` says what was added, removed or moved. `pieces` show the words of a text that changed.
    """

    kind: Kind
    file: str
    path: tuple[str, ...]
    scope: str
    subject: str = ""
    where: tuple[str, ...] = ()
    noun: str = ""
    old: str = ""
    new: str = ""
    pieces: tuple[Piece, ...] = ()


class FileMark(NamedTuple):
    """A file that is published as it is: its size in bytes, and what tells its bytes from all others."""

    size: int
    mark: str


class Version(NamedTuple):
    """A content folder as it was loaded. `name` says in Thai which one it is.

    `files` are its published files where they do not lie in `site.root` themselves, as of an earlier version; None
    where they do. `site` is None if there is nothing to load.
    """

    name: str
    site: Site | None
    problems: tuple[Problem, ...] = ()
    files: Mapping[str, FileMark] | None = None


class Unread(NamedTuple):
    """What could not be compared, because one version cannot be read there: which (its name), where and why."""

    version: str
    place: str
    why: str


class Compared(NamedTuple):
    """All differences of two versions, and what could not be compared."""

    old: str
    new: str
    changes: tuple[Change, ...]
    unread: tuple[Unread, ...]

    @property
    def counts(self) -> dict[Kind, int]:
        """How many differences of each kind."""
        return {kind: sum(change.kind is kind for change in self.changes) for kind in Kind}
