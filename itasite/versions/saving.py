"""One save, one commit: of exactly these files, whatever else lies about uncommitted or staged.

No hook and no filter of the repository is run: a folder that came from elsewhere must not start programs here.
Objects are written first, then the index, then the branch. Killed in between, the new text is staged and not yet
committed, which the next save mends; the other order would leave the old text staged, and a later commit undo the save.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from dulwich.index import Index
from dulwich.object_store import commit_tree_changes
from dulwich.objects import Commit, ObjectID, Tree
from dulwich.reflog import format_reflog_line
from dulwich.refs import HEADREF
from dulwich.repo import Repo, sanitize_user_identity

from itasite.versions.checkin import Change, Checkin, Refused
from itasite.versions.opened import with_repository
from itasite.versions.staging import patiently, staged, unhindered
from itasite.versions.trees import tree_at
from itasite.versions.version import Author, Fault, NotSaved, Version, version_of


def saved(
    root: Path, files: Mapping[str, bytes | None], message: str, author: Author, when: datetime | None = None
) -> Version | NotSaved:
    """Commit `files` (paths below `root` with the bytes that now stand on the disk; None: gone), and nothing else.

    The work tree is not touched. Author and committer are the same; `when` is now. Never an exception for the state
    of the repository or of the disk: a NotSaved then.
    """

    def save(repo: Repo) -> Version | NotSaved:
        top = Path(repo.path)
        below = root.resolve().relative_to(top.resolve())
        try:
            answer = unhindered(repo, lambda: _saved(repo, top, below, files, message, author, when))
            if isinstance(answer, NotSaved) and answer.fault is Fault.MOVED:  # git committed meanwhile
                answer = _saved(repo, top, below, files, message, author, when)
        except Refused as refused:
            return refused.answer
        return answer

    return with_repository(root, save)


def _saved(
    repo: Repo,
    top: Path,
    below: Path,
    files: Mapping[str, bytes | None],
    message: str,
    author: Author,
    when: datetime | None,
) -> Version | NotSaved:
    head = head_of(repo)
    tree = Tree() if head is None else tree_at(repo, head)

    def changes_of(index: Index) -> Sequence[Change]:
        checkin = Checkin(repo, top, tree, index)
        found = [checkin.change((below / path).as_posix(), content) for path, content in files.items()]
        return [change for change in found if change is not None]

    changes = staged(repo, top, changes_of)
    if not changes:
        return NotSaved(Fault.UNCHANGED)
    new = commit_tree_changes(repo.object_store, tree, [(one.path, one.mode, one.blob) for one in changes])
    return committed(repo, new, head, (), message, author, when)


def head_of(repo: Repo) -> ObjectID | None:
    """The newest version, if there is one yet."""
    try:
        return repo.head()
    except KeyError:
        return None


def committed(
    repo: Repo,
    tree: ObjectID,
    head: ObjectID | None,
    others: Sequence[ObjectID],
    message: str,
    author: Author,
    when: datetime | None,
) -> Version | NotSaved:
    """A commit of `tree` upon `head` and `others`, at the tip of the branch if that still is `head`."""
    commit = _commit(tree, [parent for parent in (head, *others) if parent is not None], message, author, when)
    repo.object_store.add_object(commit)
    if head is None:
        done = patiently(lambda: repo.refs.add_if_new(HEADREF, commit.id))
    else:
        done = patiently(lambda: repo.refs.set_if_equals(HEADREF, head, commit.id))
    if not done:
        return NotSaved(Fault.MOVED)
    log_move(repo, head, commit.id, author, when, "commit: " + message.strip().split("\n")[0])
    return version_of(commit)


def _commit(tree: ObjectID, parents: list[ObjectID], message: str, author: Author, when: datetime | None) -> Commit:
    commit = Commit()
    commit.tree, commit.parents = tree, parents
    commit.author = commit.committer = _identity(author)
    seconds, zone = _time(when)
    commit.author_time = commit.commit_time = seconds
    commit.author_timezone = commit.commit_timezone = zone
    commit.message = message.replace("\0", "").strip().encode("utf-8", "replace") + b"\n"
    return commit


def log_move(
    repo: Repo, old: ObjectID | None, new: ObjectID, author: Author, when: datetime | None, message: str
) -> None:
    """For `git reflog`, by which a maintainer finds the way back; dulwich writes one of the two that git writes."""
    seconds, zone = _time(when)
    line = format_reflog_line(old, new, _identity(author), seconds, zone, message.encode("utf-8", "replace"))
    for name in repo.refs.follow(HEADREF)[0]:
        place = Path(repo.controldir()) / "logs" / os.fsdecode(name)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("ab") as log:
                log.write(line + b"\n")
        except OSError:
            return  # the version is there


def _identity(author: Author) -> bytes:
    return sanitize_user_identity(author.name.encode("utf-8"), author.address.encode("utf-8"))


def _time(when: datetime | None) -> tuple[int, int]:
    """Seconds, and the zone in seconds as git writes it: whole minutes."""
    at = when if when is not None and when.tzinfo else (when or datetime.now()).astimezone()
    zone = at.utcoffset()
    return int(at.timestamp()), int(zone.total_seconds()) // 60 * 60 if zone else 0
