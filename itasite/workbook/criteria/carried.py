"""Criteria of one year made to those of another: what nobody changed was not read in the new year's manual. Pure."""

from __future__ import annotations

from typing import NamedTuple

from itasite.edit.change import Plain
from itasite.model.framework import Framework, Verification
from itasite.reading.own_criteria import own_title
from itasite.words.fields import field_words

# What holds for one year only, and is left behind where it is as it was.
_OF_ONE_YEAR = (
    *("title", "note", "missing", "items_count", "confirmed_kinds", "calendar", "calendar_source", "inferred"),
    *("instruments_verification", "levels_verification"),
)
_TRUSTED = ("verification", "source")


class Carried(NamedTuple):
    """The criteria for the new year; the codes of items that nobody changed; the labels of what was left behind."""

    plain: dict[str, Plain]
    items: tuple[str, ...]
    left: tuple[str, ...]


def carried(plain: dict[str, Plain], before: Plain, old: int, new: int) -> Carried:
    """Criteria that were made of those of the year `old`, as `before` has them, for the year `new`.

    An item that is as it was is marked as carried over; nothing counts as checked that was checked in another manual.
    """
    known = before if isinstance(before, dict) else {}
    left = [name for name in _OF_ONE_YEAR if name in plain and plain[name] == known.get(name)]
    found = {name: value for name, value in plain.items() if name not in left}
    found = {"fiscal_year": str(new), "title": own_title(new)} | found | {"fiscal_year": str(new)}
    if found.get("verification") == known.get("verification"):
        found["verification"] = Verification.DRAFT.value
    items, codes = _items(found.get("items"), known.get("items"), old)
    if items:
        found["items"] = items
    labels = [field_words(Framework, name).label for name in left if name != "title"]
    return Carried(found, tuple(codes), tuple(labels))


def _items(now: Plain | None, before: Plain | None, year: int) -> tuple[list[Plain], list[str]]:
    known = before if isinstance(before, list) else []
    found, codes = list[Plain](), list[str]()
    for item in now if isinstance(now, list) else []:
        if isinstance(item, dict) and item in known:
            codes.append(str(item.get("code", "")))
            kept = {name: value for name, value in item.items() if name not in _TRUSTED}
            found.append(kept | {"carried_from": item.get("carried_from", str(year))})
        else:
            found.append(item)
    return found, codes
