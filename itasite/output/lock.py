"""One at a time: who writes into a folder holds it, and the system lets go of it for whoever is killed."""

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

_PAUSE = 0.2  # seconds between two looks
_LOOKS = 3000  # ten minutes; no build takes so long
_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class TakenError(Exception):
    """Another has held the folder all the time."""


@contextmanager
def turn(folder: Path, waiting: Callable[[], None]) -> Iterator[int | None]:
    """Hold an existing folder; `waiting` is called once where another has it. Raises TakenError after ten minutes.

    Gives the open file that holds it: who inherits that holds the folder too, longer than we live. None where the
    file system knows no locks, as some drives of networks.
    """
    held = os.open(_locked_file(folder), os.O_RDWR | os.O_CREAT if sys.platform == "win32" else os.O_RDONLY, 0o600)
    try:
        yield held if _wait(held, waiting) else None
    finally:
        os.close(held)


def _wait(held: int, waiting: Callable[[], None]) -> bool:
    for look in range(_LOOKS):
        try:
            _take(held)
        except OSError as fault:
            if fault.errno not in _TAKEN:
                return False
        else:
            return True
        if look == 0:
            waiting()
        time.sleep(_PAUSE)
    raise TakenError


if sys.platform == "win32":  # written by the book: nobody has run it there yet
    import msvcrt

    def _locked_file(folder: Path) -> Path:
        """Windows locks no folders: a file of the user's own for each."""
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
