"""The kind of a file by its content, whatever its name says."""

from __future__ import annotations

import csv
import re
import zipfile
from pathlib import Path

from itasite.attachment.model import Kind

HEAD = 4096
_PDF_WITHIN = 1024  # readers accept a few bytes of rubbish before the header
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS: tuple[tuple[str, Kind], ...] = (
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)
_OFFICE_PARTS: tuple[tuple[str, Kind], ...] = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
)
_HTML = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE | re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_ROWS = 5


def kind_of(path: Path) -> Kind:
    """The kind of the file at `path`."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return "pdf"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(path)
    if head.startswith(_OLE):
        return _ole_kind(path)
    if head.startswith(b"{\\rtf"):
        return "rtf"
    return _text_kind(head)


def _zip_kind(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "zip"
    return next((kind for part, kind in _OFFICE_PARTS if part in names), "zip")


def _ole_kind(path: Path) -> Kind:
    """Old Office files, and new ones behind a password."""
    return next((kind for stream, kind in _OLE_STREAMS if ole_has(path, stream)), "unknown")


def ole_has(path: Path, stream: str) -> bool:
    """Whether an old Office file names a stream in its directory."""
    wanted = f"{stream}\0".encode("utf-16-le")
    with path.open("rb") as file:
        before = b""
        while block := file.read(1 << 20):
            if wanted in before + block:
                return True
            before = block[-len(wanted) :]
    return False


def decode(raw: bytes, *, cut: bool = False) -> str | None:
    """The text of a file's bytes, or None; `cut` says that the end may have been cut inside a letter."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "cp874"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError as fault:
            if encoding != "cp874" and cut and fault.end >= len(raw) - 3 and fault.start >= len(raw) - 4:
                return raw[: fault.start].decode(encoding)
            continue
        return None if _CONTROL.search(text) else text
    return None


def _text_kind(head: bytes) -> Kind:
    text = decode(head, cut=len(head) == HEAD)
    if text is None:
        return "unknown"
    if _HTML.match(text):
        return "html"
    return "csv" if delimiter(text) else "text"


def delimiter(text: str) -> str:
    """What parts the columns of a text, where its first lines all have the same number of them."""
    lines = [line for line in text.splitlines() if line.strip()][:_ROWS]
    for mark in (",", "\t", ";"):
        counts = {len(row) for row in csv.reader(lines, delimiter=mark)}
        if len(lines) > 1 and len(counts) == 1 and counts != {1}:
            return mark
    return ""
