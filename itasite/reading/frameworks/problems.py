"""What is wrong with criteria as a whole: unknown names, entries written twice, weights that do not add up to 100."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.framework import Framework
from itasite.problem import Position, Problem, error
from itasite.spelling import suggest
from itasite.text.source import Mapping, Scalar, Sequence

_FULL = 100


def framework_problems(framework: Framework, own: Mapping) -> Iterator[Problem]:
    """The problems of merged criteria, each at its position in the agency's `own` file."""
    yield from _twice(own)
    for item in framework.items:
        for field, number, known in (
            ("indicator", item.indicator, [found.number for found in framework.indicators]),
            ("sub_indicator", item.sub_indicator, [found.number for found in framework.sub_indicators]),
        ):
            if number and number not in known:
                message = f"ข้อ {item.code} อยู่ในตัวชี้วัด “{number}” ซึ่งเกณฑ์นี้ไม่มี"
                yield error(item.at(field), "unknown-indicator", message, _choices(known, field))
        if item.source:
            yield from _source(framework, item.source, item.at("source"))
    yield from _confirmed(framework)
    weights = [instrument.weight for instrument in framework.instruments]
    if None not in weights and sum(weight or 0 for weight in weights) != _FULL:
        total = sum(weight or 0 for weight in weights)
        at = framework.key_at("instruments")
        yield error(at, "wrong-value", f"น้ำหนักของเครื่องมือรวมกันได้ {total} ไม่ใช่ 100", "แก้ weight ให้รวมกันได้ 100")


def _choices(known: list[str], field: str) -> str:
    return f"ที่ใช้ได้: {', '.join(known)}" if known else f"เพิ่มตัวชี้วัดนี้ใต้ {field}s"


def _source(framework: Framework, name: str, at: Position) -> Iterator[Problem]:
    known = [source.id for source in framework.sources]
    if name not in known:
        yield error(at, "unknown-name", f"ไม่มีแหล่งที่มาชื่อ “{name}”", suggest(name, known) or "เพิ่มแหล่งที่มานี้ใต้ sources")


def _confirmed(framework: Framework) -> Iterator[Problem]:
    """Sources and items that `confirmed_kinds` names and the criteria do not have."""
    for entry in framework.confirmed_kinds:
        yield from _source(framework, entry.source, entry.at("source"))
        known = [item.code for item in framework.items]
        for index, code in enumerate(entry.items):
            if code not in known:
                message = f"ไม่มีข้อ “{code}” ในเกณฑ์ปี {framework.fiscal_year}"
                remedy = suggest(code, known) or "ลบรหัสนี้ หรือเพิ่มข้อนี้ใต้ items"
                yield error(entry.at("items", index), "unknown-item", message, remedy)


def _twice(own: Mapping) -> Iterator[Problem]:
    """Entries of the agency's file with the same code, number or id in one list."""
    for field, value in own.entries:
        first: dict[str, Scalar] = {}
        for entry in value.items if isinstance(value, Sequence) else ():
            named = (entry.get(name) for name in ("code", "number", "id")) if isinstance(entry, Mapping) else ()
            key = next((found for found in named if isinstance(found, Scalar)), None)
            if key and key.text in first:
                message = f"“{key.text}” ใน {field.text} เขียนไว้แล้วที่บรรทัด {first[key.text].at.line}"
                yield error(key.at, "duplicate-id", message, "รวมเป็นรายการเดียว")
            elif key:
                first[key.text] = key
