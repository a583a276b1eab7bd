"""A row that somebody added becomes a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from itasite.edit.change import Insert, Path, Plain, Put
from itasite.edit.plain import NoPlaceError, changed, value_at
from itasite.problem import Problem
from itasite.reading.thai_words import fields
from itasite.words import workbook as words
from itasite.workbook.faults import fault, not_here, unreadable
from itasite.workbook.grid import EMPTY, Cell, Content, Where
from itasite.workbook.table import Home, NoHome, Table
from itasite.workbook.values import NotRead, plain_of


def add(content: Content, table: Table, cells: Mapping[str, Cell], places: dict[Where, str]) -> Iterator[Problem]:
    """Put the record of an added row into the content; gives what is wrong with it, and then puts nothing in."""
    first = next((cell.place for cell in cells.values() if cell.place), "")
    home = table.settle({field: cell.text for field, cell in cells.items()}, content) if table.settle else None
    if home is None or isinstance(home, NoHome):
        if home:
            yield fault(cells.get(home.field, EMPTY).place or first, home.message, home.remedy)
        return
    record, inside, problems = _record(table, cells, home)
    try:
        path = problems or _put(content, home, record)
    except NoPlaceError:
        problems, path = [fault(first, words.NOT_LIST, words.NOT_LIST_DO)], []
    yield from problems
    if not problems:
        places[home.file, (*home.path, *path)] = first
        places |= {(home.file, (*home.path, *path, *step)): place for step, place in inside.items()}


def _record(
    table: Table, cells: Mapping[str, Cell], home: Home
) -> tuple[dict[str, Plain], dict[Path, str], list[Problem]]:
    """The record of a row, the cells of its values, and what is wrong with them."""
    values: dict[str, Plain] = dict(home.fixed)
    places: dict[Path, str] = {(name,): cells.get(table.columns[0].field, EMPTY).place for name in home.fixed}
    problems = list[Problem]()
    for column in table.columns[1:]:
        cell, kind = cells.get(column.field, EMPTY), table.kinds.get(column.field)
        if column.locked or not cell.text.strip():
            continue
        if kind is None or (table.record and column.field not in home.takes(table.record)):
            problems.append(not_here(cell, column.heading))
            continue
        try:
            value = plain_of(kind, cell.text, None)
        except NotRead as unread:
            problems.append(unreadable(cell.place, column.heading, unread))
            continue
        if value is not None:
            values[column.field] = value
            places[(column.field,)] = cell.place
    order = list(fields(table.record)) if table.record else []
    return dict(sorted(values.items(), key=lambda one: order.index(one[0]))), places, problems


def _put(content: Content, home: Home, record: dict[str, Plain]) -> Path:
    """Put a record in; gives its place below that of its holder."""
    step = 0 if home.key is None else home.key
    whole = clear_way(content.get(home.file) or {}, (*home.path, step))
    if home.key is not None:
        content[home.file] = changed(whole, [Put((*home.path, home.key), record)])
        return (home.key,)
    there = value_at(whole, home.path)
    at = len(there) if isinstance(there, list) else 0
    content[home.file] = changed(whole, [Insert(home.path, at, record)])
    return (at,)


def clear_way(plain: Plain, path: Path) -> Plain:
    """Without empty lists where a path has a key, and empty mappings where it has a place in a list."""
    for length in range(1, len(path)):
        found = value_at(plain, path[:length])
        if found in ([], {}) and isinstance(found, list) is isinstance(path[length], str):
            plain = changed(plain, [Put(path[:length], "")])
    return plain
