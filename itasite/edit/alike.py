"""Which entries of two lists are the same thing: by what names them, then by what they say."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence as Many
from difflib import SequenceMatcher

from itasite.edit.change import Plain

NAMES = ("id", "url", "file", "page")  # keys that name an entry, the first that it has
_LIKE = 0.5
_MOST_COMPARED = 2000  # pairs of entries; beyond that likeness is not looked for


def pairs(old: Many[Plain], new: Many[Plain]) -> dict[int, int]:
    """The index in `new` of the entries of `old` that are there again."""
    found: dict[int, int] = {}
    _by_key(list(map(_whole, old)), list(map(_whole, new)), found)
    _by_key(list(map(name_of, old)), list(map(name_of, new)), found)
    _by_likeness(old, new, found)
    return found


def name_of(entry: Plain) -> str | None:
    """What names an entry of a list; None if nothing does."""
    if not isinstance(entry, dict):
        return None
    return next((f"{key} {value}" for key in NAMES if isinstance(value := entry.get(key), str) and value), None)


def _whole(entry: Plain) -> str:
    return json.dumps(entry, ensure_ascii=False, sort_keys=True)


def _by_key(old: list[str | None] | list[str], new: list[str | None] | list[str], found: dict[int, int]) -> None:
    """Pair entries of the same key: those in the same order first, then those that moved."""
    taken = set(found.values())
    left = [number for number, key in enumerate(old) if number not in found and key is not None]
    right = [number for number, key in enumerate(new) if number not in taken and key is not None]
    matcher = SequenceMatcher(None, [old[number] for number in left], [new[number] for number in right], autojunk=False)
    for first, second, size in matcher.get_matching_blocks():
        for step in range(size):
            found[left[first + step]] = right[second + step]
    taken = set(found.values())
    free: dict[str | None, list[int]] = {}
    for number in right:
        if number not in taken:
            free.setdefault(new[number], []).append(number)
    for number in left:
        if number not in found and free.get(old[number]):
            found[number] = free[old[number]].pop(0)


def _by_likeness(old: Many[Plain], new: Many[Plain], found: dict[int, int]) -> None:
    """Pair what is left by how much of it is the same, the likest first; no entry with one of another name."""
    taken = set(found.values())
    left = [number for number in range(len(old)) if number not in found]
    right = [number for number in range(len(new)) if number not in taken]
    if len(left) * len(right) > _MOST_COMPARED:
        return
    ranked = sorted(
        (-likeness(old[first], new[second]), abs(first - second), first, second) for first in left for second in right
    )
    for like, _, first, second in ranked:
        if -like >= _LIKE and first not in found and second not in taken:
            found[first] = second
            taken.add(second)


def likeness(one: Plain, other: Plain) -> float:
    """How much of two values is the same, from 0 to 1; 0 for values of different kinds or names."""
    if isinstance(one, str) and isinstance(other, str):
        return SequenceMatcher(None, one, other, autojunk=False).quick_ratio() if one and other else 0.0
    if isinstance(one, dict) and isinstance(other, dict):
        named = name_of(one), name_of(other)
        if None not in named and named[0] != named[1] and str(named[0]).split()[0] == str(named[1]).split()[0] == "id":
            return 0.0
        same = sum(one[key] == other[key] for key in one.keys() & other.keys())
        near = sum(likeness(one[key], other[key]) * 0.9 for key in one.keys() & other.keys() if one[key] != other[key])
        return (same + near) / max(len(one), len(other), 1)
    if isinstance(one, list) and isinstance(other, list):
        first, second = Counter(map(_whole, one)), Counter(map(_whole, other))
        return (first & second).total() / max(len(one), len(other), 1)
    return 0.0
