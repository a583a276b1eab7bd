"""The types that a record gives to the values in it, by the way to them."""

from __future__ import annotations

from typing import Any, get_args

from itasite.model.record import Record

Path = tuple[str | int, ...]


def field_names(model: type[Record] | None) -> list[str]:
    """The names of the fields that an author can write; none of no record."""
    return [name for name, field in model.model_fields.items() if not field.exclude] if model else []


def model_at(model: type[Record], path: Path) -> type[Record] | None:
    """The record that should stand at `path`; None where no record does."""
    found = annotation_at(model, path)
    return found if isinstance(found, type) and issubclass(found, Record) else None


def annotation_at(model: type[Record], path: Path) -> Any:
    """The type that the value at `path` should have, through optionals, tuples and dictionaries."""
    current: Any = model
    for step in path:
        if isinstance(current, type) and issubclass(current, Record):
            field = current.model_fields.get(str(step))
            current = _inner(field.annotation) if field else None
        elif isinstance(current, tuple):  # a container: its element type
            current = _inner(current[-1])
    return current


def _inner(annotation: Any) -> Any:
    arguments = [part for part in get_args(annotation) if part not in (type(None), Ellipsis)]
    if getattr(annotation, "__origin__", None) in (tuple, dict):
        return tuple(arguments)
    if hasattr(annotation, "__metadata__") or (len(arguments) == 1 and type(None) in get_args(annotation)):
        return _inner(arguments[0])
    records = [part for part in arguments if isinstance(part, type) and not isinstance(part, str)]
    if len(records) == 1 and not literals(annotation):
        return records[0]
    return annotation


def literals(annotation: Any) -> list[str]:
    """The words that a type allows, however deep it has them."""
    found = []
    for part in get_args(annotation):
        found += [part] if isinstance(part, str) else literals(part)
    return found
