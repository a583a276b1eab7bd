"""What a cell says of a value, and the value that a cell means: a pair that goes there and back.

A text that was not changed gives the value back as it was, to the last blank.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from itasite import fiscal, item_codes
from itasite.edit.change import Plain
from itasite.forms.values import understood_date
from itasite.model.agency import kind_named
from itasite.model.record import Record
from itasite.model.shape import FieldShape
from itasite.reading.plain_values import meant
from itasite.reading.thai_words import fields, value_meant
from itasite.text.list_marks import marked_list
from itasite.words.choices import TRUTHS
from itasite.words.fields import field_words
from itasite.words.workbook import KEPT, NO, YES


class Way(Enum):
    """How a value stands in a cell."""

    TEXT = auto()
    LINES = auto()  # a list of texts, one in a line
    CODES = auto()  # a list of codes or words with commas between them
    WORD = auto()  # a value of a list of choices, by its word
    DATE = auto()
    TRUTH = auto()
    PAIRS = auto()  # a mapping, one “key: text” in a line


@dataclass(frozen=True, slots=True)
class Kind:
    """How the value of a field is written in a cell; `words` are the words of values that have one."""

    owner: str
    name: str
    way: Way
    form: str = ""
    words: Mapping[str, str] = field(default_factory=dict)


class NotRead(Exception):
    """A cell that cannot be read: with the line of it, or "" where the value does not fit a cell at all."""

    def __init__(self, line: str = "") -> None:
        super().__init__(line)
        self.line = line


_CODES = {"item-codes", "question-codes", "indicator-numbers", "components", "slugs"}
_TRUTH = {True: YES, False: NO}


def kind_of(record: type[Record], name: str, words: Mapping[str, str] | None = None) -> Kind:
    """How a field of a record is written; `words` are those of what it refers to. Raises KeyError for no such field."""
    shape = fields(record)[name]
    known = dict(words or {}) | field_words(record, name).choices
    return Kind(shape.owner.__name__, name, _way(shape, known), shape.shape.form, known)


def _way(shape: FieldShape, words: Mapping[str, str]) -> Way:
    form = shape.shape.form
    if shape.shape.keys:
        return Way.PAIRS
    if form in _CODES or (shape.shape.listed and shape.shape.choices):
        return Way.CODES
    if form == "texts" or shape.shape.listed:
        return Way.LINES
    if form in ("date", "truth"):
        return Way.DATE if form == "date" else Way.TRUTH
    return Way.WORD if words else Way.TEXT


def text_of(kind: Kind, plain: Plain | None) -> str:
    """What a cell shows of a value: "" for nothing, `KEPT` for what does not fit a cell."""
    text = "" if plain is None or plain == "" else _TEXTS[kind.way](kind, plain)
    return KEPT if text is None or not _fits(text) else text


def plain_of(kind: Kind, text: str, old: Plain | None) -> Plain | None:
    """The value that a cell means, None for nothing; `old` is the value that the cell showed.

    Raises NotRead.
    """
    shown = text_of(kind, old)
    if text == shown:
        return old
    if shown == KEPT:
        raise NotRead
    if not text.strip():
        return None
    new = _PLAINS[kind.way](kind, text, old)
    return old if _listed(new) == _listed(old) and isinstance(old, str) and not isinstance(new, dict) else new


_LONGEST = 32_767  # units of UTF-16 in a cell; Excel takes no more
_MOST_BREAKS = 253  # in a cell of Excel
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _fits(text: str) -> bool:
    if _NOT_IN_XML.search(text) or text.count("\n") > _MOST_BREAKS:
        return False
    if text.startswith("<r>") and text.endswith("</r>"):  # XlsxWriter takes that for its own markup
        return False
    return len(text) + sum(letter > "\uffff" for letter in text) <= _LONGEST


def _listed(plain: Plain | None) -> list[Plain]:
    if isinstance(plain, list):
        return plain
    return [] if plain is None or plain == "" else [plain]


# From a value to the text of a cell; None where it does not fit.


def _as_text(_: Kind, plain: Plain) -> str | None:
    return plain if isinstance(plain, str) else None


def _as_lines(_: Kind, plain: Plain) -> str | None:
    entries = _texts(plain)
    if entries is None or (len(entries) > 1 and any(not _is_block(entry) for entry in entries)):
        return None
    return _between(entries).join(entries)


def _texts(plain: Plain) -> list[str] | None:
    entries = [entry for entry in _listed(plain) if isinstance(entry, str)]
    return entries if len(entries) == len(_listed(plain)) and entries else None


def _between(entries: list[str]) -> str:
    """What stands between entries: an empty line if one of several has several lines."""
    return "\n\n" if any("\n" in entry.strip("\n") for entry in entries) else "\n"


def _is_block(entry: str) -> bool:
    """Whether an entry of a list has no empty line, so that it can be told from its neighbours."""
    return all(line.strip() for line in entry.split("\n"))


def _as_codes(kind: Kind, plain: Plain) -> str | None:
    entries = _texts(plain)
    if entries is None or any(_COMMA.search(entry) or not entry.strip() for entry in entries):
        return None
    return ", ".join(kind.words.get(entry, entry) for entry in entries)


def _as_word(kind: Kind, plain: Plain) -> str | None:
    return kind.words.get(_value(kind, plain), plain) if isinstance(plain, str) else None


def _value(kind: Kind, text: str) -> str:
    """The value that a text means by its word or by another spelling; the text itself if it means none."""
    if text in kind.words:
        return text
    if kind.form == "kind":
        return kind_named(text) or text
    by_word = next((value for value, word in kind.words.items() if word == text.strip()), None)
    return by_word or value_meant(dict(kind.words), text) or text


def _as_date(_: Kind, plain: Plain) -> str | None:
    return (_ISO.fullmatch(plain.strip()) and understood_date(plain)) or plain if isinstance(plain, str) else None


def _as_truth(_: Kind, plain: Plain) -> str | None:
    return _TRUTH[TRUTHS[low]] if isinstance(plain, str) and (low := plain.strip().lower()) in TRUTHS else _as_text(_, plain)


def _as_pairs(_: Kind, plain: Plain) -> str | None:
    if not isinstance(plain, dict):
        return None
    lines = [f"{key}: {value}" for key, value in plain.items() if isinstance(value, str) and value.strip() == value != ""]
    clean = all(key.strip() == key != "" and ":" not in key for key in plain)
    text = "\n".join(lines)
    return text if clean and len(lines) == len(plain) == len(text.split("\n")) else None


# From the text of a cell to a value.

_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_COMMA = re.compile(r"[,;\n]")
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def _read_text(_: Kind, text: str, __: Plain | None) -> Plain:
    return text.strip()


def _read_lines(_: Kind, text: str, old: Plain | None) -> Plain:
    if isinstance(old, str) and "\n" in old.strip("\n"):
        return text.strip("\n")
    blocks = isinstance(old, list) and "\n" in "".join(str(entry).strip("\n") for entry in old)
    parts = _EMPTY_LINES.split(text.strip()) if blocks else text.split("\n")
    entries = [part.strip() for part in parts if part.strip()]
    if marked_list(_texts(old or []) or []) is None:
        entries = _without_marks(entries)
    single = len(entries) == 1 and not isinstance(old, list)
    return entries[0] if single else list[Plain](entries)


def _without_marks(entries: list[str]) -> list[str]:
    """Without numbers that run from 1 over all entries, or dashes before all of them."""
    found = marked_list(entries)
    runs = found is not None and found.numbers in ((), tuple(range(1, len(entries) + 1)))
    return list(found.texts) if found and runs else entries


def _read_codes(kind: Kind, text: str, old: Plain | None) -> Plain:
    several = item_codes.several(text) if kind.form == "item-codes" else ()
    parts = several or [part.strip() for part in _COMMA.split(text) if part.strip()]
    values = [_code(kind, part) for part in parts]
    if values == ["all"] or (len(values) == 1 and not isinstance(old, list)):
        return values[0]
    return list[Plain](values)


def _code(kind: Kind, part: str) -> str:
    value = _value(kind, part)
    return value if value in kind.words else meant(kind.form, part) or part


def _read_word(kind: Kind, text: str, old: Plain | None) -> Plain:
    value = _value(kind, text.strip())
    return old if isinstance(old, str) and old and _value(kind, old) == value else value


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


def _read_pairs(_: Kind, text: str, old: Plain | None) -> Plain:
    found: dict[str, Plain] = {}
    for line in filter(str.strip, text.split("\n")):
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or not key or not value or key in found:
            raise NotRead(line.strip())
        found[key] = value
    return found


_TEXTS: dict[Way, Callable[[Kind, Plain], str | None]] = {
    Way.TEXT: _as_text,
    Way.LINES: _as_lines,
    Way.CODES: _as_codes,
    Way.WORD: _as_word,
    Way.DATE: _as_date,
    Way.TRUTH: _as_truth,
    Way.PAIRS: _as_pairs,
}
_PLAINS: dict[Way, Callable[[Kind, str, "Plain | None"], Plain]] = {
    Way.TEXT: _read_text,
    Way.LINES: _read_lines,
    Way.CODES: _read_codes,
    Way.WORD: _read_word,
    Way.DATE: _read_date,
    Way.TRUTH: _read_truth,
    Way.PAIRS: _read_pairs,
}
