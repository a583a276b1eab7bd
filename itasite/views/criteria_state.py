"""The state of a year's criteria in words, the same on pages, in lists and in messages.

Three things are kept apart: how much is known, how far it can be trusted, and of which kinds of body it was confirmed.
"""

from __future__ import annotations

from collections.abc import Collection

from itasite import item_codes
from itasite.facts.criteria_state import CriteriaState, criteria_state, is_typed_here, trust
from itasite.model.agency import Agency, Kind
from itasite.model.framework import Framework, Item, Verification
from itasite.views.sources import source_words
from itasite.words.choices import KIND_ABBREVIATIONS, KIND_WORDS, VERIFICATION_WORDS

COMPLETE, INCOMPLETE = "ครบ", "ยังไม่ครบ"
TRUST = "ความน่าเชื่อถือรายข้อ"
_BY_THE_AGENCY = (Verification.VERIFIED, Verification.AGENCY)  # it has seen the paper itself


def state_word(framework: Framework) -> str:
    """The one word for how much of a list is known."""
    return COMPLETE if criteria_state(framework).complete else INCOMPLETE


def state_line(framework: Framework) -> str:
    """The state with its counts, on one line."""
    return f"{state_word(framework)}: {counts(framework)}"


def counts(framework: Framework) -> str:
    """What is known of a list, counted: items, components, weights, levels, steps of the calendar."""
    found = criteria_state(framework)
    parts = (
        _items(framework, found),
        _of(found.components, found.all_items, "องค์ประกอบ", "ข้อ"),
        _of(found.weights, found.instruments, "น้ำหนัก", "เครื่องมือ"),
        "ระดับพบแล้ว" if found.levels else "ระดับยังไม่พบ",
        f"ปฏิทิน {found.calendar} ขั้นตอน" if found.calendar else "ปฏิทินยังไม่พบ",
    )
    return " · ".join(parts)


def items_line(framework: Framework) -> str:
    """How many items of a list are known."""
    return _items(framework, criteria_state(framework))


def trust_line(framework: Framework) -> str:
    """How far the items of a list can be trusted, with their counts, on one line."""
    return f"{TRUST}: {trust_counts(framework)}"


def trust_counts(framework: Framework) -> str:
    """How far the items of a list can be trusted, with their counts."""
    said = (f"{VERIFICATION_WORDS[found]} ({count} ข้อ)" for found, count in trust(framework).items())
    return " · ".join(said) or "ยังไม่มีข้อ"


def kinds_line(framework: Framework) -> str:
    """Who goes by a list, and of which kinds of body it is confirmed that they do."""
    used = f"ใช้กับ: {_used(framework)}"
    if not framework.confirmed_kinds:
        return used
    rest = "" if _all_confirmed(framework) else " · นอกจากนี้ยังไม่ยืนยัน"
    return f"{used} · ยืนยันแล้ว: {confirmed_words(framework)}{rest}"


def confirmed_words(framework: Framework) -> str:
    """The kinds of which a list is confirmed, those with all items first, each with the items if not all."""
    whole = list(dict.fromkeys(entry.kind for entry in framework.confirmed_kinds if not entry.items))
    parts = [f"{' '.join(map(_short, whole))} (ทุกข้อ)"] if whole else []
    for kind in dict.fromkeys(entry.kind for entry in framework.confirmed_kinds):
        if kind not in whole:
            codes = {code for entry in framework.confirmed_kinds if entry.kind is kind for code in entry.items}
            parts.append(f"{_short(kind)} ({spans(framework, codes)})")
    return " · ".join(parts)


def confirmed_by(framework: Framework, agency: Agency | None) -> tuple[str, ...]:
    """Each kind of which a list is confirmed, with the items and whose paper it was; `agency` is the site's own."""
    lines = []
    for entry in framework.confirmed_kinds:
        source = framework.source_named(entry.source)
        items = spans(framework, entry.items) if entry.items else "ทุกข้อ"
        lines.append(f"{KIND_WORDS[entry.kind]} ({items}): {source_words(source, agency) if source else entry.source}")
    return tuple(lines)


def kind_note(framework: Framework, kind: Kind) -> str:
    """For how many items a list is not confirmed for a kind of body; "" where it is, or nothing is known of kinds."""
    count = sum(not _confirmed(framework, kind, item) for item in framework.items)
    how_many = f"{count} จาก {len(framework.items)} ข้อ" if count < len(framework.items) else "ทุกข้อ"
    return f"ยังไม่ยืนยันสำหรับ{KIND_WORDS[kind]} {how_many}" if count else ""


def item_kind_note(framework: Framework, kind: Kind, item: Item) -> str:
    """What to say of an item that is not confirmed for a kind of body; "" where it is."""
    if _confirmed(framework, kind, item):
        return ""
    kinds = (entry.kind for entry in framework.confirmed_kinds if not entry.items or item.code in entry.items)
    seen = " ".join(dict.fromkeys(map(_short, kinds)))
    return f"ข้อนี้ยังไม่ยืนยันสำหรับ{KIND_WORDS[kind]}" + (f" ยืนยันแล้วเฉพาะ{seen}" if seen else "")


def draft_lines(framework: Framework) -> tuple[str, ...]:
    """What somebody who begins with these criteria has to know; nothing where they are known and can be trusted."""
    if criteria_state(framework).complete and framework.verification is not Verification.DRAFT:
        return ()
    missing = ("ยังไม่พบ:", *(f"  - {text}" for text in framework.missing)) if framework.missing else ()
    return (f"เกณฑ์ปี {framework.fiscal_year} {state_line(framework)}", trust_line(framework), *missing)


def _short(kind: Kind) -> str:
    return KIND_ABBREVIATIONS.get(kind, KIND_WORDS[kind])


def _items(framework: Framework, found: CriteriaState) -> str:
    """Of a list that the agency is still typing, what is typed: all of it would be what is typed, whatever it is."""
    if not found.all_items:
        return "ยังไม่มีข้อ"
    if is_typed_here(framework) and framework.items_count is None:
        return f"พิมพ์แล้ว {found.items} ข้อ"
    return f"พบ {found.items} จาก {found.all_items} ข้อ"


def _of(known: int, of: int, what: str, unit: str) -> str:
    return f"{what} {known} จาก {of} {unit}" if known else f"{what}ยังไม่พบ"


def _used(framework: Framework) -> str:
    if "all" in framework.kinds:
        return "ทุกประเภท"
    return ", ".join(KIND_WORDS.get(kind, kind) for kind in framework.kinds)


def _all_confirmed(framework: Framework) -> bool:
    whole = {entry.kind.value for entry in framework.confirmed_kinds if not entry.items}
    return "all" not in framework.kinds and set(framework.kinds) <= whole


def _confirmed(framework: Framework, kind: Kind, item: Item) -> bool:
    return framework.item_verification(item) in _BY_THE_AGENCY or framework.confirmed_for(kind, item)


def spans(framework: Framework, codes: Collection[str]) -> str:
    """Items in the order of the criteria, neighbours as a span: O1 ถึง O4, O6."""
    return item_codes.in_short(codes, [item.code for item in framework.items])
