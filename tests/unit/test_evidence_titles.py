"""What the addresses of a cell are called in it."""

from __future__ import annotations

import pytest

from itasite.office.table import Cell, Line, Link
from itasite.workbook.foreign.evidence_titles import left, title

_A, _B = "https://www.example.go.th/a", "https://www.example.go.th/b"


def _cell(*lines: str, links: tuple[Link, ...] = ()) -> Cell:
    return Cell("ก!1", tuple(map(Line, lines)), links)


@pytest.mark.parametrize(
    ("cell", "titles"),
    [
        (_cell(f"แผนผัง {_A}", f"2. คำสั่ง: {_B}"), ("แผนผัง", "คำสั่ง")),
        (_cell("แผนผัง", _A, "คำสั่ง", _B), ("แผนผัง", "คำสั่ง")),
        (_cell(f"1. {_A} 2. {_B}"), ("", "")),
        (_cell(f"แผนผังและคำสั่ง {_A} {_B}"), ("", "")),
        (_cell("คลิกเพื่อดูข้อมูล", _A, "ดาวน์โหลด", _B), ("", "")),
        (_cell("แผนผัง คลิกที่นี่", "คำสั่ง", links=(Link("คลิกที่นี่", _A), Link("คำสั่ง", _B))), ("แผนผัง", "คำสั่ง")),
        (_cell("ดู อีเมล", links=(Link("ดู", _A),)), ("", "")),
        (_cell("ก" * 201, _A), ("", "")),
    ],
)
def test_an_address_is_called_what_stands_before_or_above_it(cell: Cell, titles: tuple[str, str]) -> None:
    assert (title(cell, _A), title(cell, _B)) == titles


def test_what_is_neither_address_nor_title_is_left() -> None:
    assert left(_cell("แผนผัง", f"1. {_A}", "และป้ายประกาศ", "คลิก")) == ["และป้ายประกาศ"]
    assert left(_cell(f"แผนผังและคำสั่ง {_A} กับ {_B} ปรับปรุงแล้ว")) == ["แผนผังและคำสั่ง", "กับ", "ปรับปรุงแล้ว"]
    assert left(_cell(f"แผนผัง {_A}", _B)) == []
