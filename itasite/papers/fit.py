"""Columns of a table that are wide enough for the words in them, and rows that are too tall to stay whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from itasite.papers.letters import whole_words, widest, width
from itasite.papers.model import Across, Cell, CellPart, Column, Flow, Part, Picture, Points, Row, Runs, Table, Text

UPRIGHT, ACROSS = 160.0, 257.0  # millimetres between the margins of an A4 sheet
POINTS = 15  # of the text in tables, as TH Sarabun
_EDGES = 3.2  # millimetres that the two edges of a cell take
_LEAST = 12.0  # in which ลำดับ has room
_LINE = 5.6  # millimetres from line to line
_PICTURE = 30.0
_SLACK = 0.5  # millimetres that nobody sees


def least(table: Table) -> float:
    """The width in millimetres below which words of a table run over the edges of their cells."""
    return sum(_needs(table))


def fitted(table: Table, room: float = UPRIGHT) -> Table:
    """The table with columns wide enough for their words, as far as the room in millimetres allows."""
    needs = _needs(table)
    if sum(needs) >= room:
        wide = [need * room / sum(needs) for need in needs]
    else:
        wide = _shared([column.width or 1 for column in table.columns], needs, room)
    columns = (column._replace(width=each * 100 / room) for column, each in zip(table.columns, wide, strict=True))
    return table._replace(columns=tuple(columns))


def height(row: Row, columns: tuple[Column, ...], room: float) -> float:
    """About how tall a row is, in millimetres."""
    cells = zip(row.cells, columns, strict=False)
    return max((_height(cell, column.width * room / 100) for cell, column in cells), default=0.0)


def _shared(shares: list[float], needs: list[float], room: float) -> list[float]:
    """The room in the given shares; a column that needs more takes it from the others."""
    tight = set[int]()
    while True:
        left = room - sum(needs[at] for at in tight)
        whole = sum(share for at, share in enumerate(shares) if at not in tight) or 1
        wide = [needs[at] if at in tight else share * left / whole for at, share in enumerate(shares)]
        more = {at for at, each in enumerate(wide) if each < needs[at] - 1e-9}
        if not more:
            return wide
        tight |= more


def _needs(table: Table) -> list[float]:
    needs = [max(_LEAST, _of_runs(column.heading) + _EDGES) for column in table.columns]
    for section in table.sections:
        for row in section.rows:
            for at, cell in enumerate(row.cells):
                needs[at] = max(needs[at], _of_cell(cell) + _EDGES)
    return needs


def _of_runs(runs: Runs) -> float:
    return max((widest(run.text, POINTS) for run in runs), default=0.0)


def _of_cell(cell: Cell) -> float:
    return max((each for part in cell.parts for each in _of_part(part)), default=0.0)


def _of_part(part: Text | Points | Picture) -> Iterator[float]:
    if isinstance(part, Text):
        yield _of_runs(part.runs)
    elif isinstance(part, Points):
        for point in part.points:
            beside = width(point.mark, POINTS) + 2
            yield from (beside + each for inner in point.parts for each in _of_part(inner))
    else:
        yield part.width


def _height(cell: Cell, wide: float) -> float:
    return sum(_of_lines(part, max(wide - _EDGES, 1)) for part in cell.parts)


def _of_lines(part: Text | Points | Picture, wide: float) -> float:
    if isinstance(part, Picture):
        return part.height or _PICTURE
    if isinstance(part, Points):
        return sum(_of_lines(inner, max(wide - 4, 1)) for point in part.points for inner in point.parts)
    text = "".join(run.text for run in part.runs)
    return sum((width(line, POINTS) * 1.1 // wide + 1) * _LINE for line in text.split("\n"))


def too_long(parts: Iterable[Part]) -> tuple[str, ...]:
    """The words of tables that are wider than their columns, each once: addresses and names that no line divides."""
    found: list[str] = []
    for part in parts:
        if isinstance(part, Across):
            found += [word for table in _tables(part.parts) for word in _over(table, ACROSS)]
        elif isinstance(part, Table):
            found += _over(part, UPRIGHT)
    return tuple(dict.fromkeys(found))


def _tables(parts: Iterable[Flow]) -> Iterator[Table]:
    return (part for part in parts if isinstance(part, Table))


def _over(table: Table, room: float) -> Iterator[str]:
    for section in table.sections:
        for row in section.rows:
            for cell, column in zip(row.cells, table.columns, strict=False):
                inner = column.width * room / 100 - _EDGES + _SLACK
                for text in _texts(cell.parts):
                    yield from (word for word in whole_words(text) if width(word, POINTS) > inner)


def _texts(parts: Iterable[CellPart]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Text):
            yield from (run.text for run in part.runs)
        elif isinstance(part, Points):
            yield from (text for point in part.points for text in _texts(point.parts))
