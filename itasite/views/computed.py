"""Numbers that the program computed are told from those that a result gives as published.

In tables and drawings a sign stands behind them, which is read out as a word; in running text the word itself.
"""

from __future__ import annotations

from dataclasses import replace

from itasite.views.table import SIGN, Row, Table

WORD = "คำนวณ"
LEGEND = f"{SIGN} โปรแกรมคำนวณจากคะแนนที่บันทึกไว้ ไม่ใช่ตัวเลขที่ประกาศ"  # below numbers of which some have the sign


def said(text: str, *, computed: bool) -> str:
    """A number in running text, with the word behind it if it was computed: 99.32 (คำนวณ)."""
    return f"{text} ({WORD})" if computed else text


def signed(table: Table) -> Table:
    """A table whose headings have the sign, once, where all numbers below are computed; with a legend if any is."""
    rows = [row for section in table.sections for row in section.rows] + [*table.foot]
    if not any(cell.computed for row in rows for cell in row.cells):
        return table
    whole = {place for place, _ in enumerate(table.columns) if _all_computed(rows, place)}
    return replace(
        table,
        columns=tuple(
            replace(column, computed=place in whole) if place in whole else column
            for place, column in enumerate(table.columns)
        ),
        sections=tuple(
            replace(section, rows=tuple(_unsigned(row, whole) for row in section.rows)) for section in table.sections
        ),
        foot=tuple(_unsigned(row, whole) for row in table.foot),
        legend=LEGEND,
    )


def _all_computed(rows: list[Row], place: int) -> bool:
    cells = [row.cells[place] for row in rows]
    told = [cell for cell in cells if cell.text not in ("", "–")]
    return bool(told) and all(cell.computed for cell in told)


def _unsigned(row: Row, places: set[int]) -> Row:
    cells = (replace(cell, computed=False) if place in places else cell for place, cell in enumerate(row.cells))
    return replace(row, cells=tuple(cells))
