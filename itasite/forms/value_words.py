"""Values of records as a clerk reads them, and the fields that lead to them in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from itasite.edit.change import Path, Plain
from itasite.forms.model import Field, Form
from itasite.forms.values import shown as as_people_write
from itasite.model.analysis import Finding
from itasite.model.data_table import DataTable
from itasite.model.disclosure import Entry
from itasite.model.evidence import SharedEvidence
from itasite.model.measure import Group, Measure
from itasite.model.record import Record

GONE = "(ลบแล้ว)"
# The records within a file that have a form of their own, by the name of the file and of the field.
WITHIN: Mapping[tuple[str, str], type[Record]] = {
    ("oit.yml", "items"): Entry,
    ("oit.yml", "evidence"): SharedEvidence,
    ("measures.yml", "measures"): Measure,
    ("measures.yml", "groups"): Group,
    ("analysis.yml", "indicators"): Finding,
    ("tables.yml", "tables"): DataTable,
}


def named(form: Form, path: Path) -> tuple[Field | None, str]:
    """The field at a path, and what leads to it in words."""
    field, words = None, list[str]()
    inner: Form | None = form
    for step in path:
        if inner is not None and isinstance(step, str) and (found := inner.field(step)):
            field, inner = found, found.form
            words.append(found.label)
            continue
        words.append(f"ที่ {step + 1}" if isinstance(step, int) else str(step))
        field = field.inner if field else None
        inner = field.form if field else None
    return field, " › ".join(words)


def said(field: Field | None, value: Plain | None) -> str:
    """A value in lines; None is one that is not there."""
    return GONE if value is None else "\n".join(_lines(field, value))


def _lines(field: Field | None, value: Plain) -> Sequence[str]:
    if isinstance(value, str):
        choice = next((one.label for one in field.choices if one.value == value), "") if field else ""
        return [choice or (as_people_write(field, value) if field else value)]
    if isinstance(value, list):
        return [line for each in value for line in _lines(field.inner if field else None, each)]
    found = []
    for key, each in value.items():
        inner = field.form.field(key) if field and field.form else None
        found.append(f"{inner.label if inner else key}: {' · '.join(_lines(inner, each))}")
    return found
