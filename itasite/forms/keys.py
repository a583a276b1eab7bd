"""Under which key of a record or table a value stands, and in which order keys are written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from itasite.edit.change import Plain
from itasite.forms.model import Field, Form
from itasite.forms.values import chosen
from itasite.model.record import Record
from itasite.model.shape import fields_of
from itasite.reading.thai_words import field_meant


def key_of(form: Form, name: str, plain: dict[str, Plain]) -> str:
    """The key under which a field stands, which may be a word that means it; its name where it is not there."""
    return name if form.record is None else written_key(form.record, name, plain)


def written_key(record: type[Record], name: str, plain: Plain) -> str:
    """The same, of a record without a form."""
    if not isinstance(plain, dict) or name in plain:
        return name
    return next((key for key in plain if key not in record.model_fields and field_meant(record, key) == name), name)


def table_key(field: Field, key: str, plain: dict[str, Plain]) -> str:
    """The key of a table that means the same; itself where none does."""
    if key in plain:
        return key
    return next((written for written in plain if chosen(field, written) == key), key)


def key_order(form: Form) -> tuple[str, ...]:
    """The names of the fields in the order in which they are written in a file."""
    if form.record is None:
        return tuple(field.name for field in form.fields)
    return tuple(field.name for field in fields_of(form.record))


def in_order(new: dict[str, Plain], old: Iterable[str], order: Sequence[str]) -> dict[str, Plain]:
    """A mapping with its old keys where they were, and each new one behind the last that `order` has before it."""
    keys = [key for key in old if key in new]
    for key in [key for key in (*order, *new) if key in new]:
        if key not in keys:
            before = order[: order.index(key)] if key in order else keys
            at = max((place for place, known in enumerate(keys, 1) if known in before), default=0)
            keys.insert(at if key in order else len(keys), key)
    return {key: new[key] for key in keys}
