"""What was sent, by its first bytes: a page in the place of a file is no file, whatever the server calls it."""

from __future__ import annotations

import re
from urllib.parse import unquote

from itasite.linkcheck import url_parts

MOST_BYTES = 1024  # from the beginning, that tell the kind
PAGE, TEXT, FILE = "page", "text", "file"

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|script|h1|p|div|table|center|br)\b",
    re.IGNORECASE | re.DOTALL,
)
_OFFICE_AS_PAGE = re.compile(rb"urn:schemas-microsoft-com:|mime-version:", re.IGNORECASE)
# Endings of files that can only be sent as what they are; what is plain text itself (csv, txt, svg) is left out.
_FILES = re.compile(
    r"\.(?:pdf|docx?|xlsx?|xlsm|pptx?|ppsx?|od[tsp]|rtf|jpe?g|png|gif|webp|bmp|tiff?|zip|rar|7z|gz|mp3|mp4|m4a|avi|mov)",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"application/(?:vnd\.ms-|msword|vnd\.openxml|x-msexcel|excel)", re.IGNORECASE)
# Where the address of a file is meant to lead to a page that shows it.
_VIEWERS = (
    "github.com",
    "gitlab.com",
    "web.archive.org",
    "wikipedia.org",
    "wikimedia.org",
    "archive.org",
    "scribd.com",
)
_VIEWER_PATH = re.compile(r"/(?:viewer|view|preview|wiki|blob|file:)", re.IGNORECASE)


def kind_of(body: bytes) -> str:
    """Whether what begins like this is a page, a text, or a file of another kind; "" of nothing."""
    head = body[:MOST_BYTES]
    if not head.strip():
        return ""
    if _PAGE.match(head):
        return PAGE
    if head.startswith((b"%PDF", b"{\\rtf", b"PK")) or re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", head):
        return FILE
    return FILE if b"%PDF-" in head else TEXT


def is_office(body: bytes, content_type: str) -> bool:
    """Whether a page is one that Word or Excel made or will open: many systems send tables so."""
    return bool(_OFFICE.match(content_type) or _OFFICE_AS_PAGE.search(body[:MOST_BYTES]))


def ending(url: str) -> str:
    """The ending of the file that an address names, with its dot; "" where it names none."""
    path = unquote(url_parts.split(url).path)
    dot = path.rfind(".")
    return path[dot:].lower() if dot >= 0 and _FILES.fullmatch(path[dot:]) else ""


def leads_to_viewer(url: str) -> bool:
    """Whether an address of a file is meant to lead to a page about it."""
    name = url_parts.host(url)
    path = unquote(url_parts.split(url).path)
    return bool(_VIEWER_PATH.search(path)) or any(name == each or name.endswith(f".{each}") for each in _VIEWERS)
