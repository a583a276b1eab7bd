"""The versions of a file or of one record in it, and the way back to one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from dulwich.object_store import iter_tree_contents
from dulwich.objects import Commit, ObjectID
from dulwich.objectspec import AmbiguousShortId, parse_commit, parse_object
from dulwich.repo import Repo
from dulwich.walk import ORDER_TOPO

from itasite.versions.reading import blob_at, commit_of, content_of, entry_at, laid_down, reading
from itasite.versions.saving import head_of, saved
from itasite.versions.version import Author, Fault, NotSaved, Version, version_of

Same = Callable[[str | None, str | None], bool]


class Page(NamedTuple):
    """Some versions, newest first, and whether older ones follow."""

    versions: tuple[Version, ...]
    more: bool


def versions_of(
    root: Path, path: str = "", *, start: int = 0, count: int = 20, same: Same | None = None
) -> Page | NotSaved:
    """The versions in which `path` (a file or folder below `root`; "": anything there) changed, newest first.

    `same` says of two texts of the file (None: no file) whether they are alike in what is asked for, such as one
    record; it is asked once for each pair. A version that joins two machines counts if it differs from both.
    """

    def page(repo: Repo, below: bytes) -> Page:
        name = b"/".join(part for part in (below, path.encode("utf-8")) if part)
        wanted = islice(_changing(repo, name, same), start, start + count + 1)
        versions = tuple(version_of(commit) for commit in wanted)
        return Page(versions[:count], len(versions) > count)

    return reading(root, page)


def version_named(root: Path, name: str) -> Version | NotSaved:
    """The version that git means by `name`: HEAD~1, a branch, a tag, the begin of an id; else UNKNOWN."""

    def named(repo: Repo, _: bytes) -> Version | NotSaved:
        try:
            try:
                return version_of(parse_commit(repo, name.encode("utf-8")))
            except KeyError:
                meant = parse_object(repo, name.encode("utf-8"))  # knows ~ and ^
                return version_of(meant) if isinstance(meant, Commit) else NotSaved(Fault.UNKNOWN, name)
        except (KeyError, ValueError, NotImplementedError, AmbiguousShortId):
            return NotSaved(Fault.UNKNOWN, name)

    if not name.strip("/") or "//" in name:
        return NotSaved(Fault.UNKNOWN, name)
    return reading(root, named)


def text_at(root: Path, version: str, path: str) -> str | NotSaved | None:
    """The text of `path` as that version has it, with the line ends that git keeps; None: it had no such file."""
    content = bytes_at(root, version, path)
    return content.decode("utf-8-sig", "replace") if isinstance(content, bytes) else content


def bytes_at(root: Path, version: str, path: str) -> bytes | NotSaved | None:
    """The bytes of `path` as that version has them; None: it had no such file."""

    def content(repo: Repo, below: bytes) -> bytes | None:
        name = b"/".join(part for part in (below, path.encode("utf-8")) if part)
        return content_of(repo, blob_at(repo, commit_of(repo, version), name))

    return reading(root, content)


def checked_out(root: Path, version: str, path: str) -> bytes | NotSaved | None:
    """The bytes of `path` as git would lay that version down here, with the line ends of this machine."""

    def content(repo: Repo, below: bytes) -> bytes | None:
        name = b"/".join(part for part in (below, path.encode("utf-8")) if part)
        blob = blob_at(repo, commit_of(repo, version), name)
        return None if blob is None else laid_down(repo, name, blob)

    return reading(root, content)


def files_at(root: Path, version: str) -> dict[str, bytes] | NotSaved:
    """Every file below `root` with its bytes as that version has them, without links and other repositories."""

    def contents(repo: Repo, below: bytes) -> dict[str, bytes]:
        tree = entry_at(repo, commit_of(repo, version), below)
        if tree is None:
            return {}
        entries = iter_tree_contents(repo.object_store, tree)
        files = [entry for entry in entries if entry.mode in (0o100644, 0o100755, 0o100664)]
        found = {entry.path: content_of(repo, entry.sha) for entry in files}
        return {path.decode("utf-8", "replace"): content for path, content in found.items() if content is not None}

    return reading(root, contents)


def taken_back(
    root: Path,
    version: str,
    path: str,
    write: Callable[[bytes | None], None],
    message: str,
    author: Author,
    when: datetime | None = None,
) -> Version | NotSaved:
    """Make `path` again what it was in `version`, as a new save upon all others: no version is ever taken away.

    `write` lays the bytes down in the work tree (None: removes the file), as every save does.
    """
    content = checked_out(root, version, path)
    if isinstance(content, NotSaved):
        return content
    write(content)
    return saved(root, {path: content}, message, author, when)


def _changing(repo: Repo, path: bytes, same: Same | None) -> Iterator[Commit]:
    head = head_of(repo)
    if head is None:
        return
    alike = _alike(repo, same)
    seen: dict[ObjectID, ObjectID | None] = {}

    def entry(commit: ObjectID) -> ObjectID | None:
        if commit not in seen:
            found = repo[commit]
            seen[commit] = entry_at(repo, found, path) if isinstance(found, Commit) else None
        return seen[commit]

    for step in repo.get_walker(include=[head], order=ORDER_TOPO):
        commit = step.commit
        before = [entry(parent) for parent in repo.get_parents(commit.id, commit)] or [None]
        if not any(alike(old, entry(commit.id)) for old in before):
            yield commit


def _alike(repo: Repo, same: Same | None) -> Callable[[ObjectID | None, ObjectID | None], bool]:
    known: dict[tuple[ObjectID | None, ObjectID | None], bool] = {}

    def text(blob: ObjectID | None) -> str | None:
        content = content_of(repo, blob)
        return None if content is None else content.decode("utf-8-sig", "replace")

    def alike(old: ObjectID | None, new: ObjectID | None) -> bool:
        if old == new or same is None:
            return old == new
        if (old, new) not in known:
            known[old, new] = same(text(old), text(new))
        return known[old, new]

    return alike
