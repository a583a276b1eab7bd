"""Attached files: what kind they are by content, their text and metadata, and whether they can be read at all.

Pure reading, no rules. A file is read when a rule asks, and once for all rules; nothing is kept on disk.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from zipfile import is_zipfile

from itasite.attachment import office, pdf, plain
from itasite.attachment.kinds import kind_of, ole_has
from itasite.attachment.model import MOST_BYTES, Attachment, Content, Kind, Metadata, Passage
from itasite.problem import unopened

__all__ = ["Attachment", "Kind", "Metadata", "Passage", "read", "twins"]

_OLD = ("doc", "xls", "ppt")


def read(path: Path) -> Attachment:
    """The file at `path`; read again only when its size or time has changed."""
    try:
        state = path.stat()
        return _read(path, state.st_size, state.st_mtime_ns)
    except OSError as fault:
        return Attachment(kind="unknown", size=0, fault=unopened(fault))


def twins(paths: Iterable[Path]) -> dict[Path, Path]:
    """For each file that holds the same bytes as one before it, that one. Only files of the same size are opened."""
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


@lru_cache(maxsize=4096)  # all files of a site: each rule walks over all of them in turn
def _read(path: Path, size: int, time: int) -> Attachment:  # noqa: ARG001  # the time is part of the key
    if not size:
        return Attachment(kind="unknown", size=0, fault="ไฟล์ว่าง ไม่มีข้อมูล")
    kind = kind_of(path)
    content = Content(partial=True) if size > MOST_BYTES else _content(path, kind)
    return Attachment(
        content.passages,
        content.metadata,
        content.encrypted,
        content.image_only,
        content.partial,
        content.fault,
        content.pictures,
        kind=kind,
        size=size,
    )


def _content(path: Path, kind: Kind) -> Content:
    if kind == "pdf":
        return pdf.read(path)
    if kind in ("docx", "xlsx", "pptx"):
        return office.read(path, kind)
    if kind in ("text", "csv", "html"):
        return plain.read(path, kind)
    if kind in _OLD or kind == "rtf":
        return Content(partial=True)
    if kind == "zip" and not is_zipfile(path):
        return Content(fault="โครงสร้างของไฟล์เสียหาย")
    return Content(encrypted=kind == "unknown" and ole_has(path, "EncryptedPackage"))
