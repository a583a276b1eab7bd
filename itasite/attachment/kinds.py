"""Decides the kind of a file by its content, not by its name."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from contextlib import suppress
from pathlib import Path

from itasite.attachment import ole
from itasite.attachment.model import FileKind

HEAD = 4096
_PDF_WITHIN = 1024  # bytes; programs accept some rubbish before the header
_PDF_OBJECT = re.compile(rb"\d{1,10} \d{1,5} obj\b")
_OLE_STREAMS: tuple[tuple[str, FileKind], ...] = (
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)
_HEADS: tuple[tuple[bytes, FileKind], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tif"),
    (b"MM\0*", "tif"),
    (b"{\\rtf", "rtf"),
    (b"Rar!\x1a\x07", "packed"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"\x1f\x8b", "packed"),
    (b"BZh", "packed"),
    (b"\xfd7zXZ\0", "packed"),
    (b"ID3", "media"),
    (b"\x1a\x45\xdf\xa3", "media"),
    (b"OggS", "media"),
)
# The type of the main part; a file inside the file has a type without "main".
_MAIN: tuple[tuple[re.Pattern[str], FileKind], ...] = (
    (re.compile(r"ms-excel\.sheet\.binary\.macroEnabled\.main", re.IGNORECASE), "xlsb"),
    (re.compile(r"(?:wordprocessingml\.(?:document|template)|ms-word\.\w+\.macroEnabled\w*)\.main", re.I), "docx"),
    (re.compile(r"(?:spreadsheetml\.(?:sheet|template)|ms-excel\.\w+\.macroEnabled)\.main", re.I), "xlsx"),
    (re.compile(r"(?:presentationml\.\w+|ms-powerpoint\.\w+\.macroEnabled)\.main", re.IGNORECASE), "pptx"),
)  # fmt: skip
_MAIN_PART = re.compile(r"/relationships/officeDocument[\"'][^>]*?\bTarget=[\"']/?([^\"']+)|"
                        r"\bTarget=[\"']/?([^\"']+)[\"'][^>]*?/relationships/officeDocument[\"']")  # fmt: skip
_ROOTS: tuple[tuple[str, FileKind], ...] = (("document", "docx"), ("workbook", "xlsx"), ("presentation", "pptx"))
_USUAL_PARTS: tuple[tuple[str, FileKind], ...] = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
)
_ODF: tuple[tuple[str, FileKind], ...] = (("text", "odt"), ("spreadsheet", "ods"))  # and what is drawn
_HTML = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE | re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_ROWS = 5
_ERRORS = (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, IndexError)
_MOST_LISTED = 1_000_000
_MOST_RELATIONS = 8_000


def kind_of(raw: bytes, path: Path | None = None) -> FileKind:
    """The kind of a file; "unknown" if it is none of ours.

    `raw` are all its bytes; for a large file only the first, and then `path` is the file.
    """
    head = raw[:HEAD]
    if b"%PDF-" in head[:_PDF_WITHIN] or (_PDF_OBJECT.search(head) and b"startxref" in raw[-2048:]):
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(path or io.BytesIO(raw))
    if head.startswith(ole.MAGIC):
        return _ole_kind(path.read_bytes() if path else raw)
    found = next((kind for start, kind in _HEADS if head.startswith(start)), None)
    return found or _container_kind(head) or _text_kind(head)


def _container_kind(head: bytes) -> FileKind | None:
    if head[:4] == b"RIFF":
        return "webp" if head[8:12] == b"WEBP" else "media"
    if head[4:8] == b"ftyp":
        return "heic" if head[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"heim", b"heis", b"avif") else "media"
    if head[257:262] == b"ustar":
        return "packed"
    return "bmp" if head[:2] == b"BM" and head[6:10] == bytes(4) else None


def folded(name: str) -> str:
    """The name of a part of an archive in one form: small letters, "/" between folders, none at the begin."""
    return name.replace("\\", "/").lstrip("/").lower()


def _zip_kind(source: Path | io.BytesIO) -> FileKind:
    with suppress(*_ERRORS), zipfile.ZipFile(source) as archive:
        begin = _Beginnings(archive)
        listed = begin.of("mimetype", 100) or begin.of("meta-inf/manifest.xml", HEAD)
        if "oasis.opendocument" in listed:
            return next((kind for word, kind in _ODF if f"opendocument.{word}" in listed), "odp")
        return _office_kind(begin)
    return "zip"


class _Beginnings:
    """The first text of each part of an archive, by its name as `folded` gives it."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.parts = {folded(part.filename): part for part in archive.infolist()}

    def of(self, name: str, most: int = _MOST_LISTED) -> str:
        """The first `most` bytes of a part as text; "" if it is missing, encrypted or damaged."""
        part = self.parts.get(name)
        if part is None or part.flag_bits & 1:
            return ""
        with suppress(Exception), self._archive.open(part) as opened:
            begin = opened.read(most)
            return begin.decode("utf-16" if begin[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
        return ""


def _office_kind(begin: _Beginnings) -> FileKind:
    types = begin.of("[content_types].xml")
    found = [kind for pattern, kind in _MAIN if pattern.search(types)]
    if len(found) == 1:
        return found[0]
    main = _MAIN_PART.search(begin.of("_rels/.rels", _MOST_RELATIONS))
    if main:
        root = re.search(r"<(?:[\w.-]+:)?([A-Za-z]\w*)", begin.of(folded(main[1] or main[2]), HEAD))
        for name, kind in _ROOTS:
            if root and root[1] == name:
                return kind
    return next((kind for part, kind in _USUAL_PARTS if part in begin.parts), found[0] if found else "zip")


def _ole_kind(raw: bytes) -> FileKind:
    """The kind of an old Office file, by its root directory: a workbook may have a document inside.

    "unknown" also for a new Office file with a password, which is packed in the same format.
    """
    listed = ole.names(raw)
    for stream, kind in _OLE_STREAMS if listed is not None else ():
        if stream.upper() in (listed or ()):
            return kind
    if listed is not None:
        return "unknown"
    # in a damaged file the first name counts: its own directory is before those of files inside it
    found = [(raw.find(_stored(stream)), kind) for stream, kind in _OLE_STREAMS]
    return min(((at, kind) for at, kind in found if at >= 0), default=(0, "unknown"))[1]


def ole_has(raw: bytes, stream: str) -> bool:
    """Whether the root directory of an old Office file names a stream; if it is damaged, whether any part does."""
    listed = ole.names(raw)
    return _stored(stream) in raw if listed is None else stream.upper() in listed


def _stored(stream: str) -> bytes:
    return f"{stream}\0".encode("utf-16-le")


def decode(raw: bytes, *, cut: bool = False) -> str | None:
    """The text of bytes in UTF-8, UTF-16 or the Thai encoding of Windows; None if they are not text.

    `cut` says that the bytes may end inside a character.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "cp874"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError as error:
            if encoding != "cp874" and cut and error.end >= len(raw) - 3 and error.start >= len(raw) - 4:
                return raw[: error.start].decode(encoding)
            continue
        return None if _CONTROL.search(text) else text
    return None


def _text_kind(head: bytes) -> FileKind:
    text = decode(head, cut=len(head) == HEAD)
    if text is None:
        return "unknown"
    if _HTML.match(text):
        return "html"
    return "csv" if delimiter(text) else "text"


def delimiter(text: str) -> str:
    """The character between the columns of a CSV text; "" if its first lines have no equal number of columns."""
    lines = [line for line in text.splitlines() if line.strip()][:_ROWS]
    for mark in (",", "\t", ";"):
        counts = {len(row) for row in csv.reader(lines, delimiter=mark)}
        if len(lines) > 1 and len(counts) == 1 and counts != {1}:
            return mark
    return ""
