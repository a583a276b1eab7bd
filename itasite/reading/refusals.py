"""What a record refuses, as problems: the field with its label, what was written, and what to write."""

from __future__ import annotations

import re
from difflib import get_close_matches

from pydantic_core import ErrorDetails

from itasite import item_codes
from itasite.model.record import Record, Status
from itasite.problem import Position, Problem, as_written, error, shorten
from itasite.reading.annotations import Path, annotation_at, field_names, literals, model_at
from itasite.reading.leaving_out import MISSING
from itasite.reading.wrong_types import wrong_type
from itasite.spelling import nearest, suggest, suggest_worded
from itasite.text.source import Mapping, Scalar, locate, locate_key
from itasite.words.choices import STATUS_WORDS
from itasite.words.faults import DO, OWN_COLUMN, OWN_STATUS, VALUES
from itasite.words.fields import FieldWords, field_words

_ITEM = re.compile(item_codes.FORM)
_SURE = 0.75  # how like a label a wrong key must be; Thai words have many letters in common
_BY_NAME = ("missing-field", "unknown-key")  # of these one place can have several


def refusals(faults: list[ErrorDetails], model: type[Record], tree: Mapping) -> list[Problem]:
    """The problems that pydantic's errors tell of, each once: the branches of a union fail together."""
    found: dict[tuple[Position, str, str], Problem] = {}
    meant = fields_meant(faults, model)  # a misspelt key is one problem; that the right key is missing follows from it
    for fault in faults:
        if fault["type"] in MISSING and fault["loc"] in meant:
            continue
        problem = _problem(fault, model, tree)
        name = str(fault["loc"][-1]) if problem.rule in _BY_NAME else ""
        found.setdefault((problem.at, problem.rule, name), problem)
    return sorted(found.values())


def fields_meant(faults: list[ErrorDetails], model: type[Record]) -> set[Path]:
    """The fields that misspelt keys most likely mean."""
    return {
        (*path[:-1], name)
        for fault in faults
        if fault["type"] == "extra_forbidden" and (path := fault["loc"])
        if (name := nearest(str(path[-1]), field_names(model_at(model, path[:-1]))))
    }


def _problem(fault: ErrorDetails, model: type[Record], tree: Mapping) -> Problem:
    path = tuple(step for step in fault["loc"] if step != "[key]")
    kind = fault["type"]
    if kind == "extra_forbidden":
        return _unknown(model, tree, path)
    if kind == "missing":
        return _missing(model, tree, path)
    at = locate_key(tree, path) if fault["loc"] and fault["loc"][-1] == "[key]" else locate(tree, path)
    name, words = _field(model, path)
    about = f"ช่อง {name} ({words.label}): " if words else ""
    if kind in VALUES:
        values = fault.get("ctx", {})
        remedy = values.get("remedy") or _what_to_do(fault, kind, name, words)
        return error(at, "wrong-value", about + VALUES[kind].format(**values), remedy)
    if kind == "value_error":  # of dates and colours, which say it themselves
        why = fault["ctx"]["error"]
        remedy = getattr(why, "remedy", "") or _what_to_do(fault, kind, name, words)
        return error(at, "wrong-value", f"{about}{why}", remedy)
    if kind in ("enum", "literal_error"):
        message = f"{about}“{as_written(fault['input'])}” ไม่ใช่ค่าที่ใช้ได้"
        return error(at, "wrong-value", message, _choices(fault, model, path) or _what_to_do(fault, kind, name, words))
    message, remedy = wrong_type(fault, model, path, words)
    return error(at, "wrong-type", about + message, remedy)


def _field(model: type[Record], path: Path) -> tuple[str, FieldWords | None]:
    """The field of a record in which `path` ends, also deeper in a mapping or a list of it."""
    for depth in range(len(path), 0, -1):
        holder, name = model_at(model, path[: depth - 1]), path[depth - 1]
        if holder and isinstance(name, str) and name in holder.model_fields:
            return name, field_words(holder, name)
    return "", None


