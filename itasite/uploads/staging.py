"""Holds handed-in files outside of the content until somebody decides, in a folder for what is temporary.

The folder goes at the end; one of a program that was killed goes at the next start.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

from itasite.attachment import keep_only
from itasite.attachment.kinds import ole_has
from itasite.attachment.model import FileKind
from itasite.attachment.opened import open_file
from itasite.output.lock import only_one
from itasite.output.system_error import explain
from itasite.uploads.limits import MOST, ending, kind_refusal, too_large
from itasite.uploads.names import written_name
from itasite.uploads.refusal import Refusal, refused

_PREFIX = "itasite-upload-"
_SIGN = "itasite-upload.txt"  # written once we hold the lock: a folder without it may be one that is just being made
_RECEIVED = "received"
_PIECE = 1_000_000  # bytes that are held at a time
_MOST_HELD = 20  # files that nobody has decided on; the oldest go first

Refuses = Callable[[FileKind, str], Refusal | None]  # of the kind of a file and the ending that it came with


class Staged(NamedTuple):
    """A file that was taken and is not kept yet. `suffix` is the ending it came with, `ending` that of its content."""

    token: str
    folder: Path
    client_name: str
    suffix: str
    ending: str
    kind: FileKind
    size: int
    digest: str

    @property
    def path(self) -> Path:
        """Where its bytes lie."""
        return self.folder / _RECEIVED


class Staging:
    """The files that are held, by token; `staging` makes it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, Staged] = {}

    def receive(self, source: BinaryIO, client_name: str, refuses: Refuses = kind_refusal) -> Staged | Refusal:
        """Take a file as it comes, in pieces; of one that is too large no more is read than the limit and a piece.

        `refuses` says why a file of a kind is not taken. Raises what reading `source` raises; nothing is left then.
        """
        token = secrets.token_hex(16)
        folder = self._folder / token
        try:
            folder.mkdir()
            found = _received(source, folder, token, client_name, refuses)
        except OSError as error:
            found = refused("system", said=explain(error))
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        if isinstance(found, Refusal):
            shutil.rmtree(folder, ignore_errors=True)
        else:
            self._held[token] = found
            for oldest in [*self._held][:-_MOST_HELD]:
                self.let_go(oldest)
        return found

    def find(self, token: str) -> Staged | Refusal:
        """The file with this token, or that it is no longer here."""
        return self._held.get(token) or refused("gone")

    def let_go(self, token: str) -> None:
        """Remove a file that is kept elsewhere now, or that nobody wants; a token that is not known is no fault."""
        if staged := self._held.pop(token, None):
            shutil.rmtree(staged.folder, ignore_errors=True)
            keep_only((), staged.folder)


@contextmanager
def staging() -> Iterator[Staging]:
    """A new folder for held files, removed at the end with all in it. Raises OSError if it cannot be made."""
    _clear_leftovers()
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    try:
        with only_one(folder, without_locks=False):
            (folder / _SIGN).touch()
            yield Staging(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        keep_only((), folder)


def _received(source: BinaryIO, folder: Path, token: str, client_name: str, refuses: Refuses) -> Staged | Refusal:
    path, size, digest = folder / _RECEIVED, 0, hashlib.sha256()
    with path.open("xb") as file:
        while piece := source.read(_PIECE):
            size += len(piece)
            if size > MOST:
                return too_large()
            digest.update(piece)
            file.write(piece)
    if not size:
        return refused("empty")
    written = written_name(client_name)
    suffix, opened = Path(written).suffix.lower(), open_file(path, size)
    locked = opened.kind == "unknown" and ole_has(opened.raw, "EncryptedPackage")
    if not locked and (fault := refuses(opened.kind, suffix)):
        return fault
    named = ending(opened.kind, suffix, encrypted=locked)
    return Staged(token, folder, written, suffix, named, opened.kind, size, digest.hexdigest())


def _clear_leftovers() -> None:
    """Remove folders of ours whose program no longer runs: the system has released its lock."""
    with suppress(OSError), os.scandir(tempfile.gettempdir()) as found:
        folders = [Path(entry.path) for entry in found if entry.name.startswith(_PREFIX)]
        for folder in folders:
            with suppress(OSError):
                _clear(folder)


def _clear(folder: Path) -> None:
    state = folder.lstat()
    mine = not hasattr(os, "getuid") or state.st_uid == os.getuid()  # on Windows the folder above is the user's own
    if not (stat.S_ISDIR(state.st_mode) and mine and (folder / _SIGN).is_file()):
        return
    with only_one(folder, without_locks=False) as free:
        if free:
            shutil.rmtree(folder, ignore_errors=True)
