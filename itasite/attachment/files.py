"""Which reader reads which kind of file."""

from __future__ import annotations

from itasite.attachment import archive, odf, office, pdf, pictures, plain, rtf
from itasite.attachment.kinds import kind_of, ole_has
from itasite.attachment.model import MOST_BYTES, Content, Kind, Metadata, Unread, Why
from itasite.attachment.reading import Damaged, Encrypted, Limit, Reading, Unsafe

_OFFICE = ("docx", "xlsx", "pptx", "xlsb")
# What a Mac adds to archives: how its windows looked.
_LEFTOVERS = (b"\0\x05\x16\x07", b"\0\0\0\x01Bud1")
_UNREAD: dict[Kind, Why] = {
    "doc": Why.OLD,
    "xls": Why.OLD,
    "ppt": Why.OLD,
    "heic": Why.MEDIA,
    "media": Why.MEDIA,
    "packed": Why.PACKED,
}


def content(raw: bytes, kind: Kind) -> Content:
    """What a file holds; one that is broken or hostile is told, never raised."""
    if len(raw) > MOST_BYTES:
        return Content(unread=(Unread(Why.LIMIT),))
    reading = Reading(_open)
    try:
        return reading.content(_read(raw, kind, reading))
    except Encrypted:
        return reading.content(Metadata(), encrypted=True)
    except Damaged as fault:
        return reading.content(Metadata(), fault=str(fault) or "โครงสร้างของไฟล์เสียหาย")
    except (Limit, Unsafe) as fault:
        rest = "ส่วนที่เหลือของไฟล์" if reading.passages else ""
        reading.left(Why.LIMIT if isinstance(fault, Limit) else Why.UNSAFE, rest)
        return reading.content(Metadata())
    except (Exception, RecursionError, MemoryError):  # of files that are broken in any way
        return reading.content(Metadata(), fault="โครงสร้างของไฟล์เสียหาย")


def _open(raw: bytes, reading: Reading) -> Metadata:
    """A file inside another one."""
    if not raw or raw.startswith(_LEFTOVERS):
        return Metadata()
    try:
        return _read(raw, kind_of(raw), reading)
    except (Encrypted, Damaged):
        raise
    except (Limit, Unsafe) as fault:
        reading.left(Why.LIMIT if isinstance(fault, Limit) else Why.UNSAFE)
        return Metadata()
    except (Exception, RecursionError, MemoryError) as fault:
        raise Damaged from fault


def _read(raw: bytes, kind: Kind, reading: Reading) -> Metadata:
    if kind == "pdf":
        return pdf.read(raw, reading)
    if kind in _OFFICE:
        if kind == "xlsb":
            reading.left(Why.OLD)
        return office.read(raw, reading)
    if kind in ("odt", "ods", "odp"):
        return odf.read(raw, reading)
    if kind == "zip":
        return archive.read(raw, reading)
    if kind == "rtf":
        return rtf.read(raw, reading)
    if kind in ("text", "csv", "html"):
        return plain.read(raw, kind, reading)
    if kind in pictures.KINDS:
        return pictures.read(raw, kind, reading)
    if kind == "unknown" and ole_has(raw, "EncryptedPackage"):
        raise Encrypted
    reading.left(_UNREAD.get(kind, Why.UNKNOWN))
    return Metadata()
