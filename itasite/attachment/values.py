"""Decides which attribute values may say something of a person. Most are only sizes, colours and names of parts."""

from __future__ import annotations

import re

_TELLING = re.compile(r"[@\u0e00-\u0e7f]|(?:\d\D{0,3}){8}\d")
_GUID = re.compile(r"\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?", re.IGNORECASE)
_LINE = re.compile(r"[Mm]\s*-?\.?\d[-\d\s.,+eEMLHVCSQTAZlhvcsqtazm]*|(?:-?[\d.]++,-?[\d.]++\s*+)++")
_PICTURE = re.compile(r"\s*data:(?:image|font|audio|video)/", re.IGNORECASE)


def worth_reading(value: str) -> bool:
    """Whether a value has Thai, an e-mail address or a long number, and is neither an ID nor drawing data."""
    if len(value) < 5 or not _TELLING.search(value):
        return False
    return not (_GUID.fullmatch(value) or _LINE.fullmatch(value) or _PICTURE.match(value))
