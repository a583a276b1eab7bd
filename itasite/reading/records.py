"""Trees to records: validates with pydantic and reports every problem in Thai, at its place in the file."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from itasite import item_codes
from itasite.model.record import Record, Status, TreeDict
from itasite.problem import Position, Problem, as_written, error, shorten
from itasite.reading.plain_data import TreeList, follow, plain
from itasite.spelling import nearest, suggest, suggest_worded
from itasite.text.source import Mapping, Node, locate, locate_key
from itasite.words.choices import STATUS_WORDS
from itasite.words.faults import OWN_COLUMN, OWN_STATUS, TYPES, VALUES
from itasite.words.fields import field_words

AnyRecord = TypeVar("AnyRecord", bound=Record)
_Path = tuple[str | int, ...]
_MISSING = ("missing", "status-word-missing")
_ITEM = re.compile(item_codes.FORM)


def read_record(model: type[AnyRecord], tree: Node) -> tuple[AnyRecord | None, list[Problem]]:
    """The record in `tree`, and all its problems.

    Wrong values are taken out, so that rules can look at the rest; None if too little would be left.

        tree ──▶ data ──▶ pydantic ──▶ record
                  ▲           │
                  │           ▼
              taken out ◀── faults ──▶ problems, of the first round: later faults follow from what was taken out
    """
    if not isinstance(tree, Mapping):
        return None, [error(tree.at, "wrong-type", "ต้องเป็นรายการ  ชื่อช่อง: ค่า", "ขึ้นต้นแต่ละบรรทัดด้วยชื่อช่องและเครื่องหมาย :")]
    data = plain(tree)
    problems: list[Problem] = []
    while True:
        try:
            return model.model_validate(data), problems
        except ValidationError as fault:
            faults = fault.errors()
            problems = problems or _problems(faults, model, tree)
            if not _take_out(data, [found["loc"] for found in faults], _meant(faults, model)):
                return None, problems
            follow(data)


class _Step(NamedTuple):
    """A step down into the data: a mapping or list, the key or place in it, and what is there."""

    holder: TreeDict | TreeList
    key: str | int
    value: Any


def _take_out(data: TreeDict, paths: list[_Path], meant: set[_Path]) -> bool:
    """Take the wrong values at `paths` out of `data`; False if that would be all of it.

    Every record on the way notes the field in its `left_out`, as it does the fields that were `meant`.
    """
    ways = [_way_to(path, data) for path in paths]
    if not all(ways):
        return False
    for path in meant:
        way = _way_to(path[:-1], data)
        (way[-1].value if way else data).left_out.add(str(path[-1]))
    for way in ways:
        for step in way:
            if isinstance(step.holder, TreeDict):
                step.holder.left_out.add(str(step.key))
        holder, key, value = way[-1]
        if isinstance(holder, TreeList):
            holder.take_out(value)
        else:
            holder.pop(str(key), None)
    return True


def _way_to(path: _Path, data: Any) -> list[_Step]:
    """The steps from `data` down to what must be taken out for an error at `path`; empty if that is the whole.

    A path may say more than the data has. Of a value that may be of several kinds (a union) pydantic tries each, and
    its name stands behind the field; a name that is wrong itself has [key] behind it; a field that is missing is not
    there. Such steps lead nowhere and are passed over:

        items, literal['all']   ──▶  items
        items, tuple[…], 0      ──▶  items (of a list of texts nothing is taken singly: the others would shift)
        items, X, [key]         ──▶  items, X
        groups, 1, title        ──▶  groups, 1 (the record without its title)
    """
    way: list[_Step] = []
    for key in path:
        if _leads_on(data, key):
            way.append(_Step(data, key, data[key]))
            data = data[key]
    if way and isinstance(way[-1].holder, list) and not any(isinstance(item, dict) for item in way[-1].holder):
        way.pop()
    return way


def _leads_on(data: Any, key: str | int) -> bool:
    if isinstance(data, dict):
        return key in data
    return isinstance(data, list) and key in range(len(data))


def _problems(faults: list[ErrorDetails], model: type[Record], tree: Mapping) -> list[Problem]:
    found: dict[tuple[Position, str], Problem] = {}
    meant = _meant(faults, model)  # a misspelt key is one problem; that the right key is missing follows from it
    for fault in faults:
        if fault["type"] in _MISSING and fault["loc"] in meant:
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
        known = _field_names(_model_at(model, path[:-1]))
        remedy = suggest(name, known)
        if "more" in known and not nearest(name, known):
            remedy = f"{OWN_COLUMN.format(text=shorten(name))} · {remedy}"
        outer = (_field_names(_model_at(model, path[:depth])) for depth in range(len(path) - 1))
        if _ITEM.fullmatch(name) or any(name in names for names in outer):
            remedy = f"ย่อหน้าเกิน จัดให้ตรงกับช่องอื่นของรายการชั้นนอก · {remedy}"
        return error(locate_key(tree, path), "unknown-key", f"ไม่รู้จักช่อง “{shorten(name)}”", remedy)
    if kind == "missing":
        where, label = locate(tree, path[:-1]), field_words(_model_at(model, path[:-1]) or model, name).label
        return error(where, "missing-field", f"ขาดช่อง “{name}” ({label})", f"เพิ่มบรรทัด  {name}: …  ในรายการนี้")
    at = locate_key(tree, path) if fault["loc"] and fault["loc"][-1] == "[key]" else locate(tree, path)
    if kind in VALUES:
        values = fault.get("ctx", {})
        remedy = values.get("remedy") or _quotes(fault["input"])
        return error(at, "wrong-value", VALUES[kind].format(**values), remedy)
    if kind == "value_error":  # of dates and colours, which say it themselves
        why = fault["ctx"]["error"]
        return error(at, "wrong-value", str(why), _quotes(fault["input"]) or getattr(why, "remedy", ""))
    if kind in ("enum", "literal_error"):
        return error(at, "wrong-value", f"“{as_written(fault['input'])}” ไม่ใช่ค่าที่ใช้ได้", _choices(fault, model, path))
    return error(at, "wrong-type", *TYPES.get(kind, TYPES["other"]))


def _quotes(value: object) -> str:
    """What to do where a value begins with the quotation marks that Word puts in place of those of the keyboard."""
    values = value if isinstance(value, list) else [value]
    pasted = any(isinstance(text, str) and text.startswith(("“", "”", "‘", "’")) for text in values)
    return 'ลบเครื่องหมาย “ ” ที่ติดมาจาก Word หรือพิมพ์ " จากแป้นพิมพ์แทน' if pasted else ""


def _choices(fault: ErrorDetails, model: type[Record], path: _Path) -> str:
    """What may stand there, each value with its word; an own word of the agency where a status takes one."""
    wrong = as_written(fault["input"])
    if fault["loc"][-1] == "[key]":
        holder = _annotation_at(model, path[:-1])
        key = holder[0] if isinstance(holder, tuple) else None
        return suggest_worded(wrong, STATUS_WORDS) if key is Status else suggest(wrong, _literals(key))
    names = [place for place, step in enumerate(path) if isinstance(step, str)]
    record = _model_at(model, path[: names[-1]]) if names else None
    words = _choice_words(record, str(path[names[-1]])) if record else {}
    if not words:
        return suggest(wrong, _literals(_annotation_at(model, path)))
    remedy = suggest_worded(wrong, words)
    own = words is STATUS_WORDS and record is not None and "status_word" in record.model_fields
    return f"{remedy} · {OWN_STATUS.format(text=wrong)}" if own and not remedy.startswith("น่าจะ") else remedy


def _choice_words(holder: type[Record], name: str) -> dict[str, str]:
    return field_words(holder, name).choices if name in holder.model_fields else {}


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
    if hasattr(annotation, "__metadata__") or (len(arguments) == 1 and type(None) in get_args(annotation)):
        return _inner(arguments[0])
    records = [part for part in arguments if isinstance(part, type) and not isinstance(part, str)]
    if len(records) == 1 and not _literals(annotation):
        return records[0]
    return annotation


def _literals(annotation: Any) -> list[str]:
    """The words that a type allows, however deep it has them."""
    found = []
    for part in get_args(annotation):
        found += [part] if isinstance(part, str) else _literals(part)
    return found
