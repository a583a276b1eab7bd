"""Formats, formulas, links and limits of workbooks that hide or change what a cell holds."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from itasite.office import reader
from itasite.office.numbers import shown
from itasite.office.table import Cell, Link
from itasite.office.values import value
from itasite.words import office as said
from tests.support.office_files import packed, parts_of, workbook


def rows(raw: bytes) -> list[list[Cell]]:
    found = reader.read(raw, "a.xlsx")
    assert found.refused == ""
    return [list(row) for row in found.tables[0].rows]


def first(write: Any) -> Cell:
    return rows(workbook({"OIT": [["", "ข"]]}, lambda book, sheets: write(book, sheets["OIT"])))[0][0]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (5, '"O"0', "O5"), (5, '"ข้อ "0', "ข้อ 5"), (5, '"O"00', "O05"), (20000, '#,##0 "บาท"', "20000"),
        (1, '"✓";;', "✓"), (0, '[=1]"✓";[=0]"☐";General', "☐"), (7, ";;;", ""), (0, "0;-0;;@", ""), (7, "t0", "7"),
        (20000.5, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "20000.5"), (-5, "#,##0;(#,##0)", "-5"),
        (85.477777777, "0.00", "85.48"), (0.255, "0%", "25.5%"), (1 / 3, "0.00%", "33.33%"),
        (1.5e5, "0.00E+00", "150000"),
        (238600.5, "[$฿-41E]#,##0.00", "238600.5"), (85.477777777, "General", "85.477777777"),
    ],
)  # fmt: skip
def test_what_a_format_shows_of_a_number(number: float, form: str, text: str) -> None:
    assert shown(number, form).text == text


@pytest.mark.parametrize(
    ("form", "text", "asked"),
    [
        ("[$-D07041E]d mmmm yyyy;@", "1 ตุลาคม 2565", False), ("d/m/bbbb", "1 ตุลาคม 2565", False),
        ("m/d/yy h:mm", "1 ตุลาคม 2565", False), ("dddd, d mmmm yyyy", "1 ตุลาคม 2565", False),
        ("mmm-yy", "ตุลาคม 2565", False), ("[$-107041E]mmm yy;@", "ตุลาคม 2565", False), ("mmmm", "ตุลาคม", False),
        ("yyyy", "2565", False), ("d-mmm", "1 ตุลาคม", True), ("General", "1 ตุลาคม 2565", False),
    ],
)  # fmt: skip
def test_what_a_format_shows_of_a_day(form: str, text: str, asked: bool) -> None:
    made = shown(datetime(2022, 10, 1), form)
    assert (made.text, bool(made.notes), made.value is not None) == (text, asked, text == "1 ตุลาคม 2565")


def test_a_month_is_a_period_and_no_day() -> None:
    made = first(
        lambda book, sheet: sheet.write(0, 0, datetime(2566, 10, 1), book.add_format({"num_format": "mmm yy"}))
    )
    assert value("period", made).value == "ตุลาคม 2566"
    assert value("date", made) == (None, (said.MONTH_ONLY.format(text="ตุลาคม 2566"),))


@pytest.mark.parametrize(("year", "asked"), [(2023, False), (2566, False), (2109, True), (1966, True)])
def test_years_that_nobody_means_are_asked(year: int, asked: bool) -> None:
    assert bool(shown(datetime(year, 4, 21)).notes) == asked


@pytest.mark.parametrize(
    ("formula", "kept", "text", "notes"),
    [
        ("=1/3", 0.5, "0.5", ()), ('="ก"&"ข"', "กข", "กข", ()), ("=1=1", True, "✓", ()),
        ("=1/0", "#DIV/0!", "", (said.FORMULA_ERROR.format(text="#DIV/0!"),)), ("=A9", "", "", (said.FORMULA_EMPTY,)),
    ],
)  # fmt: skip
def test_the_kept_result_of_a_formula(formula: str, kept: Any, text: str, notes: tuple[str, ...]) -> None:
    made = first(lambda _, sheet: sheet.write_formula(0, 0, formula, None, kept))
    assert (made.shown, made.notes) == (text, notes)


def test_a_formula_that_gives_an_empty_text_is_an_empty_cell() -> None:
    raw = workbook({"OIT": [["", "ข"]]}, lambda _, sheets: sheets["OIT"].write_formula(0, 0, '=""', None, "ก"))
    parts = parts_of(raw)
    sheet = "xl/worksheets/sheet1.xml"
    assert (parts[sheet].count("<v>ก</v>".encode()), parts[sheet].count(b't="str"')) == (1, 1)
    parts[sheet] = parts[sheet].replace("<v>ก</v>".encode(), b"<v></v>")
    assert (rows(packed(parts))[0][0].shown, rows(packed(parts))[0][0].notes) == ("", ())


def test_the_result_of_a_formula_of_a_day_is_a_day() -> None:
    form = {"num_format": "d mmm yyyy"}
    made = first(lambda book, sheet: sheet.write_formula(0, 0, "=TODAY()", book.add_format(form), 45037))
    assert (made.value, made.shown) == (date(2023, 4, 21), "21 เมษายน 2566")


def test_days_of_a_workbook_that_counts_from_1904() -> None:
    raw = workbook({"OIT": [["", "ข"]]}, lambda book, sheets: sheets["OIT"].write(
        0, 0, 43575, book.add_format({"num_format": "d mmm yyyy"})))  # fmt: skip
    parts = parts_of(raw)
    book = parts["xl/workbook.xml"]
    parts["xl/workbook.xml"] = book.replace(b"<workbookPr", b'<workbookPr date1904="1"')
    assert rows(packed(parts))[0][0].value == date(2023, 4, 21)


@pytest.mark.parametrize(
    ("formula", "link"),
    [
        ('=HYPERLINK("https://b.go.th/1","ดู")', ("ดู", "https://b.go.th/1")),
        ('=HYPERLINK("https://b.go.th/a,b")', ("https://b.go.th/a,b", "https://b.go.th/a,b")),
        ('=HYPERLINK(B1,"ดู")', ("ดู", "https://b.go.th/2")),
    ],
)
def test_links_of_formulas(formula: str, link: tuple[str, str]) -> None:
    raw = workbook({"OIT": [["", "https://b.go.th/2"]]}, lambda _, sheets: sheets["OIT"].write_formula(0, 0, formula))
    assert rows(raw)[0][0].links == (Link(*link),)


def test_a_link_inside_the_file_is_no_address() -> None:
    assert first(lambda _, sheet: sheet.write_formula(0, 0, '=HYPERLINK("#OIT!A9","ไป")')).links == ()
    assert first(lambda _, sheet: sheet.write_url(0, 0, "internal:OIT!A9", string="ไป")).links == ()
    made = first(lambda _, sheet: sheet.write_url(0, 0, "https://b.go.th/1#o2", string="ดู"))
    assert made.links == (Link("ดู", "https://b.go.th/1#o2"),)


def test_struck_text_is_asked() -> None:
    def write(book: Any, sheet: Any) -> None:
        sheet.write_rich_string(0, 0, "ใช้ ", book.add_format({"font_strikeout": True}), "มี.ค. 66", " เม.ย. 66")
        sheet.write_string(0, 1, "ยกเลิก", book.add_format({"font_strikeout": True}))

    raw = workbook({"OIT": [["", ""]]}, lambda book, sheets: write(book, sheets["OIT"]))
    assert [cell.notes for cell in rows(raw)[0]] == [(said.STRUCK,)] * 2


def test_numbers_above_the_line_are_asked() -> None:
    def write(book: Any, sheets: dict[str, Any]) -> None:
        sheets["OIT"].write_rich_string(0, 0, "20,000", book.add_format({"font_script": 1}), "1")

    assert rows(workbook({"OIT": [["", "ก"]]}, write))[0][0].notes == (said.RAISED.format(text="1"),)


def test_a_row_without_height_and_a_column_without_width_are_hidden() -> None:
    def write(_: Any, sheets: dict[str, Any]) -> None:
        sheets["OIT"].set_row(0, 0)
        sheets["OIT"].set_column(1, 1, 0)

    made = rows(workbook({"OIT": [["ก", "ข"], ["ค", "ง"]]}, write))
    assert [[cell.hidden for cell in row] for row in made] == [[True, True], [False, True]]


def test_a_strict_workbook_is_read() -> None:
    parts = parts_of(workbook({"OIT": [["ข้อ", "ข้อมูล"], ["O1", "โครงสร้าง"]]}))
    usual, strict = b"http://schemas.openxmlformats.org", b"http://purl.oclc.org/ooxml"
    for name, text in parts.items():
        text = text.replace(usual + b"/spreadsheetml/2006/main", strict + b"/spreadsheetml/main")
        parts[name] = text.replace(usual + b"/officeDocument/2006/", strict + b"/officeDocument/")
    assert [[cell.shown for cell in row] for row in rows(packed(parts))] == [["ข้อ", "ข้อมูล"], ["O1", "โครงสร้าง"]]


def test_cells_far_apart_are_not_filled_in_between() -> None:
    raw = workbook({"OIT": [["ก"]]}, lambda _, sheets: sheets["OIT"].write(19_000, 250, Decimal(1)))
    assert reader.read(raw, "a.xlsx").refused == said.TOO_LARGE
