"""The files of a draft: pages of content that cannot be read stay as they were when it last could be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from itasite import report
from itasite.drafts import Draft
from itasite.hosts.writer.addresses import published_at
from itasite.hosts.writer.contents import ScriptError
from itasite.hosts.writer.snapshot import Snapshot
from itasite.serve.state import NotMadeError

_UNREADABLE = "มีไฟล์ที่อ่านไม่ได้ จึงยังไม่มีหน้านี้ให้ดู\nแก้ไฟล์ตามรายการแล้วบันทึก หน้านี้จะแสดงเอง"
_FAULTY = "เนื้อหาของหน้านี้มีข้อผิดพลาด จึงยังแสดงไม่ได้\nแก้ไฟล์ตามรายการแล้วบันทึก หน้านี้จะแสดงเอง"


class DraftPages:
    """The files of a draft, `made` of its build. `before`: those of the draft before it.

    `folder` is the name of the content folder.
    """

    def __init__(
        self, draft: Draft, made: Snapshot, before: DraftPages | None, folder: str, *, directory_urls: bool
    ) -> None:
        self._made, self._folder, self._faulty = made, folder, draft.build.failed
        self._pages = frozenset(made.pages)
        self._sound: Snapshot | None = None  # the last without an error
        if before:
            self._sound = before._sound if before._faulty else before._made
        self._unmade: set[str] = set()  # pages that faults keep from being made
        self._unread = tuple(_beginnings(draft, directory_urls=directory_urls))
        self._older: Mapping[str, Snapshot] = {
            begin: older for begin in self._unread if before and (older := before._last(begin))
        }

    def has(self, path: str) -> bool:
        """Whether there is a file at a path."""
        return self._made.has(path) or any(older.has(path) for older in self._older.values())

    def is_older(self, path: str) -> bool:
        """Whether a file is as it was when all that it shows could be read."""
        return path in self._unmade or self._of_older(path) is not None

    def content(self, path: str) -> bytes | Path | None:
        """What is at a path. Raises NotMadeError if it cannot be shown."""
        if older := self._of_older(path):
            return older.content(path)
        if path in self._pages and self._beginning(path) is not None:
            raise NotMadeError(_UNREADABLE)
        found = self._content(path)
        if found is None:  # the styles of an older page
            return next((found for older in self._older.values() if (found := older.content(path)) is not None), None)
        return found

    def _content(self, path: str) -> bytes | Path | None:
        try:
            self._unmade.discard(path)
            return self._made.content(path)
        except ScriptError as error:
            raise NotMadeError(report.line(error.problem, self._folder)) from None
        except Exception as error:
            if not self._faulty:
                raise
            if not self._sound or path not in self._sound.pages:
                raise NotMadeError(_FAULTY) from error  # no part of the program but drafts goes on after an error
            self._unmade.add(path)
            return self._sound.content(path)

    def _last(self, begin: str) -> Snapshot | None:
        """The latest files in which what begins so could be read; None if it could not be read since the start."""
        return self._older.get(begin) if begin in self._unread else self._made

    def _of_older(self, path: str) -> Snapshot | None:
        """The files among which a page of content that cannot be read is as it was."""
        begin = self._beginning(path)
        older = None if begin is None else self._older.get(begin)
        return older if older and path in older.pages else None

    def _beginning(self, path: str) -> str | None:
        return next((begin for begin in self._unread if path.startswith(begin)), None)


def _beginnings(draft: Draft, *, directory_urls: bool) -> Iterator[str]:
    """How the paths of all files begin that show what cannot be read."""
    if draft.unread.site:
        yield ""
    yield from (f"{year}/" for year in sorted(draft.unread.years))
    yield from (published_at(path, directory_urls=directory_urls) for path in sorted(draft.unread.pages))
