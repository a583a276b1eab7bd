"""The cells of a Word table in rows and columns, with joined ones at every place that they cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from itasite.office.opening import Refused
from itasite.office.table import Cell
from itasite.office.tree import Element
from itasite.words import office as said

_MOST_COLUMNS = 200
_MOST_CELLS = 400_000
_LEAST_WIDE = 200  # of a column that a letter fits into, in twentieths of a point: 3.5 mm
_THROUGH = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins"})


@dataclass(slots=True, eq=False)
class Placed:
    """A cell of the file at its first place; `made` is what was read of it, for the other places."""

    element: Element
    joined: tuple[int, int]
    made: Cell | None = None


def grid(rows: Iterable[Element], widths: Sequence[str] = ()) -> tuple[list[list[Placed | None]], int]:
    """The rows, all of equal width, and how many of the first are marked as headings.

    `widths` are those of the columns, in twentieths of a point. Raises Refused for more cells than a document has.
    """
    listed = list(rows)
    single = _is_single(listed)
    placed, heading, counting, count = list[list[Placed | None]](), 0, True, 0
    for row in listed:
        counting = counting and row.on("trPr", "tblHeader")
        heading += counting
        placed.append(_row(row, placed[-1] if placed else [], single=single))
        count += len(placed[-1])
        if count > _MOST_CELLS:
            raise Refused(said.TOO_LARGE)
    width = max(map(len, placed), default=0)
    if width * len(placed) > _MOST_CELLS:
        raise Refused(said.TOO_LARGE)
    for cells_of in placed:
        cells_of += [None] * (width - len(cells_of))
    return _without_splits(placed, widths), heading


def _is_single(rows: Sequence[Element]) -> bool:
    """Whether all rows have equally many cells: then each is of one column, wherever its borders were moved."""
    counts = {sum(1 for _ in cells(row)) for row in rows}
    plain = all(_whole(row.value("trPr", name), 0) == 0 for row in rows for name in ("gridBefore", "gridAfter"))
    across = any(one.child("tcPr", "hMerge") for row in rows for one in cells(row))
    return len(counts) == 1 and counts != {1} and plain and not across


def _row(row: Element, above: list[Placed | None], *, single: bool) -> list[Placed | None]:
    made: list[Placed | None] = [None] * min(_whole(row.value("trPr", "gridBefore"), 0), _MOST_COLUMNS)
    over: Placed | None = None
    for one in cells(row):
        span = 1 if single else min(_whole(one.value("tcPr", "gridSpan"), 1) or 1, _MOST_COLUMNS)
        down, across = one.value("tcPr", "vMerge"), one.value("tcPr", "hMerge")
        at = len(made)
        top = above[at] if at < len(above) else None
        if across is not None and across != "restart" and over:
            over.joined = (over.joined[0], over.joined[1] + span)
            found = over
        elif down is not None and down != "restart" and top:
            found = top
            found.joined = (_height(found, at, above), found.joined[1])
        else:
            found = over = Placed(one, (1, span))
        made += [found] * min(span, _MOST_COLUMNS - len(made))
    return made


def _height(found: Placed, at: int, above: list[Placed | None]) -> int:
    return found.joined[0] + (at == 0 or at >= len(above) or above[at - 1] is not found)


def cells(row: Element) -> Iterator[Element]:
    """The cells of a row that are not deleted."""
    for one in row.elements():
        if one.name == "tc":
            if one.child("tcPr", "cellDel") is None:
                yield one
        elif one.name in _THROUGH:
            yield from cells(one)


def _without_splits(rows: list[list[Placed | None]], widths: Sequence[str]) -> list[list[Placed | None]]:
    """The rows without columns that are left over where borders were moved: in which no cell begins, or too narrow."""
    width = len(rows[0]) if rows else 0
    narrow = {at for at in range(width) if len(widths) == width and _is_narrow(rows, at, widths[at])}
    kept = list[int]()
    for at in range(width):
        before = kept[-1] if kept else None
        begins = before is None or any(row[at] is not None and row[at] is not row[before] for row in rows)
        kept += [at] if begins and at not in narrow else []
    if len(kept) == width:
        return rows
    first = {id(one): (one, row) for row in reversed(rows) for one in row if one}
    for found, row in first.values():
        found.joined = (found.joined[0], sum(row[at] is found for at in kept))
    return [[row[at] for at in kept] for row in rows]


def _is_narrow(rows: list[list[Placed | None]], at: int, width: str) -> bool:
    """Whether a column is too narrow for a letter, and no cell stands in it alone."""
    if not 0 < _whole(width, _LEAST_WIDE) < _LEAST_WIDE:
        return False
    beside = [near for near in (at - 1, at + 1) if 0 <= near < len(rows[0])]
    return all(row[at] is None or any(row[near] is row[at] for near in beside) for row in rows)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else otherwise
