"""The workbook as Excel finds it: every text to the letter, no formula, names, lists, notes, colours, paper."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from itasite.formats.sheet import is_our_workbook
from itasite.words.workbook import KEPT, READ_FIRST
from itasite.workbook import state
from itasite.workbook.finish import is_untouched
from itasite.workbook.grid import EMPTY, Cell, Column, Content, Sheet, Where
from itasite.workbook.heights import LINE, height, lines
from itasite.workbook.layout import laid_out
from itasite.workbook.writer import as_workbook
from tests.support.plain_content import HOSTILE, YEAR
from tests.support.workbooks import column_of, opened, text, year_of

BASE, KNOWN, _ = year_of()
NOTES: dict[Where, tuple[str, ...]] = {("2566/oit.yml", ("items", "O2", "status")): ("เครื่องหมายสองช่อง",)}
SHEETS = laid_out(BASE, YEAR, KNOWN, NOTES)
RAW = as_workbook("สมุดงาน", SHEETS, state.texts(BASE, YEAR))
PAGES = opened(RAW)


def small(*columns: Column, rows: int = 1, text: str = "ก") -> Worksheet:
    cells = {column.field: Cell(text) for column in columns}
    sheet = Sheet("x", "แผ่น", columns, (cells,) * rows, grows=True)
    return opened(as_workbook("ก", [sheet], ("x",)))["แผ่น"]


def test_every_cell_says_what_the_sheet_says() -> None:
    for sheet in SHEETS:
        page = PAGES[sheet.name]
        said = [[text(cell.value) for cell in row] for row in page.iter_rows(min_row=3)]
        assert said == [[row.get(column.field, EMPTY).text for column in sheet.columns] for row in sheet.rows]
        assert [cell.value for cell in page[1]] == [column.field for column in sheet.columns]
        assert [cell.value for cell in page[2]] == [column.heading for column in sheet.columns]
        assert page.row_dimensions[1].hidden
        assert page.freeze_panes == f"{chr(65 + sheet.frozen)}3"


def test_hostile_texts_come_back_to_the_letter() -> None:
    content: Content = {"2566/oit.yml": {"items": {f"O{n}": {"note": one} for n, one in enumerate(HOSTILE, 1)}}}
    sheets = laid_out(content, YEAR, KNOWN)
    (oit,) = [sheet for sheet in sheets if sheet.key == "oit"]
    raw = as_workbook("ก", [oit], ())
    at = [one.field for one in oit.columns].index("note")
    shown = column_of(raw, 2, chr(65 + at))[: len(HOSTILE)]
    for said, one in zip(shown, HOSTILE, strict=True):
        assert said in (one, KEPT), one
    too_long = sum(len(one.encode("utf-16-le")) > 2 * 32_767 for one in HOSTILE)
    assert shown.count(KEPT) == too_long + len(("<r>", "\x07", "\ufffe", "300 lines", "KEPT itself"))
    for row in opened(raw)["OIT"].iter_rows(min_row=3):
        assert row[at].data_type in "sn"  # text, or nothing; no formula, date or number
        assert row[at].number_format == "@"


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert as_workbook("สมุดงาน", SHEETS, state.texts(BASE, YEAR)) == RAW
    with zipfile.ZipFile(io.BytesIO(RAW)) as book:
        assert {part.date_time for part in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01" in book.read("docProps/core.xml")


def test_the_sheets_that_nobody_needs_are_hidden_and_last() -> None:
    assert next(iter(PAGES)) == READ_FIRST
    states = {name: page.sheet_state for name, page in PAGES.items()}
    assert list(states.items())[-2:] == [("_lists", "hidden"), (state.SHEET, "veryHidden")]
    assert {kept for name, kept in states.items() if not name.startswith("_")} == {"visible"}


def test_grey_cells_refuse_typing_and_no_sheet_is_protected() -> None:
    page = PAGES["OIT"]
    assert not any(one.protection.sheet for one in PAGES.values())
    assert page["A3"].fill.fgColor.rgb == page["B3"].fill.fgColor.rgb == "FFEDEDED"
    assert page["A3"].protection.locked
    assert not page["C3"].protection.locked
    refused = [one for one in page.data_validations.dataValidation if one.type == "custom"]
    assert {str(one.sqref) for one in refused} == {f"A3:A{page.max_row}", f"B3:B{page.max_row}"}
    assert {one.formula1 for one in refused} == {"FALSE"}


def test_a_doubt_is_yellow_and_says_why() -> None:
    cell = PAGES["OIT"]["C4"]
    assert cell.fill.fgColor.rgb == "FFFFF2A8"
    assert cell.comment
    assert cell.comment.text == "เครื่องหมายสองช่อง"
    doubts = [str(row[4].value) for row in PAGES[READ_FIRST].iter_rows() if row[1].value == "OIT"]
    assert doubts == ["1"]


def test_lists_stand_with_the_cell_or_on_the_hidden_sheet() -> None:
    short, comma, long = ("ก", "ข"), ("ก, ข", "ค"), tuple(f"คำที่ {n}" for n in range(80))
    page = small(
        Column("id", "รหัส", locked=True), Column("a", "ก", choices=short, closed=True),
        Column("b", "ข", choices=comma), Column("c", "ค", choices=long),
    )  # fmt: skip
    found = {str(one.sqref)[0]: one for one in page.data_validations.dataValidation if one.type == "list"}
    assert found["B"].formula1 == '"ก,ข"'
    assert found["C"].formula1 == "'_lists'!$A$1:$A$2"
    assert found["D"].formula1 == "'_lists'!$B$1:$B$80"
    assert found["B"].showErrorMessage
    assert not found["C"].showErrorMessage
    assert str(found["B"].sqref) == "B3:B503"


def test_the_lists_of_the_hidden_sheet_are_whole() -> None:
    for page in PAGES.values():
        for one in page.data_validations.dataValidation:
            if not one.formula1.startswith("'_lists'"):
                assert len(one.formula1) <= 257
                continue
            words = [str(row[0].value) for row in PAGES["_lists"][one.formula1.split("!")[1].replace("$", "")]]
            assert "None" not in words


def test_rows_are_as_high_as_their_texts_and_may_grow() -> None:
    with zipfile.ZipFile(io.BytesIO(RAW)) as book:
        sheets = [book.read(name) for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any(b"customHeight" in re.sub(rb"<sheetFormatPr[^>]*>", b"", one) for one in sheets)
    heights = [small(Column("a", "ก", width=20), text=one).row_dimensions[3].height for one in ("ก", "ก\nข\nค")]
    assert heights[1] == pytest.approx(heights[0] + 2 * LINE)
    assert height([("ก\n" * 200, 20)]) == 409
    assert height([("ก" * 900, 0)]) == height([("ก", 10)])


@pytest.mark.parametrize(
    ("said", "width", "many"),
    [("", 10, 1), ("ก" * 8, 10, 1), ("ก" * 9, 10, 2), ("กี้" * 8, 10, 1), ("ก\n\nข", 10, 3), ("ก", 1, 1)],
)
def test_marks_above_and_below_take_no_room(said: str, width: int, many: int) -> None:
    assert lines(said, width) == many


def test_it_prints_on_paper_across_with_its_headings() -> None:
    for sheet in SHEETS:
        page = PAGES[sheet.name]
        assert (page.page_setup.orientation, str(page.page_setup.paperSize)) == ("landscape", "9")
        assert page.print_title_rows == "$1:$2"
        assert page.page_setup.fitToHeight == 0
    assert int(str(PAGES["มาตรการ"].page_setup.fitToWidth)) > 1
    assert PAGES["วันสำคัญ"].page_setup.fitToWidth in (None, 1)
    assert PAGES["มาตรการ"].print_title_cols == "$A:$B"


def test_what_is_only_told_may_say_anything() -> None:
    column = Column("a\x07", "หัว\x00\ud800", help="ก\x1b", locked=True)
    page = small(column, text="ก\x07" + "x" * 40_000)
    assert page["A1"].value == "a"
    assert page["A2"].value == "หัว"
    assert len(str(page["A3"].value)) == 16_001


def test_a_text_that_no_cell_takes_is_our_fault() -> None:
    with pytest.raises(ValueError, match="32768 letters"):
        small(Column("a", "ก"), text="x" * 32_768)


def test_a_saved_workbook_is_ours_and_no_longer_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(RAW)
    assert is_untouched(path)
    assert is_our_workbook(path)
    with zipfile.ZipFile(io.BytesIO(RAW)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace("เครื่องหมาย".encode(), b"x"))
    assert is_our_workbook(path)
    assert not is_untouched(path)
    path.write_bytes(RAW[:-40])
    assert not is_untouched(path)
    path.write_bytes(b"")
    assert not is_untouched(path)


def test_a_long_list_of_sheets_has_no_name_twice() -> None:
    names = [sheet.name for sheet in SHEETS]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_an_empty_sheet_has_lists_for_rows_to_come() -> None:
    sheet = Sheet("x", "แผ่น", (Column("a", "ก", choices=("ข",), locked=True),), (), grows=True)
    page = opened(as_workbook("ก", [sheet], ()))["แผ่น"]
    assert [str(one.sqref) for one in page.data_validations.dataValidation] == ["A3:A502"]
    closed = replace(sheet, grows=False)
    assert not opened(as_workbook("ก", [closed], ()))["แผ่น"].data_validations.dataValidation
