"""The message of a version, made of what it changed: what a person looks for in a list of versions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from itasite.changes.lines import line
from itasite.changes.model import Change, Kind, Piece
from itasite.changes.names import short
from itasite.words.changes import COME, GONE, KINDS, MORE, NO_CHANGE, OTHERS
from itasite.words.fields import all_words

_FIRST = 72  # letters of the first line, as lists of versions show it
_STATUS = "status"


def message(changes: Sequence[Change]) -> str:
    """The message: a first line of at most 72 letters; where that does not tell all, every difference below.

    `O31: อยู่ระหว่างดำเนินการ → ดำเนินการแล้ว · เพิ่มหลักฐาน 1`
    """
    if not changes:
        return NO_CHANGE + "\n"
    first, whole = _first(changes)
    lines = [_told(change) for change in changes]
    return f"{first}\n" if whole else "\n".join((first, "", *lines)) + "\n"


def _first(changes: Sequence[Change]) -> tuple[str, bool]:
    """The first line, and whether it tells all there is to tell."""
    subjects = list(dict.fromkeys((change.scope, change.subject) for change in changes))
    own = [change for change in changes if (change.scope, change.subject) == subjects[0]]
    name, parts = _name(own[0]), _parts(own)
    others = OTHERS.format(count=len(subjects) - 1) if len(subjects) > 1 else ""
    for kept in range(len(parts), 0, -1):
        more = MORE.format(count=len(parts) - kept) if kept < len(parts) else ""
        text = f"{name}: {' · '.join(part for part in (*parts[:kept], more) if part)}"
        text = f"{text} {others}" if others else text
        if len(text) <= _FIRST:
            complete = kept == len(parts) and not others and all(change.path[-1:] == (_STATUS,) for change in own)
            return text, complete
    rest = f" {others}" if others else ""
    text = f"{name}: {parts[0]}"
    return f"{text[: _FIRST - len(rest) - 1]}…{rest}", False


def _name(change: Change) -> str:
    """What a change is about, as short as it can be said: O31, the id of a measure by its title, a page's path."""
    if not change.subject:
        return change.scope
    key = change.path[1] if len(change.path) > 1 else change.subject
    return key if change.path[:1] == ("items",) else short(change.subject)


def _parts(changes: Sequence[Change]) -> list[str]:
    """What happened to one record: a status as it went, then texts that changed, then what was added, with numbers."""
    statuses = [
        f"{_round(change)}{change.old} → {change.new}"
        for change in changes
        if change.kind is Kind.SET and change.path[-1:] == (_STATUS,)
    ]
    rest = Counter(
        _act(change) for change in changes if not (change.kind is Kind.SET and change.path[-1:] == (_STATUS,))
    )
    return statuses + [f"{act} {count}" if counted or count > 1 else act for (act, counted), count in rest.items()]


def _round(change: Change) -> str:
    return f"{change.where[0]} " if len(change.where) > 1 else ""


def _act(change: Change) -> tuple[str, bool]:
    """What was done, and whether how often is always said."""
    if change.kind is Kind.SET:
        return f"{KINDS[change.kind]}{change.where[0] if change.where else change.noun}", False
    several = change.path[-1:] and change.path[-1] not in _field_names()
    return f"{KINDS[change.kind]}{change.noun}", bool(several) and change.kind in (Kind.ADDED, Kind.REMOVED)


@cache
def _field_names() -> frozenset[str]:
    """The names of fields: what is added or removed under one is a single value, and needs no number."""
    return frozenset(name for words in all_words().values() for name in words.fields)


def _told(change: Change) -> str:
    heading = " ".join(part for part in (change.scope, change.subject) if part)
    return f"{heading}: {line(change, _marked, str)}"


def _marked(piece: Piece) -> str:
    return piece.text if piece.kind == "same" else (GONE if piece.kind == "old" else COME).format(text=piece.text)
