"""The page of a record: its form, and what is done with what was filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from http import HTTPStatus

from itasite.edit.change import Path as Steps
from itasite.edit.change import Plain
from itasite.edit.file import opened_in
from itasite.edit.plain import plain_of_node
from itasite.edit.refused import CannotEdit
from itasite.editor import base as carried
from itasite.editor.answers import ARRANGE, Answer, Asked
from itasite.editor.conflicts import ask, chosen, pending
from itasite.editor.desk import Desk
from itasite.editor.history_place import record_history
from itasite.editor.kept import kept
from itasite.editor.kinds import place_of
from itasite.editor.neighbours import above, address_of, beside
from itasite.editor.pages import NAMES, href
from itasite.editor.places import NEW, Place
from itasite.editor.record_told import told_beside
from itasite.editor.record_uploads import looked, with_file
from itasite.editor.repair import unreadable
from itasite.editor.saving import Saved, save_record
from itasite.editor.seen import OTHERS, others
from itasite.editor.shell import missing, said, shown
from itasite.editor.work import Checked
from itasite.forms.drawn import findings_html, form_html
from itasite.forms.findings import findings_at
from itasite.forms.layout import ELSEWHERE
from itasite.forms.posted import posted
from itasite.forms.shown import Finding
from itasite.forms.views import form_view
from itasite.problem import Position

_SECTIONS = {"agency": "agency", "page-head": "own-pages", "page-block": "own-pages"}


def show(desk: Desk, asked: Asked) -> Answer:
    """The form of a record as its file has it."""
    now = desk.work.now()
    place = place_of(now, asked)
    if place is None:
        return missing(desk, asked)
    try:
        file = opened_in(now.content, place.file)
        whole = place.whole(file.text)
    except (CannotEdit, OSError) as refusal:
        return unreadable(desk, asked, place.title, place.file, refusal)
    record = place.record(whole)
    if not isinstance(record, dict | None) and place.piece is None:
        return unreadable(desk, asked, place.title, place.file, CannotEdit("shape", Position(place.file)))
    if record is None and place.holder and asked.step("entry") != NEW:
        return missing(desk, asked)
    found = _found(now, place)
    shown_now = place.beginning or {} if record is None else record
    return _drawn(desk, asked, now, place, shown_now, record or {}, found, others=others(place, file.text))


def _found(now: Checked, place: Place) -> tuple[Finding, ...]:
    """What was found in the record, in the file as it was when it was looked at."""
    if (piece := place.piece) is not None:
        mine = [one for one in now.problems if one.at.file == place.file and one.at.line in piece.lines]
        return findings_at(mine, place.file, piece.tree, (), place.form)
    file = now.site.texts.get(place.file) if now.site else None
    if file is None or file.tree is None:
        return ()
    path = place.locate(plain_of_node(file.tree))
    found = () if path is None else findings_at(now.problems, place.file, file.tree, path, place.form)
    return tuple(one for one in found if not _is_elsewhere(place, one))


def _is_elsewhere(place: Place, found: Finding) -> bool:
    """Whether it is told on a page of its own: where a record is a whole file, others with pages stand in it."""
    record = place.form.record
    return bool(found.path and record and (record.__name__, found.path[0]) in ELSEWHERE)


def take(desk: Desk, asked: Asked) -> Answer:
    """Save what was filled in; with a button for rows, draw the form again."""
    if found := looked(desk, asked):
        return found
    with desk.work.lock:
        now = desk.work.now()
        place = place_of(now, asked)
        if place is None:
            return missing(desk, asked)
        filled = with_file(desk, asked, now, place)
        if isinstance(filled, Answer):
            return filled
        asked, files = filled
        base = carried.unpacked(asked.sent(carried.FIELD))
        if base is None:
            return said(desk, asked, HTTPStatus.BAD_REQUEST, "แบบฟอร์มมาไม่ครบ", "กดย้อนกลับ แล้วกดบันทึกอีกครั้ง")
        if conflicts := pending(asked, base):
            return _chosen(desk, asked, now, place, conflicts)
        base = base if isinstance(base, dict) else {}  # what is no record was not in the boxes that were filled in
        sent = posted(place.form, asked.form, _before(place, base))
        saved = Saved() if sent.button else save_record(now.content, place, base, sent.plain, asked.sent(OTHERS))
        if files and (saved.trouble or saved.conflicts):
            kept(desk, now, files)  # they are there, whatever becomes of what names them
        if sent.button or saved.trouble:
            return _drawn(desk, asked, now, place, sent.drawn, base, (), sent.origins, saved.trouble)
        return _done(desk, asked, now, place, saved, sent.plain, files)


def _chosen(desk: Desk, asked: Asked, now: Checked, place: Place, conflicts: Saved) -> Answer:
    """The same for a form whose conflicts were chosen."""
    mine = chosen(asked, conflicts)
    saved = conflicts if mine is None else save_record(now.content, place, conflicts.theirs, mine, asked.sent(OTHERS))
    if saved.trouble:
        return ask(desk, asked, place, replace(conflicts, trouble=saved.trouble))
    return _done(desk, asked, now, place, saved, mine or {})


def _done(
    desk: Desk, asked: Asked, now: Checked, place: Place, saved: Saved, mine: Plain, files: tuple[str, ...] = ()
) -> Answer:
    """What follows a save; `files` were kept for the record just now, and are part of the same version."""
    if saved.conflicts:
        return ask(desk, asked, place, saved)
    written = (*((place.file,) if saved.wrote else ()), *files)
    wrote = {place.file: saved.raw} if saved.wrote else {}
    told = kept(desk, now, written, place.title, wrote=wrote) if written else "ไม่มีอะไรเปลี่ยน จึงไม่ได้เขียนไฟล์"
    return desk.saved(address_of(asked, mine), told)


def _before(place: Place, base: Plain) -> Plain:
    """What the form was drawn of: of a new record its beginning, which is not in the file yet."""
    return base or place.beginning or {}


def _arrange(asked: Asked) -> str:
    """Where a record of a list is moved or taken out; "" of a new one and of one that stays where it is."""
    known = f"{ARRANGE}{asked.page}" in NAMES and asked.step("entry") != NEW
    return href(f"{ARRANGE}{asked.page}", **asked.steps) if known else ""


def _drawn(
    desk: Desk,
    asked: Asked,
    now: Checked,
    place: Place,
    record: Plain,
    base: Plain,
    found: Sequence[Finding],
    origins: Mapping[Steps, str] | None = None,
    trouble: str = "",
    *,
    others: str | None = None,
) -> Answer:
    view = form_view(place.form, record, found, origins, uploads=True)
    return shown(
        desk,
        asked,
        place.title,
        "editor/record",
        now=now,
        section=_SECTIONS.get(asked.page, ""),
        above=above(now, asked),
        path=place.preview,
        help=view.help,
        form=form_html(view),
        found=findings_html(view),
        told=told_beside(desk, now, asked),
        base_name=carried.FIELD,
        base=carried.packed(base),
        others_name=OTHERS,
        others=asked.sent(OTHERS) if others is None else others,
        unsaved=origins is not None,
        beside=beside(now, asked),
        history="" if asked.step("entry") == NEW else record_history(href(asked.page, **asked.steps)),
        arrange=_arrange(asked),
        trouble=trouble,
        status=HTTPStatus.CONFLICT if trouble else HTTPStatus.OK,
    )
