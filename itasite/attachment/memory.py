"""What is known of attached files for as long as they do not change: all but their texts.

What is to be found in a text is looked for when the file is read, so that the texts of thousands of files are never
held together.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from itasite.attachment.look import Found, Look
from itasite.attachment.model import Attachment
from itasite.listing import changed_at
from itasite.problem import unopened

if TYPE_CHECKING:
    from itasite.attachment.opened import OpenedFile


class Stamp(NamedTuple):
    """What changes with a file."""

    size: int
    time: int
    number: int
    changed: int

    @property
    def settled(self) -> bool:
        """Whether no change after now can have the same stamp: the clock of the file system has gone on since."""
        return self.changed + _TICK < _newest


def stamp(state: os.stat_result) -> Stamp:
    """The stamp of a file."""
    return Stamp(state.st_size, state.st_mtime_ns, state.st_ino, changed_at(state))


class _Known(NamedTuple):
    """What is known of a file as long as it has this stamp: `found` is what `look` finds in it."""

    stamp: Stamp
    settled: bool
    facts: Attachment
    look: Look[Any] | None = None
    found: Any = None


_TICK = 2_000_000_000  # nanoseconds: some file systems know even seconds only
_newest = 0
_known: dict[str, _Known] = {}  # by path, as a text: a `Path` takes more room than all that is known of a small file


def begin(newest: int) -> None:
    """Before a site is built again: forget files that a change soon after they were read would leave with their stamp.

    Those are the files that were as new as the newest of the site. `newest` is when that one was changed, as
    `changed_at` returns it: so the clock of the file system is asked, not that of this machine.
    """
    global _newest
    for path, known in _known.copy().items():  # another thread may show pages of the last build
        if not known.settled:
            _known.pop(path, None)
    _newest = newest


def facts(path: Path) -> Attachment:
    """What is in the file at `path`, without its passages. Never raises."""
    try:
        state = path.stat()
        known = _same(path, state)
        if known is None:
            file = _opened(path, state.st_size)
            known = _remember(path, state, file.attachment(replace(file.content(), passages=())))
        return known.facts
    except OSError as error:
        return not_opened(error)


def looked(path: Path, look: Look[Found]) -> tuple[Attachment, Found]:
    """What is in the file at `path`, without its passages, and what is found in them. Never raises."""
    try:
        state = path.stat()
        known = _same(path, state)
        if known is None or known.look is not look:
            file = _opened(path, state.st_size)
            content, found = file.looked(look)
            known = _remember(path, state, file.attachment(content), look, found)
        return known.facts, cast("Found", known.found)
    except OSError as error:
        unread = not_opened(error)
        return unread, look.find(unread)


def _opened(path: Path, size: int) -> OpenedFile:
    from itasite.attachment.opened import open_file  # slow to load, and only sites with files need it

    return open_file(path, size)


def keep_only(paths: Iterable[Path], below: Path | None = None) -> None:
    """Forget all other files, of the folder `below` only if one is given.

    So a program that runs for days holds only those of the site as it is, and one that looks at a file apart from it
    need not read those of the site again.
    """
    start = f"{below}{os.sep}" if below else ""
    for path in _known.copy().keys() - set(map(str, paths)):  # another thread may show pages of the last build
        if path.startswith(start):
            _known.pop(path, None)


def not_opened(error: OSError) -> Attachment:
    """A file that cannot be opened."""
    return Attachment(kind="unknown", size=0, error=unopened(error))


def _same(path: Path, state: os.stat_result) -> _Known | None:
    known = _known.get(str(path))
    return known if known and known.stamp == stamp(state) else None


def _remember(
    path: Path, state: os.stat_result, read: Attachment, look: Look[Found] | None = None, found: Found | None = None
) -> _Known:
    now = stamp(state)
    known = _known[str(path)] = _Known(now, now.settled, read, look, found)
    return known
