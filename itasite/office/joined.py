"""Tables as their authors mean them: continued ones are one, its rows are entries, values above are repeated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from itasite.fiscal import fold_digits
from itasite.office import heading_rows, row_kinds, stacked, upright
from itasite.office.column_numbers import is_numbers
from itasite.office.headings import field as headings_of
from itasite.office.table import Cell, Row, Table
from itasite.words import office as said

_SIGN = "(?:[\"“”„‟〃״″ʺˮ＂]|''|‘‘|’’|´´|``|,,|‚‚)"
_DITTO = re.compile(rf"[-–.\s]*{_SIGN}(?:[-–.\s]*{_SIGN}){{0,5}}[-–.\s]*|[-–.\s]*(?:do|ditto)\.?[-–.\s]*", re.I)
_CONTINUED = re.compile(r"\(?\s*ต่อ\s*\)?|[-–\s]*(?:หน้า(?:ที่)?)?\s*[0-9๐-๙]{1,3}\s*[-–]?|.*\(ต่อ\)\s*")
_LEADING = 2  # the columns of number and title, which are empty where a row of the page before goes on


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of values. `group` is the row over it that names a group, "" for none.

    `continues`: number and title stand in the row above, which this one continues.
    """

    cells: Row
    group: str = ""
    continues: bool = False


class Sum(NamedTuple):
    """A row of sums: the group that it stands in, and how many entries stand above it."""

    row: Row
    group: str
    after: int


@dataclass(slots=True)
class Joined:
    """A table over all its pages: the headings of each column from the upper to the lowest, and its entries.

    `totals` are rows of sums, `sums` the same with their places. `before` are texts over it, the nearest last.
    """

    name: str
    headings: tuple[tuple[str, ...], ...]
    before: tuple[str, ...] = ()
    entries: list[Entry] = field(default_factory=list)
    totals: list[Row] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    inside: str = ""
    width: int = 0


def joined(tables: Iterable[Table]) -> tuple[Joined, ...]:
    """The tables of a file; those that the author has hidden are left out."""
    found = list[Joined]()
    last: Joined | None = None
    shown = (one for one in tables if not one.hidden and one.rows)
    for table in (part for one in upright.turned(shown) for part in stacked.parts(one)):
        made = _one(table, last)
        if made is not last:
            found.append(made)
        last = last if table.inside else made
    return tuple(one for one in found if one.entries or one.totals)


def _one(table: Table, last: Joined | None) -> Joined:
    start, count = heading_rows.found(table)
    headings = heading_rows.columns(table.rows[start : start + count])
    if last is not None and _continues(table, headings, last):
        _add(last, table.rows[start + count :], table.rows[start : start + count], continued=True)
        return last
    if not count:
        start, count = heading_rows.plainest(table)
        headings = heading_rows.columns(table.rows[start : start + count])
    before = [cell.shown for row in table.rows[:start] for cell in heading_rows.own(row)]
    titles = (*([table.title] if table.title else []), *before)
    made = Joined(table.name, headings, titles, inside=table.inside, width=table.width)
    _add(made, table.rows[start + count :], table.rows[start : start + count], continued=False)
    return made


def _continues(table: Table, headings: tuple[tuple[str, ...], ...], last: Joined) -> bool:
    if table.inside or last.inside or table.width != last.width:
        return False
    if table.apart and not _CONTINUED.fullmatch(table.title):
        return not headings and _runs_on(table.rows[0], last)
    return not headings or heading_rows.folded(headings) == heading_rows.folded(last.headings)


def _runs_on(row: Row, last: Joined) -> bool:
    """Whether the number of a row is the one after that of the last entry."""
    before, here = (fold_digits(cell.shown).strip(" .)") for cell in (_last_number(last), row[0]))
    return before.isdecimal() and here.isdecimal() and len(before) < 5 and int(here) == int(before) + 1


def _last_number(table: Joined) -> Cell:
    return table.entries[-1].cells[0] if table.entries else Cell()


def _add(made: Joined, rows: tuple[Row, ...], headings: tuple[Row, ...], *, continued: bool) -> None:
    repeated = {_texts(row) for row in headings}
    titles = {_bare(text) for text in made.before}
    numbered = bool(made.headings and (meant := headings_of(made.headings[0])) and meant.field in ("number", "code"))
    group, first = made.entries[-1].group if continued and made.entries else "", True
    for number, row in enumerate(rows):
        cells = heading_rows.own(row)
        if not any(cell.shown or cell.notes for cell in row) or _texts(row) in repeated:
            continue
        if first and not made.entries and is_numbers(row):
            continue
        if len(cells) == 1 and (_bare(cells[0].shown) in titles or row_kinds.is_remark(cells)):
            continue
        if row_kinds.is_signature(cells) and all(row_kinds.few(heading_rows.own(one)) for one in rows[number:]):
            break
        if row_kinds.is_total(cells):
            made.totals.append(row)
            made.sums.append(Sum(row, group, len(made.entries)))
        elif row_kinds.is_group(row, cells, numbered=numbered):
            group = " ".join(cells[0].shown.split("\n"))
        else:
            above = made.entries[-1].cells if made.entries else None
            made.entries.append(_entry(row, above, group, goes_on=continued and first))
            first = False


def _bare(text: str) -> str:
    """A title for comparison with the same one on a further page."""
    return re.sub(r"\s|\(ต่อ\)", "", text)


def _texts(row: Row) -> tuple[str, ...]:
    return tuple("".join(cell.shown.split()) for cell in row)


def _entry(row: Row, above: Row | None, group: str, *, goes_on: bool) -> Entry:
    empty = all(not cell.shown and not cell.covered for cell in row[:_LEADING]) and len(row) > _LEADING
    cells = [_same(cell, above[at] if above else None) for at, cell in enumerate(row)]
    if empty and above is not None:
        lead = [replace(above[at], place=row[at].place, covered=True) for at in range(_LEADING)]
        if not goes_on:
            lead = [cell.noted(said.EMPTY_BELOW) for cell in lead]
        cells[:_LEADING] = lead
    return Entry(tuple(cells), group, continues=empty and above is not None)


def _same(cell: Cell, above: Cell | None) -> Cell:
    """The cell, or where it has a ditto mark the value above."""
    if not _DITTO.fullmatch(cell.text.strip()):
        return cell
    if above is None or not above.shown:
        return cell.noted(said.NOTHING_ABOVE)
    return replace(above, place=cell.place, covered=True, joined=(1, 1), told=())
