"""Reads attached files: their kind by content, their text and metadata, and which parts could not be read.

No rules here. A file is read when the first rule asks, and once for all rules (`memory`). What takes long is kept for
the next run, outside of the site (`cache`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from itasite.attachment import memory, picture_memory
from itasite.attachment.digests import digest
from itasite.attachment.look import Look
from itasite.attachment.memory import facts, keep_only, looked, not_opened
from itasite.attachment.model import Attachment, Content, FileKind, Metadata, Passage, Unread, Why

__all__ = [
    "Attachment",
    "Content",
    "FileKind",
    "Look",
    "Metadata",
    "Passage",
    "Unread",
    "Why",
    "begin",
    "bytes_of",
    "digest",
    "duplicates",
    "facts",
    "keep_only",
    "looked",
    "read",
]


def begin(newest: int) -> None:
    """Before a site is built again: what was read of files that were as new as `newest` is read again, see `memory`."""
    picture_memory.memory.drop_unsettled()
    memory.begin(newest)


def read(path: Path) -> Attachment:
    """What is in the file at `path`, with its text. Never raises."""
    from itasite.attachment.opened import open_file

    try:
        file = open_file(path, path.stat().st_size)
        return file.attachment(file.content())
    except OSError as error:
        return not_opened(error)


def bytes_of(path: Path) -> bytes:
    """The bytes of a small file; b"" if it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def duplicates(paths: Iterable[Path]) -> dict[Path, Path]:
    """For each file with the same bytes as an earlier one, that earlier one. Only files of equal size are opened.

    Empty files and files that cannot be opened are left out.
    """
    by_size: dict[int, list[Path]] = {}
    for path in paths:
        with suppress(OSError):
            by_size.setdefault(path.stat().st_size, []).append(path)
    first: dict[tuple[int, bytes], Path] = {}
    found: dict[Path, Path] = {}
    for size, same in by_size.items():
        for path in same if size and len(same) > 1 else ():
            with suppress(OSError), path.open("rb") as file:
                earlier = first.setdefault((size, hashlib.file_digest(file, "sha256").digest()), path)
                if earlier != path:
                    found[path] = earlier
    return found
