"""The list of files in the content folder: those that are read, those that are published, those left out and why."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import NamedTuple


class Reason(Enum):
    """Why a file or folder is neither read nor published."""

    BACKUP = auto()  # a copy that an editor, a cloud drive or a person left behind
    LOCK = auto()  # a file that a program keeps beside a document while it is open
    SHORTCUT = auto()  # a shortcut of Windows or Google Drive instead of a document
    KIND = auto()  # a file outside files/ of a kind that no page uses
    PAGE_NAME = auto()  # a Markdown page whose name does not end in exactly .md
    SYSTEM = auto()  # files that the operating system or a tool puts into folders
    HIDDEN = auto()  # the name begins with a dot
    GARBLED = auto()  # the name is not UTF-8
    UNREADABLE = auto()  # the system does not let us read it
    SPECIAL = auto()  # neither a file nor a folder: a pipe, a socket, a device
    LINK_OUT = auto()  # a symbolic link that leads out of the content folder
    LINK_LOOP = auto()  # one that leads back to a folder that it lies in
    LINK_NOWHERE = auto()  # one that leads nowhere
    LINK_INSIDE = auto()  # one that leads to another place in the content folder


LINKS = frozenset({Reason.LINK_OUT, Reason.LINK_LOOP, Reason.LINK_NOWHERE, Reason.LINK_INSIDE})
# For these reasons a file of the author would be missing in the site: an error, and nothing is built.
BLOCKING = LINKS | {Reason.GARBLED, Reason.UNREADABLE, Reason.SPECIAL}


class LeftOut(NamedTuple):
    """A file or folder that is left out; if it is a folder, so is all in it, without a look."""

    name: str
    reason: Reason
    folder: bool = False


def changed_at(state: os.stat_result) -> int:
    """When a file was changed last by the clock of its file system, which an author cannot set; nanoseconds.

    On Windows, where that is not told, the later of the times of its content and of its making.
    """
    return max(state.st_mtime_ns, state.st_ctime_ns) if os.name == "nt" else state.st_ctime_ns


class FileState(NamedTuple):
    """Type, size and time of a file when the folder was listed, before the file was read."""

    kind: int  # the type bits of its mode (stat.S_IFMT)
    size: int  # bytes
    time: int  # of the last change, nanoseconds since 1970

    @classmethod
    def of(cls, found: os.stat_result) -> FileState:
        """The state from `lstat`: of a link itself, not of its target."""
        return cls(stat.S_IFMT(found.st_mode), found.st_size, found.st_mtime_ns)


@dataclass(frozen=True)
class Listing:
    """The files of the content folder. Names are relative to it, with forward slashes, and sorted."""

    sources: tuple[str, ...] = ()  # YAML: read, never published
    pages: tuple[str, ...] = ()  # Markdown: become pages
    unchanged: tuple[str, ...] = ()  # published byte for byte
    left_out: tuple[LeftOut, ...] = ()
    states: Mapping[str, FileState] = field(default_factory=dict, compare=False, repr=False)  # of `unchanged`, by name

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all files that are read or published."""
        return frozenset((*self.sources, *self.pages, *self.unchanged))

    @cached_property
    def reasons(self) -> dict[str, Reason]:
        """The reason of each file or folder that is left out, by name."""
        return {found.name: found.reason for found in self.left_out}

    def reason(self, name: str) -> Reason | None:
        """Why this file, or a folder that it lies in, is left out; None if it is not."""
        places = (name, *(str(folder) for folder in PurePosixPath(name).parents))
        return next((self.reasons[place] for place in places if place in self.reasons), None)

    @cached_property
    def published(self) -> tuple[str, ...]:
        """The names of all files that are published, sorted."""
        return tuple(sorted((*self.pages, *self.unchanged)))

    def newest(self, root: Path) -> int:
        """When the file that was changed last was changed, of all that are read or published."""
        times = [0]
        for name in self.names:
            with suppress(OSError):
                times.append(changed_at((root / name).lstat()))
        return max(times)

    def changed(self, root: Path) -> Iterator[str]:
        """The names of files in `unchanged` that were changed or removed since the folder was listed."""
        for name, state in self.states.items():
            try:
                now = FileState.of((root / name).lstat())
            except OSError:
                now = None
            if now != state:
                yield name
