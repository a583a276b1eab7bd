"""Two who work at the same time each add a record, and both get the next free id: one of them gets another."""

from __future__ import annotations

import re

from itasite.edit.alike import likeness
from itasite.edit.change import Plain

_LIKE = 0.8  # of their names: so much alike they are one record, as when a workbook is taken in twice
_GIVEN = re.compile("([a-z]+)([0-9]+)")  # as new ids are made


def with_free_ids(base: Plain, mine: Plain, theirs: Plain) -> Plain:
    """What is `mine`; a record that was added to it since `base` has no id of another that was added to `theirs`."""
    if not isinstance(mine, dict) or not isinstance(theirs, dict):
        return mine
    known = base if isinstance(base, dict) else {}
    return {key: _list(known.get(key), value, theirs.get(key)) for key, value in mine.items()}


def _list(base: Plain | None, mine: Plain, theirs: Plain | None) -> Plain:
    if not isinstance(mine, list) or not isinstance(theirs, list):
        return mine
    old, there = _by_id(base), _by_id(theirs)
    taken = {*old, *there, *_by_id(mine)}
    found = list[Plain]()
    for entry in mine:
        name = entry.get("id") if isinstance(entry, dict) else None
        given = _GIVEN.fullmatch(name) if isinstance(name, str) and name not in old else None
        if given and isinstance(entry, dict) and name in there and not _same(entry, there[str(name)]):
            again = (other for other in there if other not in old and _same(entry, there[other]))
            number = (new for n in range(1, len(taken) + 2) if (new := f"{given[1]}{n}") not in taken)
            free = next(again, None) or next(number)  # a workbook that is taken in twice adds nothing twice
            taken.add(free)
            entry = {**entry, "id": free}
        found.append(entry)
    return found


def _by_id(entries: Plain | None) -> dict[str, dict[str, Plain]]:
    found = entries if isinstance(entries, list) else []
    return {str(one["id"]): one for one in found if isinstance(one, dict) and isinstance(one.get("id"), str)}


def _same(one: dict[str, Plain], other: dict[str, Plain]) -> bool:
    """Whether two records of one id are the same thing, by what names it for people."""
    return likeness(_name(one), _name(other)) >= _LIKE


def _name(record: dict[str, Plain]) -> Plain:
    return next((value for key in ("title", "url", "file", "page") if (value := record.get(key))), "")
