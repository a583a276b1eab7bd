"""Reads text, CSV, HTML and e-mail."""

from __future__ import annotations

import csv
import email
import email.policy
import re

from itasite.attachment import markup, tables
from itasite.attachment.collector import Collector, Damaged
from itasite.attachment.kinds import decode, delimiter
from itasite.attachment.model import MOST_TEXT, FileKind, Metadata, Why

_MAIL = re.compile(r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


def read(raw: bytes, kind: FileKind, collector: Collector) -> Metadata:
    """Read a file that consists of text. Raises Damaged if it has characters that cannot be read."""
    cut = len(raw) > MOST_TEXT * 4
    text = decode(raw[: MOST_TEXT * 4], cut=cut)
    if text is None:
        raise Damaged("มีอักขระที่อ่านไม่ได้ในไฟล์")
    if cut:
        collector.not_read(Why.LIMIT, "ท้ายไฟล์")
    if kind == "csv":
        collector.lines("", _table(text))
    elif kind == "html" or markup.MARKUP.match(text):
        markup.read(text, collector, kind)
    else:
        collector.text("", text)
        if _MAIL.match(text[:20_000].replace("\r\n", "\n")):
            _mail(raw, collector)
        elif _ESCAPE.search(text):
            collector.text("", _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text))
    return Metadata()


def _table(text: str) -> list[str]:
    try:
        rows = list(csv.reader(text.splitlines(), delimiter=delimiter(text) or ","))
    except csv.Error:
        return text.splitlines()
    return list(tables.lines(dict(enumerate(row)) for row in rows))


def _mail(raw: bytes, collector: Collector) -> None:
    """Read the parts of an e-mail that are encoded (base64, quoted-printable): its source does not show their text."""
    try:
        parts = list(email.message_from_bytes(raw, policy=email.policy.compat32).walk())[:1000]
        for part in parts:
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and part.get("Content-Transfer-Encoding", "7bit").lower() not in (
                "7bit",
                "8bit",
            ):
                collector.inside(part.get_filename() or part.get_content_type(), content)
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError):
        collector.not_read(Why.DAMAGED, "เนื้อความของอีเมล")
