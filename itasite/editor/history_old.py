"""The page of a record, or a file, as an old version has it; and the way back to that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from itasite.edit.apply import plain_of
from itasite.edit.change import Plain
from itasite.edit.file import ChangedMeanwhile, opened_in
from itasite.edit.file import save as save_file
from itasite.edit.refused import CannotEdit
from itasite.editor import base as carried
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.history_place import Subject, own_part, root_of, subject_of, version_called
from itasite.editor.history_record import above
from itasite.editor.history_words import back_message, first_line, moment
from itasite.editor.kept import kept
from itasite.editor.pages import href
from itasite.editor.places import Place
from itasite.editor.saving import save_record
from itasite.editor.shell import Entry, missing, shown
from itasite.editor.work import Checked
from itasite.forms.keys import key_of
from itasite.forms.value_words import said
from itasite.output.system_error import explain
from itasite.versions.history import text_at
from itasite.versions.version import Version
from itasite.words import history as words

_DIGEST = "~digest"


class Row(NamedTuple):
    """A field: what it held in the old version and holds now, and whether these differ."""

    label: str
    old: str
    new: str
    differs: bool


class _Two(NamedTuple):
    """The same in the old version and now: whole texts, or records; None where there is none."""

    old: Plain | None
    new: Plain | None
    digest: str


def show(desk: Desk, asked: Asked) -> Answer:
    """What it was, beside what it is."""
    return _page(desk, asked)


def _page(desk: Desk, asked: Asked, trouble: str = "") -> Answer:
    now = desk.work.now()
    subject, version = subject_of(now, asked), version_called(root_of(desk, now), asked.step("version"))
    if subject is None or version is None:
        return missing(desk, asked)
    try:
        two = _both(desk, now, subject, version)
    except (CannotEdit, OSError) as error:
        two, trouble = _Two(None, None, ""), _why(error)
    rows = tuple(_rows(subject.place, two)) if subject.place else ()
    alone = subject.place is None
    trail = (*above(subject), Entry(f"ประวัติของ {subject.title}", subject.at("record-history")))
    return shown(
        desk,
        asked,
        f"{subject.title} เมื่อ {moment(version)}",
        "editor/history_old",
        now=now,
        section="history",
        above=trail,
        who=version.author.name,
        what=first_line(version),
        what_href=href("version", version=version.id),
        rows=rows,
        old=two.old if alone and isinstance(two.old, str) else "",
        absent=two.old is None and not trouble,
        same=two.old == (own_part(subject.place, two.new) if subject.place else two.new),
        trouble=trouble,
        hidden=((carried.FIELD, carried.packed(two.new or {})), (_DIGEST, two.digest)),
    )


def take(desk: Desk, asked: Asked) -> Answer:
    """Make it so again, as a new save: no version is ever taken away."""
    with desk.work.lock:
        now = desk.work.now()
        subject, version = subject_of(now, asked), version_called(root_of(desk, now), asked.step("version"))
        if subject is None or version is None:
            return missing(desk, asked)
        try:
            trouble, raw = _written(desk, asked, now, subject, version)
        except ChangedMeanwhile:
            trouble, raw = words.CHANGED, None
        except (CannotEdit, OSError) as error:
            trouble, raw = _why(error), None
        if trouble:
            return _page(desk, asked, trouble)
        back, wrote = back_message(subject.title, version), {subject.file: raw}
        told = kept(desk, now, (subject.file,), subject.title, back, wrote=wrote) if raw is not None else words.ALREADY
    return desk.saved(subject.page or asked.first("of") or subject.at("record-history"), told)


def _written(desk: Desk, asked: Asked, now: Checked, subject: Subject, version: Version) -> tuple[str, bytes | None]:
    """Why nothing was written, "" if nothing hindered; and what was, None if nothing was."""
    two = _both(desk, now, subject, version)
    if two.old is None:
        return words.ABSENT, None
    if subject.place is None:
        file = now.content / subject.file
        before = opened_in(now.content, subject.file)
        if before.digest != asked.sent(_DIGEST):
            return words.CHANGED, None
        file.parent.mkdir(parents=True, exist_ok=True)
        after = save_file(file, before, str(two.old))
        return "", after.raw if after.digest != before.digest else None
    base = carried.unpacked(asked.sent(carried.FIELD))
    mine = two.old
    if isinstance(base, dict) and isinstance(mine, dict):
        own = own_part(subject.place, base)
        mine = {**{key: value for key, value in base.items() if not isinstance(own, dict) or key not in own}, **mine}
    saved = save_record(now.content, subject.place, base if base is not None else {}, mine)
    return words.CHANGED if saved.conflicts else saved.trouble, saved.raw


def _both(desk: Desk, now: Checked, subject: Subject, version: Version) -> _Two:
    root = root_of(desk, now)
    old = text_at(root.folder, version.id, root.path(subject.file))
    old = old.replace("\r\n", "\n") if isinstance(old, str) else None
    file = opened_in(now.content, subject.file)
    if subject.place is None:
        return _Two(old, file.text if file.digest else None, file.digest)
    record = subject.place.record
    before = None if old is None else own_part(subject.place, record(plain_of(old, subject.file)))
    return _Two(before, record(plain_of(file.text, subject.file)), file.digest)


def _rows(place: Place, two: _Two) -> Iterator[Row]:
    old, new = (one if isinstance(one, dict) else {} for one in (two.old, two.new))
    seen = set[str]()
    for field in place.form.fields:
        before, after = key_of(place.form, field.name, old), key_of(place.form, field.name, new)
        seen |= {before, after}
        if before in old or after in new:
            yield _row(field.label, said(field, old.get(before, "")), said(field, new.get(after, "")))
    for key in dict.fromkeys((*old, *new)):
        if key not in seen and isinstance(old.get(key, ""), str) and isinstance(new.get(key, ""), str):
            yield _row(key, said(None, old.get(key, "")), said(None, new.get(key, "")))


def _row(label: str, old: str, new: str) -> Row:
    return Row(label, old, new, old != new)


def _why(error: CannotEdit | OSError) -> str:
    return error.message if isinstance(error, CannotEdit) else explain(error)
