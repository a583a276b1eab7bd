"""Rows that are no longer in the workbook: told, and taken out of the content only where that is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from itasite.edit.change import Drop, Path, Plain
from itasite.edit.plain import changed, value_at
from itasite.problem import Problem, shorten
from itasite.words import taken as words
from itasite.words.workbook import SHEETS
from itasite.workbook.faults import fault
from itasite.workbook.gather import Gathered, Missing
from itasite.workbook.grid import Content
from itasite.workbook.state import State


class Kept(NamedTuple):
    """The content that a workbook means, what to tell of each row that is gone, and what else was filled in there."""

    content: Content
    told: tuple[str, ...]
    problems: tuple[Problem, ...]


def without(gathered: Gathered, state: State, *, delete: bool) -> Kept:
    """The content that a workbook means without the records of rows that are gone, where `delete` says so.

    A record that only the workbook had proposed is taken out anyway and not told. What other rows say of a record that
    is taken out would be lost: that is a problem at its cell.
    """
    content, problems = dict(gathered.content), list[Problem]()
    proposed = {
        one.where
        for one in gathered.missing
        if state.before is not None and not _is_in(state.before, state.content, one)
    }
    for one in sorted(gathered.missing, key=_from_behind, reverse=True):
        if delete or one.where in proposed:
            file, path = one.where
            content[file] = _taken_out(content[file], path)
            problems += _lost(gathered, state.content, one)
    told = (f"{SHEETS[one.sheet][0]}: {one.label}" for one in gathered.missing if one.where not in proposed)
    return Kept(content, tuple(told), tuple(problems))


def _lost(gathered: Gathered, exported: Content, one: Missing) -> Iterator[Problem]:
    """The first cell that says something new of a record that is taken out."""
    file, path = one.where
    new, old = gathered.content[file], exported.get(file, "")
    inside = (
        (at, place) for (other, at), place in gathered.places.items() if other == file and at[: len(path)] == path
    )
    filled = [(at, place) for at, place in inside if place and value_at(new, at) != value_at(old, at)]
    place = max(filled, key=lambda found: len(found[0]), default=((), ""))[1]  # not a row around it
    if place:
        sheet = SHEETS[one.sheet][0]
        remedy = words.LOST_DO.format(label=shorten(one.label), sheet=sheet)
        yield fault(place, words.LOST.format(label=shorten(one.label)), remedy)


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
