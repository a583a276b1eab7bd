"""One door for files of all kinds: their tables, or a Thai sentence why there are none."""

from __future__ import annotations

import re

from itasite.attachment.kinds import kind_of, ole_has
from itasite.attachment.model import MOST_BYTES
from itasite.attachment.ole import MAGIC
from itasite.office.page_archive import is_archive
from itasite.office.table import Read
from itasite.words import office as said

_PAGES = (".html", ".htm", ".xhtml", ".mht", ".mhtml")
_XHTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?<\?xml[^>]*\?>\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_LOOK = 4096
_PACKED = (".docx", ".xlsx", ".ods", ".docm", ".xlsm", ".odt")


def read(raw: bytes, name: str) -> Read:
    """The tables of a file by what it is, not by its name; `name` is shown in the places of its cells. Never raises."""
    if len(raw) > MOST_BYTES:
        return Read(refused=said.TOO_LARGE)
    kind = kind_of(raw)
    if kind == "docx":
        from itasite.office import word

        return word.read(raw, name)
    if kind == "xlsx":
        from itasite.office import excel

        return excel.read(raw, name)
    if kind in ("xls", "ods"):
        from itasite.office import old_excel

        return old_excel.read(raw, name)
    if kind == "html":
        from itasite.office import web_page

        return web_page.read(raw, name)
    ending = "." + name.lower().rpartition(".")[2]
    if kind in ("csv", "text", "unknown") and (ending in _PAGES or is_archive(raw) or _XHTML.match(raw[:_LOOK])):
        from itasite.office import web_page

        return web_page.read(raw, name)
    if kind in ("csv", "text") or (kind == "unknown" and ending in (".csv", ".txt")):
        from itasite.office import csv_text

        return csv_text.read(raw, name)
    return Read(refused=_why_not(raw, kind, ending))


def _why_not(raw: bytes, kind: str, ending: str) -> str:
    if kind in ("doc", "rtf"):
        return said.SAVE_AS_DOCX
    if kind == "xlsb":
        return said.SAVE_AS_XLSX
    if raw.startswith(MAGIC) and ole_has(raw, "EncryptedPackage"):
        return said.PASSWORD
    if kind in ("png", "jpg", "gif", "webp", "tif", "bmp", "heic"):
        return said.NO_TABLE_PICTURE
    return said.DAMAGED if ending in _PACKED and kind in ("zip", "unknown") else said.KIND
