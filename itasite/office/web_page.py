"""Reads a saved web page: its tables, and links that stand under codes of items, as most agencies publish them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from itasite.attachment.collector import Unsafe
from itasite.office.clean import lines, plain
from itasite.office.csv_text import text_of
from itasite.office.excel_guard import MOST_JOINED
from itasite.office.links import differing, without_host
from itasite.office.opening import opened
from itasite.office.page_items import items
from itasite.office.page_tree import Node, parsed
from itasite.office.table import Cell, Line, Link, Read, Table, even
from itasite.words import office as said

_MOST_SPAN = 200
_GROUPS = ("thead", "tbody", "tfoot")


def read(raw: bytes, name: str) -> Read:
    """The tables of a page; where links stand under codes, they are the last table. Never raises."""
    return opened(lambda: _read(raw, name))


def _read(raw: bytes, name: str) -> Read:
    page = parsed(text_of(raw))
    tables = list[Table]()
    for number, found in enumerate(page.all("table"), 1):
        made = _table(found, said.TABLE.format(number=number), name)
        tables += [made] if made.rows and made.width > 1 else []
    listed = items(page, name)
    if listed is not None:
        tables.append(listed)
    if tables:
        return Read(tuple(tables))
    return Read(refused=said.NO_TABLE_PICTURE if any(True for _ in page.all("img")) else said.NO_TABLE)


def _table(table: Node, title: str, name: str) -> Table:
    below: dict[tuple[int, int], Cell] = {}  # what cells of rows above cover
    rows, heading, joined = list[list[Cell]](), 0, 0
    for number, row in enumerate(_rows(table)):
        cells = [one for one in row.nodes() if one.name in ("td", "th")]
        heading += heading == number and bool(cells) and all(one.name == "th" for one in cells)
        made = list[Cell]()
        for one in cells:
            _fill(made, below, number)
            size = (_span(one, "rowspan"), _span(one, "colspan"))
            cell = _cell(one, _place(name, title, number, len(made)), size)
            joined += size[0] * size[1] - 1
            if joined > MOST_JOINED:
                raise Unsafe
            for down in range(size[0]):
                for across in range(size[1]):
                    place = (number + down, len(made) + across)
                    below[place] = replace(cell, place=_place(name, title, *place), covered=True)
            made.append(cell)
            del below[number, len(made) - 1]
        _fill(made, below, number)
        rows.append(made)
    return Table(title, even(rows), heading, apart=True)


def _fill(made: list[Cell], below: dict[tuple[int, int], Cell], row: int) -> None:
    while (row, len(made)) in below:
        made.append(below.pop((row, len(made))))


def _place(name: str, title: str, row: int, column: int) -> str:
    return f"{name}!" + said.WORD_CELL.format(table=title, row=row + 1, column=column + 1)


def _span(cell: Node, name: str) -> int:
    text = cell.attributes.get(name, "1").strip()
    return max(1, min(int(text), _MOST_SPAN)) if text.isdecimal() and len(text) < 6 else 1


def _rows(table: Node) -> Iterator[Node]:
    for one in table.nodes():
        if one.name == "tr":
            yield one
        elif one.name in _GROUPS:
            yield from _rows(one)


def _cell(cell: Node, place: str, size: tuple[int, int]) -> Cell:
    links = tuple(Link(plain(one.text), address) for one in cell.all("a") if (address := one.address))
    made = Cell(place, tuple(Line(text) for text in lines(cell.text)), links, size)
    return made.noted(*differing(links), *without_host(links))
