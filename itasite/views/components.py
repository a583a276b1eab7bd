"""Which required components are shown, in words: for the item's page, the checklist's rows, and all that says counts."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.checklist import ItemState
from itasite.facts.components import ComponentCount, Shown, component_count
from itasite.views.show import Mark, Show

# Of one component.
WORDS = {
    Shown.SHOWN: "แสดงแล้ว",
    Shown.UNCONFIRMED: "แสดงแล้ว แต่รอยืนยันที่อยู่",
    Shown.UNSTATED: "ยังไม่ได้ระบุว่าแสดงในหลักฐานใด",
    Shown.MISSING: "ยังไม่แสดง",
}


class CountView(NamedTuple):
    """How many components are shown: `text` is "3 / 4", `rest` says how the others stand, "" where there are none.

    `name` is that of the mark: the value of the worst `Shown`. `spoken` says the same as `text` in words.
    """

    name: str
    text: str
    rest: str
    spoken: str


def shown_mark(found: Shown) -> Mark:
    """The mark and the word of one component."""
    return Mark(found.value, WORDS[found])


def count_view(show: Show, state: ItemState) -> CountView | None:
    """The count of an item's components; None where none are known."""
    found = component_count(state)
    if found is None:
        return None
    return CountView(
        name=found.worst.value,
        text=show.digits(count_text(found)),
        rest=show.digits(rest_text(found)),
        spoken=show.digits(f"แสดงองค์ประกอบ {found.shown} จาก {found.all}"),
    )


def count_text(found: ComponentCount) -> str:
    """How many components are shown of how many: 3 / 4."""
    return f"{found.shown} / {found.all}"


def rest_text(found: ComponentCount) -> str:
    """How the components stand that are not shown; "" where all are."""
    parts = ((found.unconfirmed, "รอยืนยัน"), (found.missing, "ยังไม่แสดง"), (found.unstated, "ยังไม่ได้ระบุ"))
    return " · ".join(f"{word} {count}" for count, word in parts if count)
