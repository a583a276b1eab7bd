"""The field or the value that a word means, in Thai or in another spelling of its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from itasite.model.record import Record
from itasite.model.shape import FieldShape, fields_of
from itasite.text.odd_signs import plain_signs, unquoted
from itasite.words.choices import KIND_ABBREVIATIONS
from itasite.words.fields import field_words
from itasite.words.synonyms import FIELDS, VALUES


@cache
def fields(record: type[Record]) -> dict[str, FieldShape]:
    """The fields of a record by name."""
    return {field.name: field for field in fields_of(record)}


def field_meant(record: type[Record], written: str) -> str | None:
    """The one field of the record that a key means that is no name of a field; None if it fits none or several."""
    names = fields(record)
    plain = plain_signs(unquoted(written))
    if plain in names:
        return plain
    found = [name for name in names if _same(plain) == _same(name)]
    found = found or _by_word(plain, {name: _labels(field_words(record, name).label) for name in names})
    found = found or _by_word(plain, {name: FIELDS.get(name, ()) for name in names})
    return found[0] if len(found) == 1 else None


def value_meant(choices: dict[str, str], written: str) -> str | None:
    """The value of a closed list that a word means; `choices` are its values, each with its word."""
    plain = plain_signs(unquoted(written))
    if plain in choices:
        return plain
    found = [value for value in choices if _same(plain) == _same(value)]
    found = found or _by_word(plain, {value: (word, _bare(word)) for value, word in choices.items()})
    found = found or _by_word(plain, {value: VALUES.get(value, ()) for value in choices})
    return found[0] if len(found) == 1 else None


def is_kind(written: str) -> bool:
    """Whether a word is the short name of a kind of body, which its record reads itself."""
    return written in KIND_ABBREVIATIONS.values()


def _by_word(plain: str, words: dict[str, Iterable[str]]) -> list[str]:
    return [name for name, known in words.items() if any(_same(plain) == _same(word) for word in known)]


def _labels(label: str) -> tuple[str, ...]:
    """A label, and each part of one that names two things: มาตรการ/กิจกรรม."""
    return label, *(part for part in re.split(r"/|หรือ|และ", label) if part != label)


def _bare(word: str) -> str:
    return re.sub(r"\s*\(.*\)", "", word)


def _same(text: str) -> str:
    """A text without what spellings of the same word differ by: spaces, dashes, underlines, capitals."""
    return re.sub(r"[\s_-]+", "", text).casefold()
