"""The state of a year's criteria in words: one word and the counts, the same on pages, in lists and in messages."""

from __future__ import annotations

from itasite.facts.criteria_state import criteria_state
from itasite.model.framework import Framework

COMPLETE, DRAFT = "ฉบับครบ", "ฉบับร่าง"


def state_word(framework: Framework) -> str:
    """The one word for the state of a list."""
    return COMPLETE if criteria_state(framework).complete else DRAFT


def state_line(framework: Framework) -> str:
    """The state with its counts, on one line."""
    found = criteria_state(framework)
    parts = (
        f"{found.items} จาก {found.all_items} ข้อ",
        f"องค์ประกอบ {found.components} ข้อ",
        *(
            f"{what}{'พบแล้ว' if known else 'ยังไม่พบ'}"
            for what, known in (("น้ำหนัก", found.weights), ("ระดับ", found.levels), ("ปฏิทิน", found.calendar))
        ),
    )
    return f"{state_word(framework)}: {' · '.join(parts)}"
