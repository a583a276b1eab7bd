"""Reads text of HTML, SVG and other markup: the visible text, and what is only in the source."""

from __future__ import annotations

import html
import re

from itasite.attachment.collector import Collector
from itasite.attachment.model import FileKind
from itasite.attachment.values import worth_reading

_UNSEEN = re.compile(
    r"<(?:(script)|style)\b[^<>]*>(.*?)(?:</(?(1)script|style)\s*>|\Z)|<!--(.*?)(?:-->|\Z)", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(
    r"</?(?:[\w.-]{1,40}:)?(?:p|h|div|br|li|tr|h\d|table|td|th|text|option|pre|dt|dd|title|button|label)(?![\w:])[^<>]*>",
    re.IGNORECASE,
)
_VALUE = re.compile(r"[\w:-]\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s\"'<>]+))")
MARKUP = re.compile(r"\s*<(?:\?xml|!doctype|svg|[A-Za-z][\w.-]*(?::[\w.-]+)?[\s>/])", re.IGNORECASE)


_PROLOGUE = re.compile(r"\s*<(?:\?xml|[\w.-]+:|[^<>]*\sxmlns)", re.IGNORECASE)


def read(text: str, collector: Collector, kind: FileKind = "text") -> None:
    """Read the visible text, then comments, attributes and scripts. In XML each element is also read as a line."""
    hidden: list[str] = []

    def unseen(found: re.Match[str]) -> str:
        hidden.append(found[2] or found[3] or "")
        return " "

    def values(found: re.Match[str]) -> str:
        for value in _VALUE.findall(found[0]):
            said = html.unescape(next(filter(None, value), ""))
            if worth_reading(said):
                hidden.append(said)
        return ""

    seen = _TAG.sub(values, _BREAK.sub(lambda found: "\n" + found[0], _UNSEEN.sub(unseen, text)))
    collector.text("", html.unescape(seen))
    collector.text("ส่วนที่มองไม่เห็นของหน้า", html.unescape("\n".join(hidden)))
    if kind != "html" and _PROLOGUE.match(text):
        collector.text("", html.unescape(_TAG.sub("\n", _UNSEEN.sub(" ", text))))
