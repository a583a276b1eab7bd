"""Changes of a YAML text in place, each of which proves itself before the next: read back, the new text must say what
the old one said with exactly that change, and must have all its remarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from itasite.edit.change import Change, Drop, Insert, Path, Plain, Put
from itasite.edit.difference import difference
from itasite.edit.newlines import own_form, plain_form
from itasite.edit.plain import NoPlaceError, changed, plain_of_node, value_at
from itasite.edit.refused import CannotEdit
from itasite.edit.remarks import remarks
from itasite.edit.splice import spliced
from itasite.edit.spots import Sheet, sheet_of
from itasite.edit.ways import ways
from itasite.problem import Position
from itasite.text.nodes import locate

__all__ = ["CannotEdit", "changed", "edited", "plain_of"]


def plain_of(text: str, name: str) -> Plain:
    """A YAML text as plain data, read as all content is; raises CannotEdit if it is no YAML."""
    return plain_of_node(sheet_of(plain_form(text)[0], name).tree)


def edited(text: str, changes: Sequence[Change], name: str) -> str:
    """The text of the file `name` with changes made to it; all else keeps each of its characters.

    Raises CannotEdit if one of them cannot be made, or cannot be shown to do what was meant.
    """
    before, form = plain_form(text)
    sheet = sheet_of(before, name)
    for change in changes:
        for step in _steps(plain_of_node(sheet.tree), change, name):
            sheet = _made(sheet, step)
    try:
        meant = changed(plain_of(before, name), changes)
    except NoPlaceError as wrong:
        raise CannotEdit("place", Position(name), wrong.path) from None
    if plain_of_node(sheet.tree) != meant:
        raise CannotEdit("unproved", Position(name))
    return own_form(sheet.text, before, form) if sheet.text != before else text


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


def _made(sheet: Sheet, change: Change) -> Sheet:
    """The text after a change; the first way of writing it that proves itself."""
    plain = plain_of_node(sheet.tree)
    meant = changed(plain, (change,))
    if meant == plain and _order(meant) == _order(plain):
        return sheet
    for way in ways(sheet, change):
        new = spliced(sheet.text, way)
        try:
            after = sheet_of(new, sheet.name)
        except CannotEdit:
            continue
        if _proved(sheet, after, meant, change, [(start, end) for start, end, _ in way]):
            return after
    raise CannotEdit("unproved", _place(sheet, change), change.path)


def _proved(old: Sheet, new: Sheet, meant: Plain, change: Change, ranges: list[tuple[int, int]]) -> bool:
    found = plain_of_node(new.tree)
    if found != meant or _order(found) != _order(meant) or new.faults > old.faults:
        return False
    before = remarks(old)
    may_go = [text for at, text in before if isinstance(change, Drop | Put) and any(a <= at < b for a, b in ranges)]
    lost = Counter(text for _, text in before) - Counter(text for _, text in remarks(new))
    return not lost - Counter(may_go)


def _order(plain: Plain) -> object:
    """The keys of a value in their order."""
    if isinstance(plain, dict):
        return [(key, _order(value)) for key, value in plain.items()]
    return [_order(value) for value in plain] if isinstance(plain, list) else None


def _place(sheet: Sheet, change: Change) -> Position:
    return locate(sheet.tree, change.path) if sheet.tree else Position(sheet.name)
