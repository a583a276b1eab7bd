"""What was saved here and not sent yet, and what others sent and is not here yet, as of when the remote was asked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from dulwich.objects import ObjectID
from dulwich.repo import Repo
from dulwich.walk import ORDER_TOPO

from itasite.versions.address import remote_of
from itasite.versions.opened import with_repository
from itasite.versions.remote import tip_of
from itasite.versions.saving import head_of
from itasite.versions.version import NotSaved, Version, version_of


class Waiting(NamedTuple):
    """Versions of one side alone, newest first, at most `count` of each; `asked`: whether the remote ever was."""

    mine: tuple[Version, ...]
    theirs: tuple[Version, ...]
    asked: bool


def waiting(root: Path, count: int = 50) -> Waiting | NotSaved:
    """What is to be sent and what is to be joined. Asks nobody; a NotSaved where there is no remote to send to."""

    def found(repo: Repo) -> Waiting | NotSaved:
        remote = remote_of(repo)
        if isinstance(remote, NotSaved):
            return remote
        head, tip = head_of(repo), tip_of(repo, remote)
        mine = tuple(islice(_only(repo, head, tip), count))
        return Waiting(mine, tuple(islice(_only(repo, tip, head), count)), tip is not None)

    return with_repository(root, found)


def _only(repo: Repo, of: ObjectID | None, without: ObjectID | None) -> Iterator[Version]:
    if of is None:
        return
    others = [] if without is None else [without]
    for step in repo.get_walker(include=[of], exclude=others, order=ORDER_TOPO):
        yield version_of(step.commit)
