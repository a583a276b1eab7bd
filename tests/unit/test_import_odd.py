"""Workbooks that clerks and programs have made odd: each is read as it is meant, or told; nothing is guessed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from copy import copy
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped]

from itasite.words import office as office_words
from itasite.words import taken as words
from itasite.workbook import state
from itasite.workbook.opened import Refused, is_ours
from itasite.workbook.state import SHEET
from itasite.workbook.taken import Import, Wanted, import_of
from tests.support.attached import compound
from tests.support.office_files import workbook
from tests.support.own_book import NAME, cell, exported, place, saved_again, taken, typed

Change = Callable[[Any], object]


def changed(content: Path, *changes: Change) -> Import:
    def all_of(book: Any) -> None:
        for one in changes:
            one(book)

    return taken(content, saved_again(exported(content), all_of))


def says(made: Import) -> list[tuple[str, str]]:
    return [(one.at.file, one.message) for one in made.problems]


# What is told and read all the same.


def test_sheets_that_moved_or_have_another_name_are_found(base: Path) -> None:
    def change(book: Any) -> None:
        typed(("OIT", "O2", "status", "ดำเนินการแล้ว"))(book)
        book["OIT"].title = "ข้อ OIT ของกองคลัง"
        book.move_sheet("มาตรการ", offset=6)

    made = changed(base, change)
    assert [one.new for one in made.changes] == ["ดำเนินการแล้ว"]
    assert [one.text for one in made.told] == [words.RENAMED.format(name="ข้อ OIT ของกองคลัง", sheet="OIT")]


def test_a_sheet_that_is_gone_changes_nothing(base: Path) -> None:
    made = changed(base, lambda book: book.remove(book["OIT"]))
    assert (made.edits, made.missing, made.problems) == ((), (), ())
    assert [one.text for one in made.told] == [words.NO_SHEET.format(sheet="OIT")]


def test_a_sheet_of_somebody_is_told(base: Path) -> None:
    made = changed(base, lambda book: book.create_sheet("ของฉัน").append(["บันทึก"]))
    assert [one.text for one in made.told] == [words.OTHER_SHEET.format(name="ของฉัน")]


@pytest.mark.parametrize("gone", [1, 2])
def test_one_of_the_rows_above_may_go(base: Path, gone: int) -> None:
    made = changed(base, typed(("OIT", "O2", "status", "ดำเนินการแล้ว")), lambda book: book["OIT"].delete_rows(gone))
    assert [one.new for one in made.changes] == ["ดำเนินการแล้ว"]
    assert (made.problems, made.missing) == ((), ())


def test_without_any_row_of_headings_nothing_is_guessed(base: Path) -> None:
    made = changed(base, lambda book: book["OIT"].delete_rows(1, 2))
    assert says(made) == [(f"{NAME}!OIT!A1", words.NO_HEADING.format(sheet="OIT"))]


def test_rows_and_columns_in_another_order(base: Path) -> None:
    """As after sorting the whole sheet, headings too, and moving a column."""

    def change(book: Any) -> None:
        typed(("OIT", "O2", "status", "ดำเนินการแล้ว"))(book)
        page = book["OIT"]
        rows = [[one.value for one in row] for row in page.iter_rows()]
        for number, row in enumerate(reversed(rows), 1):
            for column, value in enumerate((*row[2:], *row[:2]), 1):
                page.cell(number, column).value = value

    made = changed(base, change)
    assert [one.new for one in made.changes] == ["ดำเนินการแล้ว"]
    assert (made.problems, made.missing) == ((), ())
    assert [one.text for one in made.told] == [words.HIDDEN_ROWS.format(sheet="OIT", count=1)], (
        "the first row is hidden"
    )


def test_a_column_that_is_gone_changes_nothing(base: Path) -> None:
    def change(book: Any) -> None:
        book["OIT"].delete_cols(cell(book, "OIT", "O1", "result").column)

    made = changed(base, change)
    assert (made.edits, made.problems) == ((), ())
    assert [one.text for one in made.told] == [words.NO_COLUMN.format(sheet="OIT", heading="ผลการดำเนินการ")]


def test_without_the_first_column_rows_are_of_nobody(base: Path) -> None:
    made = changed(base, lambda book: book["OIT"].delete_cols(1))
    assert says(made) == [(f"{NAME}!OIT!A1", words.NO_FIRST.format(sheet="OIT", heading="ข้อ"))]


def test_a_column_of_somebody_is_told(base: Path) -> None:
    def change(book: Any) -> None:
        book["OIT"]["Z2"].value, book["OIT"]["Z5"].value = "ของฉัน", "โทรถาม"

    made = changed(base, change)
    assert (made.edits, made.problems) == ((), ())
    assert [(one.place, one.text) for one in made.told] == [
        (f"{NAME}!OIT!Z2", words.OTHER_COLUMN.format(heading="ของฉัน"))
    ]


def test_two_columns_of_one_name_that_differ_stop_it(base: Path) -> None:
    def change(book: Any) -> None:
        page = book["OIT"]
        for row, one in enumerate(("result", "ผลการดำเนินการ", "อื่น"), 1):
            page.cell(row, 26).value = one

    made = changed(base, change)
    first = place(exported(base), "OIT", "O1", "result").replace("3", "1")
    told = words.TWO_COLUMNS.format(heading="ผลการดำเนินการ", other=first.removeprefix(f"{NAME}!"))
    assert says(made) == [(f"{NAME}!OIT!Z1", told)]


def test_hidden_rows_are_read_and_told(base: Path) -> None:
    def change(book: Any) -> None:
        typed(("OIT", "O2", "status", "ดำเนินการแล้ว"))(book)
        book["OIT"].row_dimensions[4].hidden = True

    made = changed(base, change)
    assert [one.new for one in made.changes] == ["ดำเนินการแล้ว"]
    assert [one.text for one in made.told] == [words.HIDDEN_ROWS.format(sheet="OIT", count=1)]


def test_joined_cells_stop_it(base: Path) -> None:
    made = changed(base, lambda book: book["OIT"].merge_cells("D3:D5"))
    assert (f"{NAME}!OIT!D3:D5", words.JOINED) in says(made)


def test_a_row_twice_is_told_with_both_cells(base: Path) -> None:
    made = changed(base, lambda book: book["OIT"].append([one.value for one in book["OIT"][3]]))
    assert [one.rule for one in made.problems] == ["duplicate-key"]
    assert "OIT!A3" in made.problems[0].message


# Values that a spreadsheet has made of texts.


def test_what_still_says_the_same_is_no_change(base: Path) -> None:
    path = base / "agency.yml"
    path.write_text(path.read_text("utf-8").replace("0-0000-0000", "044000000"), encoding="utf-8")
    made = changed(
        base,
        typed(
            ("ผลคะแนน", "instruments/OIT", "value", 71.5),
            ("ผลคะแนน", "framework", "value", 2566),
            ("ผลคะแนน", "updated", "value", datetime(2023, 8, 11)),
            ("ช่องทางติดต่อ", "1", "phone", 44000000),
            ("มาตรการ", "m1", "indicators", 9.4),
            ("OIT", "O1", "result", "\u200bเผยแพร่แล้ว\u00a0"),
            ("มาตรการ", "m1", "steps", "จัดทำคู่มือ_x000D_\r\nเผยแพร่คู่มือ"),
        ),
    )
    assert (made.edits, made.problems) == ((), ())
    assert [one.text for one in made.told] == [words.ZEROS_BACK.format(text="044000000")]


def test_a_percent_of_the_same_number_is_no_change(base: Path) -> None:
    def change(book: Any) -> None:
        found = cell(book, "ผลคะแนน", "instruments/OIT", "value")
        found.value, found.number_format = 0.715, "0.00%"

    assert changed(base, change).edits == ()


@pytest.mark.parametrize(
    ("field", "value", "new"),
    [
        (("ผลคะแนน", "updated", "value"), datetime(2023, 9, 1), "1 กันยายน 2566"),
        (("ผลคะแนน", "updated", "value"), datetime(2566, 9, 1), "1 กันยายน 2566"),
        (("OIT", "O2", "note"), 12, "12"),
        (("OIT", "O2", "note"), True, "TRUE"),
    ],
)
def test_other_values_are_read_as_they_are_seen(
    base: Path, field: tuple[str, str, str], value: object, new: str
) -> None:
    made = changed(base, typed((*field, value)))
    assert [one.new for one in made.changes] == [new]
    assert made.problems == ()


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("=B1", office_words.FORMULA_EMPTY),
        (1234567890123456, office_words.LOST_DIGITS),
        (datetime(1966, 4, 21), office_words.OLD_DATE.format(written=1966, meant=2566)),
    ],
)
def test_what_cannot_be_trusted_stops_it_at_its_cell(base: Path, value: object, why: str) -> None:
    made = changed(base, typed(("OIT", "O2", "note", value)))
    assert says(made) == [(place(exported(base), "OIT", "O2", "note"), why)]


def test_a_cell_that_cannot_be_read_is_not_listed_as_emptied(base: Path) -> None:
    made = changed(base, typed(("ผลคะแนน", "instruments/OIT", "value", "#N/A"), ("OIT", "O2", "note", "ใหม่")))
    assert [one.new for one in made.changes] == ["ใหม่"]
    assert len(made.problems) == 1


def test_a_text_that_fills_a_cell_is_taken_whole(base: Path) -> None:
    long = "ก" * 32_767
    assert [one.new for one in changed(base, typed(("OIT", "O2", "note", long))).changes] == [long]


# Files that are not taken at all.


def refused(content: Path, raw: bytes, **how: Any) -> str:
    found = import_of(Wanted(content, raw, NAME, **how))
    assert isinstance(found, Refused), found
    return found.why


def without_state(book: Any) -> None:
    book.remove(book[SHEET])


def with_state(*texts: str) -> Change:
    def change(book: Any) -> None:
        page = book[SHEET]
        page.delete_rows(1, page.max_row)
        for text in texts:
            page.append([text])

    return change


def test_without_the_hidden_sheet_it_is_known_and_refused(base: Path) -> None:
    raw = saved_again(exported(base), without_state)
    assert is_ours(raw)
    assert refused(base, raw) == words.NO_STATE.format(name=NAME)


def test_a_hidden_sheet_that_somebody_changed_is_refused(base: Path) -> None:
    for texts in ((), ("ก",), (*state.texts({"agency.yml": {"name": "ก"}}, 2566)[:1], "xxxx")):
        raw = saved_again(exported(base), with_state(*texts))
        assert refused(base, raw) in (words.BROKEN_STATE.format(name=NAME), words.NO_STATE.format(name=NAME))


def test_a_hidden_sheet_names_no_other_files(base: Path) -> None:
    """It comes from outside: what it names is written to."""
    (base.parent / "mkdocs.yml").write_text("site_name: a\n")
    for name in ("../mkdocs.yml", "/etc/passwd", "2564/oit.yml", "index.md"):
        raw = saved_again(exported(base), with_state(*state.texts({name: {"a": "1"}}, 2566)))
        assert refused(base, raw, force=True) == words.BROKEN_STATE.format(name=NAME), name


def test_one_of_a_newer_program_is_refused(base: Path) -> None:
    head, *rest = state.texts({}, 2566)
    raw = saved_again(exported(base), with_state(head.replace(" 1 ", " 2 "), *rest))
    assert refused(base, raw) == words.NEWER.format(name=NAME)


def test_one_of_another_year_is_refused(base: Path) -> None:
    raw = exported(base)
    assert refused(base, raw, year=2567) == words.OTHER_YEAR.format(name=NAME, year=2566, wanted=2567)
    (base / "2566").rename(base / "2567")
    assert refused(base, raw) == words.NO_YEAR.format(name=NAME, year=2566, known="2567")


def test_one_of_another_agency_is_taken_only_when_insisted(base: Path) -> None:
    raw = exported(base)
    path = base / "agency.yml"
    path.write_text(path.read_text("utf-8").replace("ตำบลตัวอย่าง", "ตำบลอื่น"), encoding="utf-8")
    assert "ตำบลตัวอย่าง" in refused(base, raw)
    assert taken(base, raw, force=True).edits == ()


def test_content_that_cannot_be_read_is_told(base: Path) -> None:
    raw = exported(base)
    assert refused(base / "nope", raw) == words.NO_SITE


def test_files_that_cannot_be_opened_are_refused(base: Path) -> None:
    raw = exported(base)
    cases = {
        raw[:2000]: office_words.DAMAGED,
        raw[:-200]: office_words.DAMAGED,
        b"": office_words.NO_TABLE,
        compound({"EncryptedPackage": b"x" * 100}): office_words.PASSWORD,
    }
    for bad, why in cases.items():
        assert refused(base, bad) == why


def test_a_workbook_with_macros_is_refused(base: Path) -> None:
    made = io.BytesIO(exported(base))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    assert refused(base, made.getvalue()) == office_words.MACROS.format(ending=".xlsx")


def test_a_million_rows_are_told_and_not_read(base: Path) -> None:
    raw = saved_again(exported(base), lambda book: book["OIT"].cell(1_048_576, 1, "ก"))
    told = office_words.MOST_ROWS.format(sheet="OIT", rows=1_048_576, most=20_000)
    assert refused(base, raw) == told


def test_a_workbook_from_elsewhere_is_not_ours() -> None:
    assert not is_ours(workbook({"OIT": [["ข้อ", "ชื่อ"], ["O1", "ก"]]}))
    assert not is_ours(b"")
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        book.add_worksheet("มาตรการ")
    assert not is_ours(made.getvalue())


def test_copies_of_cells_with_their_look_are_read(base: Path) -> None:
    """Pasting brings styles; they have no meaning."""

    def change(book: Any) -> None:
        found = cell(book, "OIT", "O2", "note")
        found.value, found.font = "ใหม่", copy(book["OIT"]["A2"].font)

    assert [one.new for one in changed(base, change).changes] == ["ใหม่"]
    assert openpyxl.__version__
