"""The value that a cell means, the other way of `texts.text_of`.

A text that was not changed gives the value back as it was, to the last blank.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from itasite import fiscal, item_codes
from itasite.edit.change import Plain
from itasite.reading.plain_values import meant
from itasite.text.list_marks import marked_list
from itasite.words.choices import TRUTHS
from itasite.words.workbook import KEPT
from itasite.workbook.kinds import Kind, Way, entries, entry_texts, value_named
from itasite.workbook.texts import COMMA, text_of


class NotRead(Exception):
    """A cell that cannot be read: with the line of it, or "" where the value does not fit a cell at all."""

    def __init__(self, line: str = "") -> None:
        super().__init__(line)
        self.line = line


class NoSuchName(NotRead):
    """A cell that names a record which is not there."""


def plain_of(kind: Kind, text: str, old: Plain | None) -> Plain | None:
    """The value that a cell means, None for nothing; `old` is the value that the cell showed.

    Raises NotRead, also as NoSuchName.
    """
    shown = text_of(kind, old)
    if text == shown:
        return old
    if shown == KEPT:
        raise NotRead
    if not text.strip():
        return None
    new = _PLAINS[kind.way](kind, text, old)
    return old if entries(new) == entries(old) and isinstance(old, str) and not isinstance(new, dict) else new


# Forms of lists of which one entry may stand by itself.
_ONE_OR_MANY = {"components", "indicator-numbers", "item-codes", "question-codes", "row-numbers", "slugs", "texts"}
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def _read_text(_: Kind, text: str, __: Plain | None) -> Plain:
    return text.strip()


def _read_lines(kind: Kind, text: str, old: Plain | None) -> Plain:
    if isinstance(old, str) and "\n" in old.strip("\n"):
        return text.strip("\n")
    blocks = any("\n" in one.strip("\n") for one in entry_texts(old) or ())
    parts = _EMPTY_LINES.split(text.strip()) if blocks else text.split("\n")
    found = [part.strip() for part in parts if part.strip()]
    if marked_list(entry_texts(old) or ()) is None:
        found = _without_marks(found)
    single = len(found) == 1 and not isinstance(old, list) and kind.form in _ONE_OR_MANY
    return found[0] if single else list[Plain](found)


def _without_marks(found: list[str]) -> list[str]:
    """Without numbers that run from 1 over all entries, or dashes before all of them."""
    marked = marked_list(found)
    runs = marked is not None and marked.numbers in ((), tuple(range(1, len(found) + 1)))
    return list(marked.texts) if marked and runs else found


def _read_codes(kind: Kind, text: str, old: Plain | None) -> Plain:
    several = item_codes.several(text) if kind.form == "item-codes" else ()
    parts = several or [part.strip() for part in COMMA.split(text) if part.strip()]
    values = [_code(kind, part) for part in parts]
    if values == ["all"] or (len(values) == 1 and not isinstance(old, list) and kind.form in _ONE_OR_MANY):
        return values[0]
    return list[Plain](values)


def _code(kind: Kind, part: str) -> str:
    value = value_named(kind, part)
    if value in kind.words:
        return value
    official = item_codes.official(part) if kind.form in ("item-codes", "question-codes") else None
    return official or meant(kind.form, part) or part


def _read_word(kind: Kind, text: str, old: Plain | None) -> Plain:
    value = value_named(kind, text.strip())
    if kind.form == "slug" and value not in (*kind.words, *kind.others.values(), old):
        raise NoSuchName(value)
    return old if isinstance(old, str) and old and value_named(kind, old) == value else value


def _read_date(_: Kind, text: str, old: Plain | None) -> Plain:
    day = _day(text)
    if day is None:
        return text.strip()
    return old if isinstance(old, str) and _day(old) == day else day


def _day(text: str) -> str | None:
    """The day in figures, as dates are written in files."""
    try:
        day = fiscal.parse_date(text)
    except fiscal.NotADate:
        return None
    return f"{day.year + fiscal.BUDDHIST_OFFSET}-{day.month:02}-{day.day:02}"


def _read_truth(_: Kind, text: str, old: Plain | None) -> Plain:
    value = TRUTHS.get(text.strip().lower())
    if value is None or (isinstance(old, str) and TRUTHS.get(old.strip().lower()) is value):
        return text.strip() if value is None else old or ""
    return "true" if value else "false"


def _read_pairs(_: Kind, text: str, __: Plain | None) -> Plain:
    found: dict[str, Plain] = {}
    for line in filter(str.strip, text.split("\n")):
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or not key or not value or key in found:
            raise NotRead(line.strip())
        found[key] = value
    return found


_PLAINS: dict[Way, Callable[[Kind, str, Plain | None], Plain]] = {
    Way.TEXT: _read_text,
    Way.LINES: _read_lines,
    Way.CODES: _read_codes,
    Way.WORD: _read_word,
    Way.DATE: _read_date,
    Way.TRUTH: _read_truth,
    Way.PAIRS: _read_pairs,
}
