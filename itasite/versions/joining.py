"""Two machines: what the other one sent and what was saved here, brought together in a version with both as parents.

Files that one side changed are taken as they are; in a file of records that both changed, records and fields are; in
other texts passages are. What both changed in the same place is given back for a person to choose, and nothing is done.
Files are laid down first, then comes the version: killed in between, what was laid down counts as done the next time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from dulwich.index import Index, commit_tree
from dulwich.object_store import iter_tree_contents
from dulwich.objects import Commit, ObjectID
from dulwich.refs import HEADREF
from dulwich.repo import Repo

from itasite.versions.address import Remote, remote_of
from itasite.versions.checkin import Change, Refused
from itasite.versions.choice import Choice, Chosen, Merge
from itasite.versions.laying import Laying
from itasite.versions.opened import with_repository
from itasite.versions.remote import tip_of
from itasite.versions.saving import committed, head_of, log_move
from itasite.versions.staging import patiently, staged, unhindered
from itasite.versions.threeway import Files, Joiner, files_of
from itasite.versions.trees import ancestors, bases
from itasite.versions.version import Author, Fault, NotSaved, Version, version_of


class Joined(NamedTuple):
    """The newest version is of both now; `changed` are the files that are new or other here, from the top."""

    version: Version
    changed: tuple[str, ...]


class ToChoose(NamedTuple):
    """Both changed the same: ask, and call again with what was chosen. Nothing was done yet."""

    choices: tuple[Choice, ...]


Answer = Joined | ToChoose | NotSaved
Proof = Callable[[str, str], bool]


def joined(
    root: Path,
    message: str,
    author: Author,
    merge: Merge,
    proof: Proof,
    chosen: Chosen | None = None,
    when: datetime | None = None,
) -> Answer:
    """Bring what was fetched (`remote.fetched`) into the branch and the work tree.

    `merge` joins files of records, `proof` says of each text that neither side had whether it can be read back.
    Files with changes that are no version yet are never written over: DIRTY names the first.
    """

    def join(repo: Repo) -> Answer:
        remote = remote_of(repo)
        if isinstance(remote, NotSaved):
            return remote
        try:
            return unhindered(
                repo, lambda: _join(repo, remote, _Wish(message, author, merge, proof, chosen or {}, when))
            )
        except Refused as refused:
            return refused.answer

    return with_repository(root, join)


class _Wish(NamedTuple):
    message: str
    author: Author
    merge: Merge
    proof: Proof
    chosen: Chosen
    when: datetime | None


def _join(repo: Repo, remote: Remote, wish: _Wish) -> Answer:
    head, theirs = head_of(repo), tip_of(repo, remote)
    if theirs is None or (head is not None and theirs in ancestors(repo, head)):
        return NotSaved(Fault.UNCHANGED)
    mine = {} if head is None else files_of(repo, head)
    joiner = Joiner(repo, wish.merge, wish.chosen)
    forward = head is None or head in ancestors(repo, theirs)
    if forward:
        files = joiner.joined([mine], mine, files_of(repo, theirs))
    else:
        assert head is not None
        common = sorted(bases(repo, head, theirs))
        if not common:
            return NotSaved(Fault.UNRELATED)
        files = joiner.joined([files_of(repo, base) for base in common], mine, files_of(repo, theirs))
    if joiner.choices:
        return ToChoose(tuple(joiner.choices))
    for path, text in joiner.made.items():
        if not wish.proof(path.decode("utf-8"), text):
            return NotSaved(Fault.UNPROVEN, path.decode("utf-8"))
    tree = commit_tree(repo.object_store, [(path, entry[1], entry[0]) for path, entry in files.items()])
    _prove(repo, tree, files)
    changes = _laid_down(repo, tree, mine, files)
    version = _forward(repo, head, theirs, wish) if forward else _merged(repo, tree, head, theirs, wish)
    return Joined(version, changes) if isinstance(version, Version) else version


def _prove(repo: Repo, tree: ObjectID, files: Files) -> None:
    """The tree says what was decided, and has all that it names."""
    entries = list(iter_tree_contents(repo.object_store, tree))
    if {entry.path: (entry.mode, entry.sha) for entry in entries} != files:
        raise Refused(Fault.UNPROVEN)
    for entry in entries:
        if entry.mode != 0o160000 and entry.sha not in repo.object_store:
            raise Refused(Fault.UNPROVEN, (entry.path or b"").decode("utf-8", "replace"))


def _laid_down(repo: Repo, tree: ObjectID, mine: Files, files: Files) -> tuple[str, ...]:
    laying = Laying(repo, tree, mine, files)

    def changes_of(index: Index) -> Sequence[Change]:
        laying.check(index)
        return laying.written()

    return tuple(change.path.decode("utf-8") for change in staged(repo, Path(repo.path), changes_of))


def _forward(repo: Repo, head: ObjectID | None, theirs: ObjectID, wish: _Wish) -> Version | NotSaved:
    """Nothing was saved here since: their newest version is ours."""
    if head is None:
        done = patiently(lambda: repo.refs.add_if_new(HEADREF, theirs))
    else:
        done = patiently(lambda: repo.refs.set_if_equals(HEADREF, head, theirs))
    commit = repo[theirs]
    if not done or not isinstance(commit, Commit):
        return NotSaved(Fault.MOVED)
    log_move(repo, head, theirs, wish.author, wish.when, "pull: Fast-forward")
    return version_of(commit)


def _merged(repo: Repo, tree: ObjectID, head: ObjectID | None, theirs: ObjectID, wish: _Wish) -> Version | NotSaved:
    return committed(repo, tree, head, (theirs,), wish.message, wish.author, wish.when)
