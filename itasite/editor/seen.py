"""A record that has no name but its number: found again as what was seen, for its number may be another's by now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from itasite.edit.change import Plain
from itasite.edit.plain import value_at
from itasite.edit.refused import CannotEdit
from itasite.editor.places import Place
from itasite.problem import Position

OTHERS = "~others"  # the field of a form that carries `others`
SIGHT = "~seen"  # the field of a form that carries `sight`


def others(place: Place, text: str) -> str:
    """What tells the records beside this one from any other state of them; "" for a record that has a name."""
    if place.numbered is None:
        return ""
    try:
        return _beside(place.numbered.entries(text), place.numbered.at)
    except CannotEdit:
        return ""


def as_seen(place: Place, text: str, base: Plain, beside: str = "") -> Place:
    """The place of the record that was `base`, in the file as it is now; `beside` is what `others` gave then.

    It is the one that is still the same, or the one at its number where all others are still the same. Raises
    CannotEdit where it is neither: a neighbour must never be taken for it.
    """
    numbered = place.numbered
    if numbered is None:
        return place
    entries = numbered.entries(text)
    same = [at for at, entry in enumerate(entries) if (entry or {}) == (base or {})]
    if same:
        return numbered.place_at(min(same, key=lambda at: abs(at - numbered.at)))
    if numbered.at < len(entries) and beside == _beside(entries, numbered.at):
        return place
    raise CannotEdit("moved", Position(place.file))


def sight(place: Place, whole: Plain) -> str:
    """What tells a record from any other state of it, with its whole list if it has no name; "" if it is not there."""
    path = place.locate(whole)
    return "" if path is None else _digest(value_at(whole, path[:-1] if place.numbered else path))


def _beside(entries: Sequence[Plain], at: int) -> str:
    return _digest([*entries[:at], "", *entries[at + 1 :]])


def _digest(value: Plain | None) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()
