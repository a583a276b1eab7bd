"""Trees to records: validates with pydantic and reports every problem in Thai, at its place in the file."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from itasite.model.record import Record, TreeDict, is_lost
from itasite.problem import Problem, error
from itasite.reading.annotations import model_at
from itasite.reading.leaving_out import MISSING, Fault, leave_out, value_at
from itasite.reading.plain_data import follow, plain
from itasite.reading.refusals import fields_meant, refusals
from itasite.reading.understood import understood
from itasite.text.source import Mapping, Node
from itasite.words.faults import VALUES

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
              taken out ◀── faults ──▶ problems: of the values first, then of what they say together
    """
    if not isinstance(tree, Mapping):
        return None, [error(tree.at, "wrong-type", "ต้องเป็นรายการ  ชื่อช่อง: ค่า", "ขึ้นต้นแต่ละบรรทัดด้วยชื่อช่องและเครื่องหมาย :")]
    data = plain(tree)
    problems: set[Problem] = set()
    while True:
        try:
            return model.model_validate(data), sorted(problems)
        except ValidationError as wrong:
            faults = [fault for fault in wrong.errors() if not _is_told(fault, model, data)]
            problems.update(refusals(faults, model, data.node))
            found = [_fault(fault, model, data) for fault in wrong.errors()]
            if not leave_out(data, found, fields_meant(faults, model)):
                return None, sorted(problems)
            follow(data)


def _is_told(fault: ErrorDetails, model: type[Record], data: TreeDict) -> bool:
    """Whether a fault follows from what could not be read or from a wrong key, which is told already."""
    whole = value_at(data, fault["loc"])
    if isinstance(whole, TreeDict) and fault["type"] in VALUES:
        refused = model_at(model, fault["loc"])
        return refused is not None and not whole.left_out <= refused.model_fields.keys()
    if fault["type"] not in MISSING:
        return False
    holder = value_at(data, fault["loc"][:-1])
    name = str(fault["loc"][-1])
    return isinstance(holder, TreeDict) and (name in holder.left_out or is_lost(name, holder.node.lost))


def _fault(fault: ErrorDetails, model: type[Record], data: TreeDict) -> Fault:
    """A fault with the kind of record that misses a field, or that refuses its fields together."""
    path, code = fault["loc"], fault["type"]
    if code in MISSING:
        return Fault(path, code, model_at(model, path[:-1]))
    whole = isinstance(value_at(data, path), TreeDict) and code in VALUES
    return Fault(path, code, model_at(model, path) if whole else None)
