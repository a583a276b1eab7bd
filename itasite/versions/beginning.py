"""The first version of a folder, and the way out of a lock that was left behind."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from dulwich.index import Index
from dulwich.repo import Repo

from itasite.output.system_error import explain
from itasite.versions.repository import Found, found
from itasite.versions.saving import saved
from itasite.versions.staging import LOCK_AGE
from itasite.versions.version import Author, Fault, NotSaved, Version

BRANCH = b"main"  # the one that the workflow of a new site publishes


def begun(root: Path, message: str, author: Author, when: datetime | None = None) -> Version | NotSaved:
    """Begin a repository in `root`, with all its files in the first version but those that .gitignore leaves out.

    Refused where the folder lies in a repository already, unless that one leaves it out.
    """
    before = found(root)
    if before.fault not in (Fault.NONE, Fault.IGNORED):
        return before.refusal or NotSaved(Fault.ALREADY)
    try:
        _begin(root)
        files = _Files(root)
    except OSError as error:
        return NotSaved(Fault.UNWRITABLE, explain(error))
    return saved(root, files, message, author, when)


def _begin(root: Path) -> None:
    """Whole or not at all: made aside, and moved to its place."""
    made = Path(tempfile.mkdtemp(prefix=".itasite-build-", dir=root))
    try:
        Repo.init(str(made), default_branch=BRANCH).close()
        (made / ".git").rename(root / ".git")
    finally:
        shutil.rmtree(made, ignore_errors=True)


class _Files(Mapping[str, bytes | None]):
    """The files that git would add, each read when it is asked for: attached files may be large."""

    def __init__(self, root: Path) -> None:
        from dulwich.porcelain import get_untracked_paths  # slow to load

        self._root = root
        nothing = Index(str(root / ".git" / "index"), read=False)
        paths = get_untracked_paths(str(root), str(root), nothing, exclude_ignored=True)
        usual = (Path(path).as_posix() for path in paths)
        self._paths = sorted(path for path in usual if (root / path).is_file() and not (root / path).is_symlink())

    def __getitem__(self, path: str) -> bytes:
        return (self._root / path).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def unlocked(root: Path) -> Found:
    """Remove locks that a killed program left behind more than a minute ago; the state after it."""
    state = found(root)
    while state.lock is not None:
        try:
            if time.time() - state.lock.stat().st_mtime < LOCK_AGE:
                return state
            state.lock.unlink()
        except FileNotFoundError:
            pass
        except OSError as error:
            return Found(Fault.UNWRITABLE, state.top, explain(error), state.lock)
        state = found(root)
    return state
