"""Cells that rows share: joined on a screen, and on cards and sheets, where rows stand apart, said for each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.views.table import Cell, Column, Points, Row, Table, joined

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


def test_no_cell_that_holds_only_a_link_keeps_its_label(sites: dict[str, Path]) -> None:
    page = (sites["years"] / "2566" / "measures" / "index.html").read_text(encoding="utf-8")
    cells = re.findall(r'<td class="ita-col--steps"[^>]*>(.*?)</td>', page)
    assert cells == [""] * 5
    assert page.count('class="ita-row-link"') == 5


@pytest.mark.parametrize(
    ("name", "address", "count"),
    [("001-lam-liang", "2565/analysis", 3), ("001-lam-liang", "2566/measures", 2), ("003-bang-pu", "2564/memo", 1)],
)
def test_each_row_of_a_table_with_joined_cells_has_a_cell_for_each_column_on_paper(
    sites: dict[str, Path], name: str, address: str, count: int
) -> None:
    page = (sites[name] / address / "index.html").read_text(encoding="utf-8")
    found = [text for text in re.findall(r"<table .*?</table>", page, re.DOTALL) if "ita-table--joined" in text]
    assert len(found) == count
    for text in found:
        columns = len(re.findall('<th scope="col"', text))
        rows = re.findall("<tr.*?</tr>", text.partition("</thead>")[2], re.DOTALL)
        assert {row.count('class="ita-cell"') + row.count('class="ita-again"') for row in rows} == {columns}
        for row in rows:
            assert ("ita-again" in row) is ('data-again="ใช้ร่วมกับข้อก่อนหน้า: ' in row)
        assert any("ita-again" in row for row in rows)
        assert not re.search('class="ita-again"[^>]*>[^<]', text)  # nothing that is read or found twice
