"""Cells of a workbook of ours as they are read: texts as typed, and what a spreadsheet made of them."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from itasite.office.own_workbook import OwnBook, OwnCell, read_own, sheet_names
from itasite.words import office as said
from tests.support.office_files import workbook
from tests.support.own_book import saved_again, with_part


def one(value: Any, form: str = "General") -> OwnCell:
    """The cell A1 that holds a value in a number format."""

    def change(book: Any) -> None:
        book["OIT"]["A1"].value = value
        book["OIT"]["A1"].number_format = form

    found = read_own(saved_again(workbook({"OIT": [["ก"]]}), change))
    assert found.refused == ""
    return found.sheets[0].rows[0][0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ก\r\nข", "ก\nข"),
        ("ก_x000D_\nข", "ก\nข"),
        ("_x005F_x0041_ ก", "_x0041_ ก"),
        ("ก\u00a0ข", "ก ข"),
        ("\u200bก\u200bข\ufeff", "กข"),
        ("  ก  \n\n  ข  ", "ก\n\n  ข"),
        ("น\u0e4d\u0e32", "น\u0e33"),
        ("0812345678", "0812345678"),
        ("=1+1", "=1+1"),
        ("ก" * 32_767, "ก" * 32_767),
    ],
)
def test_texts_are_read_as_typed(written: str, read: str) -> None:
    """Written as a part of the file itself, for no library passes all of these on."""
    raw = with_part(workbook({"OIT": [["@"]]}), "xl/sharedStrings.xml", lambda old: old.replace(b"@", written.encode()))
    cell = read_own(raw).sheets[0].rows[0][0]
    assert cell == OwnCell("OIT!A1", read)


@pytest.mark.parametrize(
    ("value", "form", "text", "held"),
    [
        (85.5, "General", "85.5", Decimal("85.5")),
        (0.8548, "0.00%", "85.48%", Decimal("0.8548")),
        (7, "000", "007", Decimal(7)),
        (True, "General", "TRUE", True),
        (False, "General", "FALSE", False),
        (datetime(2023, 4, 21), "d/m/yyyy", "21 เมษายน 2566", date(2023, 4, 21)),
        (datetime(2566, 4, 21), "d/m/yyyy", "21 เมษายน 2566", date(2023, 4, 21)),
    ],
)
def test_what_a_spreadsheet_made_of_a_text_is_told_apart(value: Any, form: str, text: str, held: object) -> None:
    cell = one(value, form)
    assert (cell.text, cell.value) == (text, held)
    assert type(cell.value) is type(held)
    assert cell.notes == ()


def test_what_is_doubtful_of_a_value_is_said() -> None:
    assert one(1234567890123456).notes == (said.LOST_DIGITS,)
    assert one(datetime(1966, 4, 21), "d/m/yyyy").notes == (said.OLD_DATE.format(written=1966, meant=2566),)
    assert one(datetime(2023, 4, 21), "d/m/yyyy").told == (said.DATE_READ.format(text="21 เมษายน 2566"),)
    assert one(812345678).told == (said.SHORT_NUMBER,)


def formula(result: object) -> OwnCell:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        book.add_worksheet("OIT").write_formula("A1", "=B1", None, result)
    return read_own(made.getvalue()).sheets[0].rows[0][0]


def test_of_a_formula_its_result_is_read_and_told() -> None:
    assert formula("ก") == OwnCell("OIT!A1", "ก", told=(said.FORMULA_READ.format(text="ก"),))
    assert formula(5).value == Decimal(5)
    assert formula("#N/A") == OwnCell("OIT!A1", notes=(said.FORMULA_ERROR.format(text="#N/A"),))
    assert one("=B1") == OwnCell("OIT!A1", notes=(said.FORMULA_EMPTY,)), "no program has computed it"


def test_rows_and_columns_stay_where_they_are() -> None:
    def change(book: Any) -> None:
        page = book["OIT"]
        page["C4"].value = "ก"
        page.merge_cells("B5:C6")
        page.row_dimensions[4].hidden = True

    sheet = read_own(saved_again(workbook({"OIT": [["ข"]]}), change)).sheets[0]
    assert [[cell.text for cell in row] for row in sheet.rows] == [
        ["ข", "", ""], ["", "", ""], ["", "", ""], ["", "", "ก"],
    ]  # fmt: skip
    assert sheet.rows[3][2].place == "OIT!C4"
    assert [tuple(one) for one in sheet.joined] == [("B5:C6", 4, 5)]
    assert sheet.hidden == {3}


def test_bold_letters_within_a_text_have_no_meaning() -> None:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        bold = book.add_format({"bold": True})
        book.add_worksheet("OIT").write_rich_string("A1", "ก", bold, "ข", " ค")
    assert read_own(made.getvalue()).sheets[0].rows[0][0].text == "กข ค"


def test_the_hidden_sheet_is_apart() -> None:
    raw = workbook({"OIT": [["ก"]], "_itasite": [["หนึ่ง"], ["_x0041_ สอง"]]})
    assert read_own(raw).state == ("หนึ่ง", "_x0041_ สอง")
    assert [sheet.name for sheet in read_own(raw).sheets] == ["OIT"]
    assert sheet_names(raw) == ("OIT", "_itasite")
    assert read_own(workbook({"OIT": [["ก"]]})).state is None


@pytest.mark.parametrize(
    ("raw", "why"), [(b"", said.DAMAGED), (b"PK\x03\x04" + b"x" * 90, said.DAMAGED)], ids=["empty", "broken"]
)
def test_what_cannot_be_read_is_refused(raw: bytes, why: str) -> None:
    assert read_own(raw) == OwnBook(refused=why)
    assert sheet_names(raw) == ()
