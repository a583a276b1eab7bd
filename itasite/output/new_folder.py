"""A new folder with files: there as a whole or not at all, so that the same command can be given again."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_WORK = ".itasite-new-"


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files, by their paths inside, into a folder that is new or empty. Raises OSError, all undone then."""
    try:
        _write(folder, files)
    except OSError as fault:  # of the working folder nobody has heard
        raise OSError(fault.errno, fault.strerror, str(folder)) from None


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    with _parents(folder), tempfile.TemporaryDirectory(prefix=_WORK, dir=folder.parent) as work:
        made = Path(work) / "made"
        for name, content in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if folder.is_dir():
            _move_into(made, folder)
        else:
            os.rename(made, folder)  # noqa: PTH104  # Path.rename follows no other rule, but takes a file's place


@contextmanager
def _parents(folder: Path) -> Iterator[None]:
    """Make the folders above; take those away again that were made in vain."""
    blocked = next((parent for parent in folder.parents if parent.exists()), None)
    if blocked and not blocked.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a folder", str(blocked))
    lacking = [parent for parent in folder.parents if not parent.exists()]
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for parent in lacking:  # the innermost first
            try:
                parent.rmdir()
            except OSError:
                continue
        raise


def _move_into(made: Path, folder: Path) -> None:
    """Into an empty folder that somebody made, perhaps the one that a shell stands in: it stays the same folder."""
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
