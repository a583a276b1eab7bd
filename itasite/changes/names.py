"""What names a record among others of its list, and its values in Thai words."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from typing import Any

from itasite.fiscal import format_date
from itasite.model.record import Record
from itasite.words.changes import NOUNS, RECORD_NAMES
from itasite.words.choices import STATUS_WORDS
from itasite.words.fields import FieldWords, record_words
from itasite.words.headings import MEASURE_COLUMNS

# What names a record, the surest first; of evidence any place does.
_IDENTITIES = (("id",), ("code",), ("url", "file", "page"), ("number",), ("word",), ("date", "step"), ("title",))
_NAMES = ("title", "word", "text", "name", "heading", "subject", "id", "code", "number")
_LONGEST_NAME = 60
_TRUTHS = {True: "ใช่", False: "ไม่ใช่"}


def identity(record: Record) -> Hashable:
    """What a record keeps when other fields of it change; None if it has nothing of that kind."""
    for names in _IDENTITIES:
        found = tuple(getattr(record, name, None) for name in names)
        if any(value not in (None, ()) for value in found):
            return (names, found)
    return None


def title_of(record: Record) -> str:
    """What people call a record."""
    for name in _NAMES:
        value = getattr(record, name, None)
        text = " ".join(value) if isinstance(value, tuple) else str(value) if value is not None else ""
        if text.strip():
            return short(text)
    return ""


def subject_of(record: Record, name: str) -> str:
    """A record among others, in words."""
    kind = type(record)
    return RECORD_NAMES.get(kind.__name__, f"{record_words(kind).label} “{{name}}”").replace("{name}", name)


def noun_of(record: Record) -> str:
    """What a record is, where it is added or removed."""
    return NOUNS.get(type(record).__name__) or record_words(type(record)).label


def said(value: Any, words: FieldWords) -> str:
    """A value as an officer would say it; "" where there is none."""
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return _TRUTHS[value]
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, tuple | list):
        return ", ".join(said(each, words) for each in value)
    return words.choices.get(str(value), str(value))


def key_words(key: str) -> str:
    """A key that an author chose from a closed list (a status, a column), in words; any other as it is."""
    return STATUS_WORDS.get(key) or MEASURE_COLUMNS.get(key) or key


def short(text: str) -> str:
    """A text in one line, cut where it is too long for a name."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_NAME else f"{line[: _LONGEST_NAME - 1]}…"
