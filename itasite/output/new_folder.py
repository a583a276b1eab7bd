"""Writes a new folder with files, completely or not at all, so that the same command can be run again."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_WORK = ".itasite-new-"
_START = stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH


def write_folder(folder: Path, files: Mapping[str, bytes], programs: Collection[str] = ()) -> None:
    """Write files, given by relative path, into a new or empty folder. If it raises OSError, nothing is left.

    `programs` are those of the files that can be started.
    """
    try:
        _write(folder, files, programs)
    except OSError as error:  # the user does not know the temporary folder: the error gets the one that was asked for
        raise OSError(error.errno, error.strerror, str(folder)) from None


def _write(folder: Path, files: Mapping[str, bytes], programs: Collection[str]) -> None:
    with _parents(folder), tempfile.TemporaryDirectory(prefix=_WORK, dir=folder.parent) as work:
        made = Path(work) / "made"
        for name, content in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            if name in programs:
                path.chmod(path.stat().st_mode | _START)
        if folder.is_dir():
            _move_into(made, folder)
        else:
            os.rename(made, folder)  # noqa: PTH104  # as Path.rename, which could also replace a file


@contextmanager
def _parents(folder: Path) -> Iterator[None]:
    """Make the missing folders above; if the block fails, remove those again."""
    blocked = next((parent for parent in folder.parents if parent.exists()), None)
    if blocked and not blocked.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a folder", str(blocked))
    missing = [parent for parent in folder.parents if not parent.exists()]
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for parent in missing:  # the innermost first
            try:
                parent.rmdir()
            except OSError:
                continue
        raise


def _move_into(made: Path, folder: Path) -> None:
    """Move the files into an existing empty folder. It is not replaced, since the user's shell may be in it."""
    moved: list[Path] = []
    try:
        for path in sorted(made.iterdir()):
            place = folder / path.name
            if os.path.lexists(place):
                raise FileExistsError(errno.EEXIST, "exists", str(place))
            moved.append(place)
            path.rename(place)
    except BaseException:
        for place in moved:
            if place.is_dir() and not place.is_symlink():
                shutil.rmtree(place, ignore_errors=True)
            else:
                place.unlink(missing_ok=True)
        raise
