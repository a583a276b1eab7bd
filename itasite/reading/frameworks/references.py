"""Names in criteria that lead nowhere: of instruments, indicators, sources, items and kinds of body."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.framework import ALL_KINDS, Framework
from itasite.problem import Position, Problem, error
from itasite.reading.own_criteria import is_unnamed
from itasite.spelling import suggest, suggest_worded
from itasite.words.choices import KIND_WORDS

_SOURCES = ("source", "english_source", "instruments_source", "calendar_source", "levels_source")


def reference_problems(framework: Framework) -> Iterator[Problem]:
    """Each name that its list does not have, at its place; nothing of a list that could not be read whole."""
    yield from _kinds(framework)
    yield from _parents(framework)
    yield from _items(framework)
    for field in _SOURCES:
        name = getattr(framework, field)
        if name and not framework.is_unread(field):
            yield from source_problem(framework, name, framework.at(field))
    yield from _confirmed(framework)


def source_problem(framework: Framework, name: str, at: Position) -> Iterator[Problem]:
    """A source that `sources` does not have; nothing while it has none, which is told as missing."""
    known = [source.id for source in framework.sources if not is_unnamed(source)]
    if known and name not in known and not framework.is_unread("sources"):
        yield error(at, "unknown-name", f"ไม่มีแหล่งที่มาชื่อ “{name}”", suggest(name, known))


def _kinds(framework: Framework) -> Iterator[Problem]:
    known = KIND_WORDS | {ALL_KINDS: "ทุกประเภท"}
    for place, kind in enumerate(framework.kinds):
        if kind not in known:
            at, message = framework.at("kinds", place), f"ไม่มีประเภทหน่วยงาน “{kind}”"
            yield error(at, "unknown-name", message, suggest_worded(kind, known))


def _parents(framework: Framework) -> Iterator[Problem]:
    """Indicators of no instrument, sub-indicators and questions of no indicator, where there are any of those."""
    codes = [instrument.code for instrument in framework.instruments]
    for found in framework.indicators if codes and not framework.is_unread("instruments") else ():
        if found.instrument not in codes:
            message = f"ตัวชี้วัดที่ {found.number} อยู่ในเครื่องมือ “{found.instrument}” ซึ่งเกณฑ์นี้ไม่มี"
            yield error(found.at("instrument"), "unknown-indicator", message, suggest(found.instrument, codes))
    known = [found.number for found in framework.indicators]
    if not known or framework.is_unread("indicators"):
        return
    for sub in framework.sub_indicators:
        if sub.indicator not in known:
            message = f"ตัวชี้วัดย่อยที่ {sub.number} อยู่ในตัวชี้วัด “{sub.indicator}” ซึ่งเกณฑ์นี้ไม่มี"
            yield error(sub.at("indicator"), "unknown-indicator", message, _choices(known, "indicator"))
    for question in framework.questions:
        if question.indicator not in known:
            message = f"ข้อคำถาม {question.code} อยู่ในตัวชี้วัด “{question.indicator}” ซึ่งเกณฑ์นี้ไม่มี"
            yield error(question.at("indicator"), "unknown-indicator", message, _choices(known, "indicator"))


def _items(framework: Framework) -> Iterator[Problem]:
    """Indicators and sources of items that are not there."""
    indicators = [found.number for found in framework.indicators]
    subs = [found.number for found in framework.sub_indicators]
    for item in framework.items:
        for field, number, known in (
            ("indicator", item.indicator, indicators),
            ("sub_indicator", item.sub_indicator, subs),
        ):
            if number and number not in known and not framework.is_unread(f"{field}s"):
                message = f"ข้อ {item.code} อยู่ในตัวชี้วัด “{number}” ซึ่งเกณฑ์นี้ไม่มี"
                yield error(item.at(field), "unknown-indicator", message, _choices(known, field))
        if item.source:
            yield from source_problem(framework, item.source, item.at("source"))


def _choices(known: list[str], field: str) -> str:
    return f"ที่ใช้ได้: {', '.join(known)}" if known else f"เพิ่มตัวชี้วัดนี้ใต้ {field}s"


def _confirmed(framework: Framework) -> Iterator[Problem]:
    """Sources and items that `confirmed_kinds` names and the criteria do not have."""
    known = [item.code for item in framework.items]
    for entry in framework.confirmed_kinds:
        if not entry.is_unread("source"):
            yield from source_problem(framework, entry.source, entry.at("source"))
        for index, code in enumerate(entry.items if not framework.is_unread("items") else ()):
            if code not in known:
                message = f"ไม่มีข้อ “{code}” ในเกณฑ์ปี {framework.fiscal_year}"
                remedy = suggest(code, known) or "ลบรหัสนี้ หรือเพิ่มข้อนี้ใต้ items"
                yield error(entry.at("items", index), "unknown-item", message, remedy)
