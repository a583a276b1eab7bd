"""A text where a list is wanted, a mapping where a text is: what is wrong, and the line as it should be."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from pydantic_core import ErrorDetails

from itasite.model.record import Record
from itasite.model.shape import FieldShape, Shape, fields_of
from itasite.problem import as_written, shorten
from itasite.reading.annotations import Path, model_at
from itasite.text.odd_signs import COLON, sign_name
from itasite.text.source import quote
from itasite.words.faults import COLON_IN_TEXT, EMPTY, KEYS, MUST_BE_FILLED, TYPES
from itasite.words.fields import FieldWords, field_words

_BRANCH = re.compile(r"constrained-|literal\[|tuple\[|function-|nullable\[")  # names of pydantic, of no field
_OF_LIST = ("tuple_type", "list_type")
_OF_FIELDS = ("model_type", "dict_type", "model_attributes_type")


def wrong_type(fault: ErrorDetails, model: type[Record], path: Path, words: FieldWords | None) -> tuple[str, str]:
    """The message and the remedy for a value of the wrong kind."""
    kind, value = fault["type"], fault["input"]
    message, remedy = TYPES.get(kind, TYPES["other"])
    name = next((str(step) for step in reversed(path) if isinstance(step, str) and not _BRANCH.match(step)), "")
    listed = bool(path) and isinstance(path[-1], int)
    field = _field(model, path)
    shape = field.shape if field else None
    if kind == EMPTY and field and field.required:
        remedy = MUST_BE_FILLED
    if kind not in _OF_FIELDS and isinstance(value, dict) and not (shape and shape.record):
        if len(value) > 1 and not any(value.values()):
            told = f"{message} แต่อยู่ในวงเล็บ {{ }} ซึ่งใช้กับ  ชื่อช่อง: ค่า"
            return told, f"เปลี่ยนวงเล็บเป็น [ ] เป็น  {name}: [{', '.join(map(str, value))}]"
        text = _as_text(value)
        if text:
            line = f"- {_quoted(text)}" if listed else f"{name}: {_quoted(text)}"
            return COLON_IN_TEXT.format(text=shorten(text)), f"ใส่เครื่องหมายคำพูดครอบทั้งข้อความ เป็น  {line}"
    if kind == "string_type" and isinstance(value, list):
        entries = [entry for entry in value if isinstance(entry, str)]
        told = f"{message}เดียว ไม่ใช่รายการหลายข้อ: “{as_written(value)}”"
        return told, f"เขียนข้อความไว้หลังเครื่องหมาย : เป็น  {name}: {quote(' '.join(entries) or '…')}"
    if isinstance(value, str) and (odd := re.search(COLON, value)) and (shape is None or shape.record):
        told = f"{message} แต่หลังชื่อช่องเป็นเครื่องหมาย {sign_name(odd[0])}"
        return told, f"ลบ {odd[0]} แล้วพิมพ์ : จากแป้นพิมพ์ และเว้นวรรค 1 ครั้ง ทุกบรรทัดใต้ {name}:"
    if kind in (*_OF_LIST, *_OF_FIELDS) and shape and shape.record:
        if slip := _no_blank(shape, value):
            return slip
        lines = _lines(shape.record, value)
        told = f"{message} ไม่ใช่ “{as_written(value)}”" if value is not None else f"ยังไม่ได้เขียนอะไรใต้ {name}:"
        if shape.listed:
            start = "" if listed else f"ขึ้นบรรทัดใหม่ใต้ {name}: "
            return told, f"{start}เขียนทีละช่อง เริ่มด้วยขีด เป็น  - {lines}"
        if shape.keys and (key := _missing_key(path, shape.record)):
            return told, f"ใต้ {key.field}: ย่อหน้าเขียน  {key.example}:  ก่อน แล้วใต้บรรทัดนั้นย่อหน้าอีกชั้นเขียน  {lines}"
        return told, f"ขึ้นบรรทัดใหม่ใต้ {name}: แล้วย่อหน้าเขียนทีละช่อง เป็น  {lines}"
    example = f" เช่น  {name}: {words.example}" if words and words.example else ""
    told = f"{message} ไม่ใช่ “{as_written(value)}”" if value not in (None, "") and kind != EMPTY else message
    return told, remedy + example


class _Key(NamedTuple):
    """A key that stands between a field and the records in it, by the field, with an example."""

    field: str
    example: str


def _missing_key(path: Path, record: type[Record]) -> _Key | None:
    """The key that is left out above a value; None where it is there."""
    steps = [step for step in path if isinstance(step, str)]
    if steps[-1] in KEYS:
        return _Key(steps[-1], KEYS[steps[-1]])
    above = steps[-2] if len(steps) > 1 else ""
    if above in KEYS and steps[-1] in {field.name for field in fields_of(record)}:
        return _Key(above, KEYS[above])
    return None


def _no_blank(shape: Shape, value: object) -> tuple[str, str] | None:
    """A field or an entry of a list that was not read as one, because a blank is missing behind its sign."""
    names = {field.name for field in fields_of(shape.record)} if shape.record else set()
    if isinstance(value, str) and (found := re.fullmatch(r"([A-Za-z_]+):(?!//)(\S.*)", value)) and found[1] in names:
        return "ไม่ได้เว้นวรรคหลังเครื่องหมาย :", f"เคาะเว้นวรรคหลัง : เป็น  {found[1]}: {shorten(found[2])}"
    first = next(iter(value), "") if isinstance(value, dict) and shape.listed else ""
    if isinstance(value, dict) and first in names:
        line = f"- {first}: {as_written(value[first])}"
        rest = f"  และจัดช่องที่เหลือของรายการนั้นให้ตรงกับ {first}" if len(value) > 1 else ""
        return "ต้องเป็นรายการหลายข้อ แต่ไม่มีขีดและวรรคหน้าข้อแรก", f"พิมพ์ขีดและเคาะเว้นวรรคหน้าข้อแรก เป็น  {line}{rest}"
    return None


def _as_text(value: dict[str, Any]) -> str:
    """The text that was read as a mapping because of the colon in it; "" where that cannot be what it was."""
    if len(value) != 1:
        return ""
    (key, rest), *_ = value.items()
    return f"{key}: {rest or ''}".strip() if isinstance(rest, str | None) else ""


def _quoted(text: str) -> str:
    written = quote(text)
    return written if written.startswith('"') else f'"{written}"'


def _lines(record: type[Record], value: object) -> str:
    """The fields that an entry must have, or its first two, as they are written; a text that is there is kept."""
    fields = fields_of(record)
    must = [field.name for field in fields if field.required]
    words = {name: field_words(record, name).example for name in must or [field.name for field in fields[:2]]}
    examples = {name: example or "…" for name, example in words.items() if example or must or not any(words.values())}
    if isinstance(value, str) and {"url", "file"} <= {field.name for field in fields}:
        examples["url" if "://" in value or value.startswith("www.") else "file"] = value
    elif isinstance(value, str) and "title" in examples:
        examples["title"] = quote(value)
    return "  และบรรทัดถัดไป  ".join(f"{name}: {example}" for name, example in examples.items())


def _field(model: type[Record], path: Path) -> FieldShape | None:
    for depth in range(len(path), 0, -1):
        holder, name = model_at(model, path[: depth - 1]), path[depth - 1]
        if holder and isinstance(name, str):
            return next((field for field in fields_of(holder) if field.name == name), None)
    return None
