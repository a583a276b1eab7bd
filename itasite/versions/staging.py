"""The index that git uses beside us: locked, changed for some paths, and left right for `git status`."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from dulwich.file import FileLocked, GitFile
from dulwich.index import (
    Index,
    IndexChecksumWriter,
    IndexEntry,
    index_entry_from_stat,
    index_entry_from_tree_entry,
    write_index_dict,
)
from dulwich.objects import ObjectID
from dulwich.repo import Repo

from itasite.versions.checkin import Change, digest_of

LOCK_AGE = 60.0  # seconds; no honest program holds a lock for so long
TRIES, PAUSE = 40, 0.05  # an editor's git looks at the index for some milliseconds at a time
_T = TypeVar("_T")


def patiently(action: Callable[[], _T]) -> _T:
    """What `action` gives, tried again while another program holds a lock; FileLocked where it holds on."""
    for _ in range(TRIES):
        try:
            return action()
        except FileLocked:
            time.sleep(PAUSE)
    return action()


def unhindered(repo: Repo, action: Callable[[], _T]) -> _T:
    """What `action` gives, without the locks of single objects that a killed save, or this one on a full disk, left.

    Only dulwich makes these; an object is named by what is in it, so whoever writes it writes the same.
    """
    while True:
        try:
            return action()
        except FileLocked as locked:
            lock = Path(os.fsdecode(locked.lockfilename))
            objects = Path(repo.commondir()) / "objects"
            if objects not in lock.parents or time.time() - lock.stat().st_mtime < LOCK_AGE:
                raise
            lock.unlink()
        except OSError:
            _clear_halves(repo)
            raise


def _clear_halves(repo: Repo) -> None:
    """Remove half written objects: dulwich leaves them where the last bytes do not fit, and git calls them damaged."""
    for half in (Path(repo.commondir()) / "objects").glob("??/*.lock"):
        with suppress(OSError):
            half.unlink()


def _given_up(abort: Callable[[], None]) -> None:
    """Let go of a lock, also on a full disk: closing the file then fails at first, before the lock is removed."""
    with suppress(OSError):
        abort()
    abort()


def staged(repo: Repo, top: Path, changes_of: Callable[[Index], Sequence[Change]]) -> Sequence[Change]:
    """Put into the index what `changes_of` makes of it, under git's lock; other entries stay as they are.

    Nothing is written where nothing changes or an exception ends it. FileLocked: another program has it.
    """
    lock = patiently(lambda: GitFile(repo.index_path(), "wb"))
    try:
        index = repo.open_index() if repo.has_index() else Index(repo.index_path(), read=False)
        changes = changes_of(index)
        if not changes:
            lock.abort()
            return changes
        for change in changes:
            _put(index, top, change)
        # without git's caches (trees, untracked files), which would now be stale; git makes them anew
        writer = IndexChecksumWriter(lock, repo.object_format)
        write_index_dict(writer, dict(index.items()), object_format=repo.object_format)
        writer.close()
    except BaseException:
        _given_up(lock.abort)
        raise
    return changes


def _put(index: Index, top: Path, change: Change) -> None:
    if change.blob is None or change.mode is None:
        if change.path in index:
            del index[change.path]
    else:
        index[change.path] = _entry(top, change, change.mode, change.blob)


def _entry(top: Path, change: Change, mode: int, blob: ObjectID) -> IndexEntry:
    """With the marks of the file on the disk if it is what was saved; else git is left to compare."""
    place = top / change.path.decode("utf-8")
    try:
        found = place.lstat()
        if digest_of(place.read_bytes()) == change.digest:
            return index_entry_from_stat(found, blob, mode=mode)
    except OSError:
        pass
    return index_entry_from_tree_entry(mode, blob, 0)
