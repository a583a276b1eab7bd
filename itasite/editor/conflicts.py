"""The same was changed in the form and in the file meanwhile: both are shown, and one of them is chosen."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import NamedTuple

from itasite.edit.change import Change, Drop, Plain, Put
from itasite.edit.merge import Conflict
from itasite.edit.plain import changed
from itasite.editor import base as carried
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.places import Place
from itasite.editor.saving import Saved
from itasite.editor.seen import OTHERS
from itasite.editor.shell import shown
from itasite.forms.model import Form
from itasite.forms.value_words import named, said

_JOINED, _CONFLICTS, _CHOSEN = "~joined", "~conflicts", "~chosen"
_MINE, _THEIRS = "mine", "theirs"


class ConflictView(NamedTuple):
    """A value that was changed twice: the name of its choice, what it is called, and what both sides have."""

    name: str
    label: str
    mine: str
    theirs: str


def ask(desk: Desk, asked: Asked, place: Place, saved: Saved) -> Answer:
    """The page on which each is chosen; what was typed travels in it whole."""
    rows = [ConflictView(f"{_CHOSEN}.{number}", *_words(place.form, one)) for number, one in enumerate(saved.conflicts)]
    hidden = (
        (carried.FIELD, carried.packed(saved.theirs)),
        (_JOINED, carried.packed(saved.joined)),
        (_CONFLICTS, carried.packed(json.dumps(saved.conflicts))),
        (OTHERS, asked.sent(OTHERS)),
    )
    conflict = HTTPStatus.CONFLICT
    return shown(
        desk,
        asked,
        place.title,
        "editor/conflict",
        status=conflict,
        conflicts=rows,
        hidden=hidden,
        trouble=saved.trouble,
    )


def pending(asked: Asked, base: Plain) -> Saved | None:
    """The conflicts that were to be chosen, of the page that was sent; None if it was none."""
    joined, packed = carried.unpacked(asked.sent(_JOINED)), carried.unpacked(asked.sent(_CONFLICTS))
    if joined is None or not isinstance(packed, str):
        return None
    try:
        conflicts = tuple(Conflict(tuple(path), *sides) for path, *sides in json.loads(packed))
    except (ValueError, TypeError, RecursionError):
        return None
    return Saved(conflicts=conflicts, joined=joined, theirs=base)


def chosen(asked: Asked, saved: Saved) -> Plain | None:
    """The record as it was chosen; None while a choice is missing."""
    changes: list[Change] = []
    for number, one in enumerate(saved.conflicts):
        side = asked.sent(f"{_CHOSEN}.{number}")
        if side not in (_MINE, _THEIRS):
            return None
        value = one.mine if side == _MINE else one.theirs
        changes.append(Drop(one.path) if value is None else Put(one.path, value))
    # from behind, so that no entry that goes moves one that is still to be found
    return changed(saved.joined, reversed(changes))


def _words(form: Form, one: Conflict) -> tuple[str, str, str]:
    field, label = named(form, one.path)
    return label, said(field, one.mine), said(field, one.theirs)
