"""Reads untrusted archives: their parts are unpacked only within the limits of the collector."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from itasite.attachment import model
from itasite.attachment.collector import Collector, Damaged, Encrypted, Limit, safe_name
from itasite.attachment.model import Metadata, Why

_BLOCK = 1 << 16
_BEGIN = 1 << 13  # bytes; the first element of a part of Office has some twenty namespaces: more than a kilobyte
_TELLING = re.compile(r"[@\u0e00-\u0e7f]|\d{4}")
_ERRORS = (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, IndexError, KeyError)


class TooLarge(Damaged):
    """A part is larger than `MOST_BYTES`."""


class Parts:
    """The parts of a ZIP archive. Raises Damaged if it cannot be opened."""

    def __init__(self, raw: bytes, collector: Collector) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(raw))
        except _ERRORS as error:
            raise Damaged("โครงสร้างของไฟล์เสียหาย") from error
        self._collector = collector
        listed = [part for part in self._archive.infolist() if not part.is_dir()]
        self.all = listed[: model.MOST_PARTS]
        if len(listed) > len(self.all):
            collector.not_read(Why.LIMIT, f"ส่วนที่เกิน {model.MOST_PARTS} ส่วนแรก")
        self.encrypted = bool(listed) and all(part.flag_bits & 1 for part in listed)
        collector.text("หมายเหตุของ ZIP", self._archive.comment.decode("utf-8", errors="replace"))
        collector.lines("ชื่อส่วนในไฟล์", [name for name in map(name_of, listed) if _TELLING.search(name)])

    def blocks(self, part: zipfile.ZipInfo, *, xml: bool = False) -> Iterator[bytes]:
        """The bytes of a part, block by block. `xml` counts them for the limit of XML too.

        Raises Encrypted, Damaged, and Limit if the file has given too many bytes.
        """
        if part.flag_bits & 1:
            raise Encrypted
        try:
            with self._archive.open(part) as opened:
                while block := opened.read(_BLOCK):
                    self._collector.unpacked(len(block), xml=xml)
                    yield block
        except Limit:
            raise
        except Exception as error:  # zlib.error and others that the library does not catch
            raise Damaged from error

    def begin(self, part: zipfile.ZipInfo) -> bytes:
        """The first 8,192 bytes of a part. Raises Encrypted or Damaged."""
        if part.flag_bits & 1:
            raise Encrypted
        try:
            with self._archive.open(part) as opened:
                return opened.read(_BEGIN)
        except Exception as error:
            raise Damaged from error

    def whole(self, part: zipfile.ZipInfo) -> bytes:
        """All bytes of a part, at most the size that the archive gives. Raises as `blocks`, and TooLarge."""
        if part.file_size > model.MOST_BYTES:
            raise TooLarge
        return b"".join(self.blocks(part))


def name_of(part: zipfile.ZipInfo) -> str:
    """The name of a part. Thai Windows writes names in its own encoding, and archives do not say so."""
    if part.flag_bits & 0x800:
        return part.filename
    try:
        return part.filename.encode("cp437").decode("cp874")
    except UnicodeError:
        return part.filename


def read(raw: bytes, collector: Collector) -> Metadata:
    """Read every file of a ZIP as the kind of file it is. Raises Encrypted if all of it is encrypted."""
    parts = Parts(raw, collector)
    if parts.encrypted:
        raise Encrypted
    for part in parts.all:
        name = name_of(part)
        try:
            collector.inside(name, parts.whole(part))
        except Encrypted:
            collector.not_read(Why.ENCRYPTED, safe_name(name))
        except Damaged as error:
            collector.not_read(Why.LIMIT if isinstance(error, TooLarge) else Why.DAMAGED, safe_name(name))
        except Limit:
            collector.not_read(Why.LIMIT, f"{safe_name(name)} และส่วนที่ตามมา")
            break
    return Metadata()
