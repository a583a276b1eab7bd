"""What lies in a version: trees and blobs by path, read only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from dulwich.filters import FilterBlobNormalizer
from dulwich.objects import Blob, Commit, ObjectID
from dulwich.repo import Repo

from itasite.versions.repository import DAMAGED, found
from itasite.versions.trees import entry_in, tree_at
from itasite.versions.version import Fault, NotSaved

# old versions can be read while a lock lies there, in the middle of a merge, or beside a checked out old version
_READABLE = (None, Fault.LOCKED, Fault.BUSY, Fault.DETACHED)
_T = TypeVar("_T")


def reading(root: Path, action: Callable[[Repo, bytes], _T]) -> _T | NotSaved:
    """What `action` finds, given the repository and the place of `root` in it; NotSaved where it cannot be read."""
    state = found(root)
    if state.top is None or state.fault not in _READABLE:
        return state.refusal or NotSaved(Fault.NONE)
    below = root.resolve().relative_to(state.top).as_posix()
    try:
        with Repo(str(state.top)) as repo:
            return action(repo, b"" if below == "." else below.encode("utf-8"))
    except DAMAGED as error:
        return NotSaved(Fault.UNREADABLE, type(error).__name__)


def commit_of(repo: Repo, version: str) -> Commit:
    """The commit of that full name; KeyError if there is none."""
    found = repo[ObjectID(version.encode("ascii", "replace"))]
    if not isinstance(found, Commit):
        raise KeyError(version)
    return found


def entry_at(repo: Repo, commit: Commit, path: bytes) -> ObjectID | None:
    """What a version has at `path`, a file or a folder; None if nothing."""
    if not path:
        return ObjectID(commit.tree)
    found = entry_in(repo, tree_at(repo, commit.id), path)
    return None if found is None else found[1]


def blob_at(repo: Repo, commit: Commit, path: bytes) -> ObjectID | None:
    """The file that a version has at `path`; None if nothing, or a folder."""
    entry = entry_at(repo, commit, path)
    return entry if entry is not None and isinstance(repo[entry], Blob) else None


def content_of(repo: Repo, blob: ObjectID | None) -> bytes | None:
    """The bytes of a file as git keeps them; None for a folder or nothing."""
    found = None if blob is None else repo[blob]
    return found.data if isinstance(found, Blob) else None


def laid_down(repo: Repo, path: bytes, blob: ObjectID, tree: ObjectID | None = None) -> bytes:
    """The bytes as git would lay them down in the work tree, line ends only: no program is run.

    By the .gitattributes of the work tree, or of `tree`.
    """
    found = repo[blob]
    assert isinstance(found, Blob)
    rules = repo.get_gitattributes(tree)
    attributes = rules.match_path(path)
    if attributes.get(b"filter") or (attributes.get(b"binary") is True and attributes.get(b"text") is None):
        return found.data
    return FilterBlobNormalizer(repo.get_config_stack(), rules, repo=repo).checkout_normalize(found, path).data
