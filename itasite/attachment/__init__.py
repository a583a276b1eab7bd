"""Reads attached files: their kind by content, their text and metadata, and which parts could not be read.

No rules here. A file is read when the first rule asks, and once for all rules. What takes long is kept for the next
run, outside of the site (`cache`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from itasite.attachment.kinds import HEAD, kind_of
from itasite.attachment.model import MOST_BYTES, Attachment, Content, FileKind, Metadata, Passage, Unread, Why
from itasite.problem import unopened

__all__ = ["Attachment", "FileKind", "Metadata", "Passage", "Unread", "Why", "bytes_of", "duplicates", "read"]


def read(path: Path) -> Attachment:
    """What is in the file at `path`. It is read again only if its size or time has changed. Never raises."""
    try:
        state = path.stat()
        return _read(path, state.st_size, state.st_mtime_ns)
    except OSError as error:
        return Attachment(kind="unknown", size=0, error=unopened(error))


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


@lru_cache(maxsize=4096)  # enough for all files of a site, since each rule goes through all of them
def _read(path: Path, size: int, time: int) -> Attachment:  # noqa: ARG001  # the time is only part of the cache key
    if not size:
        return Attachment(kind="unknown", size=0, error="ไฟล์ว่าง ไม่มีข้อมูล")
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1 if size <= MOST_BYTES else HEAD)
    kind = kind_of(raw, path if size > MOST_BYTES else None)
    content = _content(path, raw, kind) if size <= MOST_BYTES else Content(unread=(Unread(Why.LIMIT),))
    return Attachment(
        content.passages,
        content.metadata,
        content.encrypted,
        content.unread,
        content.error,
        content.pictures,
        content.cut_by_time,
        content.pages,
        kind=kind,
        size=size,
    )


def _content(path: Path, raw: bytes, kind: FileKind) -> Content:
    from itasite.attachment import cache

    kept = cache.entry_for(path, raw) if kind in cache.COSTLY else None
    if kept and (known := kept.load()):
        return known
    from itasite.attachment import files

    content = files.content(raw, kind)
    if kept:
        kept.store(content)
    return content
