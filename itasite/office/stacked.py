"""Tables that stand one under the other, or side by side, in what a file holds as one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from itasite.office import row_kinds, sides
from itasite.office.heading_rows import found, own
from itasite.office.headings import fold, is_sure, meaning
from itasite.office.table import Cell, Row, Table

_SURE = 3  # known headings that make a row below another heading one
_LEAST = 2  # where all cells of the row are known headings
_MOST_TITLES = 4  # rows of titles over a table below another


def parts(table: Table) -> Iterator[Table]:
    """The tables in one: each begins at a row of other headings, or behind an empty column."""
    for part in _under_each_other(table):
        start, count = found(part)
        yield from sides.apart(part, start, count) if count else (part,)


def _under_each_other(table: Table) -> Iterator[Table]:
    begin, texts = 0, frozenset[str]()
    start, count = found(table)
    if count:
        texts = _folded(table.rows[start])
    for number in range(start + count, len(table.rows) - 1) if count else ():
        if _is_new(table.rows[number], texts, after_gap=len(own(table.rows[number - 1])) < 2):
            titles = _titles_over(table.rows, start + count, number)
            yield _part(table, begin, titles)
            begin, texts = titles, _folded(table.rows[number])
    yield _part(table, begin, len(table.rows))


def _titles_over(rows: tuple[Row, ...], begin: int, number: int) -> int:
    """Where the titles of the headings in a row begin: rows of one text, behind an empty row or joined over all."""
    for at in range(number - 1, max(begin, number - _MOST_TITLES) - 1, -1):
        cells = own(rows[at])
        if not cells:
            return at + 1
        if len(cells) > 1 or row_kinds.is_total(cells):
            break
    over = number
    while over - 1 >= begin and len(cells := own(rows[over - 1])) == 1 and cells[0].joined[1] * 2 > len(rows[0]) > 1:
        over -= 1
    return over


def _part(table: Table, begin: int, end: int) -> Table:
    if not begin:
        return replace(table, rows=table.rows[:end])
    return replace(table, rows=table.rows[begin:end], heading=0, apart=True, title="")


def _folded(row: Row) -> frozenset[str]:
    return frozenset(fold(cell.shown) for cell in own(row))


def _is_new(row: Row, texts: frozenset[str], *, after_gap: bool) -> bool:
    """Whether a row below a heading is another heading: nearly all its cells are known ones, and not the same.

    After an empty row or a title, words behind a known heading of numbers are enough.
    """
    cells = own(row)
    sure = sum(is_sure(cell.shown) for cell in cells)
    enough = sure >= _SURE or (sure == len(cells) and sure >= _LEAST) or (after_gap and _is_numbered(row, cells))
    if not enough or sure * 2 < len(cells):
        return False
    folded = _folded(row)
    return len(folded & texts) * 2 < len(texts | folded)


def _is_numbered(row: Row, cells: list[Cell]) -> bool:
    """Whether a row is a heading of numbers with nothing but words behind it."""
    first = meaning(row[0].shown)
    words = not any(letter.isdecimal() for cell in cells for letter in cell.shown)
    return bool(first and first.sure and first.field == "number" and words and len(cells) > _LEAST)