def _unknown(model: type[Record], tree: Mapping, path: Path) -> Problem:
    name, holder = str(path[-1]), model_at(model, path[:-1])
    known = field_names(holder)
    remedy = _fields(name, {field: field_words(holder, field).label for field in known}) if holder else DO["other"]
    if "more" in known and not nearest(name, known):
        remedy = f"{OWN_COLUMN.format(text=shorten(name))} · {remedy}"
    outer = (field_names(model_at(model, path[:depth])) for depth in range(len(path) - 1))
    if _ITEM.fullmatch(name) or any(name in names for names in outer):
        remedy = f"ย่อหน้าเกิน จัดให้ตรงกับช่องอื่นของรายการชั้นนอก · {remedy}"
    return error(locate_key(tree, path), "unknown-key", f"ไม่รู้จักช่อง “{shorten(name)}”", remedy)


def _fields(wrong: str, labels: dict[str, str]) -> str:
    """The field that a wrong key most likely means, if any, and all with their labels."""
    near = nearest(wrong, list(labels))
    if near is None and (label := next(iter(get_close_matches(wrong, labels.values(), n=1, cutoff=_SURE)), "")):
        near = next(name for name, known in labels.items() if known == label)
    listed = "ที่ใช้ได้: " + ", ".join(f"{name} ({label})" for name, label in labels.items()) if labels else DO["other"]
    return f"น่าจะหมายถึง “{near}” · {listed}" if near else listed


def _missing(model: type[Record], tree: Mapping, path: Path) -> Problem:
    name, where = str(path[-1]), locate(tree, path[:-1])
    words = field_words(model_at(model, path[:-1]) or model, name)
    key = locate_key(tree, path)
    written = next((key for key, _ in _entries(tree, path[:-1]) if key.text == name), None)
    choices = f" โดยเลือกหนึ่งค่า: {_listed(words)}" if words.choices else ""
    example = words.example or next(iter(words.choices), "")
    such = f" เช่น  {name}: {example}" if example else ""
    if written:
        remedy = f"เติมค่าหลัง {name}:{such}{choices}"
        return error(key, "missing-field", f"ขาดช่อง “{name}” ({words.label}) เพราะช่องนี้ว่าง", remedy)
    remedy = f"เพิ่มบรรทัด  {name}: …  ในรายการนี้{such}{choices}"
    return error(where, "missing-field", f"ขาดช่อง “{name}” ({words.label})", remedy)


def _entries(tree: Mapping, path: Path) -> tuple[tuple[Scalar, object], ...]:
    node: object = tree
    for step in path:
        if isinstance(node, Mapping):
            node = node.get(str(step))
        else:
            items = getattr(node, "items", ())
            node = items[step] if isinstance(step, int) and step < len(items) else None
    return node.entries if isinstance(node, Mapping) else ()


def _listed(words: FieldWords) -> str:
    return ", ".join(f"{value} ({word})" for value, word in words.choices.items())


def _what_to_do(fault: ErrorDetails, kind: str, name: str, words: FieldWords | None) -> str:
    """What to write instead, with an example of the field."""
    value = fault["input"]
    values = value if isinstance(value, list) else [value]
    if any(isinstance(text, str) and text.startswith(("“", "”", "‘", "’")) for text in values):
        return 'ลบเครื่องหมาย “ ” ที่ติดมาจาก Word หรือพิมพ์ " จากแป้นพิมพ์แทน'
    remedy = DO.get(kind, DO["value"])
    if not (words and words.example) or "เช่น" in remedy or "เขียนเป็น" in remedy:
        return remedy
    return f"{remedy} · เขียนแบบ  {name}: {words.example}"


def _choices(fault: ErrorDetails, model: type[Record], path: Path) -> str:
    """What may stand there, each value with its word; an own word of the agency where a status takes one."""
    wrong = as_written(fault["input"])
    if fault["loc"][-1] == "[key]":
        holder = annotation_at(model, path[:-1])
        key = holder[0] if isinstance(holder, tuple) else None
        return suggest_worded(wrong, STATUS_WORDS) if key is Status else suggest(wrong, literals(key))
    names = [place for place, step in enumerate(path) if isinstance(step, str)]
    record = model_at(model, path[: names[-1]]) if names else None
    name = str(path[names[-1]]) if names else ""
    words = field_words(record, name).choices if record and name in record.model_fields else {}
    if not words:
        return suggest(wrong, literals(annotation_at(model, path)))
    remedy = suggest_worded(wrong, words)
    own = words is STATUS_WORDS and record is not None and "status_word" in record.model_fields
    return f"{remedy} · {OWN_STATUS.format(text=wrong)}" if own and not remedy.startswith("น่าจะ") else remedy
