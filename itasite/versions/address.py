"""Where versions are sent: the remote of the branch, as git has it in its settings. No secret is read or written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from dulwich.file import GitFile
from dulwich.refs import HEADREF
from dulwich.repo import Repo

from itasite.versions.opened import with_repository
from itasite.versions.version import Fault, NotSaved

# any name will do at GitHub, Gitea and Forgejo, where the token is the password
_NAMES = {"gitlab.com": "oauth2", "bitbucket.org": "x-token-auth"}
_NAME = "x-access-token"
_HERE = ("localhost", "127.0.0.1", "::1")
_PLAIN = re.compile(r"https?://[A-Za-z0-9._:@%~/\[\]+-]+")


class Remote(NamedTuple):
    """A remote: its name here, its address without name and password, whose it is there, and the branch there."""

    name: str
    address: str
    user: str
    branch: str

    @property
    def host(self) -> str:
        """By which its token is kept."""
        return urlsplit(self.address).netloc


def remote_of(repo: Repo) -> Remote | NotSaved:
    """The remote that the branch follows, else `origin`, else the only one; a NotSaved where none can be used."""
    config = repo.get_config()
    branch = repo.refs.follow(HEADREF)[0][-1].removeprefix(b"refs/heads/")
    names = [section[1] for section in config.sections() if len(section) == 2 and section[0] == b"remote"]

    def of_branch(key: bytes, other: bytes) -> bytes:
        try:
            return config.get((b"branch", branch), key)
        except KeyError:
            return other

    name = of_branch(b"remote", b"origin" if b"origin" in names or len(names) != 1 else names[0])
    there = of_branch(b"merge", b"refs/heads/" + branch)
    try:
        url = config.get((b"remote", name), b"url").decode("utf-8")
    except KeyError:
        return NotSaved(Fault.NO_REMOTE)
    return _remote(name.decode("utf-8", "replace"), url, there.removeprefix(b"refs/heads/").decode("utf-8", "replace"))


def _remote(name: str, url: str, branch: str) -> Remote | NotSaved:
    try:
        parts = urlsplit(url)
        host, port, user = parts.hostname or "", parts.port, parts.username
    except ValueError:
        return NotSaved(Fault.ODD_ADDRESS)
    if parts.scheme == "http" and host not in _HERE:
        return NotSaved(Fault.INSECURE, host)
    if parts.scheme not in ("https", "http") or not host:
        return NotSaved(Fault.MAINTAINER_SENDS, host)
    where = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    return Remote(name, f"{parts.scheme}://{where}{parts.path}", user or _NAMES.get(host, _NAME), branch)


def connected(root: Path, url: str) -> Remote | NotSaved:
    """Make `url` the remote `origin` that the branch follows, as `git remote add` would; all else stays as written.

    A name or password in the address is refused: git would keep it in a file.
    """

    def connect(repo: Repo) -> Remote | NotSaved:
        if not _PLAIN.fullmatch(url) or "@" in url.split("/")[2]:
            return NotSaved(Fault.ODD_ADDRESS)
        if (b"remote", b"origin") in repo.get_config():
            return NotSaved(Fault.HAS_REMOTE)
        remote = _remote("origin", url, _branch(repo))
        if isinstance(remote, Remote):
            _write(Path(repo.commondir()) / "config", remote)
        return remote

    return with_repository(root, connect)


def _branch(repo: Repo) -> str:
    return repo.refs.follow(HEADREF)[0][-1].removeprefix(b"refs/heads/").decode("utf-8")


def _write(config: Path, remote: Remote) -> None:
    """Below what stands there, for a settings file may hold remarks."""
    branch = remote.branch.replace("\\", "\\\\").replace('"', '\\"')
    lines = (
        f'[remote "{remote.name}"]',
        f"\turl = {remote.address}",
        f"\tfetch = +refs/heads/*:refs/remotes/{remote.name}/*",
        f'[branch "{branch}"]',
        f"\tremote = {remote.name}",
        f"\tmerge = refs/heads/{remote.branch}",
        "",
    )
    with GitFile(str(config), "wb") as file:
        before = config.read_bytes()
        file.write(before + (b"" if before.endswith(b"\n") else b"\n") + "\n".join(lines).encode("utf-8"))
