"""Text, CSV and HTML files."""

from __future__ import annotations

import csv
import html
import re
from pathlib import Path

from itasite.attachment import tables
from itasite.attachment.kinds import decode, delimiter
from itasite.attachment.model import MOST_TEXT, Content, Kind, Passage

_UNSEEN = re.compile(r"<(?:(script)|style)\b.*?(?:</(?(1)script|style)\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"</?(?:p|div|br|li|tr|h\d|table)\b[^<>]*>", re.IGNORECASE)


def read(path: Path, kind: Kind) -> Content:
    """The text of a file that is text."""
    with path.open("rb") as file:
        raw = file.read(MOST_TEXT * 4)
        partial = bool(file.read(1))
    text = decode(raw, cut=partial)
    if text is None:
        return Content(fault="มีอักขระที่อ่านไม่ได้ในไฟล์")
    if kind == "html":
        text = html.unescape(_TAG.sub(" ", _BREAK.sub("\n", _UNSEEN.sub(" ", text))))
    elif kind == "csv":
        text = _table(text)
    return Content((Passage("", text),), partial=partial)


def _table(text: str) -> str:
    try:
        rows = list(csv.reader(text.splitlines(), delimiter=delimiter(text) or ","))
    except csv.Error:
        return text
    return "\n".join(tables.lines(dict(enumerate(row)) for row in rows))
