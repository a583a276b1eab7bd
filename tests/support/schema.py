"""As much of JSON Schema as our own schemas use; a word that is not known here is a fault of the schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

TYPES = {"object": dict, "array": list, "string": str, "integer": int}
PASSED_OVER = {"$schema", "title", "description", "type", "properties", "items"}


def faults(schema: dict[str, Any], value: Any, at: str = "") -> Iterator[str]:
    """What in `value` is not as the schema says."""
    kind = schema.get("type")
    if kind and (not isinstance(value, TYPES[kind]) or isinstance(value, bool)):
        yield f"{at}: is no {kind}"
        return
    for word, wanted in schema.items():
        if word not in PASSED_OVER:
            yield from (f"{at}: {fault}" for fault in CHECKS[word](wanted, value))
    inner: dict[Any, dict[str, Any]] = {}
    if isinstance(value, dict):
        inner = {name: part for name, part in schema.get("properties", {}).items() if name in value}
    elif isinstance(value, list) and "items" in schema:
        inner = dict.fromkeys(range(len(value)), schema["items"])
    for step, part in inner.items():
        yield from faults(part, value[step], f"{at}/{step}")


def said(wrong: bool, fault: str) -> list[str]:
    return [fault] if wrong else []


CHECKS: dict[str, Callable[[Any, Any], list[str]]] = {
    "const": lambda only, value: said(value != only, f"is not {only!r}"),
    "enum": lambda choices, value: said(value not in choices, f"is none of {choices}"),
    "required": lambda names, value: [f"lacks {name}" for name in names if name not in value],
    "minimum": lambda least, value: said(value < least, f"is less than {least}"),
    "minLength": lambda least, value: said(len(value) < least, f"is shorter than {least}"),
    "pattern": lambda regex, value: said(not re.search(regex, value), f"is not like {regex}"),
}
