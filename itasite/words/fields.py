"""Label and help of every field that an author writes: `fields.yml`, read when the first label is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from itasite.text.source import Mapping, Node, Scalar, parse_yaml, read_text
from itasite.words.choices import CHOICES

PAGE_HEAD = "PageHead"  # what stands between the --- lines of a page; no record
_FOLDER, _NAME = Path(__file__).parent, "fields.yml"


@dataclass(frozen=True, slots=True)
class FieldWords:
    """What a field is called, what it is for, an example as it would be written ("" if none is needed).

    `choices` are the values of a closed list, each with its word.
    """

    label: str
    help: str
    example: str = ""
    choices: dict[str, str] = field(default_factory=dict)


class RecordWords(NamedTuple):
    """What a record is called, what it is, and the words of the fields that it declares itself."""

    label: str
    help: str
    fields: dict[str, FieldWords]


def record_words(record: type) -> RecordWords:
    """The words of a record. Raises KeyError if authors do not write such a record."""
    return all_words()[record.__name__]


def field_words(record: type, name: str) -> FieldWords:
    """The words of a field, which may be inherited. Raises KeyError if there is no such field."""
    known = all_words()
    owner = next((kind for kind in record.__mro__ if name in _fields(known, kind)), record)
    return known[owner.__name__].fields[name]


def page_head_words(key: str) -> FieldWords:
    """The words of a key of a page's head. Raises KeyError if there is no such key."""
    return all_words()[PAGE_HEAD].fields[key]


@cache
def all_words() -> dict[str, RecordWords]:
    """The words of all records by name. An error in the file is our bug and raises an exception."""
    text, problems = read_text(_FOLDER, _NAME)
    tree, faults = parse_yaml(text or "", _NAME)
    if problems or faults or not isinstance(tree, Mapping):
        raise RuntimeError("\n".join(f"{problem.at} {problem.message}" for problem in (*problems, *faults)))
    return {key.text: _record(_mapping(value)) for key, value in tree.entries}


def _fields(known: dict[str, RecordWords], kind: type) -> dict[str, FieldWords]:
    return known[kind.__name__].fields if kind.__name__ in known else {}


def _record(node: Mapping) -> RecordWords:
    fields = node.get("fields")
    entries = fields.entries if isinstance(fields, Mapping) else ()
    return RecordWords(_text(node, "label"), _text(node, "help"), {key.text: _field(_mapping(v)) for key, v in entries})


def _field(node: Mapping) -> FieldWords:
    named = _text(node, "choices")
    return FieldWords(
        _text(node, "label"), _text(node, "help"), _text(node, "example"), CHOICES[named] if named else {}
    )


def _mapping(node: Node) -> Mapping:
    if not isinstance(node, Mapping):
        raise RuntimeError(f"{node.at}: label and help are wanted")
    return node


def _text(node: Mapping, name: str) -> str:
    found = node.get(name)
    return found.text if isinstance(found, Scalar) else ""
