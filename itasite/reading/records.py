"""Trees to records: validates with pydantic and reports every problem in Thai, at its place in the file."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from itasite.model.record import Record, TreeDict
from itasite.problem import Problem, error
from itasite.reading.annotations import Path
from itasite.reading.plain_data import TreeList, follow, plain
from itasite.reading.refusals import fields_meant, refusals
from itasite.reading.understood import understood
from itasite.text.source import Mapping, Node

AnyRecord = TypeVar("AnyRecord", bound=Record)


def read_record(model: type[AnyRecord], tree: Node) -> tuple[AnyRecord | None, list[Problem]]:
    """The record in `tree` with what its author means, and all its problems."""
    tree, hints = understood(model, tree)
    record, problems = read_plain(model, tree)
    return record, sorted([*hints, *problems])


def read_plain(model: type[AnyRecord], tree: Node) -> tuple[AnyRecord | None, list[Problem]]:
    """The record in `tree`, which is `understood` already, and all its problems.

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
            problems = problems or refusals(faults, model, tree)
            if not _take_out(data, [found["loc"] for found in faults], fields_meant(faults, model)):
                return None, problems
            follow(data)


class _Step(NamedTuple):
    """A step down into the data: a mapping or list, the key or place in it, and what is there."""

    holder: TreeDict | TreeList
    key: str | int
    value: Any


def _take_out(data: TreeDict, paths: list[Path], meant: set[Path]) -> bool:
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


def _leads_on(data: Any, key: str | int) -> bool:
    if isinstance(data, dict):
        return key in data
    return isinstance(data, list) and key in range(len(data))
