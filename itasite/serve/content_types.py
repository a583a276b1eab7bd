"""What a browser is told of a file: its kind, and how its text is encoded. The registry of Windows is not asked."""

from __future__ import annotations

import codecs
from mimetypes import MimeTypes
from pathlib import Path

_OFFICE = "application/vnd.openxmlformats-officedocument."
_MORE = {
    ".avif": "image/avif",
    ".docx": f"{_OFFICE}wordprocessingml.document",
    ".gz": "application/gzip",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".otf": "font/otf",
    ".pptx": f"{_OFFICE}presentationml.presentation",
    ".rtf": "application/rtf",
    ".ttf": "font/ttf",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xlsx": f"{_OFFICE}spreadsheetml.sheet",
    ".xml": "application/xml",
    ".yml": "text/plain",
    ".zip": "application/zip",
}
_KNOWN = MimeTypes()  # an instance knows what Python knows, not what the system adds
for _ending, _kind in _MORE.items():
    _KNOWN.add_type(_kind, _ending)
_TEXTS = ("application/json", "application/manifest+json", "application/xml", "image/svg+xml")


def content_type(name: str, begin: bytes) -> str:
    """The value of Content-Type for a file that begins so. A text says its encoding if it is UTF-8."""
    kind = _KNOWN.types_map[True].get(Path(name).suffix.lower(), "application/octet-stream")
    text = kind.startswith("text/") or kind in _TEXTS
    return f"{kind}; charset=utf-8" if text and _is_utf8(begin) else kind


def _is_utf8(begin: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(begin)
    except UnicodeDecodeError:
        return False
    return True
