"""Tables that stand side by side in one sheet, and tables that begin at another column than the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from itasite.office.headings import meaning
from itasite.office.table import Cell, Row, Table

_LEAST = 2  # known headings of a table beside another
_FIRST = frozenset({"number", "code"})


def apart(table: Table, start: int, count: int) -> list[Table]:
    """The tables of a sheet without empty columns around them; `start` and `count` tell its heading rows."""
    filled = [at for at in range(table.width) if any(_fills(row, at) for row in table.rows[start:])]
    if not filled:
        return [table]
    runs = list(_runs(filled))
    known = [_fields(table.rows[start : start + count], run) for run in runs]
    beside = [fields for fields in known if len(fields) >= _LEAST]
    if (
        len(beside) > 1
        and len(beside) == len(runs)
        and all(one[0] in _FIRST or set(one) & set(beside[0]) for one in beside)
    ):
        return [_cut(table, start, run) for run in runs]
    whole = range(filled[0], filled[-1] + 1)
    return [table] if len(whole) == table.width else [_cut(table, start, whole, keep=True)]


def _fills(row: Row, at: int) -> bool:
    """Whether a column has something of its own in a row; what is joined over most of the row is of no column."""
    cell = row[at]
    return bool(cell.shown or cell.notes) and cell.joined[1] * 2 <= len(row)


def _runs(filled: list[int]) -> Iterator[range]:
    begin = filled[0]
    for at, following in zip(filled, [*filled[1:], -1], strict=True):
        if following != at + 1:
            yield range(begin, at + 1)
            begin = following


def _fields(rows: tuple[Row, ...], run: range) -> list[str]:
    """The known fields of the headings in some columns, from the left."""
    found = (next((one.field for row in reversed(rows) if (one := meaning(row[at].shown))), "") for at in run)
    return [field for field in found if field]


def _cut(table: Table, start: int, run: range, *, keep: bool = False) -> Table:
    """The table of some columns; `keep`: what stands above its headings is its title wherever it stands."""
    above = tuple(_titles(row, run, keep=keep) for row in table.rows[:start])
    below = tuple(row[run.start : run.stop] for row in table.rows[start:])
    return replace(table, rows=(*above, *below), heading=table.heading if not start else 0)


def _titles(row: Row, run: range, *, keep: bool) -> Row:
    own = [
        cell
        for at, cell in enumerate(row)
        if cell.shown and not cell.covered and (keep or (at < run.stop and at + cell.joined[1] > run.start))
    ]
    return tuple([*own, *[Cell()] * len(run)][: len(run)])
