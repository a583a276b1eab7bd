"""Texts of cells as they are seen: without the leftovers of Excel and Word, with ordinary spaces, its lines apart."""

from __future__ import annotations

import re
import unicodedata

from itasite.office.pdf_letters import mended
from itasite.text.odd_signs import seen

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ESCAPED_CONTROL = re.compile(r"_x(00[01][0-9A-Fa-f])_")
_AM = "\u0e4d\u0e32"  # what some programs write for ำ
_TONED_AM = re.compile("\u0e4d([\u0e48-\u0e4b])\u0e32")
# what the rest of `plain` mends: all else needs only its ends stripped
_SPECIAL = re.compile(
    "[^\x20-\x7e\u0e01-\u0e3a\u0e3f-\u0e4c\u0e4e-\u0e5b–—“”]|_x|\u0e40\u0e40|"
    "[\u0e48-\u0e4c][\u0e31\u0e34-\u0e3a\u0e47]| [\u0e48-\u0e4b]?\u0e32"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def plain(text: str) -> str:
    """The text as it is seen; lines are kept, what no eye sees is not."""
    if not _SPECIAL.search(text):
        return text.strip()
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return "\n".join(line for line in map(_line, _lines(mended(text))) if line)


def typed(text: str) -> str:
    """What somebody has typed into a cell: the same with its empty lines and indents, but for those at its ends."""
    return "\n".join(_indent(line) + _line(line) for line in _lines(text)).strip()


def decoded(text: str) -> str:
    """The text of a cell with the control signs that a workbook writes as _x000D_.

    No others: openpyxl gives an escaped _x0041_, which is this text itself, as one that is not.
    """
    return _ESCAPED_CONTROL.sub(lambda found: chr(int(found[1], 16)), text)


def _lines(text: str) -> list[str]:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\u2028", "\n")
    text = _TONED_AM.sub("\\1\u0e33", unicodedata.normalize("NFC", _CONTROL.sub("", text))).replace(_AM, "\u0e33")
    return text.split("\n")


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))] if line.strip() else ""


def _line(line: str) -> str:
    return re.sub(r"[ \t]*\t[ \t]*", " ", seen(line))


def lines(text: str) -> tuple[str, ...]:
    """Its lines that are not empty."""
    seen_text = plain(text)
    return tuple(seen_text.split("\n")) if seen_text else ()
