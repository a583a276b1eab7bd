"""The cells of a Word table in rows and columns, with joined ones at every place that they cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from itasite.office.table import Cell
from itasite.office.tree import Element

_MOST_COLUMNS = 200
_THROUGH = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins"})


@dataclass(slots=True)
class Placed:
    """A cell of the file at its first place; `made` is what was read of it, for the other places."""

    element: Element
    joined: tuple[int, int]
    made: Cell | None = None


def grid(rows: Iterable[Element]) -> tuple[list[list[Placed | None]], int]:
    """The rows, all of equal width, and how many of the first are marked as headings."""
    placed, heading, counting = list[list[Placed | None]](), 0, True
    for row in rows:
        counting = counting and row.on("trPr", "tblHeader")
        heading += counting
        placed.append(_row(row, placed[-1] if placed else []))
    width = max(map(len, placed), default=0)
    for cells in placed:
        cells += [None] * (width - len(cells))
    return _without_splits(placed), heading


def _row(row: Element, above: list[Placed | None]) -> list[Placed | None]:
    cells: list[Placed | None] = [None] * _whole(row.value("trPr", "gridBefore"), 0)
    over: Placed | None = None
    for one in _cells(row):
        span = _whole(one.value("tcPr", "gridSpan"), 1) or 1
        down, across = one.value("tcPr", "vMerge"), one.value("tcPr", "hMerge")
        at = len(cells)
        top = above[at] if at < len(above) else None
        if across is not None and across != "restart" and over:
            over.joined = (over.joined[0], over.joined[1] + span)
            found = over
        elif down is not None and down != "restart" and top:
            found = top
            found.joined = (_height(found, at, above), found.joined[1])
        else:
            found = over = Placed(one, (1, span))
        cells += [found] * min(span, _MOST_COLUMNS - len(cells))
    return cells


def _height(found: Placed, at: int, above: list[Placed | None]) -> int:
    return found.joined[0] + (at == 0 or at >= len(above) or above[at - 1] is not found)


def _cells(row: Element) -> Iterator[Element]:
    for one in row.elements():
        if one.name == "tc":
            if one.child("tcPr", "cellDel") is None:
                yield one
        elif one.name in _THROUGH:
            yield from _cells(one)


def _without_splits(rows: list[list[Placed | None]]) -> list[list[Placed | None]]:
    """The rows without columns in which no cell begins: they are left over where borders were moved."""
    width = len(rows[0]) if rows else 0
    begun = (at == 0 or any(row[at] is not None and row[at] is not row[at - 1] for row in rows) for at in range(width))
    kept = [at for at, begins in enumerate(begun) if begins]
    if len(kept) == width:
        return rows
    for found in {id(one): one for row in rows for one in row if one}.values():
        row = next(row for row in rows if found in row)
        found.joined = (found.joined[0], sum(row[at] is found for at in kept))
    return [[row[at] for at in kept] for row in rows]


def _whole(text: str | None, otherwise: int) -> int:
    return min(int(text), _MOST_COLUMNS) if text and text.isdecimal() and len(text) < 6 else otherwise
