"""A record of a list moved up or down or taken out, after what refers to it was told."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus

from itasite.edit.change import Change, Drop, Move, Plain
from itasite.edit.file import opened_in
from itasite.edit.plain import value_at
from itasite.edit.refused import CannotEdit
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.kept import kept
from itasite.editor.kinds import place_of
from itasite.editor.neighbours import above, list_of
from itasite.editor.pages import href
from itasite.editor.places import Place
from itasite.editor.repair import unreadable
from itasite.editor.saving import change_file
from itasite.editor.seen import SIGHT, sight
from itasite.editor.shell import Entry, missing, shown
from itasite.editor.work import Checked
from itasite.forms.removal import Referring, referring

_KINDS = {
    "measure": ("measure", "มาตรการ"),
    "group": ("group", "กลุ่มมาตรการ"),
    "shared": ("evidence", "หลักฐาน"),
    "table": ("table", "ตาราง"),
}
_UP, _DOWN, _REMOVE = "up", "down", "remove"
_CHANGED = "รายการนี้ถูกแก้ไขหรือย้ายไประหว่างที่ท่านเปิดหน้านี้อยู่ จึงยังไม่ได้ทำ ดูชื่อด้านล่างว่าใช่รายการที่ต้องการ แล้วกดอีกครั้ง"
_GONE = "รายการนั้นไม่มีในไฟล์แล้ว จึงไม่ได้ทำอะไร"
_DONE = {_UP: "เลื่อนขึ้นแล้ว", _DOWN: "เลื่อนลงแล้ว", _REMOVE: "ลบแล้ว"}


def show(desk: Desk, asked: Asked) -> Answer:
    """What can be done with a record, and what refers to it."""
    now = desk.work.now()
    place = place_of(now, asked)
    return missing(desk, asked) if place is None else _page(desk, asked, now, place)


def take(desk: Desk, asked: Asked) -> Answer:
    """Move it, or take it out."""
    verb = asked.sent("do")
    with desk.work.lock:
        now = desk.work.now()
        place = place_of(now, asked)
        if place is None or verb not in _DONE:
            return missing(desk, asked)
        found: list[str] = []

        def changes(whole: Plain) -> Iterator[Change]:
            found.append(sight(place, whole))
            return _changes(place, whole, verb) if found[-1] == asked.sent(SIGHT) else iter(())

        saved = change_file(now.content, place.file, changes)
        if saved.trouble or (found[-1] and found[-1] != asked.sent(SIGHT)):
            return _page(desk, asked, now, place, saved.trouble or _CHANGED)
        if not found[-1]:
            return desk.saved(list_of(asked), _GONE)
        told = "อยู่ปลายสุดแล้ว จึงไม่ได้เลื่อน"
        if saved.wrote:
            told = kept(desk, now, (place.file,), place.title, done=_DONE[verb], wrote={place.file: saved.raw})
    return desk.saved(list_of(asked), told)


def _page(desk: Desk, asked: Asked, now: Checked, place: Place, trouble: str = "") -> Answer:
    kind, noun = _KINDS[asked.record]
    try:
        seen = sight(place, place.whole(opened_in(now.content, place.file).text))
    except CannotEdit as refusal:
        return unreadable(desk, asked, place.title, place.file, refusal)
    if not seen:
        return missing(desk, asked)
    return shown(
        desk,
        asked,
        f"ย้ายหรือลบ{noun}",
        "editor/arranging",
        now=now,
        status=HTTPStatus.CONFLICT if trouble else HTTPStatus.OK,
        above=(*above(now, asked), Entry(place.title, href(asked.record, **asked.steps))),
        path=place.preview,
        name=place.title,
        noun=noun,
        seen_name=SIGHT,
        seen=seen,
        referring=_referring(now, asked, kind),
        trouble=trouble,
    )


def _referring(now: Checked, asked: Asked, kind: str) -> tuple[Referring, ...]:
    year = now.year(asked.year)
    return referring(now.site, year, kind, asked.step("entry")) if now.site and year else ()


def _changes(place: Place, whole: Plain, verb: str) -> Iterator[Change]:
    path = place.locate(whole)
    if path is None:
        return
    *into, at = path
    if verb == _REMOVE:
        yield Drop(path)
        return
    entries = value_at(whole, tuple(into))
    if isinstance(entries, list) and isinstance(at, int) and (to := _beside(entries, at, verb)) is not None:
        yield Move(tuple(into), at, to)


def _beside(entries: list[Plain], at: int, verb: str) -> int | None:
    """The nearest entry of the same group in that direction; None at the end."""
    order = range(at - 1, -1, -1) if verb == _UP else range(at + 1, len(entries))
    return next((to for to in order if _group(entries[to]) == _group(entries[at])), None)


def _group(entry: Plain) -> Plain | None:
    return entry.get("group") if isinstance(entry, dict) else None
