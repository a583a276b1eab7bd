"""The same lines of a page were changed here and in the file: both are shown, and one of them is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from itasite.editor import base as carried
from itasite.editor.answers import Answer, Asked
from itasite.editor.conflicts import ConflictView
from itasite.editor.desk import Desk
from itasite.editor.own_page_saving import TextSaved
from itasite.editor.shell import shown
from itasite.versions.choice import Place, Side

_MINE, _THEIRS, _CHOSEN = "~mine", "~theirs", "~chosen"
_GONE = "(ลบแล้ว)"


def ask_which(desk: Desk, asked: Asked, title: str, saved: TextSaved, sides: tuple[str, str]) -> Answer:
    """The page on which each passage is chosen; `sides` are the text before and what was typed, which travel in it."""
    rows = [
        ConflictView(
            f"{_CHOSEN}.{number}", f"ข้อความช่วงที่ {number + 1}", str(one.mine) or _GONE, str(one.theirs) or _GONE
        )
        for number, one in enumerate(saved.choices)
    ]
    base, mine = sides
    hidden = (
        (carried.FIELD, carried.packed(base)),
        (_MINE, carried.packed(mine)),
        (_THEIRS, carried.packed(saved.theirs)),
    )
    conflict = HTTPStatus.CONFLICT
    return shown(desk, asked, title, "editor/conflict", status=conflict, conflicts=rows, hidden=hidden, trouble="")


def answered(asked: Asked) -> tuple[str, Mapping[Place, Side], str] | None:
    """What was typed, what was chosen, and the text of the file that it was asked of; None if nothing was asked."""
    mine, theirs = carried.unpacked(asked.sent(_MINE)), carried.unpacked(asked.sent(_THEIRS))
    if not isinstance(mine, str) or not isinstance(theirs, str):
        return None
    chosen: dict[Place, Side] = {}
    for name, value in asked.form:
        key, _, number = name.partition(".")
        if (
            key == _CHOSEN
            and number.isascii()
            and number.isdigit()
            and len(number) < 10
            and value in (Side.MINE, Side.THEIRS)
        ):
            chosen[(int(number),)] = Side(value)
    return mine, chosen, theirs
