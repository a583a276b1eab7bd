"""Takes faulty values out of plain data, so that the rest of a record can be read and looked at by every rule."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any, NamedTuple, get_args, get_origin

from itasite.model.record import Form, Record, TreeDict
from itasite.reading.annotations import Path
from itasite.reading.plain_data import TreeList

MISSING = ("missing", "status-word-missing")
# What stands in a required field whose value is faulty, by the form of the field. The field is in `left_out`, so no
# rule takes it for what the author wrote.
_STAND_INS = {"text": "-", "texts": "-", "slug": "unread", "kind": "other", "item-codes": (), "item-code": "O999"} | {
    "table-file": "unread.csv"
}


class Fault(NamedTuple):
    """Where a record refused a value, by which code, and the kind of record that refused it or holds it."""

    path: Path
    code: str
    model: type[Record] | None


class _Step(NamedTuple):
    """A step down into the data: a mapping or list, the key or place in it, and what is there."""

    holder: TreeDict | TreeList
    key: str | int
    value: Any


def leave_out(data: TreeDict, faults: Iterable[Fault], meant: set[Path]) -> bool:
    """Take what is at fault out of `data`; False if that would be all of it.

    Every record on the way notes the field in its `left_out`, as it does the fields that were `meant`. A required field
    of which nothing is left gets a stand-in.
    """
    found = [(fault, _way_to(fault.path, data)) for fault in faults]
    for path in meant:
        way = _way_to(path[:-1], data)
        (way[-1].value if way else data).left_out.add(str(path[-1]))
    for fault, way in found:
        for step in way:
            if isinstance(step.holder, TreeDict):
                step.holder.left_out.add(str(step.key))
        record = way[-1].value if way else data
        if fault.code in MISSING and isinstance(record, TreeDict) and _filled(record, fault):
            continue
        if isinstance(record, TreeDict) and fault.model and _set_aside(record, fault):
            continue
        if not way:
            return False
        _take_out(way[-1])
    return True


def _take_out(step: _Step) -> None:
    if isinstance(step.holder, TreeList):
        step.holder.take_out(step.value)
    else:
        step.holder.pop(str(step.key), None)


def _filled(record: TreeDict, fault: Fault) -> bool:
    """Whether a field that is missing got a stand-in, or can be without one now that it is known to be unread."""
    name = str(fault.path[-1])
    field = fault.model.model_fields.get(name) if fault.model else None
    if field is None or (name in record.left_out and name in record and record[name] is not None):
        return False
    record.left_out.add(name)
    if not field.is_required():
        return True
    form = next((part.name for part in field.metadata if isinstance(part, Form)), "")
    value = _STAND_INS.get(form)
    if value is None and isinstance(field.annotation, type) and issubclass(field.annotation, Enum):
        value = "other" if "other" in {member.value for member in field.annotation} else None
    if value is None and get_origin(field.annotation) is tuple and not form:
        value = ()
    if value is None and any(get_origin(part) is tuple for part in get_args(field.annotation)):
        value = ()
    if value is None:
        return False
    record[name] = list(value) if value == () else value
    return True


def _set_aside(record: TreeDict, fault: Fault) -> bool:
    """Whether a record that refused its fields together can be read without them; not if that was tried before."""
    if fault.model is None or set(fault.model.model_fields) <= record.left_out:
        return False
    record.left_out.update(fault.model.model_fields)
    return True


def _way_to(path: Path, data: Any) -> list[_Step]:
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


def value_at(data: Any, path: Path) -> Any:
    """What stands at a path, None if nothing does."""
    for step in path:
        if not _leads_on(data, step):
            return None
        data = data[step]
    return data


def _leads_on(data: Any, key: str | int) -> bool:
    if isinstance(data, dict):
        return key in data
    return isinstance(data, list) and key in range(len(data))
