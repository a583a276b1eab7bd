"""A file that is opened: its bytes and kind, its content, and what is to be found in its text.

What takes long is kept for the next run, outside of the site (`cache`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from itasite.attachment import cache, packed
from itasite.attachment.kinds import HEAD, kind_of
from itasite.attachment.look import Found, Look
from itasite.attachment.model import MOST_BYTES, Attachment, Content, FileKind, Unread, Why


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """The file at `path`; of a file that is too large, `raw` is only its head."""

    path: Path
    size: int
    raw: bytes
    kind: FileKind

    def content(self) -> Content:
        """All that is in it."""
        if not self.size:
            return Content(error="ไฟล์ว่าง ไม่มีข้อมูล")
        if self.size > MOST_BYTES:
            return Content(unread=(Unread(Why.LIMIT),))
        kept = self._entry()
        if kept and (known := packed.content(kept.load())):
            return known
        from itasite.attachment import files

        content = files.content(self.raw, self.kind)
        if kept and not content.cut_by_time:
            kept.store(packed.of_content(content))
        return content

    def looked(self, look: Look[Found]) -> tuple[Content, Found]:
        """What is in it without its passages, and what is found in it."""
        kept = self._entry(look)
        if kept and (known := _known(kept.load(), look)):
            return known
        content = self.content()
        rest, found = replace(content, passages=()), look.find(content)
        if kept and not content.cut_by_time:
            kept.store({"content": packed.of_content(rest), "found": look.pack(found)})
        return rest, found

    def attachment(self, content: Content) -> Attachment:
        """The file with this content."""
        return Attachment(
            content.passages,
            content.metadata,
            content.encrypted,
            content.unread,
            content.error,
            content.pictures,
            content.cut_by_time,
            content.pages,
            kind=self.kind,
            size=self.size,
        )

    def _entry(self, look: Look[Any] | None = None) -> cache.CacheEntry | None:
        """Where the cache keeps the content, or what was looked for; None if the file is read quickly, or not read."""
        if self.kind not in cache.COSTLY or self.size > MOST_BYTES:
            return None
        return cache.entry_for(self.path, self.raw, f"{look.name} {look.version()}" if look else "")


def open_file(path: Path, size: int) -> OpenedFile:
    """The file at `path`, which has so many bytes. Raises OSError."""
    if not size:
        return OpenedFile(path, 0, b"", "unknown")
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1 if size <= MOST_BYTES else HEAD)
    return OpenedFile(path, size, raw, kind_of(raw, path if size > MOST_BYTES else None))


def _known(kept: Any, look: Look[Found]) -> tuple[Content, Found] | None:
    try:
        content = packed.content(kept["content"])
        return (content, look.unpack(kept["found"])) if content else None
    except (KeyError, TypeError, ValueError):
        return None
