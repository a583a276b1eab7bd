"""JSON Schemas of all content files, from the records and their words: editors complete and explain by them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from itasite.forms.schema_values import Schema, choice, key_schema, listed, value_schema
from itasite.model.blocks import BLOCKS
from itasite.model.evidence import Evidence
from itasite.model.framework import Framework
from itasite.model.memo import PaperLink
from itasite.model.page_settings import HIDDEN, SETTINGS
from itasite.model.record import Record
from itasite.model.shape import FILES, FieldShape, Shape, fields_of, within
from itasite.model.stated import Stated
from itasite.model.year import Survey
from itasite.words.choices import STATUS_WORDS
from itasite.words.fields import (
    PAGE_HEAD,
    FieldWords,
    all_words,
    field_words,
    page_head_words,
    record_words,
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = ".itasite-schemas"  # beside the content folder, so that it is neither read nor published
_NAMES = {"frameworks/YEAR.yml": "criteria"}


_ONE_PLACE: Schema = {
    "not": {"anyOf": [{"required": two} for two in (["url", "file"], ["url", "page"], ["file", "page"])]}
}
_OTHER: Schema = {"properties": {"status": {"enum": ["other", STATUS_WORDS["other"]]}}, "required": ["status"]}
_STATED: Schema = {
    "if": {"properties": {"status": {"const": "other"}}, "required": ["status"]},
    "then": {"required": ["status_word"]},
    "dependentSchemas": {"status_word": _OTHER},
}
# What the fields of a record say together.
_TOGETHER: dict[type[Record], Schema] = {
    Evidence: _ONE_PLACE,
    PaperLink: _ONE_PLACE,
    Stated: _STATED,
    Survey: {"oneOf": [{"required": ["url"]}, {"required": ["pending"]}]},
}
_ADDED_TO = frozenset((Framework,))  # a file that may have only what it adds to what comes with the program


def schema_name(file: str) -> str:
    """The name of the schema of a content file, which is a key of `model.shape.FILES`."""
    return f"{_NAMES.get(file) or file.removeprefix('YEAR/').removesuffix('.yml')}.json"


def schemas() -> dict[str, str]:
    """All schemas as texts, by the names of their files."""
    found = {schema_name(file): file_schema(record) for file, record in FILES.items()}
    found["page-head.json"] = page_head_schema()
    found |= {f"block-{name}.json": file_schema(options) for name, options in BLOCKS.items()}
    return {name: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in found.items()}


def site_schemas() -> dict[str, str]:
    """The schemas that the files of a site name, by path from its folder; editors know none for blocks in pages."""
    used = {schema_name(file) for file in FILES}
    return {f"{FOLDER}/{name}": text for name, text in schemas().items() if name in used}


def with_modeline(text: str, file: str) -> str:
    """The text of a content file behind the remark that tells editors its schema, in a folder as `itasite new` makes.

    `file` is a key of `model.shape.FILES`.
    """
    up = "../" * (file.count("/") + 1)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{schema_name(file)}\n{text}"


def has_schemas(content: Path) -> bool:
    """Whether the site of a content folder has the schemas, so that a new file can name its own."""
    return (content.parent / FOLDER / schema_name("agency.yml")).is_file()


def file_schema(record: type[Record]) -> Schema:
    """The schema of a file or block that holds a record."""
    inner = {kind.__name__: _record(kind) for kind in within(record) if kind is not record}
    return {"$schema": DIALECT, **_record(record), **({"$defs": inner} if inner else {})}


def page_head_schema() -> Schema:
    """The schema of what stands in the head of a page."""
    known = {key: _described(_setting(key), page_head_words(key)) for key in SETTINGS}
    words = all_words()[PAGE_HEAD]
    return {"$schema": DIALECT, "title": words.label, "description": words.help, "type": "object", "properties": known}


def _record(record: type[Record]) -> Schema:
    words, fields = record_words(record), fields_of(record)
    required = [field.name for field in fields if field.required and record not in _ADDED_TO]
    together = (said for kind, said in _TOGETHER.items() if issubclass(record, kind))
    return {
        "title": words.label,
        "description": words.help,
        "type": "object",
        "properties": {field.name: _field(record, field) for field in fields},
        "additionalProperties": False,
        **({"required": required} if required else {}),
        **next(together, {}),
    }


def _field(record: type[Record], field: FieldShape) -> Schema:
    words = field_words(record, field.name)
    value = _value(field.shape, words)
    if not field.required or field.shape.listed:  # a key without a value counts as not written
        value = _or_nothing(value)
    return _described(value, words)


def _or_nothing(value: Schema) -> Schema:
    if "type" in value:  # one kind with another beside it, so that editors can say which field is wrong
        kinds = value["type"] if isinstance(value["type"], list) else [value["type"]]
        return value | {"type": [*kinds, "null"]}
    return {"anyOf": [*(value["anyOf"] if set(value) == {"anyOf"} else (value,)), {"type": "null"}]}


def _value(shape: Shape, words: FieldWords) -> Schema:
    if shape.keys:
        inner = _value(shape._replace(keys=""), words)
        return {"type": "object", "propertyNames": key_schema(shape.keys), "additionalProperties": inner}
    if shape.record:
        found: Schema = {"$ref": f"#/$defs/{shape.record.__name__}"}
        return listed(found) if shape.listed else found
    if shape.form and shape.choices:
        both = [value_schema(shape.form), choice(shape.choices, words.choices)]
        return {"anyOf": [one for each in both for one in each.get("anyOf", [each])]}
    found = choice(shape.choices, words.choices) if shape.choices else value_schema(shape.form)
    return listed(found) if shape.listed else found


def _setting(key: str) -> Schema:
    if key == "hide":
        one = choice(HIDDEN, page_head_words(key).choices)
        return {"anyOf": [*one["anyOf"], listed(one)]}
    return value_schema(SETTINGS[key].form)


def _described(value: Schema, words: FieldWords) -> Schema:
    example: dict[str, Any] = {"examples": [words.example]} if words.example else {}
    return {"title": words.label, "description": words.help, **example, **value}
