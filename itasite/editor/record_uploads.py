"""A file for a field of a record: what was typed goes along while it is handed in, and comes back with its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from http import HTTPStatus
from typing import NamedTuple

from itasite import fiscal
from itasite.editor import base as carried
from itasite.editor.answers import Answer, Asked, Pairs
from itasite.editor.desk import Desk
from itasite.editor.kinds import place_of
from itasite.editor.neighbours import above
from itasite.editor.places import Place
from itasite.editor.shell import said
from itasite.editor.uploading import STEP, Handed, Purpose, choose, only_looks, step
from itasite.editor.work import Checked
from itasite.forms.names import BUTTON, UPLOAD, below

_FORM, _FIELD = "~form", "~for"


class WithFile(NamedTuple):
    """A form as it was sent, with the file in its field; `files`, from the content folder, were written."""

    asked: Asked
    files: tuple[str, ...] = ()


def with_file(desk: Desk, asked: Asked, now: Checked, place: Place) -> Answer | WithFile:
    """The form to save or to draw, or the next page on the way to a file. The caller holds the lock as for `step`."""
    begins, _, field = asked.sent(BUTTON).partition(":")
    if begins == UPLOAD:
        pairs = tuple(pair for pair in asked.form if pair[0] != BUTTON)
        return choose(desk, asked, now, _purpose(now, asked, place, field, pairs))
    if not asked.sent(STEP):
        return WithFile(asked)
    typed, field = _pairs(asked.sent(_FORM)), asked.sent(_FIELD)
    if typed is None:
        return said(desk, asked, HTTPStatus.BAD_REQUEST, "แบบฟอร์มมาไม่ครบ", "กดย้อนกลับ แล้วลองอีกครั้ง")
    found = step(desk, asked, now, _purpose(now, asked, place, field, typed))
    if isinstance(found, Answer):
        return found
    if found is None:  # a button that changes nothing: the form is drawn as it was
        return WithFile(replace(asked, form=(*typed, (BUTTON, f"{UPLOAD}-back:~")), uploads=()))
    title = below(field.rpartition(".")[0], "title")
    named = [(field, _named(now, asked, place, found))]
    named += [(title, found.title)] if found.title and dict(typed).get(title) == "" else []
    return WithFile(replace(asked, form=(*typed, *named), uploads=()), (found.path,) if found.new else ())


def looked(desk: Desk, asked: Asked) -> Answer | None:
    """The page about a file that was handed in just now; None of every other step. Needs no lock."""
    if not only_looks(asked):
        return None
    now = desk.work.now()
    place = place_of(now, asked)
    found = with_file(desk, asked, now, place) if place else None
    return found if isinstance(found, Answer) else None


def _purpose(now: Checked, asked: Asked, place: Place, field: str, typed: Pairs) -> Purpose:
    values, holder = dict(typed), field.rpartition(".")[0]
    return Purpose(
        f"ส่งไฟล์ให้ {place.title}",
        _year(now, asked, place),
        item=asked.step("item"),
        day=_day(values, below(holder, "date")),
        hidden=((_FORM, carried.packed([list(pair) for pair in typed])), (_FIELD, field)),
        asks_title=values.get(below(holder, "title")) == "",
        back="กลับไปที่แบบฟอร์มโดยไม่ส่งไฟล์",
        above=above(now, asked),
    )


def _day(values: Mapping[str, str], name: str) -> date | None:
    try:
        return fiscal.parse_date(values.get(name, ""))
    except fiscal.NotADate:
        return None


def _year(now: Checked, asked: Asked, place: Place) -> int:
    """The year in whose folder the file is kept: that of the record or its page, else the latest."""
    folder = place.file.partition("/")[0]
    years = [year.number for year in now.site.years] if now.site else []
    return asked.year or (int(folder) if folder.isdecimal() else max(years, default=0))


def _named(now: Checked, asked: Asked, place: Place, found: Handed) -> str:
    """The file as the field names it: from the folder of the year; of the agency, from the content folder."""
    return found.path if asked.page == "agency" else found.path.removeprefix(f"{_year(now, asked, place)}/")


def _pairs(packed: str) -> Pairs | None:
    found = carried.unpacked(packed)
    if not isinstance(found, list):
        return None
    pairs = [(str(pair[0]), str(pair[1])) for pair in found if isinstance(pair, list) and len(pair) == 2]
    return tuple(pairs) if len(pairs) == len(found) else None
