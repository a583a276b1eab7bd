"""PDF files: text per page, metadata, encryption. The only file that knows the PDF library, once there is a PDF."""

from __future__ import annotations

import logging
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from itasite.attachment.model import MOST_PAGES, MOST_SECONDS, MOST_TEXT, Content, Metadata, Passage

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MOST_CONTENT = 5_000_000  # drawing instructions of one page; more is a drawing, not a text
_CUT_NUMBER = re.compile(r"(?<=\d[-–])[ ]*\n[ ]*(?=\d)")  # a line that ends within a number


class _TimeOver(BaseException):
    """Not an `Exception`: the library goes on after one of those."""


def read(path: Path) -> Content:
    """What a PDF holds; one that is broken or needs a password is told, never raised."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it would write to the user's screen, in English
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            return Content(encrypted=True)
        return _content(reader)
    except (DependencyError, FileNotDecryptedError):
        return Content(encrypted=True)
    except (Exception, RecursionError, MemoryError):  # a broken file makes the library raise anything
        return Content(fault="โครงสร้างของไฟล์ PDF เสียหาย")


def _content(reader: PdfReader) -> Content:
    pages = reader.pages
    count = len(pages)
    if not count:
        return Content(fault="ไฟล์ PDF ไม่มีหน้าใดเลย")
    passages, partial = _passages(reader, count)
    image_only = not partial and not any(passage.text.strip() for passage in passages)
    return Content(passages, _metadata(reader), image_only=image_only, partial=partial)


def _passages(reader: PdfReader, count: int) -> tuple[tuple[Passage, ...], bool]:
    """The text of the pages, and whether some of it was left out."""
    deadline = time.monotonic() + MOST_SECONDS
    found: list[Passage] = []
    length, partial = 0, count > MOST_PAGES
    try:
        for number in range(min(count, MOST_PAGES)):
            text = _page_text(reader.pages[number], deadline)
            partial = partial or text is None
            found.append(Passage(f"หน้า {number + 1}", text or ""))
            length += len(text or "")
            if length > MOST_TEXT:
                return tuple(found), True
    except _TimeOver:
        return tuple(found), True
    return tuple(found), partial


def _page_text(page: PageObject, deadline: float) -> str | None:
    """The text of a page, or None where it is too large or at fault."""

    def watch(*_: Any) -> None:
        if time.monotonic() > deadline:
            raise _TimeOver

    from pypdf.errors import DependencyError

    watch()
    try:
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > _MOST_CONTENT:
            return None
        return _CUT_NUMBER.sub("", page.extract_text(visitor_operand_before=watch))
    except DependencyError:  # for deciphering
        raise
    except (Exception, RecursionError, MemoryError):  # one broken page leaves the others readable
        return None


def _metadata(reader: PdfReader) -> Metadata:
    try:
        info = reader.metadata
    except Exception:
        info = None
    if not info:
        return Metadata()
    values = {str(key): str(value) for key, value in info.items() if isinstance(value, str)}
    return Metadata(values.get("/Author", ""), "", values.get("/Title", ""), tuple(values.values()))
