"""A second unit looks at an item: what is claimed, its evidence, and the confirmation that falls away with a change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from http import HTTPStatus
from typing import NamedTuple

from itasite import fiscal, item_codes
from itasite.edit.apply import plain_of
from itasite.edit.change import Plain
from itasite.edit.file import opened_in
from itasite.edit.refused import CannotEdit
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.item_told import ItemTold, item_told
from itasite.editor.kept import kept
from itasite.editor.kinds import place_of
from itasite.editor.neighbours import above
from itasite.editor.pages import href
from itasite.editor.parts import REVIEWS_TITLE
from itasite.editor.places import Place
from itasite.editor.saving import Saved, save_record
from itasite.editor.shell import Entry, missing, shown
from itasite.editor.work import Checked
from itasite.facts.checklist import ItemState, checklist
from itasite.facts.reviews import ReviewState, review_hash, review_of, review_state
from itasite.facts.sitemap import CHECKLIST, year_title
from itasite.forms.keys import written_key
from itasite.model.disclosure import Entry as ItemEntry
from itasite.model.record import Status
from itasite.model.site import Site, Year
from itasite.views.reviews import reviews_line

_SEEN, _BY, _LOOKED, _DO = "~seen", "~by", "~looked", "~do"
_WITHDRAW = "withdraw"


class Looked(NamedTuple):
    """An item that is looked at: where it stands in the content, and its record there."""

    now: Checked
    site: Site
    year: Year
    state: ItemState
    place: Place


class ReviewRow(NamedTuple):
    """An item in the list: where it is looked at, its title, and how it stands."""

    href: str
    title: str
    state: str


def overview(desk: Desk, asked: Asked) -> Answer:
    """The items of a year by how they were looked at: those first that wait for it."""
    now = desk.work.now()
    year = now.year(asked.year)
    if now.site is None or year is None or not CHECKLIST.is_in(year):
        return missing(desk, asked)
    groups: dict[str, list[ReviewRow]] = {"เปลี่ยนหลังตรวจทาน จึงต้องดูใหม่": [], "รอตรวจทาน": [], "ตรวจทานแล้ว": []}
    for state in checklist(year):
        row = ReviewRow(
            href("review", year=year.number, item=item_codes.slug(state.item.code)),
            f"{state.item.code} {state.item.title}",
            item_told(desk, now.site, year, state).review,
        )
        found = review_state(now.site, year, state)
        if found is ReviewState.SEEN:
            groups["ตรวจทานแล้ว"].append(row)
        elif found is ReviewState.FALLEN:
            groups["เปลี่ยนหลังตรวจทาน จึงต้องดูใหม่"].append(row)
        elif state.status is Status.DONE or found is ReviewState.OWN:
            groups["รอตรวจทาน"].append(row)
    return shown(
        desk, asked, REVIEWS_TITLE, "editor/reviews", now=now, path=CHECKLIST.path_in(year), groups=groups,
        above=(Entry(year_title(now.site, year), href("year", year=year.number)),),
        line=reviews_line(now.site, year),
    )  # fmt: skip


def show(desk: Desk, asked: Asked) -> Answer:
    """What is claimed of an item, for who looks at it."""
    found = _looked(desk, asked)
    return _page(desk, asked, found) if found else missing(desk, asked)


def take(desk: Desk, asked: Asked) -> Answer:
    """Write that a unit has looked, or that it takes that back; only of what it has seen."""
    with desk.work.lock:
        found = _looked(desk, asked)
        if found is None:
            return missing(desk, asked)
        withdrawn = asked.sent(_DO) == _WITHDRAW
        if not withdrawn and (trouble := _trouble(asked, found)):
            return _page(desk, asked, found, trouble)
        review = None if withdrawn else _review(asked, found, desk.today())
        try:
            saved = _saved(found, review)
        except CannotEdit as refusal:
            return _page(desk, asked, found, refusal.message)
        if isinstance(saved, str):
            return _page(desk, asked, found, saved)
        file = found.place.file
        told = kept(desk, found.now, (file,), found.place.title, wrote={file: saved.raw} if saved.wrote else {})
        return desk.saved(href("review", **asked.steps), told)


def _looked(desk: Desk, asked: Asked) -> Looked | None:
    now = desk.work.now()
    year = now.year(asked.year)
    if now.site is None or year is None:
        return None
    place = place_of(now, replace(asked, page="item"))
    state = next((one for one in checklist(year) if item_codes.slug(one.item.code) == asked.step("item")), None)
    return Looked(now, now.site, year, state, place) if state and place else None


def _units(found: Looked) -> tuple[str, ...]:
    """The units that may look: all but those that answer for the item."""
    return tuple(unit for unit in found.site.agency.units if unit not in found.state.responsible)


def _trouble(asked: Asked, found: Looked) -> str:
    """Why nothing is confirmed, "" if it can be."""
    if asked.sent(_SEEN) != review_hash(found.site, found.year, found.state):
        return "ข้อมูลของข้อนี้เปลี่ยนไประหว่างที่ท่านดู ดูใหม่ตามที่แสดงด้านล่าง แล้วยืนยันอีกครั้ง"
    if asked.sent(_BY) not in _units(found):
        return "เลือกหน่วยที่ตรวจทาน ซึ่งต้องไม่ใช่ผู้รับผิดชอบของข้อนี้"
    return "" if asked.sent(_LOOKED) else "ทำเครื่องหมายว่าเปิดดูหลักฐานแล้ว จึงจะยืนยันได้"


def _review(asked: Asked, found: Looked, day: date) -> Plain:
    on = f"{day.year + fiscal.BUDDHIST_OFFSET}-{day.month:02}-{day.day:02}"
    return {"by": asked.sent(_BY), "on": on, "of": review_hash(found.site, found.year, found.state)}


def _saved(found: Looked, review: Plain | None) -> Saved | str:
    """What was written, or why it could not be. Raises CannotEdit where the file cannot be read."""
    file = opened_in(found.now.content, found.place.file)
    record = found.place.record(plain_of(file.text, found.place.file))
    if not isinstance(record, dict):
        return "ข้อนี้ยังไม่ได้กรอก จึงยังตรวจทานไม่ได้"
    key = written_key(ItemEntry, "reviewed", record)
    mine = {name: value for name, value in record.items() if name != key}
    saved = save_record(found.now.content, found.place, record, mine if review is None else {**mine, key: review})
    return "มีผู้แก้ข้อนี้พร้อมกัน ดูใหม่แล้วยืนยันอีกครั้ง" if saved.conflicts else saved.trouble or saved


def _page(desk: Desk, asked: Asked, found: Looked, trouble: str = "") -> Answer:
    told: ItemTold = item_told(desk, found.site, found.year, found.state)
    item = Entry(found.place.title, href("item", **asked.steps))
    return shown(
        desk, asked, f"ตรวจทาน {found.place.title}", "editor/review", now=found.now,
        status=HTTPStatus.CONFLICT if trouble else HTTPStatus.OK,
        above=(*above(found.now, replace(asked, page="item")), item), path=found.place.preview,
        told=told, trouble=trouble, units=_units(found), chosen=asked.sent(_BY) or desk.unit,
        seen=review_hash(found.site, found.year, found.state), names={"seen": _SEEN, "by": _BY, "looked": _LOOKED},
        do=_DO, withdraw=_WITHDRAW if review_of(found.state) else "", item=item,
        reviews=href("reviews", year=found.year.number), is_filled=found.state.entry is not None,
    )  # fmt: skip
