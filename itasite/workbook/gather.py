"""The changes that the rows of sheets mean, made to the content of which the sheets were made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from itasite.edit.change import Change, Drop, Path, Plain, Put
from itasite.edit.plain import NoPlaceError, changed, value_at
from itasite.problem import Position, Problem, error, shorten
from itasite.words import workbook as words
from itasite.workbook.added import add, clear_way
from itasite.workbook.faults import fault, not_here, unreadable
from itasite.workbook.grid import EMPTY, Cell, Content, Sheet, Where
from itasite.workbook.table import Row, Slot, Table
from itasite.workbook.values import NotRead, plain_of


class Missing(NamedTuple):
    """A record whose row is no longer in its sheet; it stays in the content. `label` names it for people."""

    sheet: str
    label: str
    where: Where


class Gathered(NamedTuple):
    """The content that the sheets mean; `places` are the cells of values and records by their place in it."""

    content: Content
    places: Mapping[Where, str]
    missing: tuple[Missing, ...]
    problems: tuple[Problem, ...]


Cells = Mapping[str, Cell]


def gather(sheets: Sequence[Sheet], base: Content, tables: Sequence[Table]) -> Gathered:
    """What the sheets mean, taken in the order of `tables`; see `layout.gathered`."""
    read = {sheet.key: sheet for sheet in sheets}
    content, places = dict(base), dict[Where, str]()
    missing, problems = list[Missing](), list[Problem]()
    for usual in tables:
        if usual.key not in read:
            continue
        table = usual.learn(usual, content) if usual.learn else usual
        found, new, faults = _by_row(read[table.key], table)
        problems += faults
        missing += _missing(table, found)
        rows = {row.ref: row for row in table.rows}
        for ref, cells in found.items():
            problems += _change(content, table, rows[ref], cells, places)
        for cells in new:  # behind all others, so that places in lists stay what they are
            problems += add(content, table, cells, places)
    return Gathered(content, places, tuple(missing), tuple(problems))


def _by_row(sheet: Sheet, table: Table) -> tuple[dict[str, Cells], list[Cells], list[Problem]]:
    """The rows that were there before by their names, those that were added, and names that cannot be."""
    first = table.columns[0].field
    known = {row.ref for row in table.rows}
    found, new, problems = dict[str, Cells](), list[Cells](), list[Problem]()
    for cells in sheet.rows:
        name = cells.get(first, EMPTY)
        ref = name.text.strip()
        if ref in found:
            problems.append(_twice(ref, name.place, found[ref].get(first, EMPTY).place))
        elif ref in known:
            found[ref] = cells
        elif _says_nothing(table, cells):
            continue
        elif table.settle is None:
            problems.append(fault(name.place, words.NO_ROWS, words.NO_ROWS_DO))
        elif ref and not table.names_itself:
            problems.append(fault(name.place, words.UNKNOWN_ROW.format(ref=shorten(ref)), words.UNKNOWN_ROW_DO))
        else:
            new.append(cells)
    return found, new, problems


def _says_nothing(table: Table, cells: Cells) -> bool:
    """Whether an unknown row has nothing to take: it is empty, or one of criteria that are no longer those of the year.

    Of the latter nothing is filled in but what was told.
    """
    first = table.columns[0].field
    filled = {field for field, cell in cells.items() if cell.text.strip()}
    told = {column.field for column in table.columns if column.locked}
    return not filled or (first in filled and filled <= told and filled != {first})


def _missing(table: Table, found: Mapping[str, Cells]) -> Iterator[Missing]:
    for row in table.rows:
        if row.ref not in found and row.record and row.record.value is not None:
            yield Missing(table.key, row.label or row.ref, row.record.where)


def _change(content: Content, table: Table, row: Row, cells: Cells, places: dict[Where, str]) -> Iterator[Problem]:
    """Make the changes of a row; gives what is wrong with its cells."""
    changes = list[tuple[str, Change]]()
    if row.record:
        places[row.record.where] = next((cell.place for cell in cells.values() if cell.place), "")
    for column in table.columns[1:]:
        cell, slot = cells.get(column.field), row.slots.get(column.field)
        if cell is None or column.locked:
            continue
        if slot is None:
            if cell.text.strip():
                yield not_here(cell, column.heading)
            continue
        places[slot.spot.where] = cell.place
        try:
            changes += ((slot.spot.file, change) for change in _of_cell(slot, cell.text))
        except NotRead as unread:
            yield unreadable(cell.place, column.heading, unread)
    try:
        _make(content, row, changes)
    except NoPlaceError:
        yield fault(next(cell.place for cell in cells.values()), words.NOT_MAPPING, words.NOT_MAPPING_DO)


def _of_cell(slot: Slot, text: str) -> Iterator[Change]:
    old = slot.spot.value
    new = plain_of(slot.kind, text, old)
    if new is None:
        if old is not None:
            yield Drop(slot.spot.path)
    elif new != old:
        yield Put(slot.spot.path, new, slot.before)


def _make(content: Content, row: Row, changes: Sequence[tuple[str, Change]]) -> None:
    record = row.record
    if record and record.value is None and any(isinstance(change, Put) for _, change in changes):
        changes = [(record.file, Put(record.path, {}, row.before)), *changes]
    for file, change in changes:
        content[file] = changed(clear_way(content.get(file) or {}, change.path), [change])
        if isinstance(change, Drop) and (row.optional or record is None):
            content[file] = _pruned(content[file], change.path[:-1])


def _pruned(plain: Plain, path: Path) -> Plain:
    """Without the mappings on the way to a value that was taken out, where nothing else is in them."""
    while path and isinstance(path[-1], str) and value_at(plain, path) == {}:
        plain, path = changed(plain, [Drop(path)]), path[:-1]
    return plain


def _twice(ref: str, place: str, other: str) -> Problem:
    remedy = words.TWICE_DO.format(place=place)
    return error(Position(place), "duplicate-key", words.TWICE.format(ref=ref, other=other), remedy)
