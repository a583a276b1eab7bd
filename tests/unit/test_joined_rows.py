"""Cells that rows share: joined on a screen, and on cards and sheets, where rows stand apart, said for each."""

from __future__ import annotations

import pytest

from itasite.views.joined_rows import joined
from itasite.views.points import Points
from itasite.views.table import Cell, Column, Row, Table

LONG = "วิธีดำเนินการ" * 10


def rows(*cells: Cell, count: int = 3) -> tuple[Row, ...]:
    """Rows that share all those cells but have a title of their own in the second place."""
    first, *others = cells
    made = [Row((first, Cell(f"เรื่องที่ {number}"), *others)) for number in range(count)]
    places = {place for place in range(len(cells) + 1) if place != 1}
    return joined(made, [set(), *([places] * (count - 1))], lambda number: f"<{number}>")


@pytest.mark.parametrize(
    ("cell", "again"),
    [
        (Cell("ร้อยละ 30"), "ร้อยละ 30 (ต่อ)"),
        (Cell("2", number=True), "2"),
        (Cell(points=Points(("กองคลัง", "กองช่าง"))), "กองคลัง, กองช่าง (ต่อ)"),
        (Cell(lead=("ความเสี่ยง",), points=Points(("จุดอ่อน",))), "ความเสี่ยง, จุดอ่อน (ต่อ)"),
        (Cell(points=Points(("ประชุม", "รายงาน"), ordered=True)), "(ใช้ร่วมกับแถวบน)"),
        (Cell(LONG), "(ใช้ร่วมกับแถวบน)"),
        (Cell(), ""),
    ],
)
def test_a_row_apart_says_what_is_short_and_points_to_what_is_long(cell: Cell, again: str) -> None:
    _, second, third = rows(cell)
    assert second.cells[0].sharing == third.cells[0].sharing == again


def test_a_joined_cell_says_for_how_many_it_is() -> None:
    first = rows(Cell("2", number=True), Cell("ร้อยละ 30"))[0]
    assert [(cell.span, cell.sharing) for cell in first.cells] == [(3, ""), (1, ""), (3, "ใช้ร่วมกัน <3> ข้อ")]


def test_each_covered_cell_has_its_place_beside_an_own_one() -> None:
    one, two, three = Cell("a"), Cell("b"), Cell("c")
    covered = [Cell(span=0, sharing=str(number)) for number in range(4)]
    row = Row((covered[0], one, covered[1], two, three, covered[2], covered[3]))
    assert row.own == (
        (1, one, (covered[0],), ()),
        (3, two, (covered[1],), ()),
        (4, three, (), (covered[2], covered[3])),
    )
    assert Row((one, two)).own == ((0, one, (), ()), (1, two, (), ()))
    assert Row((covered[0],)).own == ()


def test_the_link_to_a_row_stands_where_something_stands() -> None:
    table = Table("measures", "", tuple(Column(name, name) for name in ("title", "steps", "unit")), (), "title")
    assert table.link_place(Row((Cell("เรื่อง"), Cell(), Cell("กองคลัง")))) == 2
    assert table.link_place(Row((Cell("เรื่อง"), Cell("ขั้นตอน"), Cell("กองคลัง")))) == 1
    assert table.link_place(Row((Cell("เรื่อง"), Cell(), Cell()))) == 0
    assert table.link_place(Row((Cell(), Cell(), Cell()))) is None
