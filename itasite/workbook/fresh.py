"""Two who work at the same time each add a record, and both get the next free id: one of them gets another."""

from __future__ import annotations

import re
from collections.abc import Mapping

from itasite import fiscal
from itasite.edit.alike import likeness
from itasite.edit.change import Plain
from itasite.model.measure import Measure
from itasite.workbook.spots import written_key

_LIKE = 0.8  # of their names: so much alike they are one record, as when a workbook is taken in twice
_GIVEN = re.compile("([a-z]+)([0-9]+)")  # as new ids are made
_NUMBER = re.compile("[0-9]+")
# Lists whose ids the records of another list of the same file name, and in which field.
_NAMED_BY = {"groups": (Measure, "measures", "group"), "measures": (Measure, "measures", "joins")}

_Ids = Mapping[str, str]  # the id that a record gets in place of its own, by that


def with_free_ids(base: Plain, mine: Plain, theirs: Plain) -> Plain:
    """What is `mine`; a record that was added to it since `base` has no id of another that was added to `theirs`.

    Records of `mine` that name it name it by its new id.
    """
    if not isinstance(mine, dict) or not isinstance(theirs, dict):
        return mine
    known, found = base if isinstance(base, dict) else {}, dict(mine)
    changed = {key: _free(known.get(key), value, theirs.get(key)) for key, value in mine.items()}
    for key, ids in changed.items():
        found[key] = _renamed(found[key], "id", ids)
    for key, (record, holder, name) in _NAMED_BY.items():
        if own := changed.get(key):
            entries = found.get(holder, [])
            named = {written_key(one, record, name) for one in entries} if isinstance(entries, list) else ()
            for field in named:
                entries = _renamed(entries, field, own)
            found[holder] = entries
    return found


def _renamed(entries: Plain, field: str, ids: _Ids) -> Plain:
    """A list of records with other ids in a field."""
    if not ids or not isinstance(entries, list):
        return entries
    return [
        {**one, field: ids[old]}
        if isinstance(one, dict) and isinstance(old := one.get(field), str) and old in ids
        else one
        for one in entries
    ]


def _free(base: Plain | None, mine: Plain, theirs: Plain | None) -> dict[str, str]:
    """The free ids of the records of a list that need one."""
    if not isinstance(mine, list) or not isinstance(theirs, list):
        return {}
    old, there, own = _by_id(base), _by_id(theirs), _by_id(mine)
    taken, found = {*old, *there, *own}, dict[str, str]()
    for name, entry in own.items():
        given = _GIVEN.fullmatch(name) if name not in old else None
        if given and name in there and not _same(entry, there[name]):
            again = (other for other in there if other not in old and _same(entry, there[other]))
            number = (new for n in range(1, len(taken) + 2) if (new := f"{given[1]}{n}") not in taken)
            found[name] = next(again, None) or next(number)  # a workbook that is taken in twice adds nothing twice
            taken.add(found[name])
    return found


def _by_id(entries: Plain | None) -> dict[str, dict[str, Plain]]:
    found = entries if isinstance(entries, list) else []
    return {str(one["id"]): one for one in found if isinstance(one, dict) and isinstance(one.get("id"), str)}


def _same(one: dict[str, Plain], other: dict[str, Plain]) -> bool:
    """Whether two records of one id are the same thing, by what names it for people.

    Names with other numbers are of other things: ครั้งที่ 1 and ครั้งที่ 2.
    """
    first, second = _name(one), _name(other)
    return first == second or (_numbers(first) == _numbers(second) and likeness(first, second) >= _LIKE)


def _numbers(name: Plain) -> list[str]:
    return _NUMBER.findall(fiscal.fold_digits(name)) if isinstance(name, str) else []


def _name(record: dict[str, Plain]) -> Plain:
    return next((value for key in ("title", "url", "file", "page") if (value := record.get(key))), "")
