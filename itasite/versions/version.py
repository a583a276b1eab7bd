"""What a version is, and why one was not made."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from enum import StrEnum
from typing import NamedTuple

from dulwich.objects import Commit

from itasite.words import versions as words


class Fault(StrEnum):
    """Why there is no version, or none was sent or fetched; the Thai of each stands in `words/versions.py`."""

    NONE = "none"
    LOCKED = "locked"
    BARE = "bare"
    LINKED = "linked"
    FOREIGN = "foreign"
    UNREADABLE = "unreadable"
    BUSY = "busy"
    DETACHED = "detached"
    IGNORED = "ignored"
    FILTERED = "filtered"
    OUTSIDE = "outside"
    CLASH = "clash"
    UNCHANGED = "unchanged"
    MOVED = "moved"
    LINE_ENDS = "line_ends"
    UNWRITABLE = "unwritable"
    ALREADY = "already"
    UNKNOWN = "unknown"
    NO_REMOTE = "no_remote"
    HAS_REMOTE = "has_remote"
    ODD_ADDRESS = "odd_address"
    INSECURE = "insecure"
    MAINTAINER_SENDS = "maintainer_sends"
    TOKEN_REFUSED = "token_refused"
    NOT_ALLOWED = "not_allowed"
    NOT_FOUND = "not_found"
    NOT_GIT = "not_git"
    TOO_LARGE = "too_large"
    BEHIND = "behind"
    PROTECTED = "protected"
    NETWORK = "network"
    CERTIFICATE = "certificate"
    PROXY = "proxy"
    SERVER = "server"
    UNRELATED = "unrelated"
    DIRTY = "dirty"
    MAINTAINER_JOINS = "maintainer_joins"
    UNPROVEN = "unproven"


class Author(NamedTuple):
    """Who saves: a unit and its duty address, as agency.yml names them."""

    name: str
    address: str


class Version(NamedTuple):
    """A commit, as people read it."""

    id: str
    message: str
    author: Author
    when: datetime
    parents: tuple[str, ...]


class NotSaved(NamedTuple):
    """What was asked for was not done; files on the disk are as they were."""

    fault: Fault
    detail: str = ""

    @property
    def told(self) -> str:
        """The reason and what to do, in Thai."""
        return words.told(self.fault, self.detail)


def version_of(commit: Commit) -> Version:
    """A commit of any git; letters that its encoding does not know are replaced."""
    encoding = (commit.encoding or b"utf-8").decode("ascii", "replace")
    try:
        "".encode(encoding)
    except LookupError:
        encoding = "utf-8"
    name, _, address = commit.author.decode(encoding, "replace").rpartition(" <")
    zone = timezone(timedelta(seconds=max(-86_399, min(86_399, commit.author_timezone))))
    try:
        when = datetime.fromtimestamp(commit.author_time, zone)
    except (OverflowError, OSError, ValueError):
        when = datetime.fromtimestamp(0, zone)
    return Version(
        commit.id.decode("ascii"),
        commit.message.decode(encoding, "replace").strip(),
        Author(name, address.rstrip(">")),
        when,
        tuple(parent.decode("ascii") for parent in commit.parents),
    )
