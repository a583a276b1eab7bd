"""Sends versions to the remote, and fetches what others sent. The token is in memory only, and goes there only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from dulwich.errors import SendPackError
from dulwich.object_store import iter_tree_contents
from dulwich.objects import ObjectID
from dulwich.refs import Ref
from dulwich.repo import Repo

from itasite.versions.address import Remote, remote_of
from itasite.versions.opened import with_repository
from itasite.versions.saving import head_of
from itasite.versions.tokens import Token
from itasite.versions.transport import FAILURES, Answered, Client, client_for, fault_of
from itasite.versions.trees import ancestors, tree_at
from itasite.versions.version import Fault, NotSaved

_T = TypeVar("_T")


class Sent(NamedTuple):
    """The newest version is at the remote; `new` says whether it was not there before."""

    version: str
    new: bool


class Fetched(NamedTuple):
    """What the remote has: its newest version (None: it is empty yet), and whether that one is in ours already."""

    version: str | None
    known: bool


def remote_at(root: Path) -> Remote | NotSaved:
    """Where versions of `root` are sent."""
    return with_repository(root, remote_of)


def sent(root: Path, token: Token) -> Sent | NotSaved:
    """Send the versions of the branch; never over what others sent: `behind` is told then, and fetching comes first."""

    def send(repo: Repo, remote: Remote, client: Client) -> Sent | NotSaved:
        head = head_of(repo)
        if head is None:
            return NotSaved(Fault.UNCHANGED)
        branch = Ref(b"refs/heads/" + remote.branch.encode("utf-8"))
        before: list[ObjectID | None] = []

        def update(refs: dict[Ref, ObjectID]) -> dict[Ref, ObjectID]:
            before.append(refs.get(branch))
            if branch in refs and not _contains(repo, head, refs[branch]):
                raise Answered(Fault.BEHIND)
            return {branch: head}

        try:
            result = client.send_pack("", update, repo.generate_pack_data)  # type: ignore[arg-type]
        except SendPackError as error:
            raise Answered(Fault.SERVER, str(error)[:200]) from error
        if refused := (result.ref_status or {}).get(branch):
            raise Answered(_refusal(refused), refused[:200])
        _remember(repo, remote, head)
        return Sent(head.decode("ascii"), before != [head])

    return _online(root, token, send)


def fetched(root: Path, token: Token) -> Fetched | NotSaved:
    """Fetch what others sent; the branch and the files here stay as they are (`joining` brings them together)."""

    def fetch(repo: Repo, remote: Remote, client: Client) -> Fetched | NotSaved:
        branch = Ref(b"refs/heads/" + remote.branch.encode("utf-8"))

        def wanted(refs: Mapping[Ref, ObjectID], depth: int | None = None) -> list[ObjectID]:  # noqa: ARG001
            tip = refs.get(branch)
            return [tip] if tip is not None and tip not in repo.object_store else []

        result = client.fetch("", repo, determine_wants=wanted)
        tip = (result.refs or {}).get(branch)
        if tip is None:
            return Fetched(None, True)
        for entry in iter_tree_contents(repo.object_store, tree_at(repo, tip).id):
            if entry.sha not in repo.object_store and entry.mode != 0o160000:
                raise Answered(Fault.SERVER, "incomplete")
        _remember(repo, remote, tip)
        head = head_of(repo)
        return Fetched(tip.decode("ascii"), head is not None and _contains(repo, head, tip))

    return _online(root, token, fetch)


def _online(root: Path, token: Token, action: Callable[[Repo, Remote, Client], _T | NotSaved]) -> _T | NotSaved:
    def act(repo: Repo) -> _T | NotSaved:
        remote = remote_of(repo)
        if isinstance(remote, NotSaved):
            return remote
        try:
            return action(repo, remote, client_for(remote.address, remote.user, token.secret))
        except Answered as answered:
            return answered.answer
        except FAILURES as error:
            return fault_of(error)

    return with_repository(root, act)


def tip_of(repo: Repo, remote: Remote) -> ObjectID | None:
    """The newest version of the remote, as it was when last asked."""
    try:
        return repo.refs[Ref(f"refs/remotes/{remote.name}/{remote.branch}".encode())]
    except KeyError:
        return None


def _contains(repo: Repo, ours: ObjectID, theirs: ObjectID) -> bool:
    return theirs in repo.object_store and theirs in ancestors(repo, ours)


def _remember(repo: Repo, remote: Remote, tip: ObjectID) -> None:
    repo.refs[Ref(f"refs/remotes/{remote.name}/{remote.branch}".encode())] = tip


def _refusal(said: str) -> Fault:
    low = said.lower()
    if "fast" in low or "fetch first" in low or "stale" in low:
        return Fault.BEHIND
    return Fault.PROTECTED if any(word in low for word in ("protected", "declined", "denied")) else Fault.SERVER
