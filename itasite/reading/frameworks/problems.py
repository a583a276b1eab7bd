"""What is wrong with criteria as a whole: unknown names, entries written twice, weights that do not add up to 100."""

from __future__ import annotations

from collections.abc import Iterator

from itasite import item_codes
from itasite.model.framework import Framework
from itasite.problem import Position, Problem, error
from itasite.spelling import suggest
from itasite.text.source import Mapping, Scalar, Sequence

_FULL = 100


def framework_problems(framework: Framework, own: Mapping, year: int, base: Framework | None) -> Iterator[Problem]:
    """The problems of criteria, each at its position in the agency's `own` file, which is named after `year`.

    `base` is what the file adds to, None if it stands alone.
    """
    yield from _twice(own)
    if framework.fiscal_year != year:
        message = f"ไฟล์นี้ชื่อ {year}.yml แต่ fiscal_year เป็น {framework.fiscal_year}"
        yield error(framework.at("fiscal_year"), "wrong-value", message, f"แก้เป็น  fiscal_year: {year}  หรือเปลี่ยนชื่อไฟล์")
    if base:
        yield from _of_another_list(framework, base)
    for item in framework.items:
        for field, number, known in (
            ("indicator", item.indicator, [found.number for found in framework.indicators]),
            ("sub_indicator", item.sub_indicator, [found.number for found in framework.sub_indicators]),
        ):
            if number and number not in known and not framework.is_unread(f"{field}s"):
                message = f"ข้อ {item.code} อยู่ในตัวชี้วัด “{number}” ซึ่งเกณฑ์นี้ไม่มี"
                yield error(item.at(field), "unknown-indicator", message, _choices(known, field))
        if item.source:
            yield from _source(framework, item.source, item.at("source"))
    yield from _confirmed(framework)
    if own.get("inferred") is not None and "instruments" not in framework.left_out:
        yield from _inferred(framework)
    weights = [instrument.weight for instrument in framework.instruments]
    unread = framework.is_unread("instruments")
    if weights and not unread and None not in weights and sum(weight or 0 for weight in weights) != _FULL:
        total = sum(weight or 0 for weight in weights)
        at = framework.key_at("instruments")
        yield error(at, "wrong-value", f"น้ำหนักของเครื่องมือรวมกันได้ {total} ไม่ใช่ 100", "แก้ weight ให้รวมกันได้ 100")


def _of_another_list(framework: Framework, base: Framework) -> Iterator[Problem]:
    """Codes that begin with other letters than all codes of the list that they are added to."""
    used = {item_codes.letters(item.code) for item in base.items}
    for item in framework.items:
        if used and item_codes.letters(item.code) not in used:
            message = f"รหัสข้อ “{item.code}” ไม่เหมือนรหัสอื่นของรายการปีนี้ ({base.items[0].code} ถึง {base.items[-1].code})"
            remedy = "แก้รหัสให้ตรงกับรายการ หรือถ้าเป็นรายการอื่นทั้งชุด ใส่ช่อง kinds เพื่อไม่ให้รวมกับรายการของโปรแกรม"
            yield error(item.at("code"), "wrong-value", message, remedy)


def _inferred(framework: Framework) -> Iterator[Problem]:
    """Inferred weights that do not add up to 100, and names that lead nowhere."""
    inferred, codes = framework.inferred, [instrument.code for instrument in framework.instruments]
    for field, values in (("weights", inferred.weights), ("split", inferred.split)):
        for code in values:
            if code not in codes:
                message = f"inferred พูดถึงเครื่องมือ “{code}” ซึ่งเกณฑ์นี้ไม่มี"
                yield error(
                    inferred.key_at(field, code), "unknown-indicator", message, suggest(code, codes) or "ลบบรรทัดนี้"
                )
    for field, name in (("source", inferred.source), ("levels_source", inferred.levels_source)):
        if name:
            yield from _source(framework, name, inferred.at(field))
    if inferred.weights and sum(inferred.weights.values()) != _FULL:
        message = f"น้ำหนักที่อนุมานรวมกันได้ {sum(inferred.weights.values())} ไม่ใช่ 100"
        yield error(inferred.key_at("weights"), "wrong-value", message, "แก้ weights ใน inferred ให้รวมกันได้ 100")


def _choices(known: list[str], field: str) -> str:
    return f"ที่ใช้ได้: {', '.join(known)}" if known else f"เพิ่มตัวชี้วัดนี้ใต้ {field}s"


def _source(framework: Framework, name: str, at: Position) -> Iterator[Problem]:
    known = [source.id for source in framework.sources]
    if name not in known and not framework.is_unread("sources"):
        yield error(at, "unknown-name", f"ไม่มีแหล่งที่มาชื่อ “{name}”", suggest(name, known) or "เพิ่มแหล่งที่มานี้ใต้ sources")


def _confirmed(framework: Framework) -> Iterator[Problem]:
    """Sources and items that `confirmed_kinds` names and the criteria do not have."""
    for entry in framework.confirmed_kinds:
        if not entry.is_unread("source"):
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
            same = item_codes.folded(key.text) if key and field.text == "items" else key.text if key else ""
            if key and same in first:
                message = f"“{key.text}” ใน {field.text} เขียนไว้แล้วที่บรรทัด {first[same].at.line}"
                yield error(key.at, "duplicate-id", message, "รวมเป็นรายการเดียว")
            elif key:
                first[same] = key
