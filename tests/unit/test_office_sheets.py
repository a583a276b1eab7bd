"""Sheets of workbooks, text files and saved pages as tables."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from itasite.office import reader
from itasite.office.numbers import shown
from itasite.office.table import Cell, Link
from itasite.words import office as said
from tests.support.office_files import workbook


def cells(raw: bytes, name: str = "a.xlsx") -> list[list[Cell]]:
    found = reader.read(raw, name)
    assert found.refused == ""
    return [list(row) for row in found.tables[0].rows]


def texts(raw: bytes, name: str = "a.xlsx") -> list[list[str]]:
    return [[cell.shown for cell in row] for row in cells(raw, name)]


def first(write: Any) -> Cell:
    return cells(workbook({"OIT": [["", "ข"]]}, lambda book, sheets: write(book, sheets["OIT"])))[0][0]


def test_numbers_are_decimal_and_texts_stay_as_they_are() -> None:
    made = cells(workbook({"OIT": [["03", 5, 238600.5, 0.1, "066027000001", "a_x000D_\nb\u200b"]]}))[0]
    assert [cell.shown for cell in made] == ["03", "5", "238600.5", "0.1", "066027000001", "a\nb"]
    assert [cell.value for cell in made] == [None, Decimal(5), Decimal("238600.5"), Decimal("0.1"), None, None]
    assert made[2].place == "a.xlsx!OIT!C1"


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [(7, "000", "007"), (0.255, "0.00%", "25.5%"), (1e15, "", "1000000000000000"), (True, "", "✓"), (False, "", "☐")],
)
def test_what_a_number_shows(value: float, form: str, text: str) -> None:
    assert shown(value, form).text == text


def test_the_last_digits_of_a_long_number_are_asked() -> None:
    assert shown(1234567890123456, "").notes == (said.LOST_DIGITS,)


@pytest.mark.parametrize(
    ("written", "meant", "asked"),
    [
        (datetime(2023, 4, 21, 9, 30), date(2023, 4, 21), False),
        (datetime(2566, 4, 21), date(2023, 4, 21), False),
        (datetime(1966, 4, 21), date(1966, 4, 21), True),
        (datetime(2564, 2, 29), None, True),
    ],
)
def test_a_date_cell_may_hold_a_buddhist_year(written: datetime, meant: date | None, asked: bool) -> None:
    made = shown(written)
    assert (made.value, bool(made.notes)) == (meant, asked)
    assert bool(made.told) == (written.year == 2566)


def test_a_date_is_read_through_its_thai_format() -> None:
    def write(book: Any, sheet: Any) -> None:
        sheet.write_datetime(0, 0, datetime(2023, 4, 21), book.add_format({"num_format": "[$-D07041E]d mmmm yyyy;@"}))

    made = first(write)
    assert (made.shown, made.value) == ("21 เมษายน 2566", date(2023, 4, 21))


def test_links_of_cells_and_formulas() -> None:
    made = first(lambda _, sheet: sheet.write_url(0, 0, "https://b.go.th/1", string="คลิก"))
    assert made.links == (Link("คลิก", "https://b.go.th/1"),)
    made = first(lambda _, sheet: sheet.write_url(0, 0, "https://b.go.th/new", string="https://b.go.th/old"))
    assert made.notes == (said.LINK_DIFFERS.format(text="https://b.go.th/old", address="https://b.go.th/new"),)
    made = first(lambda _, sheet: sheet.write_formula(0, 0, '=HYPERLINK("https://b.go.th/2","ดูแผน")', None, ""))
    assert (made.shown, made.links) == ("ดูแผน", (Link("ดูแผน", "https://b.go.th/2"),))


def test_a_formula_without_a_value_or_with_an_error_is_asked() -> None:
    made = first(lambda _, sheet: sheet.write_formula(0, 0, "=1+1", None, ""))
    assert (made.shown, made.notes) == ("", (said.FORMULA_EMPTY,))
    made = first(lambda _, sheet: sheet.write_formula(0, 0, "=1/0", None, "#DIV/0!"))
    assert made.notes == (said.FORMULA_ERROR.format(text="#DIV/0!"),)
    assert first(lambda _, sheet: sheet.write_formula(0, 0, "=1+1", None, 2)).value == Decimal(2)


def test_joined_and_hidden_cells_signs_and_comments() -> None:
    def write(book: Any, sheets: dict[str, Any]) -> None:
        sheet = sheets["OIT"]
        sheet.merge_range(0, 0, 1, 1, "ก")
        sheet.set_column(2, 2, None, None, {"hidden": True})
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.write_string(0, 3, "ü", book.add_format({"font_name": "Wingdings"}))
        sheet.write_comment(0, 3, "ตรวจแล้ว")
        sheet.set_row(500, 30)
        sheets["ดิบ"].hide()

    raw = workbook({"OIT": [["", "", "ลับ"], [], ["แถว"]], "ดิบ": [["O99"]]}, write)
    found = reader.read(raw, "a.xlsx").tables
    rows = found[0].rows
    assert [cell.shown for cell in rows[1][:2]] == ["ก", "ก"]
    assert [cell.covered for row in rows[:2] for cell in row[:2]] == [False, True, True, True]
    assert rows[0][2].hidden
    assert rows[2][0].hidden
    assert not rows[0][0].hidden
    assert (rows[0][3].shown, rows[0][3].told) == ("✓", (said.COMMENT.format(text="ตรวจแล้ว"),))
    assert (len(rows), [table.hidden for table in found]) == (3, [False, True])


_ROWS = [["ที่", "รายการ"], ["1", 'กระดาษ "A4", 10 รีม'], ["2", "066027000001"]]


@pytest.mark.parametrize(
    ("encoding", "mark"), [("cp874", ","), ("utf-8-sig", ","), ("utf-16", "\t"), ("utf-8", ";"), ("utf-8", ",")]
)
@pytest.mark.parametrize("title", ["", "สรุปผลการจัดซื้อจัดจ้าง\n"])
def test_text_files_of_every_encoding(encoding: str, mark: str, title: str) -> None:
    lines = [mark.join('"' + one.replace('"', '""') + '"' for one in row) for row in _ROWS]
    made = texts((title + "\n".join(lines) + "\n").encode(encoding), "a.csv")
    assert made[-3:] == _ROWS


def test_a_saved_page_gives_tables_and_links_under_codes() -> None:
    page = """<html><body><nav><a href="https://b.go.th">หน้าแรก</a></nav>
    <table><tr><th rowspan=2>ข้อ<th colspan=2>การเผยแพร่<tr><th>URL<th>คำอธิบาย<tr><td>O1<td>
    <a href="https://b.go.th/1">คลิก</a><td>ก<br>ข</table>
    <h3>O1 โครงสร้าง</h3><ul><li><a href="https://b.go.th/1">ดู</a><li><a href="https://b.go.th/1b">ดูอีก</a></ul>
    <div>O๒ <b>ข้อมูลผู้บริหาร</b> <a href="2.pdf">คลิก</a></div><p style="display: none">O9 ลับ</p>
    <p>O3</p><p>อำนาจหน้าที่</p><p><a href="https://b.go.th/3">ดาวน์โหลด</a></p></body></html>"""
    table, listed = reader.read(page.encode(), "a.html").tables
    assert [[cell.shown for cell in row] for row in table.rows] == [
        ["ข้อ", "การเผยแพร่", "การเผยแพร่"], ["ข้อ", "URL", "คำอธิบาย"], ["O1", "คลิก", "ก\nข"],
    ]  # fmt: skip
    assert (table.heading, table.rows[2][1].links) == (2, (Link("คลิก", "https://b.go.th/1"),))
    assert [[cell.shown for cell in row[:2]] for row in listed.rows[1:]] == [
        ["O1", "โครงสร้าง"], ["O๒", "ข้อมูลผู้บริหาร"], ["O3", "อำนาจหน้าที่"],
    ]  # fmt: skip
    assert [link.address for link in listed.rows[1][2].links] == ["https://b.go.th/1", "https://b.go.th/1b"]
    assert listed.rows[2][2].notes == (said.LINK_WITHOUT_HOST.format(address="2.pdf"),)
