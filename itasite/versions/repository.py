"""Which repository holds a folder, and whether versions can be kept in it."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path
from typing import NamedTuple

from dulwich import errors
from dulwich.ignore import IgnoreFilterManager
from dulwich.refs import HEADREF, SymrefLoop
from dulwich.repo import InvalidWorktreeConfiguration, Repo, UnsupportedExtension, UnsupportedVersion

from itasite.output.system_error import explain
from itasite.versions.trees import tree_at
from itasite.versions.version import Fault, NotSaved

# what dulwich raises where files of a repository are damaged
DAMAGED = (
    OSError, KeyError, ValueError, AssertionError, EOFError, struct.error, zlib.error, errors.ChecksumMismatch,
    errors.WrongObjectException, errors.FileFormatException, errors.NotGitRepository, errors.RefFormatError,
    errors.ObjectMissing, errors.MissingCommitError, errors.ApplyDeltaError, errors.NoIndexPresent,
    SymrefLoop,
    InvalidWorktreeConfiguration,
)  # fmt: skip
_IN_THE_MIDDLE = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply", "BISECT_LOG")


class Found(NamedTuple):
    """The repository of a folder; versions are kept where `fault` is None."""

    fault: Fault | None
    top: Path | None = None
    detail: str = ""
    lock: Path | None = None

    @property
    def refusal(self) -> NotSaved | None:
        """Why no version can be made, if so."""
        return None if self.fault is None else NotSaved(self.fault, self.detail)


def found(root: Path) -> Found:
    """The repository that holds `root`, in it or above it. Reads only; runs nothing; no state of it is an exception."""
    root = root.resolve()
    for folder in (root, *root.parents):
        try:
            place = folder / ".git"
            if place.is_dir():
                return _looked_at(folder, root)
            if place.is_file():
                return Found(Fault.LINKED, folder)
            if (folder / "HEAD").is_file() and (folder / "objects").is_dir() and (folder / "refs").is_dir():
                return Found(Fault.BARE, folder)
        except OSError as error:
            return Found(Fault.UNREADABLE, folder, explain(error))
    return Found(Fault.NONE)


def _looked_at(top: Path, root: Path) -> Found:
    try:
        with Repo(str(top)) as repo:
            return _state(repo, top, root)
    except UnsupportedExtension as error:
        return Found(Fault.FOREIGN, top, error.extension)
    except UnsupportedVersion as error:
        return Found(Fault.FOREIGN, top, str(error.version))
    except DAMAGED as error:
        return Found(Fault.UNREADABLE, top, type(error).__name__)


def _state(repo: Repo, top: Path, root: Path) -> Found:
    if repo.bare:
        return Found(Fault.BARE, top)
    if foreign := _foreign(repo, top):
        return Found(Fault.FOREIGN, top, foreign)
    git = top / ".git"
    if not (git / "HEAD").is_file():
        return Found(Fault.UNREADABLE, top, "HEAD")
    if any((git / name).exists() for name in _IN_THE_MIDDLE):
        return Found(Fault.BUSY, top)
    names, head = repo.refs.follow(HEADREF)
    if not names[-1].startswith(b"refs/heads/"):
        return Found(Fault.DETACHED, top)
    if head is not None:
        tree_at(repo, head)
    if repo.has_index():
        repo.open_index()
    # a folder that is left out would have no versions, and an outer repository is mostly not meant for it
    if root != top and IgnoreFilterManager.from_repo(repo).is_ignored(root.relative_to(top).as_posix() + "/"):
        return Found(Fault.IGNORED, top, root.name)
    for name in ("index", "HEAD", os.fsdecode(names[-1]), "packed-refs"):
        lock = git / f"{name}.lock"
        if lock.exists():
            return Found(Fault.LOCKED, top, lock.name, lock)
    return Found(None, top)


def _foreign(repo: Repo, top: Path) -> str:
    config = repo.get_config()
    if repo.object_format.name != "sha1":
        return str(repo.object_format.name)
    for section in config.sections():
        if section[0] == b"remote" and {b"promisor", b"partialclonefilter"} & {key for key, _ in config.items(section)}:
            return "partial clone"
    for where, name in (
        (b"extensions", b"refstorage"),
        (b"core", b"worktree"),
        (b"core", b"sparsecheckout"),
        (b"core", b"splitindex"),
    ):
        try:
            value = config.get((where,), name)
        except KeyError:
            continue
        if value.lower() not in (b"false", b"0", b"no", b"off", b"", b"files"):
            return name.decode()
    return "" if Path(repo.path) == top else "worktree"
