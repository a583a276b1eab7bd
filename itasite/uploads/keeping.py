"""Puts a looked-at file among the files of a year: whole or not at all, and over nothing.

The file comes first, and whoever refers to it afterwards: if that fails, the file stays, and the rule file-unused tells
it.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple

from itasite.listing import PUBLISHED_FOLDER, list_folder
from itasite.output.place import is_link
from itasite.output.settled import settle
from itasite.output.system_error import explain
from itasite.uploads.looking import Findings
from itasite.uploads.names import name_fault, taken_names
from itasite.uploads.refusal import Refusal, refused

_HALF = re.compile(r"\.itasite-upload-[0-9a-f]{16}")  # a name with a dot in front: never published
_PIECE = 1_000_000


class Kept(NamedTuple):
    """A file that is in place: as evidence names it (files/o31.pdf), and below the content folder."""

    file: str
    path: str


def keep(content: Path, found: Findings, confirmed: Collection[str] = ()) -> Kept | Refusal:
    """Copy the staged file into the content folder under its name. The staged one stays until it is let go.

    `found` is what `looked_at` returned of it, `confirmed` the codes of the asks that were answered with yes.
    """
    if found.missing(frozenset(confirmed)):
        return refused("unconfirmed")
    if fault := name_fault(found.name, found.staged.ending, taken_names(content, found.year)):
        return fault
    folder = content / str(found.year) / PUBLISHED_FOLDER
    if not folder.parent.is_dir():
        return refused("year", year=found.year)
    try:
        if is_link(folder.parent) or is_link(folder) or (folder.exists() and not folder.is_dir()):
            return refused("place", year=found.year)
        folder.mkdir(exist_ok=True)
        if not _put(found, folder):
            return refused("changed")
    except FileExistsError:  # somebody was quicker
        return name_fault(found.name, found.staged.ending, {found.name}) or refused("gone")
    except FileNotFoundError as error:
        return refused("gone") if not found.staged.path.exists() else refused("system", said=explain(error))
    except OSError as error:
        return refused("system", said=explain(error))
    return Kept(f"{PUBLISHED_FOLDER}/{found.name}", f"{found.year}/{PUBLISHED_FOLDER}/{found.name}")


def clear_half(content: Path) -> None:
    """Remove what a program that was killed while it kept a file left behind; for the start, before files are kept."""
    for left in list_folder(content).left_out:
        path = PurePosixPath(left.name)
        if _HALF.fullmatch(path.name) and path.parent.name == PUBLISHED_FOLDER and not left.folder:
            with suppress(OSError):
                (content / left.name).unlink()


def _put(found: Findings, folder: Path) -> bool:
    """Whether the bytes were those that were looked at; if so, they are in place. Raises OSError."""
    half = folder / f".itasite-upload-{secrets.token_hex(8)}"
    handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file, found.staged.path.open("rb") as source:
            same = _copied(source, file) == found.staged.digest
            file.flush()
            os.fsync(handle)
        if same:
            _name(half, folder / found.name)
            settle(folder)
        return same
    finally:
        half.unlink(missing_ok=True)


def _copied(source: BinaryIO, file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while piece := source.read(_PIECE):
        digest.update(piece)
        file.write(piece)
    return digest.hexdigest()


def _name(half: Path, place: Path) -> None:
    """Give a whole file its name if nothing has it. Raises FileExistsError if something does, and other OSErrors."""
    if os.name == "nt":
        half.rename(place)  # refuses there to replace anything
        return
    try:
        os.link(half, place)
    except FileExistsError:
        raise
    except OSError:  # a file system without second names for a file
        if os.path.lexists(place):
            raise FileExistsError(errno.EEXIST, "exists", str(place)) from None
        half.rename(place)
