"""Replaces an old folder by a new one: at every moment one of them is there, complete.

If the system can exchange two names in one step, there is no gap. If not, two renames follow each other: if the command
is killed between them, the old folder is in the work folder, and the next command brings it back.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from itasite.output import manifest
from itasite.output.manual_files import came_late, take_along
from itasite.output.ownership import is_earlier_site

_PREFIX = ".itasite-build-"
_SIGN = "itasite-build.txt"  # marks a work folder as ours; its first line is the name of the site folder
_NOTE = "โฟลเดอร์ชั่วคราวของ itasite build เรียก itasite build อีกครั้งเพื่อเก็บกวาด\n"
_NEW, _OLD, _GONE = "site", "old", "gone"
_AT_CWD = -100
_EXCHANGE = 2  # for renameat2 of Linux and for renamex_np of macOS


class StrandedError(OSError):
    """The old folder or file could not be put back; it is complete at the path `filename`."""


@contextmanager
def work_folder(place: Path) -> Iterator[Path]:
    """A temporary folder beside `place`, in which the new folder is made.

    At the end it is removed; if the swap failed, the old folder is put back. Missing folders above are made, and
    removed again if they stay empty. Raises OSError, and StrandedError if the old folder cannot be put back.
    """
    missing = [folder for folder in place.parents if not folder.exists()]
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        work = _made_beside(place)
        try:
            (work / _SIGN).write_bytes(os.fsencode(f"{place.name}\n{_NOTE}"))
            yield work
        finally:
            _settle(work, place)
    finally:
        for folder in missing:
            with suppress(OSError):  # it is not empty
                folder.rmdir()


def new_in(work: Path) -> Path:
    """The path in a work folder where the new folder is made."""
    return work / _NEW


def old_in(work: Path) -> Path:
    """The path in a work folder where the old folder is after the swap."""
    return work / _OLD


def clear_leftovers(place: Path, *, alone: bool) -> bool:
    """Remove work folders that killed commands left beside `place`. Returns whether a site was put back from one.

    `alone` says that we hold the lock of the folder above. If not, another command may be working there, and nothing is
    removed.
    """
    came_back = False
    with os.scandir(place.parent) as found:
        folders = [Path(entry.path) for entry in found if entry.is_dir(follow_symlinks=False)]
    for work in folders:
        if work.name.startswith(_PREFIX) and (named := _place_of(work, alone=alone)) is not None:
            came_back |= _clear(work, named, alone=alone)
        elif _is_of_earlier(work, place.name):
            came_back |= _clear(work, place, alone=alone)
    return came_back


def replace_folder(work: Path, place: Path) -> None:
    """Move the new folder from the work folder to `place`, and the old one into the work folder. Raises OSError."""
    new, old = work / _NEW, work / _OLD
    if not os.path.lexists(place):
        new.rename(place)
        return
    with suppress(OSError):  # the mode of the old one: the same users may write there
        new.chmod(stat.S_IMODE(place.stat().st_mode))
    if exchange(new, place):
        new.rename(old)
        return
    try:
        place.rename(old)
        new.rename(place)
    except BaseException:
        _put_back(old, place)
        raise


def replace_both(work: Path, place: Path, archive: Path) -> None:
    """Move a new folder and a new zip file from the work folder to their paths: both or none.

    In the work folder the zip file has its final name. Raises OSError.
    """
    replace_folder(work, place)
    new = work / archive.name
    try:
        new.replace(archive)
    except BaseException:
        if new.exists():
            _undo(work, place)
        raise


def exchange(one: Path, other: Path) -> bool:
    """Exchange two paths in one step. False, and nothing changed, if the system or the file system cannot do it."""
    if sys.platform == "win32":
        return False
    names = os.fsencode(one), os.fsencode(other)
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(_AT_CWD, names[0], _AT_CWD, names[1], _EXCHANGE) == 0)
    if hasattr(library, "renamex_np"):
        return bool(library.renamex_np(*names, _EXCHANGE) == 0)
    return False


def _made_beside(place: Path) -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place.parent))
    except OSError as error:  # the user does not know the temporary name: the error gets the folder
        raise OSError(error.errno, error.strerror, str(place.parent)) from error


def _undo(work: Path, place: Path) -> None:
    new, old = work / _NEW, work / _OLD
    if old.exists() and exchange(old, place):
        old.rename(new)
        return
    place.rename(new)
    _put_back(old, place)


def _put_back(old: Path, place: Path) -> bool:
    """Put the old folder back if its path is free. Returns whether that was done."""
    if not os.path.lexists(old) or os.path.lexists(place):
        return False
    try:
        old.rename(place)
    except OSError as error:
        raise StrandedError(error.errno, error.strerror, str(old)) from error
    return True


def _clear(work: Path, place: Path, *, alone: bool) -> bool:
    """Clear the work folder of a killed command. Returns whether something was put back."""
    if not alone:
        return sum(_put_back(old, target) for old, target in _given_way(work, place)) > 0
    for old, target in _given_way(work, place):
        if old.is_dir() and target.is_dir():  # files that came into the old one just before the swap
            take_along(old, target, came_late(old, target))
    return _settle(work, place)


def _settle(work: Path, place: Path) -> bool:
    """Put back what is nowhere else, then remove the work folder. Returns whether something was put back.

    It may be interrupted at any point and run again.
    """
    came_back = False
    _remove(work / _GONE)
    for old, target in _given_way(work, place):
        came_back |= _put_back(old, target)
        if os.path.lexists(old):
            old.rename(work / _GONE)  # a half removed folder must not be put back
            _remove(work / _GONE)
    for name in _ours_in(work, place):  # files that somebody else put there stay
        _remove(work / name)
    if _names(work) <= {_SIGN}:  # last: without it the rest would not be found again
        (work / _SIGN).unlink(missing_ok=True)
        work.rmdir()
    return came_back


def _ours_in(work: Path, place: Path) -> list[str]:
    """The names of our files and folders in a work folder, without `_SIGN`."""
    known = {_NEW, f"{place.name}.zip", *(old.name for old, _ in _given_way(work, place))}
    return sorted(known & _names(work))


def _place_of(work: Path, *, alone: bool) -> Path | None:
    """The path for which a work folder was made; None if it is not one of ours. If `alone`, an empty one is removed."""
    sign = work / _SIGN
    name = os.fsdecode(sign.read_bytes().partition(b"\n")[0]) if sign.is_file() else ""
    if name not in ("", "..") and name == Path(name).name:
        return work.parent / name
    if alone and _names(work) <= {_SIGN}:  # the command was killed before it wrote the name
        sign.unlink(missing_ok=True)
        work.rmdir()
    return None


def _is_of_earlier(work: Path, name: str) -> bool:
    """Whether this is the work folder of an earlier version, which wrote no `_SIGN`, not a copy that a user keeps."""
    if not re.fullmatch(rf"\.{re.escape(name)}-(?![0-9]+$)[a-z0-9_]{{8}}", work.name):
        return False
    known = {_NEW, f"{name}.zip", "old-0", "old-1"}
    if stat.S_IMODE(work.stat().st_mode) != 0o700 or not _names(work) <= known:
        return False
    folders = (folder for folder in (work / _NEW, work / "old-0") if folder.is_dir())
    return not os.path.lexists(work / _NEW / manifest.NAME) and all(is_earlier_site(folder) for folder in folders)


def _given_way(work: Path, place: Path) -> tuple[tuple[Path, Path], ...]:
    """Where old folders and files may be in a work folder, and where they belong; the last two by earlier versions."""
    archive = place.with_name(f"{place.name}.zip")
    return (work / _OLD, place), (work / "old-0", place), (work / "old-1", archive)


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _remove(path: Path) -> None:
    """Remove a file or a folder, even if folders in it are read-only. What cannot be removed is left for next time."""
    if path.is_symlink() or not path.is_dir():
        with suppress(OSError):
            path.unlink()
        return
    for folder, names, _ in os.walk(path):
        for inner in (Path(folder), *(Path(folder) / name for name in names)):
            if not inner.is_symlink():
                with suppress(OSError):
                    inner.chmod(stat.S_IRWXU)
    shutil.rmtree(path, ignore_errors=True)
