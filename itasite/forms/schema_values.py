"""What a value of each form may be, as JSON Schema: as strict as reading is without a word, and no stricter.

The YAML readers of editors know numbers and truth values where we read texts, so a text may be any of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from itasite.model.agency import kind_named
from itasite.model.record import FIRST_YEAR, LAST_YEAR
from itasite.words.choices import KIND_ABBREVIATIONS, KIND_OTHER_WORDS, KIND_WORDS, STATUS_WORDS, TRUTHS

Schema = dict[str, Any]

_SCALARS = ["string", "number", "boolean"]
TEXT: Schema = {"type": _SCALARS, "pattern": r"\S"}
_DIGIT = "[0-9๐-๙]"
NUMBERED: Schema = {"type": ["string", "number"], "pattern": _DIGIT}


def listed(one: Schema) -> Schema:
    """A list of such values."""
    return {"type": "array", "items": one}


def one_or_many(one: Schema) -> Schema:
    """One such value, or a list of them."""
    return {"anyOf": [one, listed(one)]}


def choice(values: Iterable[str], words: dict[str, str]) -> Schema:
    """One of these values, each with its word."""
    return {"anyOf": [_constant(value, words.get(value, "")) for value in values]}


def _constant(value: str, word: str) -> Schema:
    same: list[str | int] = [value]
    if "1" in value:  # the number 1 stands for all, in Thai digits too
        same += [value.replace("1", "๑"), *([1] if value == "1" else [])]
    constant: Schema = {"enum": same} if len(same) > 1 else {"const": value}
    return constant | ({"description": word} if word else {})


def _kind() -> Schema:
    others = [*KIND_WORDS.values(), *KIND_ABBREVIATIONS.values(), *(w for s in KIND_OTHER_WORDS.values() for w in s)]
    named = [_constant(word, KIND_WORDS[kind]) for word in dict.fromkeys(others) if (kind := kind_named(word))]
    return {"anyOf": [*choice(KIND_WORDS, KIND_WORDS)["anyOf"], *named]}


def _boxes() -> Schema:
    words = {status: TEXT | {"description": word} for status, word in STATUS_WORDS.items()}
    return {"anyOf": [{"type": "boolean"}, {"type": "object", "properties": words, "additionalProperties": False}]}


_ANY_TEXT = one_or_many(TEXT)
_ITEM: Schema = {"type": ["string", "number"], "pattern": r"^(ข้อ\s*)?[A-Za-z\s.]*[0-9๐-๙]"}
_QUESTION: Schema = {"type": "string", "pattern": r"^(ข้อ\s*)?[EIei|l]\s*[0-9๐-๙]"}
_FORMS: dict[str, Schema] = {
    "address": {"type": "string", "pattern": r"^\s*[hH][tT][tT][pP][sS]?:"},
    "amount": {"type": ["number", "string"], "minimum": 0, "pattern": _DIGIT},
    "boxes": _boxes(),
    "colour": {"type": ["string", "integer"], "pattern": "[0-9a-fA-F]{3}"},
    "columns": one_or_many({"type": "string"}),
    "components": one_or_many({"type": ["integer", "string"], "minimum": 1, "pattern": "[1-9๑-๙]"}),
    "date": {"type": ["string"], "pattern": _DIGIT},
    "english": {"type": "string", "pattern": "^[^\u0e00-\u0e7f]*$"},
    "indicator-number": NUMBERED,
    "indicator-numbers": one_or_many(NUMBERED),
    "item-code": _ITEM,
    "item-codes": one_or_many(_ITEM),
    "kind": _kind(),
    "measure-number": NUMBERED,
    "paragraphs": {"anyOf": [TEXT, listed({"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]})]},
    "question-code": _QUESTION,
    "question-codes": one_or_many(_QUESTION),
    "row-numbers": one_or_many({"type": ["integer", "string"], "minimum": 1, "maximum": 9999, "pattern": _DIGIT}),
    "score": {"type": ["number", "string"], "minimum": 0, "maximum": 100, "pattern": _DIGIT},
    "seen-hash": {"type": ["string", "integer"], "pattern": "^[0-9a-f]{16}$"},
    "slug": {"type": ["string", "integer"], "pattern": "^[a-z0-9๐-๙][a-z0-9๐-๙_-]{0,63}$"},
    "table-file": {"type": "string", "pattern": r"\.([xX][lL][sS][xX]?|[cC][sS][vV]|[oO][dD][sS])\s*$"},
    "text": TEXT,
    "texts": _ANY_TEXT,
    "truth": {"anyOf": [{"type": "boolean"}, {"enum": [word for word in TRUTHS if word not in ("true", "false")]}]},
    "whole-number": {"type": ["integer", "string"], "minimum": 1, "maximum": 9999, "pattern": _DIGIT},
    "year": {"type": ["integer", "string"], "minimum": FIRST_YEAR, "maximum": LAST_YEAR, "pattern": _DIGIT},
    # of the head of a page
    "hidden": one_or_many({"type": "string"}),
    "icon": {"type": "string"},
    "short-text": TEXT,
    "search": {
        "type": "object",
        "properties": {"exclude": {"type": "boolean"}, "boost": {"type": "number"}},
        "additionalProperties": False,
    },
    "tags": listed(TEXT),
    "template": {"type": "string", "pattern": r"\.html$"},
    "word": {"type": "string"},
}
_FORMS["slugs"] = one_or_many(_FORMS["slug"])


def key_schema(form: str) -> Schema:
    """What the key of a mapping may be: a text, whatever it stands for."""
    return {"pattern": _FORMS[form].get("pattern", r"\S")}


def value_schema(form: str) -> Schema:
    """What a value of that form may be. Raises KeyError if there is no such form."""
    return _FORMS[form]
