"""Reads a saved web page: its tables, and links that stand under codes of items, as most agencies publish them."""

from __future__ import annotations

from dataclasses import replace

from itasite.attachment.collector import Unsafe
from itasite.office import page_archive, page_layout
from itasite.office.clean import lines, plain
from itasite.office.csv_text import text_of
from itasite.office.excel_guard import MOST_COLUMNS, MOST_JOINED
from itasite.office.links import differing, without_host
from itasite.office.opening import opened
from itasite.office.page_items import items
from itasite.office.page_node import Node
from itasite.office.page_tree import parsed
from itasite.office.signs import UNKNOWN
from itasite.office.table import Cell, Line, Link, Read, Table, even
from itasite.words import office as said

_STRUCK = ("del", "s", "strike")


def read(raw: bytes, name: str) -> Read:
    """The tables of a page; where links stand under codes, they are the last table. Never raises."""
    return opened(lambda: _read(raw, name))


def _read(raw: bytes, name: str) -> Read:
    base = ""
    if page_archive.is_archive(raw):
        raw, base = page_archive.page_of(raw)
    page = parsed(text_of(raw), base)
    tables = list[Table]()
    for number, found in enumerate(page_layout.placed(page), 1):
        title = said.TABLE.format(number=number)
        made = replace(_table(found.table, title, name), title=found.title, apart=found.apart)
        made = replace(made, inside=f"{name}!{title}") if found.inside else made
        tables += [made] if made.rows and any(cell.shown for row in made.rows for cell in row) else []
    tables += items(page, name)
    if tables:
        return Read(tuple(tables))
    return Read(refused=said.NO_TABLE_PICTURE if any(True for _ in page.all("img")) else said.NO_TABLE)


def _table(table: Node, title: str, name: str) -> Table:
    below: dict[tuple[int, int], Cell] = {}  # what cells of rows above cover
    rows, heading = list[list[Cell]](), 0
    written = [(row, len(group) - at) for group in page_layout.groups(table) for at, row in enumerate(group)]
    if sum(_area(cell, left) for row, left in written for cell in page_layout.cells(row)) > MOST_JOINED:
        raise Unsafe
    for number, (row, left) in enumerate(written):
        cells = page_layout.cells(row)
        heading += heading == number and bool(cells) and all(one.name == "th" for one in cells)
        made = list[Cell]()
        for one in cells:
            _fill(made, below, number)
            size = _size(one, left)
            cell = _cell(one, _place(name, title, number, len(made)), size)
            for down in range(size[0]):
                for across in range(size[1]):
                    place = (number + down, len(made) + across)
                    below[place] = replace(cell, place=_place(name, title, *place), covered=True)
            made.append(cell)
            del below[number, len(made) - 1]
        _fill(made, below, number)
        rows.append(made)
    return Table(title, even(rows), heading)


def _fill(made: list[Cell], below: dict[tuple[int, int], Cell], row: int) -> None:
    while (row, len(made)) in below:
        made.append(below.pop((row, len(made))))


def _place(name: str, title: str, row: int, column: int) -> str:
    return f"{name}!" + said.WORD_CELL.format(table=title, row=row + 1, column=column + 1)


def _size(cell: Node, left: int) -> tuple[int, int]:
    """Over how many rows, of those left, and columns a cell goes."""
    return _span(cell, "rowspan", left), _span(cell, "colspan", MOST_COLUMNS)


def _area(cell: Node, left: int) -> int:
    down, across = _size(cell, left)
    return down * across - 1


def _span(cell: Node, name: str, most: int) -> int:
    """Over how many rows or columns a cell goes; rowspan=0 is to the end."""
    text = cell.attributes.get(name, "1").strip()
    if not text.isdecimal() or len(text) > 5:
        return 1
    return min(int(text), most) or (most if name == "rowspan" else 1)


def _cell(cell: Node, place: str, size: tuple[int, int]) -> Cell:
    links = tuple(Link(plain(one.text), address) for one in cell.all("a") if (address := one.address))
    made = Cell(place, tuple(Line(text) for text in lines(cell.text)), links, size)
    doubts = {
        said.UNKNOWN_SIGN: UNKNOWN in made.text,
        said.STRUCK: any(one.text.strip() for name in _STRUCK for one in cell.all(name)),
        said.PICTURE: not made.text and any(True for _ in cell.all("img")),
    }
    raised = (one.text.strip() for one in cell.all("sup"))
    doubts |= {said.RAISED.format(text=text): True for text in raised if text.isdecimal()}
    return made.noted(*(note for note, there in doubts.items() if there), *differing(links), *without_host(links))
