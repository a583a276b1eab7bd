"""How the value of a field stands in a cell: in which of a few ways, and with which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from itasite.edit.change import Plain
from itasite.model.agency import kind_named
from itasite.model.record import Record
from itasite.model.shape import FieldShape
from itasite.reading.thai_words import fields, value_meant
from itasite.words.fields import field_words


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
    """How the value of a field is written in a cell; `words` are the words of values that have one.

    `others` are values by further words, which nobody is offered.
    """

    owner: str
    name: str
    way: Way
    form: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)


_CODES = {"item-codes", "question-codes", "indicator-numbers", "components", "row-numbers", "slugs"}


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


def value_named(kind: Kind, text: str) -> str:
    """The value that a text means by its word or by another spelling; the text itself if it means none."""
    if text in kind.words:
        return text
    if kind.form == "kind":
        return kind_named(text) or text
    by_word = next((value for value, word in kind.words.items() if word == text.strip()), None)
    by_word = by_word or kind.others.get(text.strip())
    return by_word or value_meant(dict(kind.words), text) or text


def entries(plain: Plain | None) -> list[Plain]:
    """The entries of a list, which a single value stands for too."""
    if isinstance(plain, list):
        return plain
    return [] if plain is None or plain == "" else [plain]


def entry_texts(plain: Plain | None) -> list[str] | None:
    """The entries of a list of texts; None where there are none, or others than texts."""
    found = [entry for entry in entries(plain) if isinstance(entry, str)]
    return found if found and len(found) == len(entries(plain)) else None
