"""Which rows and columns of a sheet belong to which table, and which rows are entries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from itasite.office import heading_rows
from itasite.office.column_numbers import is_numbers
from itasite.office.joined import Joined, joined
from itasite.office.table import Cell, Line, Row, Table


def row(*texts: str) -> Row:
    return tuple(Cell("", tuple(Line(line) for line in text.split("\n") if line)) for text in texts)


def over(text: str, width: int) -> Row:
    cell = replace(row(text)[0], joined=(1, width))
    return (cell, *[replace(cell, covered=True)] * (width - 1))


def sheet(*rows: Row, heading: int = 0) -> tuple[Joined, ...]:
    return joined([Table("แผน", rows, heading, apart=True)])


def shown(made: Joined) -> list[list[str]]:
    return [[cell.shown for cell in entry.cells] for entry in made.entries]


_HEAD = row("ที่", "โครงการ", "งบประมาณ")


def test_a_table_that_begins_at_another_column_keeps_its_title() -> None:
    blank = ("", "", "")
    (made,) = sheet(
        row("แผนปี 2566", *blank, "", ""), row(*blank, "ที่", "โครงการ", "งบประมาณ"), row(*blank, "1", "ถนน", "100"),
        row(*blank, "", "ท่อ", "200"), row(*blank, "", "รวม", "300"),
    )  # fmt: skip
    assert shown(made) == [["1", "ถนน", "100"], ["", "ท่อ", "200"]]
    assert (made.before, len(made.totals)) == (("แผนปี 2566",), 1)
    assert not any(cell.notes for entry in made.entries for cell in entry.cells)


def test_tables_side_by_side_are_two() -> None:
    found = sheet(
        row("ไตรมาส 1", "", "", "", "ไตรมาส 2", "", ""),
        row("ที่", "โครงการ", "งบประมาณ", "", "ที่", "โครงการ", "งบประมาณ"),
        row("1", "ถนน", "100", "", "1", "อบรม", "50"),
        row("2", "ท่อ", "200", "", "", "", ""),
    )
    assert [(one.before, shown(one)) for one in found] == [
        (("ไตรมาส 1",), [["1", "ถนน", "100"], ["2", "ท่อ", "200"]]),
        (("ไตรมาส 2",), [["1", "อบรม", "50"]]),
    ]


def test_an_empty_column_inside_a_table_does_not_part_it() -> None:
    (made,) = sheet(row("ที่", "โครงการ", "", "งบประมาณ"), row("1", "ถนน", "", "100"))
    assert shown(made) == [["1", "ถนน", "", "100"]]


def test_the_title_of_a_table_below_is_no_row_of_the_one_above() -> None:
    first, second = sheet(
        row("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"), row("อบรม", "ก", "สำนักปลัด"), row("", "", ""),
        row("สรุปงบประมาณรายโครงการ", "", ""), _HEAD, row("1", "ถนน", "100"),
    )  # fmt: skip
    assert (shown(first), shown(second)) == ([["อบรม", "ก", "สำนักปลัด"]], [["1", "ถนน", "100"]])
    assert second.before == ("สรุปงบประมาณรายโครงการ",)


@pytest.mark.parametrize(
    ("group", "name"),
    [
        (row("", "ยุทธศาสตร์ที่ 2 สังคม", ""), "ยุทธศาสตร์ที่ 2 สังคม"),
        (row("งานที่ได้รับมอบหมาย", "", ""), "งานที่ได้รับมอบหมาย"),
        (over("กองช่าง", 3), "กองช่าง"),
    ],
)
def test_a_row_that_names_a_group(group: Row, name: str) -> None:
    (made,) = sheet(_HEAD, row("1", "ถนน", "100"), group, row("2", "ท่อ", "200"))
    assert [entry.group for entry in made.entries] == ["", name]


def test_titles_on_every_page_and_remarks_are_neither_groups_nor_entries() -> None:
    title = "แผนการดำเนินงาน"
    (made,) = sheet(
        over(title, 3), _HEAD, row("1", "ถนน", "100"), over(f"{title} (ต่อ)", 3), _HEAD, row("2", "ท่อ", "200"),
        row("หมายเหตุ : งบกลาง", "", ""), row("ข้อมูล ณ วันที่ 31 มีนาคม 2566", "", ""),
    )  # fmt: skip
    assert [(entry.group, entry.cells[0].shown) for entry in made.entries] == [("", "1"), ("", "2")]


@pytest.mark.parametrize(
    "label", ["รวม", "รวมทั้งสิ้น", "รวมเป็นเงินทั้งสิ้น", "รวม ๒ โครงการ", "ยอดรวม", "Grand Total", "รวมกองช่าง"]
)
@pytest.mark.parametrize("at", [0, 1])
def test_rows_of_sums(label: str, at: int) -> None:
    texts = ["", "", "300"]
    texts[at] = label
    (made,) = sheet(_HEAD, row("1", "ถนน", "300"), row(*texts))
    assert (len(made.entries), len(made.totals), made.sums[0].after) == (1, 1, 1)


def test_a_title_that_begins_like_a_sum_is_an_entry() -> None:
    (made,) = sheet(row("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"), row("รวมทุกภาคส่วนต้านทุจริต", "ประชุม", "สำนักปลัด"))
    assert len(made.entries) == 1


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (("1", "2", "3"), True), (("(๑)", "(๒)", "(๓)=(๑)-(๒)"), True), (("[1]", "[2]", "[3]"), True),
        (("ก", "ข", "ค"), True), (("A", "B", "C = A - B"), True), (("-1-", "-2-", "-3-"), True),
        (("1", "3", "5"), False), (("5", "6", "7"), False), (("1", "ถนน", "3"), False), (("ก", "ค", "ข"), False),
    ],
)  # fmt: skip
def test_rows_that_count_the_columns(texts: tuple[str, ...], numbers: bool) -> None:
    assert is_numbers(row(*texts)) == numbers


def test_rows_marked_as_headings_may_begin_with_a_title_and_end_with_values() -> None:
    rows = (over("แผน", 3), _HEAD, row("1", "ถนน", "100"), row("2", "ท่อ", "200"))
    for marked in (1, 2, 3):
        assert heading_rows.found(Table("แผน", rows, marked)) == (1, 1)


def test_headings_below_others_may_have_figures() -> None:
    rows = (row("ที่", "โครงการ", "งบประมาณ", ""), row("", "", "ปี 2566", "2567"), row("1", "ถนน", "100", "200"))
    assert heading_rows.found(Table("แผน", rows)) == (0, 2)


def test_a_table_goes_on_behind_a_text_where_its_numbers_do() -> None:
    first = Table("ตาราง 1", (_HEAD, row("1", "ถนน", "100")))
    behind = Table("ตาราง 2", (row("2.", "ท่อ", "200"), row("3.", "อบรม", "50")), apart=True, title="อบต.ตัวอย่าง")
    (made,) = joined([first, behind])
    assert [cells[0] for cells in shown(made)] == ["1", "2.", "3."]
