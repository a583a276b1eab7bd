"""Rows that are no longer in the workbook: told, and taken out of the content only where that is wanted."""

from __future__ import annotations

from itasite.edit.change import Drop, Path, Plain
from itasite.edit.plain import changed, value_at
from itasite.words.workbook import SHEETS
from itasite.workbook.gather import Gathered, Missing
from itasite.workbook.grid import Content
from itasite.workbook.state import State


def without(gathered: Gathered, state: State, *, delete: bool) -> tuple[Content, tuple[str, ...]]:
    """The content that a workbook means, and what to tell of each row that is gone.

    With `delete` their records are taken out. A record that only the workbook had proposed is taken out anyway and not
    told.
    """
    content, told = dict(gathered.content), list[str]()
    for one in sorted(gathered.missing, key=_from_behind, reverse=True):
        file, path = one.where
        proposed = state.before is not None and not _is_in(state.before, state.content, one)
        if delete or proposed:
            content[file] = _taken_out(content[file], path)
        if not proposed:
            told.insert(0, f"{SHEETS[one.sheet][0]}: {one.label}")
    return content, tuple(told)


def _from_behind(one: Missing) -> tuple[str, list[tuple[bool, int, str]]]:
    """So that nothing that is taken out moves what is still to be found."""
    file, path = one.where
    return file, [(isinstance(step, int), step if isinstance(step, int) else 0, str(step)) for step in path]


def _taken_out(plain: Plain, path: Path) -> Plain:
    """Without the value at a path, and without a collection of which nothing is left."""
    if value_at(plain, path) is None:
        return plain
    plain = changed(plain, [Drop(path)])
    holder = path[:-1]
    return _taken_out(plain, holder) if holder and value_at(plain, holder) in ([], {}) else plain


def _is_in(before: Content, proposed: Content, one: Missing) -> bool:
    """Whether a record was there before the proposal, at the same place or under the same id."""
    file, path = one.where
    record = value_at(proposed.get(file, ""), path)
    there = value_at(before.get(file, ""), path[:-1])
    if isinstance(there, dict):
        return path[-1] in there
    name = record.get("id") if isinstance(record, dict) else None
    entries = there if isinstance(there, list) else []
    return record in entries or any(isinstance(other, dict) and name and other.get("id") == name for other in entries)
