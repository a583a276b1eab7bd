"""A lock on a folder: one process at a time writes there. If a process is killed, the system releases its lock."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_PAUSE = 0.2  # seconds between two tries
_LOOKS = 3000  # tries: ten minutes; no build takes so long
_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class TakenError(OSError):
    """Another process had the lock all the time that we waited; told like a file that another program has open."""


@contextmanager
def hold_folder(folder: Path, waiting: Callable[[], None], looks: int = _LOOKS) -> Iterator[int | None]:
    """Lock an existing folder; `waiting` is called once if another process has the lock.

    Yields the number of the open file that holds the lock: a child process that inherits it keeps the lock, even after
    we have ended. Yields None if the file system has no locks, like some network drives. Raises TakenError after that
    many `looks`, five a second: ten minutes if nothing is said. OSError if the folder cannot be opened.
    """
    held = _opened(folder)
    try:
        yield held if _wait(held, waiting, looks) else None
    finally:
        os.close(held)


@contextmanager
def only_one(folder: Path, *, without_locks: bool = True) -> Iterator[bool]:
    """Lock an existing folder for as long as this lasts, or yield False at once if another process has the lock.

    Yields `without_locks` where the file system has no locks. Raises OSError if the folder cannot be opened.
    """
    held = _opened(folder)
    try:
        taken = _tried(held)
        yield without_locks if taken is None else taken
    finally:
        os.close(held)


def _opened(folder: Path) -> int:
    return os.open(_locked_file(folder), os.O_RDWR | os.O_CREAT if sys.platform == "win32" else os.O_RDONLY, 0o600)


def _tried(held: int) -> bool | None:
    """Whether we have the lock now; None if there are none here."""
    try:
        _take(held)
    except OSError as error:
        return False if error.errno in _TAKEN else None
    return True


def _wait(held: int, waiting: Callable[[], None], looks: int) -> bool:
    for look in range(looks):
        if (taken := _tried(held)) is not False:
            return bool(taken)
        if look == 0:
            waiting()
        time.sleep(_PAUSE)
    raise TakenError(errno.EBUSY, "locked")


if sys.platform == "win32":  # written by the documentation: not yet run on Windows
    import msvcrt

    def _locked_file(folder: Path) -> Path:
        """A file of our own in the temporary folder, one for each folder: Windows cannot lock a folder."""
        name = hashlib.sha256(os.path.normcase(os.path.realpath(folder)).encode(errors="replace")).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"itasite-{name}.lock"

    def _take(held: int) -> None:
        msvcrt.locking(held, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _locked_file(folder: Path) -> Path:
        return folder

    def _take(held: int) -> None:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
