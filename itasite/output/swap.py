"""A new folder in the place of an old one: at every moment the old or the new is there, whole.

Where the system can exchange two names in one step, no moment is without. Elsewhere two renames follow each other;
what is killed between them leaves the old one in the work folder, from which the next command brings it back.
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
_SIGN = "itasite-build.txt"  # makes a work folder ours; names the place that it works for
_NOTE = "โฟลเดอร์ชั่วคราวของ itasite build เรียก itasite build อีกครั้งเพื่อเก็บกวาด\n"
_NEW, _OLD, _GONE = "site", "old", "gone"
_AT_CWD = -100
_EXCHANGE = 2  # of Linux's renameat2 and of macOS' renamex_np alike


class StrandedError(OSError):
    """What stood at a place could not be put back there; it is whole in the folder `filename`."""


@contextmanager
def work_folder(place: Path) -> Iterator[Path]:
    """A folder beside `place` for what will stand there; afterwards it is gone, and the old is back where need be.

    Folders that are made for it are removed again where nothing came to stand in them.
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
            with suppress(OSError):  # something stands in it
                folder.rmdir()


def new_in(work: Path) -> Path:
    """Where in a work folder the new is made."""
    return work / _NEW


def old_in(work: Path) -> Path:
    """Where in a work folder the old one is, after it gave way."""
    return work / _OLD


def clear_leftovers(place: Path, *, alone: bool) -> bool:
    """Remove work folders that killed commands left beside `place`; whether a site came back from one.

    Only who holds the folder above is `alone`; else another may be at work there, and nothing is removed.
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
    """Put the new folder of a work folder at `place`, and what stands there into the work folder."""
    new, old = work / _NEW, work / _OLD
    if not os.path.lexists(place):
        new.rename(place)
        return
    with suppress(OSError):  # as the old was, so that who may write there still may
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
    """Put a new folder and a new file (in the work folder under its name) into their places: both or none."""
    replace_folder(work, place)
    new = work / archive.name
    try:
        new.replace(archive)
    except BaseException:
        if new.exists():
            _undo(work, place)
        raise


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system or the file system cannot."""
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
    except OSError as fault:  # the name that it tried says nothing to the user
        raise OSError(fault.errno, fault.strerror, str(place.parent)) from fault


def _undo(work: Path, place: Path) -> None:
    new, old = work / _NEW, work / _OLD
    if old.exists() and exchange(old, place):
        old.rename(new)
        return
    place.rename(new)
    _put_back(old, place)


def _put_back(old: Path, place: Path) -> bool:
    """Bring the old one back where nothing stands in its place."""
    if not os.path.lexists(old) or os.path.lexists(place):
        return False
    try:
        old.rename(place)
    except OSError as fault:
        raise StrandedError(fault.errno, fault.strerror, str(old)) from fault
    return True


def _clear(work: Path, place: Path, *, alone: bool) -> bool:
    """Settle a work folder of a killed command; whether something came back."""
    if not alone:
        return sum(_put_back(old, target) for old, target in _given_way(work, place)) > 0
    for old, target in _given_way(work, place):
        if old.is_dir() and target.is_dir():  # what came into the old one at last
            take_along(old, target, came_late(old, target))
    return _settle(work, place)


def _settle(work: Path, place: Path) -> bool:
    """Bring back what has no other place, then remove a work folder; whether something came back.

    However often this is interrupted, it can be begun again.
    """
    came_back = False
    _remove(work / _GONE)
    for old, target in _given_way(work, place):
        came_back |= _put_back(old, target)
        if os.path.lexists(old):
            old.rename(work / _GONE)  # a half removed one shall not come back
            _remove(work / _GONE)
    for name in _ours_in(work, place):  # whatever else somebody put there stays
        _remove(work / name)
    if _names(work) <= {_SIGN}:  # it goes at last: by it the rest is found again
        (work / _SIGN).unlink(missing_ok=True)
        work.rmdir()
    return came_back


def _ours_in(work: Path, place: Path) -> list[str]:
    """What a work folder may hold of ours, but for its sign."""
    known = {_NEW, f"{place.name}.zip", *(old.name for old, _ in _given_way(work, place))}
    return sorted(known & _names(work))


def _place_of(work: Path, *, alone: bool) -> Path | None:
    """For which place a work folder was made; None where it is none."""
    sign = work / _SIGN
    name = os.fsdecode(sign.read_bytes().partition(b"\n")[0]) if sign.is_file() else ""
    if name not in ("", "..") and name == Path(name).name:
        return work.parent / name
    if alone and _names(work) <= {_SIGN}:  # killed at birth
        sign.unlink(missing_ok=True)
        work.rmdir()
    return None


def _is_of_earlier(work: Path, name: str) -> bool:
    """Whether this is the work folder of an earlier version, which signed none; a copy kept by hand is not."""
    if not re.fullmatch(rf"\.{re.escape(name)}-(?![0-9]+$)[a-z0-9_]{{8}}", work.name):
        return False
    known = {_NEW, f"{name}.zip", "old-0", "old-1"}
    if stat.S_IMODE(work.stat().st_mode) != 0o700 or not _names(work) <= known:
        return False
    folders = (folder for folder in (work / _NEW, work / "old-0") if folder.is_dir())
    return not os.path.lexists(work / _NEW / manifest.NAME) and all(is_earlier_site(folder) for folder in folders)


def _given_way(work: Path, place: Path) -> tuple[tuple[Path, Path], ...]:
    """What may have given way to something new, and where it belongs; the last two in folders of earlier versions."""
    archive = place.with_name(f"{place.name}.zip")
    return (work / _OLD, place), (work / "old-0", place), (work / "old-1", archive)


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _remove(path: Path) -> None:
    """Remove a file or a folder, also of folders that allow no writing; what resists is left for the next time."""
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
