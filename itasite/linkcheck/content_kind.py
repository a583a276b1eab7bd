"""What a server sent, judged by its first bytes: a page instead of a file is not a file, whatever the server says."""

from __future__ import annotations

import re
from urllib.parse import unquote

from itasite.linkcheck import url_parts

MOST_BYTES = 1024  # of the beginning, enough to know the kind
PAGE, TEXT, FILE = "page", "text", "file"

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|script|h1|p|div|table|center|br)\b",
    re.IGNORECASE | re.DOTALL,
)
_OFFICE_AS_PAGE = re.compile(rb"urn:schemas-microsoft-com:|mime-version:", re.IGNORECASE)
# Endings of files that are never plain text or HTML (csv, txt and svg are, so they are left out).
_FILES = re.compile(
    r"\.(?:pdf|docx?|xlsx?|xlsm|pptx?|ppsx?|od[tsp]|rtf|jpe?g|png|gif|webp|bmp|tiff?|zip|rar|7z|gz|mp3|mp4|m4a|avi|mov)",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"application/(?:vnd\.ms-|msword|vnd\.openxml|x-msexcel|excel)", re.IGNORECASE)
# Sites where the address of a file leads to a page that shows the file.
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
    """PAGE, TEXT or FILE, by the first bytes of an answer; "" if there is nothing but blanks."""
    head = body[:MOST_BYTES]
    if not head.strip():
        return ""
    if _PAGE.match(head):
        return PAGE
    if head.startswith((b"%PDF", b"{\\rtf", b"PK")) or re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", head):
        return FILE
    return FILE if b"%PDF-" in head else TEXT


def is_office(body: bytes, content_type: str) -> bool:
    """Whether HTML was made by Word or Excel or is sent for them: many systems send tables in this way."""
    return bool(_OFFICE.match(content_type) or _OFFICE_AS_PAGE.search(body[:MOST_BYTES]))


def ending(url: str) -> str:
    """The ending of the file that an address names, in small letters with its dot (".pdf"); "" if it names no file."""
    path = unquote(url_parts.split(url).path)
    dot = path.rfind(".")
    return path[dot:].lower() if dot >= 0 and _FILES.fullmatch(path[dot:]) else ""


def leads_to_viewer(url: str) -> bool:
    """Whether the address of a file leads to a page that shows it (GitHub, Wikipedia, viewers)."""
    name = url_parts.host(url)
    path = unquote(url_parts.split(url).path)
    return bool(_VIEWER_PATH.search(path)) or any(name == each or name.endswith(f".{each}") for each in _VIEWERS)
