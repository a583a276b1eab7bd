"""What two have made of the same data, joined by record and field."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from itasite.edit.alike import name_of, pairs
from itasite.edit.change import Path, Plain
from itasite.edit.lines import merge_lines


class Conflict(NamedTuple):
    """A value that both have changed, each in another way; `path` is where it stands in the joined value.

    None stands for a value that is not there: one has removed what the other has changed.
    """

    path: Path
    base: Plain | None
    mine: Plain | None
    theirs: Plain | None


class Merged(NamedTuple):
    """A value with the changes of both.

    Where they conflict it has `mine`; what one has removed it has as the other changed it.
    """

    value: Plain
    conflicts: tuple[Conflict, ...]


def merged(base: Plain, mine: Plain, theirs: Plain) -> Merged:
    """Join two values that were made of one: a value that one has changed is taken from there."""
    conflicts: list[Conflict] = []
    value = _joined(base, mine, theirs, (), conflicts)
    return Merged("" if value is None else value, tuple(conflicts))


def _joined(
    base: Plain | None, mine: Plain | None, theirs: Plain | None, path: Path, conflicts: list[Conflict]
) -> Plain | None:
    if mine == theirs or theirs == base:
        return mine
    if mine == base:
        return theirs
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return _mapping(base if isinstance(base, dict) else {}, mine, theirs, path, conflicts)
    if isinstance(mine, list) and isinstance(theirs, list):
        return _list(base if isinstance(base, list) else [], mine, theirs, path, conflicts)
    if isinstance(base, str) and isinstance(mine, str) and isinstance(theirs, str) and "\n" in base:
        found = merge_lines(base, mine, theirs)
        if not found.conflicts:
            return found.text
    conflicts.append(Conflict(path, base, mine, theirs))
    return theirs if mine is None else mine


def _mapping(
    base: dict[str, Plain], mine: dict[str, Plain], theirs: dict[str, Plain], path: Path, conflicts: list[Conflict]
) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for key in _order(list(base), list(mine), list(theirs)):
        value = _joined(base.get(key), mine.get(key), theirs.get(key), (*path, key), conflicts)
        if value is not None:
            found[key] = value
    return found


_T = TypeVar("_T")
_Token = tuple[str, int]  # an entry: of the base, or new in mine or theirs; with its index there


def _list(
    base: list[Plain], mine: list[Plain], theirs: list[Plain], path: Path, conflicts: list[Conflict]
) -> list[Plain]:
    ours, others = _tokens(base, mine, "mine"), _tokens(base, theirs, "theirs")
    for number, token in enumerate(others):
        if token[0] == "theirs" and (same := _same_new(theirs[number], mine, ours)) and same not in others:
            others[number] = same
    first = dict(zip(ours, mine, strict=True))
    second = dict(zip(others, theirs, strict=True))
    found: list[Plain] = []
    for token in _order([("base", number) for number in range(len(base))], ours, others):
        old = base[token[1]] if token[0] == "base" else None
        value = _joined(old, first.get(token), second.get(token), (*path, len(found)), conflicts)
        if value is not None:
            found.append(value)
    return found


def _tokens(base: list[Plain], new: list[Plain], whose: str) -> list[_Token]:
    back = {second: first for first, second in pairs(base, new).items()}
    return [("base", back[number]) if number in back else (whose, number) for number in range(len(new))]


def _same_new(entry: Plain, mine: list[Plain], tokens: list[_Token]) -> _Token | None:
    """The new entry of mine that is the same thing as one of theirs."""
    name = name_of(entry)
    for token in tokens:
        other = mine[token[1]] if token[0] == "mine" else None
        if other is not None and (other == entry or (name is not None and name_of(other) == name)):
            return token
    return None


def _order(base: list[_T], mine: list[_T], theirs: list[_T]) -> list[_T]:
    """The entries of both: in the order of theirs unless mine has moved some, those of the other behind their likes."""
    old, here = set(base), set(mine)
    moved = [entry for entry in mine if entry in old] != [entry for entry in base if entry in here]
    found, other = (list(mine), theirs) if moved else (list(theirs), mine)
    known, before = set(other), -1
    for entry in other:
        if entry in found:
            before = found.index(entry)
            continue
        before += 1
        while before < len(found) and found[before] not in old and found[before] not in known:
            before += 1
        found.insert(before, entry)
    return found
