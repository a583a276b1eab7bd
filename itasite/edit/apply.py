"""Changes of a YAML text in place, each of which proves itself: read back, the new text must say what the old one said
with exactly that change, and must have all its remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from itasite.edit.change import Change, Drop, Insert, Path, Plain, Put, texts_of
from itasite.edit.difference import difference
from itasite.edit.newlines import own_form, plain_form
from itasite.edit.plain import NoPlaceError, changed, value_at
from itasite.edit.proof import made, made_together
from itasite.edit.refused import CannotEdit
from itasite.edit.spots import Sheet, sheet_of
from itasite.problem import Position

# What reading replaces, or no file of UTF-8 can have; a line ends with "\n" alone.
_UNKEPT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

__all__ = ["CannotEdit", "changed", "edited", "plain_of"]


def plain_of(text: str, name: str) -> Plain:
    """A YAML text as plain data, read as all content is; raises CannotEdit if it is no YAML."""
    return sheet_of(plain_form(text)[0], name).plain


def edited(text: str, changes: Sequence[Change], name: str, *, one_line: bool = False) -> str:
    """The text of the file `name` with changes made to it; all else keeps each of its characters.

    `one_line`: each new text stands on one line, in quotes. Raises CannotEdit if one of the changes cannot be made, or
    cannot be shown to do what was meant.
    """
    if any(_UNKEPT.search(new) for change in changes for new in texts_of(change)):
        raise CannotEdit("signs", Position(name))
    before, form = plain_form(text)
    sheet = sheet_of(before, name)
    plain, waiting = sheet.plain, list[Change]()
    for change in changes:
        for step in _steps(plain, change, name):
            if not all(_independent(step, other) for other in waiting):
                sheet, waiting = _all(sheet, waiting, one_line), []
            waiting.append(step)
        plain = changed(plain, (change,))
    sheet = _all(sheet, waiting, one_line)
    if sheet.plain != plain:
        raise CannotEdit("unproved", Position(name))
    return own_form(sheet.text, before, form) if sheet.text != before else text


def _all(sheet: Sheet, changes: Sequence[Change], one_line: bool) -> Sheet:
    """The text after changes of other places: as many at once as prove themselves, else one by one."""
    left = list(changes)
    while len(left) > 1 and (found := made_together(sheet, left, one_line)):
        sheet, left = found
    for change in left:
        sheet = made(sheet, change, one_line)
    return sheet


def _independent(one: Change, other: Change) -> bool:
    """Whether two changes can be made in the same text: neither in what the other makes, moves or removes."""
    first, second = _touched(one), _touched(other)
    length = min(len(first), len(second))
    return first[:length] != second[:length]


def _touched(change: Change) -> Path:
    """Nothing below this path is where it was after a change."""
    listed = isinstance(change, Drop) and isinstance(change.path[-1], int)
    return change.path[:-1] if listed else change.path


def _steps(plain: Plain, change: Change, name: str) -> Iterator[Change]:
    """A change as changes of what is there: a collection in the place of another changes where they differ."""
    try:
        after = changed(plain, (change,))
    except NoPlaceError as wrong:
        raise CannotEdit("place", Position(name), wrong.path) from None
    if isinstance(change, Insert) and not isinstance(value_at(plain, change.path), list):
        change = Put(change.path, [change.value])
    if not isinstance(change, Put):
        yield change
        return
    path, value = _first_missing(plain, change.path, change.value)
    old = value_at(plain, path)
    if old is None or old == "" or type(old) is not type(value) or not value:
        if old != value or after != plain:
            yield Put(path, value, change.after if path == change.path else ())
        return
    for inner in difference(old, value):
        yield inner._replace(path=(*path, *inner.path))


def _first_missing(plain: Plain, path: Path, value: Plain) -> tuple[Path, Plain]:
    """The place nearest to the root at which there is nothing yet, and what comes there."""
    for length in range(len(path)):
        if value_at(plain, path[:length]) in (None, ""):
            for step in reversed(path[length:]):
                value = {str(step): value}
            return path[:length], value
    return path, value
