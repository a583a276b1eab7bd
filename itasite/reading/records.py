"""Trees to records: validates with pydantic and says every fault in Thai, at its place in the file."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from enum import EnumMeta
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from itasite.model.agency import Kind
from itasite.model.record import Record, Status, TreeDict
from itasite.problem import Position, Problem, error, shorten
from itasite.text.source import Mapping, Node, Sequence, locate, locate_key
from itasite.words.choices import KIND_WORDS, STATUS_WORDS
from itasite.words.faults import TYPES, VALUES
from itasite.words.fields import field_words

AnyRecord = TypeVar("AnyRecord", bound=Record)
_Path = tuple[str | int, ...]
_ITEM = re.compile(r"O[1-9]\d*")
_MOST_COMPARED, _MOST_LISTED = 400, 60  # names; with thousands of faults each would list and weigh thousands
_EMPTY_WORDS = ("", "~", "null")


def read_record(model: type[AnyRecord], tree: Node) -> tuple[AnyRecord | None, list[Problem]]:
    """The record in `tree` and all its faults.

    What is at fault is left out, so that rules can look at the rest; None where too little would be left.
    """
    if not isinstance(tree, Mapping):
        return None, [error(tree.at, "wrong-type", "ต้องเป็นรายการ  ชื่อช่อง: ค่า", "ขึ้นต้นแต่ละบรรทัดด้วยชื่อช่องและเครื่องหมาย :")]
    data = _plain(tree)
    problems: list[Problem] = []
    while True:
        try:
            return model.model_validate(data), problems
        except ValidationError as fault:
            faults = fault.errors()
            problems = problems or _problems(faults, model, tree)
            if not _leave_out(data, [found["loc"] for found in faults], _meant(faults, model)):
                return None, problems


def nearest(wrong: str, names: list[str]) -> str | None:
    """The name that a misspelt one most likely means."""
    if len(names) > _MOST_COMPARED:
        return None
    folded = {name.lower(): name for name in reversed(names)}
    near = difflib.get_close_matches(wrong.lower(), folded, n=1, cutoff=0.6)
    near = [folded[name] for name in near] or difflib.get_close_matches(wrong, names, n=1, cutoff=0.5)
    return near[0] if near else None


def suggest(wrong: str, allowed: Iterable[str]) -> str:
    """The remedy for a wrong name: the near miss, if any, and the names that are allowed."""
    names = list(dict.fromkeys(allowed))
    near = nearest(wrong, names)
    more = " …" if len(names) > _MOST_LISTED else ""
    listed = f"ที่ใช้ได้: {', '.join(names[:_MOST_LISTED])}{more}" if names else ""
    return f"น่าจะหมายถึง “{near}” · {listed}" if near else listed


def _plain(node: Node) -> Any:
    if isinstance(node, Mapping):
        return TreeDict({key.text: _plain(value) for key, value in node.entries}, node)
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return None if node.plain and node.text in _EMPTY_WORDS else node.text


def _leave_out(data: TreeDict, paths: list[_Path], meant: set[_Path]) -> bool:
    """Take out of `data` what the faults at `paths` are about; false where that would be all of it."""
    trails = [_trail(data, path) for path in paths]
    if not all(trails):
        return False
    for path in meant:
        above = _trail(data, path[:-1])
        (above[-1][2] if above else data).left_out.add(str(path[-1]))
    for trail in trails:
        for holder, step, _ in trail:
            if isinstance(holder, TreeDict):
                holder.left_out.add(str(step))
        holder, step, value = trail[-1]
        if isinstance(holder, list):
            holder[:] = [item for item in holder if item is not value]
        else:
            holder.pop(step, None)
    return True


def _trail(data: Any, path: _Path) -> list[tuple[Any, str | int, Any]]:
    """From `data` down to what a fault is about: each container, the step inside it, the value there.

    A field that is missing is a fault of its record. Of a list of texts nothing is taken singly: the places of
    the others would shift.
    """
    trail: list[tuple[Any, str | int, Any]] = []
    for step in path:
        if step in data if isinstance(data, dict) else isinstance(data, list) and step in range(len(data)):
            trail.append((data, step, data[step]))
            data = data[step]
    if trail and isinstance(trail[-1][0], list) and not any(isinstance(item, dict) for item in trail[-1][0]):
        trail.pop()
    return trail


def _problems(faults: list[ErrorDetails], model: type[Record], tree: Mapping) -> list[Problem]:
    found: dict[tuple[Position, str], Problem] = {}
    meant = _meant(faults, model)  # a misspelt key is one fault: that the right one is missing follows from it
    for fault in faults:
        if fault["type"] == "missing" and fault["loc"] in meant:
            continue
        problem = _problem(fault, model, tree)
        known = found.get((problem.at, problem.rule))
        # The branches of a union fail together; the one with a remedy is of more use.
        if known is None or (problem.remedy and not known.remedy):
            found[(problem.at, problem.rule)] = problem
    return sorted(found.values())


def _meant(faults: list[ErrorDetails], model: type[Record]) -> set[_Path]:
    """The fields that misspelt keys most likely mean."""
    return {
        (*path[:-1], name)
        for fault in faults
        if fault["type"] == "extra_forbidden" and (path := fault["loc"])
        if (name := nearest(str(path[-1]), _field_names(_model_at(model, path[:-1]))))
    }


def _problem(fault: ErrorDetails, model: type[Record], tree: Mapping) -> Problem:
    path = tuple(step for step in fault["loc"] if step != "[key]")
    name = str(path[-1]) if path else ""
    kind = fault["type"]
    if kind == "extra_forbidden":
        remedy = suggest(name, _field_names(_model_at(model, path[:-1])))
        outer = (_field_names(_model_at(model, path[:depth])) for depth in range(len(path) - 1))
        if _ITEM.fullmatch(name) or any(name in names for names in outer):
            remedy = f"ย่อหน้าเกิน จัดให้ตรงกับช่องอื่นของรายการชั้นนอก · {remedy}"
        return error(locate_key(tree, path), "unknown-key", f"ไม่รู้จักช่อง “{shorten(name)}”", remedy)
    if kind == "missing":
        where, label = locate(tree, path[:-1]), field_words(_model_at(model, path[:-1]) or model, name).label
        return error(where, "missing-field", f"ขาดช่อง “{name}” ({label})", f"เพิ่มบรรทัด  {name}: …  ในรายการนี้")
    at = locate_key(tree, path) if fault["loc"] and fault["loc"][-1] == "[key]" else locate(tree, path)
    if kind in VALUES:
        return error(at, "wrong-value", VALUES[kind].format(**fault.get("ctx", {})), _quotes(fault["input"]))
    if kind == "value_error":  # of dates and colours, which say it themselves
        return error(at, "wrong-value", str(fault["ctx"]["error"]), _quotes(fault["input"]))
    if kind in ("enum", "literal_error"):
        return error(at, "wrong-value", f"“{_short(fault['input'])}” ไม่ใช่ค่าที่ใช้ได้", _choices(fault, model, path))
    return error(at, "wrong-type", *TYPES.get(kind, TYPES["other"]))


def _quotes(value: object) -> str:
    """What to do where a value begins with the quotation marks that Word puts in place of those of the keyboard."""
    values = value if isinstance(value, list) else [value]
    pasted = any(isinstance(text, str) and text.startswith(("“", "”", "‘", "’")) for text in values)
    return 'ลบเครื่องหมาย “ ” ที่ติดมาจาก Word หรือพิมพ์ " จากแป้นพิมพ์แทน' if pasted else ""


def _choices(fault: ErrorDetails, model: type[Record], path: _Path) -> str:
    annotation = _annotation_at(model, path)
    words = STATUS_WORDS if annotation is Status else KIND_WORDS if annotation is Kind else {}
    if words:
        return "ใช้ได้: " + ", ".join(f"{choice} ({word})" for choice, word in words.items())
    if isinstance(annotation, EnumMeta):
        return suggest(_short(fault["input"]), [str(member.value) for member in annotation])  # type: ignore[var-annotated]
    return suggest(_short(fault["input"]), [str(choice).strip("'") for choice in _literals(annotation)])


def _short(value: object) -> str:
    return shorten(str(value))


def _field_names(model: type[Record] | None) -> list[str]:
    return [name for name, field in model.model_fields.items() if not field.exclude] if model else []


def _model_at(model: type[Record], path: _Path) -> type[Record] | None:
    found = _annotation_at(model, path)
    return found if isinstance(found, type) and issubclass(found, Record) else None


def _annotation_at(model: type[Record], path: _Path) -> Any:
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
    if hasattr(annotation, "__metadata__"):
        return _inner(arguments[0])
    records = [part for part in arguments if isinstance(part, type) and not isinstance(part, str)]
    if len(records) == 1 and not _literals(annotation):
        return records[0]
    return annotation


def _literals(annotation: Any) -> list[Any]:
    parts = get_args(annotation)
    return [part for part in parts if isinstance(part, str)] or [
        inner for part in parts for inner in get_args(part) if isinstance(inner, str)
    ]
