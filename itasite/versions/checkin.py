"""A file of the work tree as git would take it in: its place, its line ends, its mode."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from dulwich.attrs import AttributeValue
from dulwich.ignore import IgnoreFilterManager
from dulwich.index import ConflictedIndexEntry, Index
from dulwich.objects import Blob, ObjectID, Tree
from dulwich.repo import Repo

from itasite.versions.trees import entry_in
from itasite.versions.version import Fault, NotSaved


class Change(NamedTuple):
    """A path of the repository with its new blob; without one where the file is gone."""

    path: bytes
    mode: int | None
    blob: ObjectID | None
    digest: bytes = b""  # of the bytes that stand in the work tree


def digest_of(content: bytes) -> bytes:
    """By which bytes are known again, without being kept."""
    return hashlib.sha256(content).digest()


class Refused(Exception):
    """A file that cannot become part of a version; never leaves this room."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        self.answer = NotSaved(fault, detail)


class Checkin:
    """Takes files of one repository in, writing their blobs."""

    def __init__(self, repo: Repo, top: Path, tree: Tree, index: Index | None) -> None:
        self._repo, self._top, self._tree, self._index = repo, top, tree, index
        self._attributes = repo.get_gitattributes()
        self._normalizer = repo.get_blob_normalizer()
        self._ignored = IgnoreFilterManager.from_repo(repo)

    def change(self, path: str, content: bytes | None) -> Change | None:
        """The change that `content` makes to `path` (from the top of the work tree); None where it changes nothing.

        Raises Refused for what git would not take in, or only through another program.
        """
        name = self.place(path)
        old = self._old(name, path)
        if content is None:
            return None if old is None else Change(name, None, None)
        if old is None and self._ignored.is_ignored(path) and not (self._index is not None and name in self._index):
            raise Refused(Fault.IGNORED, path)
        blob = self.blob(name, path, content)
        mode = self._mode(path, old and old[0])
        if old == (mode, blob.id):
            return None
        self._repo.object_store.add_object(blob)
        return Change(name, mode, blob.id, digest_of(content))

    def place(self, path: str) -> bytes:
        """The name of `path` in git. Raises Refused for a place outside, behind a link, or in a merge of git."""
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or any(part in ("..", ".") or part.lower() == ".git" for part in parts):
            raise Refused(Fault.OUTSIDE, path)
        folder = self._top
        for part in parts[:-1]:
            folder = folder / part
            if folder.is_symlink():
                raise Refused(Fault.OUTSIDE, path)
        if (folder / parts[-1]).is_symlink():
            raise Refused(Fault.OUTSIDE, path)
        name = "/".join(parts).encode("utf-8")
        if self._index is not None:
            name = self._index.canonical_path(name)
            if name in self._index and isinstance(self._index[name], ConflictedIndexEntry):
                raise Refused(Fault.BUSY, path)
        return name

    def _old(self, name: bytes, path: str) -> tuple[int, ObjectID] | None:
        """What the last version has there; refused where it has a folder, or a file in the place of a folder."""
        parts = name.split(b"/")
        for end in range(1, len(parts) + 1):
            found = entry_in(self._repo, self._tree, b"/".join(parts[:end]))
            if found is None:
                return None
            if stat.S_ISDIR(found[0]) != (end < len(parts)):
                raise Refused(Fault.CLASH, path)
        return found

    def blob(self, name: bytes, path: str, content: bytes) -> Blob:
        """The bytes of the work tree as git keeps them. Raises Refused where that needs a program."""
        attributes = self._attributes.match_path(name)
        blob = Blob.from_string(content)
        if needs_a_program(attributes):
            raise Refused(Fault.FILTERED, path)
        # a macro of git that dulwich does not unfold: binary means -text
        if attributes.get(b"binary") is True and attributes.get(b"text") is None:
            return blob
        try:
            return self._normalizer.checkin_normalize(blob, name)
        except ValueError as error:  # core.safecrlf
            raise Refused(Fault.LINE_ENDS, path) from error

    def _mode(self, path: str, old: int | None) -> int:
        if old is not None and stat.S_ISREG(old):
            return old
        trusted = self._repo.get_config_stack().get_boolean((b"core",), b"filemode", os.name != "nt")
        try:
            executable = trusted and bool((self._top / path).stat().st_mode & stat.S_IXUSR)
        except OSError:
            executable = False
        return stat.S_IFREG | (0o755 if executable else 0o644)


def needs_a_program(attributes: Mapping[bytes, AttributeValue]) -> bool:
    """Large files (LFS), enciphered files, other encodings: git would call a program, or change the text."""
    return any(attributes.get(name) not in (None, False) for name in (b"filter", b"working-tree-encoding", b"ident"))
