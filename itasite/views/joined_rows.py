"""Rows that share cells: joined where they stand together, and told for each where they stand apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from itasite.views.points import Points
from itasite.views.table import Cell, Row

BRIEF = 80  # characters that a narrow column of a sheet takes in a few lines


def joined(rows: list[Row], covered: list[set[int]], digits: Callable[[int], str]) -> tuple[Row, ...]:
    """`rows` with the cells at the places in `covered` (per row) joined to the cell above; `digits` writes a number."""
    cells = [list(row.cells) for row in rows]
    for number in range(len(rows) - 1, 0, -1):
        for place in covered[number]:
            found = cells[number][place]
            span = cells[number - 1][place].span + found.span
            sharing = "" if found.number or found.blank else f"ใช้ร่วมกัน {digits(span)} ข้อ"
            cells[number - 1][place] = replace(cells[number - 1][place], span=span, sharing=sharing)
            cells[number][place] = Cell(span=0, number=found.number, sharing=_again(found))
    return tuple(replace(row, cells=tuple(own)) for row, own in zip(rows, cells, strict=True))


def _again(cell: Cell) -> str:
    """What a row on another sheet than the joined cell says: the same where it is short, else where it stands."""
    found = cell.points or Points(())
    texts = [text for text in (*cell.lead, cell.text, *found.texts) if text]
    long = cell.mark or cell.evidence or found.parts or (found.ordered and len(found.texts) > 1)
    brief = ", ".join(texts)
    if cell.number or cell.blank:
        return brief
    return f"{brief} (ต่อ)" if texts and not long and len(brief) <= BRIEF else "(ใช้ร่วมกับแถวบน)"
