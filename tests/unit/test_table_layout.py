"""Widths of columns, tall rows and what a phone folds, from the texts alone."""

from __future__ import annotations

import pytest

from itasite.views.points import Points
from itasite.views.show import Mark
from itasite.views.table import Cell, Column, Row, Section, Table
from itasite.views.table_layout import LONGEST_NAME, LONGEST_WORD, Content, letters, longest_word, table_layout

LONG = "จัดทำคู่มือและเผยแพร่บนเว็บไซต์ " * 12


def table(*rows: tuple[Cell, ...], names: tuple[str, ...], kind: str = "measures") -> Table:
    columns = tuple(Column(name, name) for name in names)
    made = tuple(Row(cells, f"r{number}") for number, cells in enumerate(rows))
    return Table(kind, "", columns, (Section(made),), "title")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("กำ", 2),
        ("ที่นี่", 2),
        ("กู้ยืม", 3),
        ("O31", 3),
        ("[แผน](https://example.go.th/a/very/long/address) ปี", 7),
        ("งบ\u2060ประมาณ", 8),
    ],
)
def test_marks_above_and_below_take_no_room_and_addresses_are_not_shown(text: str, count: int) -> None:
    assert letters(text) == count


def test_a_number_is_a_word_that_is_not_broken_and_an_address_is() -> None:
    assert longest_word("รวม 37,556,572.56 บาท") == len("37,556,572.56")
    assert longest_word("https:" + "x" * 90) == LONGEST_NAME
    assert longest_word("องค์การบริหารส่วนตำบลพันชนะ") == LONGEST_WORD
    assert longest_word("") == 0


def test_columns_share_the_room_by_their_texts() -> None:
    row = (Cell("1", number=True), Cell("มาตรการ"), Cell(LONG), Cell("กองคลัง"), Cell(LONG[:200]))
    widths = table(row, row, names=("number", "title", "steps", "responsible", "results")).layout.widths
    assert sum(widths) == 100
    number, title, steps, responsible, results = widths
    assert steps > results > title
    assert number < responsible < results
    assert min(widths) >= 2
    assert steps > 40


def test_what_is_short_is_left_to_the_browser() -> None:
    found = table((Cell("98.79", number=True), Cell("IIT")), names=("score", "title"), kind="scores").layout
    assert found.widths == ()
    assert not found.wide
    assert found.small


def test_two_columns_of_like_texts_are_alike() -> None:
    one, two = Content((LONG,)), Content((LONG,))
    _, first, second = table_layout(("หัวข้อ", "ก", "ข"), [(Content(("เรื่อง",)), one, two)] * 3, 0).widths
    assert abs(first - second) <= 2


def test_lists_and_headings_take_room_too() -> None:
    def widths(heading: str, second: Content) -> tuple[int, ...]:
        row = (Content(("เรื่อง",)), second, Content((LONG,)))
        return table_layout((heading, "ข", "ค"), [row] * 2, 0).widths

    plain = widths("ก", Content((LONG,)))
    assert widths("ก", Content((LONG,), listed=True))[1] > plain[1]
    assert widths("การกำหนดแนวทางเพื่อขับเคลื่อนการส่งเสริมคุณธรรม", Content((LONG,)))[0] > plain[0]


def test_a_row_as_high_as_a_part_of_a_sheet_may_be_divided() -> None:
    names = ("title", "steps", "results")
    found = table((Cell("ก"), Cell(LONG * 6), Cell(LONG)), (Cell("ข"), Cell("สั้น"), Cell("สั้น")), names=names).layout
    assert [row.tall for row in found.rows] == [True, False]


def test_a_joined_cell_counts_on_all_its_rows_and_on_paper_on_its_first() -> None:
    names = ("title", "steps", "results")
    whole, covered = Cell(LONG * 3, span=3), Cell(span=0, sharing="(ต่อ)")
    found = table((Cell("ก"), whole, Cell(LONG)), *[(Cell("ข"), covered, Cell(LONG))] * 2, names=names).layout
    assert sum(found.paper) == 100
    assert found.paper[1] > found.widths[1]
    assert table(*[(Cell("ก"), Cell(LONG), Cell(LONG))] * 3, names=names).layout.paper == ()


def items(count: int, *, kind: str = "items") -> Table:
    done = Cell(mark=Mark("done", "ดำเนินการแล้ว"), points=Points(("จัดทำแล้ว",)))
    row = (Cell("O1", number=True), Cell("โครงสร้าง", href="o1/"), Cell("กองคลัง"), done)
    return table(*[row] * count, names=("code", "title", "responsible", "progress"), kind=kind)


def test_long_tables_fold_to_code_title_and_status_on_a_phone() -> None:
    found = items(12).layout
    assert found.folded == (False, False, True, False)
    assert {row.fold for row in found.rows} == {3}  # in the status, the last that shows
    assert found.unfolds
    assert items(2).layout.folded == ()
    assert not items(2).layout.unfolds
    assert items(12, kind="framework").layout.folded == ()  # what a weight belongs to is its whole row


def test_a_row_that_hides_nothing_has_nothing_to_unfold() -> None:
    bare = (Cell("O1", number=True), Cell("โครงสร้าง"), Cell(), Cell(mark=Mark("done", "ดำเนินการแล้ว")))
    found = table(*[bare] * 30, names=("code", "title", "responsible", "status"), kind="items").layout
    assert found.folded == (False,) * 4
    assert not found.unfolds


def test_a_row_that_shares_its_title_shows_the_first_of_what_it_has() -> None:
    shared, topic = Cell("เรื่อง", span=2), Cell("I13 ท่านได้รับมอบหมายงานอย่างเป็นธรรม", lead=("หัวข้อ",))
    first = (Cell("1", number=True, span=2), topic, Cell(LONG), shared)
    second = (Cell(span=0, number=True), topic, Cell(LONG), Cell(span=0, sharing="เรื่อง (ต่อ)"))
    found = table(*[first, second] * 4, names=("number", "topics", "steps", "title")).layout
    assert found.folded == (False, True, True, False)
    assert [row.fold for row in found.rows[:2]] == [3, 1]


def test_rows_are_called_by_their_code_else_by_their_head() -> None:
    found = items(1)
    assert found.name_of(found.sections[0].rows[0]) == "O1"
    other = table((Cell("มาตรการ ก"), Cell("ข")), names=("title", "steps"))
    assert other.name_of(other.sections[0].rows[0]) == "มาตรการ ก"
