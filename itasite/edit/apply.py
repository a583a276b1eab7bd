"""Changes of a YAML text in place, each of which proves itself before the next: read back, the new text must say what
the old one said with exactly that change, and must have all its remarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from itasite.edit.change import Change, Drop, Insert, Path, Plain, Put
from itasite.edit.difference import difference
from itasite.edit.newlines import own_form, plain_form
from itasite.edit.plain import NoPlaceError, changed, plain_of_root, value_at
from itasite.edit.refused import CannotEdit
from itasite.edit.remarks import remarks
from itasite.edit.splice import Splice, spliced
from itasite.edit.spots import Sheet, sheet_of
from itasite.edit.ways import ways
from itasite.problem import Position
from itasite.text.nodes import locate

__all__ = ["CannotEdit", "changed", "edited", "plain_of"]


def plain_of(text: str, name: str) -> Plain:
    """A YAML text as plain data, read as all content is; raises CannotEdit if it is no YAML."""
    return plain_of_root(sheet_of(plain_form(text)[0], name).tree)


def edited(text: str, changes: Sequence[Change], name: str, *, one_line: bool = False) -> str:
    """The text of the file `name` with changes made to it; all else keeps each of its characters.

    `one_line`: each new text stands on one line, in quotes.

    Raises CannotEdit if one of them cannot be made, or cannot be shown to do what was meant.
    """
    before, form = plain_form(text)
    sheet = sheet_of(before, name)
    meant = plain_of_root(sheet.tree)
    for change in changes:
        for step in _steps(plain_of_root(sheet.tree), change, name):
            sheet = _made(sheet, step, one_line)
        meant = changed(meant, (change,))
    if plain_of_root(sheet.tree) != meant:
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


def _made(sheet: Sheet, change: Change, one_line: bool) -> Sheet:
    """The text after a change; the first way of writing it that proves itself."""
    plain = plain_of_root(sheet.tree)
    meant = changed(plain, (change,))
    if meant == plain and _order(meant) == _order(plain):
        return sheet
    for begin in filter(None, (sheet, _closed(sheet))):
        for way in ways(begin, change, one_line):
            after = _read_back(spliced(begin.text, way), sheet.name)
            if after and _proved(begin, after, meant, change, way):
                return after
    raise CannotEdit("unproved", locate(sheet.tree, change.path) if sheet.tree else Position(sheet.name), change.path)


def _read_back(text: str, name: str) -> Sheet | None:
    try:
        return sheet_of(text, name)
    except CannotEdit:
        return None


def _closed(sheet: Sheet) -> Sheet | None:
    """A file whose last line has no end, and is one of a text over lines: that says now that it has none.

    So another line can come behind it. None for any other file.
    """
    spot = sheet.root
    while spot and spot.entries:
        spot = spot.entries[-1].value
    if spot is None or not spot.below or sheet.text.endswith("\n") or spot.end < len(sheet.text):
        return None
    sign = sheet.text[spot.start : spot.below].split()[0]
    behind = spot.start + len(sign)
    closed = _read_back(sheet.text[: spot.start] + sign.replace("+", "") + "-" + sheet.text[behind:], sheet.name)
    return closed if closed and plain_of_root(closed.tree) == plain_of_root(sheet.tree) else None


def _proved(old: Sheet, new: Sheet, meant: Plain, change: Change, way: Sequence[Splice]) -> bool:
    found = plain_of_root(new.tree)
    if found != meant or _order(found) != _order(meant) or new.faults > old.faults:
        return False
    before = remarks(old)
    lost = Counter(text for _, text in before) - Counter(text for _, text in remarks(new))
    if not lost or not isinstance(change, Drop | Put):
        return not lost
    return not lost - Counter(text for at, text in before if any(start <= at < end for start, end, _ in way))


def _order(plain: Plain) -> object:
    """The keys of a value in their order."""
    if isinstance(plain, dict):
        return [(key, _order(value)) for key, value in plain.items()]
    return [_order(value) for value in plain] if isinstance(plain, list) else None
