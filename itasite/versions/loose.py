"""Files that were changed beside us and are no version yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dulwich.index import ConflictedIndexEntry, Index, IndexEntry
from dulwich.repo import Repo

from itasite.versions.checkin import Checkin, Refused
from itasite.versions.opened import with_repository
from itasite.versions.saving import head_of
from itasite.versions.threeway import files_of
from itasite.versions.trees import tree_at
from itasite.versions.version import NotSaved


def loose(root: Path) -> tuple[str, ...] | NotSaved:
    """The paths below `root` of files that differ from the newest version, are new or gone; not what git ignores."""

    def find(repo: Repo) -> tuple[str, ...]:
        top = Path(repo.path)
        below = root.resolve().relative_to(top.resolve()).as_posix()
        start = "" if below == "." else f"{below}/"
        names = sorted({*_changed(repo, top), *_new(top)})
        return tuple(name.removeprefix(start) for name in names if name.startswith(start))

    return with_repository(root, find)


def _changed(repo: Repo, top: Path) -> Iterator[str]:
    """What the index knows: other than in the newest version there, or other on the disk than in the index."""
    head = head_of(repo)
    files = {} if head is None else files_of(repo, head)
    index = dict(repo.open_index().items())
    checkin = None if head is None else Checkin(repo, top, tree_at(repo, head), None)
    for path in {*files, *index}:
        entry = index.get(path)
        name = path.decode("utf-8", "replace")
        if isinstance(entry, ConflictedIndexEntry) or (entry and entry.mode == 0o160000):
            continue
        if entry is None or path not in files or entry.sha != files[path][1] or not _is_here(checkin, top, path, entry):
            yield name


def _is_here(checkin: Checkin | None, top: Path, path: bytes, entry: IndexEntry) -> bool:
    place = top / path.decode("utf-8", "replace")
    try:
        state = place.lstat()
        if state.st_size == entry.size and _same_time(entry, state.st_mtime_ns):
            return True
        return checkin is not None and checkin.blob(path, place.name, place.read_bytes()).id == entry.sha
    except FileNotFoundError:
        return False
    except (OSError, Refused):
        return True  # nothing that we could keep


def _same_time(entry: IndexEntry, nanoseconds: int) -> bool:
    if isinstance(entry.mtime, tuple):
        return entry.mtime[0] * 10**9 + entry.mtime[1] == nanoseconds
    return float(entry.mtime) == nanoseconds / 10**9


def _new(top: Path) -> Iterator[str]:
    from dulwich.porcelain import get_untracked_paths  # slow to load

    index = Index(str(top / ".git" / "index"))
    for path in get_untracked_paths(str(top), str(top), index, exclude_ignored=True):
        if (top / path).is_file() and not (top / path).is_symlink():
            yield Path(path).as_posix()
