"""Opens and reads PDF files, also those that only forbid changes. Only the modules pdf* know the PDF library."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Any

from itasite.attachment.collector import Collector, Damaged, Encrypted
from itasite.attachment.model import Metadata, Why

if TYPE_CHECKING:
    from pypdf import PdfReader

_BROKEN = "โครงสร้างของไฟล์ PDF เสียหาย"


class TimeOver(BaseException):
    """The time for reading is over. Not an `Exception`, because the library catches those and goes on."""


def read(raw: bytes, collector: Collector) -> Metadata:
    """Read the pages of a PDF, and everything else in it. Raises Encrypted or Damaged."""
    from itasite.attachment import pdf_objects, pdf_pages

    logger = logging.getLogger("pypdf")
    logger.propagate = False  # or its messages would appear on the user's screen, in English
    logger.setLevel(logging.WARNING)
    if not any(isinstance(handler, logging.NullHandler) for handler in logger.handlers):
        logger.addHandler(logging.NullHandler())
    reader = _opened(raw, collector)
    collector.pages(len(reader.pages))
    try:
        pdf_pages.read(reader, collector)
        pdf_objects.read(reader, collector)
    except TimeOver:
        collector.cut_by_time = True
        collector.not_read(Why.LIMIT, "ส่วนที่ใช้เวลาอ่านนานเกินไป")
    return _metadata(reader)


def _opened(raw: bytes, collector: Collector) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            if not _only_attachments(reader):
                raise Encrypted
            reader._override_encryption = True  # the pages are not encrypted and must not be decrypted
            collector.not_read(Why.ENCRYPTED, "ไฟล์ที่แนบไว้ใน PDF")
        if not len(reader.pages):
            raise Damaged("ไฟล์ PDF ไม่มีหน้าใดเลย")
        return reader
    except (Encrypted, Damaged):
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise Encrypted from error
    except NotImplementedError as error:  # an encryption that the library does not know
        raise (Encrypted if b"/Encrypt" in raw else Damaged(_BROKEN)) from error
    except (Exception, RecursionError, MemoryError) as error:  # the library raises anything on a damaged file
        raise Damaged(_BROKEN) from error


def _only_attachments(reader: PdfReader) -> bool:
    """Whether only the files inside a PDF are encrypted, and its pages are not."""
    try:
        rules: Any = reader.trailer["/Encrypt"].get_object()
        return rules.get("/V") in (4, 5) and all(
            rules.get(key, "/Identity") == "/Identity" for key in ("/StmF", "/StrF")
        )
    except Exception:
        return False


def _metadata(reader: PdfReader) -> Metadata:
    try:
        info = reader.metadata
    except Exception:
        info = None
    if not info:
        return Metadata()
    values = {str(key): str(value) for key, value in info.items() if isinstance(value, str)}
    return Metadata(values.get("/Author", ""), "", values.get("/Title", ""), tuple(values.values()))
