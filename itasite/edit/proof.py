"""Changes of a text with their proof: read back, the new text says what was meant, in its order, with all remarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from itasite.edit.change import Change, Drop, Path, Plain, Put
from itasite.edit.plain import NoPlaceError, changed
from itasite.edit.refused import CannotEdit
from itasite.edit.remarks import remarks
from itasite.edit.splice import Splice, apart, spliced
from itasite.edit.spots import Sheet, sheet_of
from itasite.edit.ways import Writer
from itasite.problem import Position
from itasite.text.nodes import locate


def made(sheet: Sheet, change: Change, one_line: bool) -> Sheet:
    """The text after a change; the first way of writing it that proves itself. Raises CannotEdit if none does."""
    try:
        meant = changed(sheet.plain, (change,))
    except NoPlaceError:
        raise CannotEdit("place", Position(sheet.name), change.path) from None
    if _same(meant, sheet.plain):
        return sheet
    for begin in filter(None, (sheet, _closed(sheet))):
        for way in Writer(begin, one_line=one_line).ways(change):
            after = _read_back(spliced(begin.text, way), sheet.name)
            if after and _proved(begin, after, meant, _gone([(change, way)])):
                return after
    raise CannotEdit("unproved", locate(sheet.tree, change.path) if sheet.tree else Position(sheet.name), change.path)


def made_together(sheet: Sheet, changes: Sequence[Change], one_line: bool) -> tuple[Sheet, list[Change]] | None:
    """The text after those changes that do not come to the same place, and what is left; None if none can be proved.

    None of the changes may depend on another, but for the order in which they add to one mapping.
    """
    writer = Writer(sheet, one_line=one_line)
    taken: list[tuple[Change, list[Splice]]] = []
    left: list[Change] = []
    late, busy = set[Path](), set[int]()
    for change in changes:
        try:
            way = next(writer.ways(change), None)
        except CannotEdit:
            return None
        ends = {end for splice in way or () for end in splice[:2]}
        if way is None or ends & busy or change.path[:-1] in late:
            left.append(change)
            late.add(change.path[:-1])
        else:
            taken.append((change, way))
            busy |= ends
    every = [splice for _, way in taken for splice in way]
    after = _read_back(spliced(sheet.text, every), sheet.name) if taken and apart(every) else None
    if after and _proved(sheet, after, changed(sheet.plain, [change for change, _ in taken]), _gone(taken)):
        return after, left
    return None


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
    if spot is None or not spot.below or sheet.text.endswith("\n") or sheet.text[spot.end :].strip():
        return None
    sign = sheet.text[spot.start : spot.below].split()[0]
    behind = spot.start + len(sign)
    closed = _read_back(sheet.text[: spot.start] + sign.replace("+", "") + "-" + sheet.text[behind:], sheet.name)
    return closed if closed and closed.plain == sheet.plain else None


def _gone(written: Iterable[tuple[Change, Sequence[Splice]]]) -> list[Splice]:
    """The ranges with which remarks may go: of what is removed, or has another value."""
    return [splice for change, way in written if isinstance(change, Drop | Put) for splice in way]


def _proved(old: Sheet, new: Sheet, meant: Plain, gone: Sequence[Splice]) -> bool:
    if not _same(new.plain, meant) or new.faults > old.faults:
        return False
    before = remarks(old)
    lost = Counter(text for _, text in before) - Counter(text for _, text in remarks(new))
    return not lost or not lost - Counter(text for at, text in before if any(a <= at < b for a, b, _ in gone))


def _same(one: Plain, other: Plain) -> bool:
    return one == other and _keys(one) == _keys(other)


def _keys(plain: Plain) -> object:
    """The keys of a value in their order."""
    if isinstance(plain, dict):
        return [(key, _keys(value)) for key, value in plain.items()]
    return [_keys(value) for value in plain] if isinstance(plain, list) else None
