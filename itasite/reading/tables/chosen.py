"""The table of a file that is meant: by its sheet and the rows of its headings, where the author says them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from itasite.model.data_table import TableSource
from itasite.model.table_data import TableFault
from itasite.office import heading_rows
from itasite.office.headings import is_heading
from itasite.office.joined import Joined, joined
from itasite.office.table import Read, Row, Table
from itasite.spelling import suggest
from itasite.words import data_tables as said

_ROW = re.compile(r"(?:![A-Z]{1,3}|แถว )([0-9]+)(?: ช่อง [0-9]+)?$")


class Chosen(NamedTuple):
    """A table over all its pages, how many of its rows the author has hidden, and what else the file has."""

    table: Joined
    sheet: str
    hidden_rows: int = 0
    others: tuple[str, ...] = ()


def chosen(read: Read, source: TableSource) -> Chosen | TableFault:
    """The table that `source` means, or why there is none."""
    if read.refused:
        return TableFault("file", said.UNREADABLE.format(why=read.refused), said.SAVE_ANEW)
    seen = [one for one in read.tables if not one.hidden and not one.inside and one.rows]
    if not seen:
        return TableFault("file", said.NO_TABLE, said.SAVE_ANEW)
    names = list(dict.fromkeys(one.name for one in seen))
    found = next((name for name in names if _same(name, source.sheet)), None) if source.sheet else None
    if source.sheet and found is None:
        remedy = suggest(source.sheet, names) or said.SHEETS.format(names=said.listed(names))
        return TableFault("sheet", said.NO_SHEET.format(name=source.sheet), remedy)
    best = next((one for name in [found] if name for one in [_of_sheet(seen, name, source)] if one), None)
    if not source.sheet:
        best = next((one for name in names if (one := _of_sheet(seen, name, source))), None)
    if best is None:
        if not source.headings and _has_only_headings([one for one in seen if found in (None, one.name)]):
            return TableFault("file", said.NO_ROWS, said.FILL_IN)
        field = "headings" if source.headings else "file"
        return TableFault(field, said.NO_HEADINGS, said.HEADINGS_ROWS)
    others = () if source.sheet else tuple(name for name in names if name != best.sheet and _has_table(seen, name))
    return best._replace(others=(*best.others, *others))


def _same(name: str, written: str) -> bool:
    return "".join(name.split()).casefold() == "".join(written.split()).casefold()


def _of_sheet(tables: list[Table], name: str, source: TableSource) -> Chosen | None:
    """The largest table of a sheet; None where it has none with headings."""
    of_sheet = [one for one in tables if one.name == name]
    if source.headings:
        of_sheet = [made for one in of_sheet if (made := _from_headings(one, source.headings))]
    hidden = sum(_is_hidden(row) for one in of_sheet for row in one.rows)
    shown = (replace(one, rows=tuple(row for row in one.rows if not _is_hidden(row))) for one in of_sheet)
    found = [one for one in joined(one for one in shown if one.rows) if one.entries and any(one.headings)]
    if not found:
        return None
    best = max(found, key=lambda one: len(one.entries))
    others = tuple(said.table_at(_place(one)) for one in found if one is not best)
    return Chosen(best, name, hidden, others)


def _has_table(tables: list[Table], name: str) -> bool:
    return any(one.entries and one.width > 1 for one in joined(one for one in tables if one.name == name))


def _has_only_headings(tables: list[Table]) -> bool:
    """Whether a table ends with its headings, as of a year in which nothing happened."""
    last = (heading_rows.own(one.rows[-1]) for one in tables)
    return any(len(cells) > 1 and all(is_heading(cell.shown) for cell in cells) for cells in last)


def _place(table: Joined) -> str:
    return table.entries[0].cells[0].place.partition("!")[2]


def _is_hidden(row: Row) -> bool:
    return bool(row) and all(cell.hidden for cell in row)


def _from_headings(table: Table, numbers: tuple[int, ...]) -> Table | None:
    """The table from its rows of headings on; `numbers` are those of the rows in the file."""
    at = {int(found[1]): place for place, row in enumerate(table.rows) if (found := _ROW.search(_first(row)))}
    places = [at[number] for number in numbers if number in at]
    if len(places) != len(numbers) or max(places) + 1 >= len(table.rows):
        return None
    return replace(table, rows=table.rows[min(places) :], heading=max(places) - min(places) + 1)


def _first(row: Row) -> str:
    return next((cell.place for cell in row if cell.place), "")
