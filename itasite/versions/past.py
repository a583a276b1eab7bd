"""The content folder as an earlier version has it, laid down where the loader can read it."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from dulwich.errors import NotGitRepository
from dulwich.object_store import iter_tree_contents
from dulwich.objects import Blob, Commit, ObjectID, Tree
from dulwich.objectspec import parse_commit
from dulwich.refs import HEADREF
from dulwich.repo import Repo

_TEXTS = (".yml", ".yaml", ".md")
_BACK = re.compile(r"(.*?)((?:~[0-9]{0,6}|\^[0-9]{0,2})*)", re.DOTALL)
_NAME = re.compile(
    r"(?![-/])(?!.*//)[^\x00-\x20\x7f~^:?*\[\\]+(?<!/)"
)  # of others the library warns, or reads more into
_STEP = re.compile(r"([~^])([0-9]*)")
_LONGEST_TEXT = 20_000_000  # bytes; a longer "text" is no text of an author


class PastFile(NamedTuple):
    """A file of an earlier version: its size in bytes and the name of its blob."""

    size: int
    blob: str


class Past(NamedTuple):
    """An earlier version. In `folder` lie its texts; every other file lies there empty, and is told in `files`."""

    folder: Path
    revision: str
    when: datetime
    message: str
    files: Mapping[str, PastFile]


class NoVersionError(Exception):
    """Why there is no such version: a name of the reasons in `words`, for people to read."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def content_at(root: Path, revision: str, into: Path) -> Past:
    """Lay the content folder `root` as it was in a revision of its repository into the empty folder `into`.

    Raises NoVersionError: no-repository, no-revision, no-folder (the version had no such folder), damaged.
    """
    with _repository(root) as repo:
        return _laid_down(repo, _commit(repo, revision), root, into)


def revision_on(root: Path, day: date) -> str:
    """The last version that was made on that day or before, by the clock of who made it.

    Raises NoVersionError: no-repository, no-revision where the first version is later.
    """
    with _repository(root) as repo:
        try:
            head = repo.refs[HEADREF]
            made = (entry.commit for entry in repo.get_walker(include=[head]))
            found = max((commit for commit in made if _when(commit).date() <= day), key=_time, default=None)
        except KeyError:
            raise NoVersionError("no-revision") from None
        if found is None:
            raise NoVersionError("no-revision")
        return found.id.decode()


def _repository(root: Path) -> Repo:
    try:
        return Repo.discover(str(root.resolve()))
    except (NotGitRepository, OSError, ValueError):
        raise NoVersionError("no-repository") from None


def _commit(repo: Repo, revision: str) -> Commit:
    """The commit of a name of git, also of one before it: HEAD~3, main^."""
    name, steps = _BACK.fullmatch(revision).groups()  # type: ignore[union-attr]  # any text matches
    if not _NAME.fullmatch(name):
        raise NoVersionError("no-revision")
    try:
        commit = parse_commit(repo, name.encode("utf-8", "surrogateescape"))
        for kind, number in _STEP.findall(steps):
            for place in [0] * int(number or 1) if kind == "~" else [int(number or 1) - 1]:
                commit = parse_commit(repo, commit.parents[place])
    except (KeyError, ValueError, IndexError, TypeError):
        raise NoVersionError("no-revision") from None
    return commit


def _laid_down(repo: Repo, commit: Commit, root: Path, into: Path) -> Past:
    below = root.resolve().relative_to(Path(repo.path).resolve()).as_posix()
    files: dict[str, PastFile] = {}
    try:
        tree = _folder(repo, commit, "" if below == "." else below)
        for name, blob in _blobs(repo, tree):
            files[name] = PastFile(blob.raw_length(), blob.id.decode())
            path = into / name
            path.parent.mkdir(parents=True, exist_ok=True)
            is_text = name.endswith(_TEXTS) and blob.raw_length() <= _LONGEST_TEXT
            path.write_bytes(blob.data if is_text else b"")
    except KeyError:
        raise NoVersionError("damaged") from None
    message = commit.message.decode("utf-8", "replace").strip()
    return Past(into, commit.id.decode(), _when(commit), message, files)


def _folder(repo: Repo, commit: Commit, below: str) -> Tree:
    found = repo[commit.tree]
    for part in PurePosixPath(below).parts if below else ():
        if not isinstance(found, Tree) or part.encode() not in found:
            raise NoVersionError("no-folder")
        found = repo[ObjectID(found[part.encode()][1])]
    if not isinstance(found, Tree):
        raise NoVersionError("no-folder")
    return found


def _blobs(repo: Repo, tree: Tree) -> Iterator[tuple[str, Blob]]:
    """The files of a tree by name. Links, other repositories and names that leave the folder are passed over."""
    for entry in iter_tree_contents(repo.object_store, tree.id):
        if entry.path is None or entry.mode is None or entry.sha is None or not stat.S_ISREG(entry.mode):
            continue
        name = entry.path.decode("utf-8", "surrogateescape")
        parts = name.split("/")
        if ".." in parts or "" in parts or "\\" in name or ":" in name or "\0" in name:
            continue
        blob = repo[entry.sha]
        if isinstance(blob, Blob):
            yield name, blob


def _when(commit: Commit) -> datetime:
    """When a version was made, by the clock of who made it."""
    return datetime.fromtimestamp(commit.commit_time, timezone(timedelta(seconds=commit.commit_timezone)))


def _time(commit: Commit) -> datetime:
    return _when(commit).astimezone(UTC)
