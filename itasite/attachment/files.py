"""Calls the reader for each kind of file."""

from __future__ import annotations

from itasite.attachment import archive, odf, office, pdf, pictures, plain, rtf
from itasite.attachment.collector import Collector, Damaged, Encrypted, Limit, Unsafe
from itasite.attachment.kinds import kind_of, ole_has
from itasite.attachment.model import MOST_BYTES, Content, FileKind, Metadata, Unread, Why

_OFFICE = ("docx", "xlsx", "pptx", "xlsb")
# Files that a Mac adds to archives, with the look of its windows.
_LEFTOVERS = (b"\0\x05\x16\x07", b"\0\0\0\x01Bud1")
_UNREAD: dict[FileKind, Why] = {
    "doc": Why.OLD,
    "xls": Why.OLD,
    "ppt": Why.OLD,
    "heic": Why.MEDIA,
    "media": Why.MEDIA,
    "packed": Why.PACKED,
}


def content(raw: bytes, kind: FileKind) -> Content:
    """What is in a file of this kind. Never raises: a damaged or hostile file has an `error` or `unread` parts."""
    if len(raw) > MOST_BYTES:
        return Content(unread=(Unread(Why.LIMIT),))
    collector = Collector(_open)
    try:
        return collector.content(_read(raw, kind, collector))
    except Encrypted:
        return collector.content(Metadata(), encrypted=True)
    except Damaged as error:
        return collector.content(Metadata(), error=str(error) or "โครงสร้างของไฟล์เสียหาย")
    except (Limit, Unsafe) as error:
        rest = "ส่วนที่เหลือของไฟล์" if collector.passages else ""
        collector.not_read(Why.LIMIT if isinstance(error, Limit) else Why.UNSAFE, rest)
        return collector.content(Metadata())
    except (Exception, RecursionError, MemoryError):  # the libraries raise anything on damaged files
        return collector.content(Metadata(), error="โครงสร้างของไฟล์เสียหาย")


def _open(raw: bytes, collector: Collector) -> Metadata:
    """Read a file inside another one. Raises Encrypted or Damaged; limits are reported to the collector."""
    if not raw or raw.startswith(_LEFTOVERS):
        return Metadata()
    try:
        return _read(raw, kind_of(raw), collector)
    except (Encrypted, Damaged):
        raise
    except (Limit, Unsafe) as error:
        collector.not_read(Why.LIMIT if isinstance(error, Limit) else Why.UNSAFE)
        return Metadata()
    except (Exception, RecursionError, MemoryError) as error:
        raise Damaged from error


def _read(raw: bytes, kind: FileKind, collector: Collector) -> Metadata:
    if kind == "pdf":
        return pdf.read(raw, collector)
    if kind in _OFFICE:
        if kind == "xlsb":
            collector.not_read(Why.OLD)
        return office.read(raw, collector)
    if kind in ("odt", "ods", "odp"):
        return odf.read(raw, collector)
    if kind == "zip":
        return archive.read(raw, collector)
    if kind == "rtf":
        return rtf.read(raw, collector)
    if kind in ("text", "csv", "html"):
        return plain.read(raw, kind, collector)
    if kind in pictures.KINDS:
        return pictures.read(raw, kind, collector)
    if kind == "unknown" and ole_has(raw, "EncryptedPackage"):
        raise Encrypted
    collector.not_read(_UNREAD.get(kind, Why.UNKNOWN))
    return Metadata()
