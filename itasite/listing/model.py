"""What a look at the content folder yields: what is read, what goes out, and what does neither and why."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import NamedTuple


class Reason(Enum):
    """Why something in the content folder neither is read nor goes out."""

    BACKUP = auto()  # a copy that an editor, a cloud drive or a hand left behind
    LOCK = auto()  # what a program keeps beside a document while it is open
    SHORTCUT = auto()  # a pointer of Windows or Google Drive in the place of a document
    KIND = auto()  # outside files/, of a kind that no page uses
    PAGE_NAME = auto()  # a page whose name does not end in .md as written here
    SYSTEM = auto()  # what the operating system or a tool puts into folders
    HIDDEN = auto()  # the name begins with a dot
    GARBLED = auto()  # the name is not UTF-8
    UNREADABLE = auto()  # the system does not let us read it
    SPECIAL = auto()  # neither a file nor a folder: a pipe, a socket, a device
    LINK_OUT = auto()  # a symbolic link that leads out of the content folder
    LINK_LOOP = auto()  # one that leads back to where it stands
    LINK_NOWHERE = auto()  # one that leads nowhere
    LINK_INSIDE = auto()  # one that leads to another place in the content folder


LINKS = frozenset({Reason.LINK_OUT, Reason.LINK_LOOP, Reason.LINK_NOWHERE, Reason.LINK_INSIDE})
# With one of these something of the author's would be missing: it is an error, and nothing is built.
BARRED = LINKS | {Reason.GARBLED, Reason.UNREADABLE, Reason.SPECIAL}


@dataclass(frozen=True, slots=True, order=True)
class LeftOut:
    """Something that is not published; of a folder nothing below it is looked at."""

    name: str
    reason: Reason
    folder: bool = False


class FileState(NamedTuple):
    """What a file was like when it was looked at, before anything of it was read."""

    kind: int
    size: int
    time: int

    @classmethod
    def of(cls, found: os.stat_result) -> FileState:
        """What the system says of a file; a link is itself here, and not what it leads to."""
        return cls(stat.S_IFMT(found.st_mode), found.st_size, found.st_mtime_ns)


@dataclass(frozen=True)
class Listing:
    """The content folder by names relative to it, with forward slashes; each of the three is in the order of names.

    `sources` are read and never published, `pages` become pages, `unchanged` goes out byte for byte.
    """

    sources: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    states: Mapping[str, FileState] = field(
        default_factory=dict, compare=False, repr=False
    )  # of what goes out unchanged

    @cached_property
    def names(self) -> frozenset[str]:
        """All that is read or goes out."""
        return frozenset((*self.sources, *self.pages, *self.unchanged))

    @cached_property
    def reasons(self) -> dict[str, Reason]:
        """Why each thing that is left out is so."""
        return {found.name: found.reason for found in self.left_out}

    def reason(self, name: str) -> Reason | None:
        """Why this name, or a folder that it lies in, is left out, if so."""
        places = (name, *(str(folder) for folder in PurePosixPath(name).parents))
        return next((self.reasons[place] for place in places if place in self.reasons), None)

    @cached_property
    def published(self) -> tuple[str, ...]:
        """The author's names that go out, in order."""
        return tuple(sorted((*self.pages, *self.unchanged)))

    def changed(self, root: Path) -> Iterator[str]:
        """Files to go out unchanged that are no longer what they were when they were looked at."""
        for name, state in self.states.items():
            try:
                now = FileState.of((root / name).lstat())
            except OSError:
                now = None
            if now != state:
                yield name
