"""Tables over several pages as one, their headings and columns, and the values of their cells."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from itasite.office import codes, columns, entry_lines, statuses
from itasite.office.headings import field, meaning
from itasite.office.joined import Joined, joined
from itasite.office.signs import BOX, CROSS, TICK, mark
from itasite.office.table import Cell, Line, Link, Table
from itasite.office.values import value
from itasite.text.amounts import amount, count
from itasite.words import office as said


def cell(text: str = "", place: str = "") -> Cell:
    return Cell(place, tuple(Line(line) for line in text.split("\n") if line))


def table(*rows: tuple[str, ...], apart: bool = False, title: str = "") -> Table:
    return Table("ตาราง", tuple(tuple(map(cell, row)) for row in rows), apart=apart, title=title)


def one(*tables: Table) -> Joined:
    (found,) = joined(tables)
    return found


def shown(made: Joined) -> list[list[str]]:
    return [[each.shown for each in entry.cells] for entry in made.entries]


_HEAD = ("ที่", "มาตรการ", "ระยะเวลา\nดำเนินการ")


def test_a_table_goes_on_under_the_same_headings_or_none() -> None:
    made = one(
        table(_HEAD, ("1", "อบรม", "ต.ค. 65")),
        table(("ที่", "มาตรการ ", "ระยะเวลาดำเนินการ"), ("2", "ประชุม", "พ.ย. 65")),
        table(("", "", "และ ธ.ค. 65"), ("3", "ประกาศ", "ม.ค. 66")),
    )
    assert shown(made) == [
        ["1", "อบรม", "ต.ค. 65"], ["2", "ประชุม", "พ.ย. 65"], ["2", "ประชุม", "และ ธ.ค. 65"], ["3", "ประกาศ", "ม.ค. 66"],
    ]  # fmt: skip
    assert [entry.continues for entry in made.entries] == [False, False, True, False]
    assert not any(each.notes for entry in made.entries for each in entry.cells)


def test_a_table_of_its_own_is_not_joined() -> None:
    first = table(_HEAD, ("1", "อบรม", "ต.ค. 65"))
    assert len(joined([first, table(_HEAD, ("1", "ข", "ค"), apart=True, title="ตัวชี้วัดที่ 2")])) == 2
    assert len(joined([first, table(_HEAD, ("2", "ข", "ค"), apart=True, title="(ต่อ)")])) == 1
    assert len(joined([first, table(("ข้อ", "ข้อมูล", "URL"), ("O1", "ข", "ค"))])) == 2


def test_tables_one_under_the_other_are_two() -> None:
    both = table(
        _HEAD,
        ("1", "อบรม", "ต.ค. 65"),
        ("2", "แล้วเสร็จ", "ต.ค. 65"),
        ("", "", ""),
        ("ข้อ", "ข้อมูล", "URL"),
        ("O1", "ก", "ข"),
    )
    found = joined([both])
    assert [shown(one) for one in found] == [
        [["1", "อบรม", "ต.ค. 65"], ["2", "แล้วเสร็จ", "ต.ค. 65"]],
        [["O1", "ก", "ข"]],
    ]


def test_a_row_with_a_title_alone_is_an_entry() -> None:
    rows = one(
        table(("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"), ("อบรมพนักงาน", "", ""), ("ด้านที่ 2", "", ""), ("ประชุม", "ก", ""))
    ).entries
    assert [(row.group, row.cells[0].shown) for row in rows] == [("", "อบรมพนักงาน"), ("ด้านที่ 2", "ประชุม")]


def test_an_empty_number_and_title_in_the_same_table_are_asked() -> None:
    made = one(table(_HEAD, ("1", "อบรม", "ต.ค. 65"), ("", "", "พ.ย. 65")))
    assert made.entries[1].continues
    assert made.entries[1].cells[1].notes == (said.EMPTY_BELOW,)


@pytest.mark.parametrize(
    "ditto", ['"', "〃", "”", "''", '- " -', '" "', '"-"', "„", "‟", ",,", "- do -", "ditto", '. " .', '"""']
)
def test_ditto_marks_mean_the_value_above(ditto: str) -> None:
    made = one(table(_HEAD, ("1", "อบรม", "ต.ค. 65"), ("2", "ประชุม", ditto), ("3", "ประกาศ", ditto)))
    assert [row[2] for row in shown(made)] == ["ต.ค. 65"] * 3


def test_rows_that_are_no_entries() -> None:
    made = one(
        table(
            ("แผนการดำเนินงาน", "", "", ""),
            ("ที่", "โครงการ", "งบประมาณ (บาท)", "คงเหลือ"),
            ("(1)", "(2)", "(3)", "(4)=(2)-(3)"),
            ("ยุทธศาสตร์ที่ 1", "", "", ""),
            ("1", "ถนน", "๑๐๐", "-"),
            ("ที่", "โครงการ", "งบประมาณ (บาท)", "คงเหลือ"),
            ("2", "ท่อ", "200", "-"),
            ("", "รวม", "300", ""),
            ("รวมทั้งสิ้น", "2 โครงการ", "300", ""),
            ("", "", "", ""),
            ("", "", "(ลงชื่อ) ........ ผู้รายงาน", ""),
            ("", "", "ตำแหน่ง ปลัด", ""),
        )
    )
    assert shown(made) == [["1", "ถนน", "๑๐๐", "-"], ["2", "ท่อ", "200", "-"]]
    assert [entry.group for entry in made.entries] == ["ยุทธศาสตร์ที่ 1"] * 2
    assert (len(made.totals), made.before) == (2, ("แผนการดำเนินงาน",))


def test_two_heading_rows_without_joined_cells() -> None:
    made = one(table(("เดือน", "จำนวนเรื่องร้องเรียน", "", "ร้อยละ"), ("", "ทั่วไป", "ทุจริต", ""), ("ต.ค. ๖๕", "๓", "๐", "๑๐๐")))
    assert made.headings[1:3] == (("จำนวนเรื่องร้องเรียน", "ทั่วไป"), ("จำนวนเรื่องร้องเรียน", "ทุจริต"))
    assert [one.field for one in columns.columns(made)] == [
        "month", "complaints_general", "complaints_corruption", "percent",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "found", "sure"),
    [
        ("ระยะเวลา\nใน การดำเนินการ", "period", True),
        ("งบประมาณ (บาท) ปี ๒๕๖๖", "budget", True),
        ("ผู้รับผิดชอบ (๕)", "responsible", True),
        ("สรุปผลการดำเนินการตามแผนงาน", "results", False),
        ("วิธีการจัดซ้ือจัดจ้าง", "method", True),
    ],
)
def test_a_heading_is_equal_or_begins_so(heading: str, found: str, sure: bool) -> None:
    assert meaning(heading) == (found, sure)


def test_headings_that_say_nothing_have_no_field() -> None:
    assert meaning("ผู้ตรวจ") is None
    assert meaning("ที่อยู่ของผู้ร้องเรียน") is None
    assert field(("งบประมาณ (บาท)", "เบิกจ่าย")) == ("spent", True)


def test_columns_are_known_by_what_stands_in_them_too() -> None:
    rows = (("ตัวชี้วัด", "โครงการ", "งบประมาณ", "เลขประจำตัวผู้เสียภาษี"), ("O1", "3", "อบรม", "ก"), ("O2", "4", "ประชุม", "ข"))
    code, count, money, person = columns.columns(one(table(*rows)))
    assert (code.field, count.field, money.field, person.left_out) == ("code", "", "", True)
    assert count.notes
    assert money.notes


def test_a_column_of_numbers_of_persons_is_left_out() -> None:
    rows = (("ที่", "ผู้ประกอบการ", "หมายเหตุ"), ("1", "ร้าน ก", "1-2345-67890-12-1"))
    assert [one.left_out for one in columns.columns(one(table(*rows)))] == [False, False, True]


def test_a_table_of_scores() -> None:
    made = one(table(("ตัวชี้วัด", "ผลคะแนน", "อันดับ"), ("การปฏิบัติหน้าที่", "๙๙.๘๔", "๑"), ("การใช้อำนาจ", "๙๙.๓๕", "๒")))
    assert [one.field for one in columns.columns(made)] == ["indicators", "score", "rank"]
    assert value("score", made.entries[0].cells[1]).value == Decimal("99.84")


def test_statuses_by_ticks() -> None:
    def of(*texts: str) -> statuses.Status:
        return statuses.ticked(dict(zip(statuses.COLUMNS, map(cell, texts), strict=True)))

    assert of("", "/", "") == ("in_progress", ())
    assert of("☐", "-", "✔") == ("done", ())
    assert of("", "", "") == ("", ())
    assert of("✓", "", "✓") == ("", (said.TWO_TICKS,))
    assert of("", "", "x") == ("", (said.NO_TICK.format(text="x"),))
    assert statuses.named(cell("กำลังดำเนินการ")).value == "in_progress"
    assert statuses.named(cell("รอ")).notes
    assert statuses.together([statuses.Status("done"), statuses.Status("not_started")]) == ("", (said.ROWS_DISAGREE,))


def test_bare_numbers_are_codes_where_they_run_with_others() -> None:
    found = codes.of_column([cell(text) for text in ("o1", "O ๒", "๐3", "04", "5", "6.", "O9", "12", "ก")])
    assert [one.value for one in found] == ["O1", "O2", "O3", "O4", "O5", "O6", "O9", "", ""]
    assert [bool(one.notes) for one in found] == [False] * 7 + [True] * 2
    assert [one.value for one in codes.of_column([cell("1"), cell("2")])] == ["", ""]
    assert codes.code_in("ตัวชี้วัดที่ ข้อ ๐ ๒๐ รายงานผล") == "O20"


@pytest.mark.parametrize(
    ("text", "number"),
    [("30,000.-", "30000"), ("29,950 บาท", "29950"), ("๑๕๐,๐๐๐", "150000"), ("(1,000)", "-1000"), ("0", "0"),
     ("1450.50", "1450.50"),
     ("1,450.5000", "1450.5000"), ("20.000", None), ("20,000.-บาท", "20000"),
     ("1,00,000", None), ("12.345,50", None), ("1.5 ล้านบาท", None), ("(5", None), ("5)", None), ("อบรม", None)],
)  # fmt: skip
def test_amounts(text: str, number: str | None) -> None:
    assert amount(text) == (Decimal(number) if number else None)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("๑.มอบหมาย ๒.จัดทำรายงาน", ("มอบหมาย", "จัดทำรายงาน")),
        ("1. ก\n2. ข", ("ก", "ข")),
        ("1. ก\n3. ข", ("1. ก", "3. ข")),
        ("-อบรม -ประชุม", ("อบรม", "ประชุม")),
        ("- อบรม 9.4 วัน\n- ประชุม", ("อบรม 9.4 วัน", "ประชุม")),
        ("๑. เข้าถึงยาก  ๒. ไม่ชัดเจน", ("เข้าถึงยาก", "ไม่ชัดเจน")),
        ("-", ()),
        ("๒ ให้บุคลากรมีส่วนร่วม", ("ให้บุคลากรมีส่วนร่วม",)),
        ("๑ พฤศจิกายน 2566", ("๑ พฤศจิกายน 2566",)),
        ("12 โครงการ", ("12 โครงการ",)),
        ("3 ครั้ง/ปี", ("3 ครั้ง/ปี",)),
    ],
)
def test_entries_of_a_cell(text: str, parts: tuple[str, ...]) -> None:
    assert entry_lines.entries(cell(text)) == parts


def test_what_stands_before_the_entries() -> None:
    made = Cell("", (Line("จากผลการประเมิน"), Line("ตัวชี้วัดที่9.4 การบริหาร"), Line("ประเด็น ล่าช้า"), Line("อบรม", "๑.")))
    assert entry_lines.entries(made) == ("อบรม",)
    assert entry_lines.lead(made) == (("9.4",), ("ล่าช้า",), ("จากผลการประเมิน",))


@pytest.mark.parametrize(
    ("text", "sign"),
    [("✓", TICK), ("/", TICK), ("／", TICK), ("✅", TICK), ("✔\ufe0f", TICK), ("✓ ✓", TICK), ("[/]", TICK),
     ("( ✓ )", TICK),
     ("( )", BOX), ("[]", BOX), ("□", BOX), ("x", CROSS), ("[x]", CROSS), ("☒", CROSS), ("❌", CROSS),
     ("", ""), ("P", ""), ("ü", ""), ("✓ แล้ว", ""), ("//ก", ""), ("(1)", ""), ("•", ""), ("✓x", "")],
)  # fmt: skip
def test_signs_that_are_ticks(text: str, sign: str) -> None:
    assert mark(text) == sign


@pytest.mark.parametrize(
    ("text", "number"),
    [("15 คน", 15), ("๓ เรื่อง", 3), ("1,200", 1200), ("15 คน 2 ครั้ง", None), ("คน", None), ("5 ตัว", None)],
)
def test_counts_with_their_unit(text: str, number: int | None) -> None:
    assert count(text) == number
    found = value("participants", cell(text))
    assert (found.value, bool(found.notes)) == (number, number is None)


def test_links_that_are_no_pages_are_asked() -> None:
    for address in ("file:///C:/a.pdf", "mailto:a@b.go.th", "../a.pdf"):
        linked = Cell("", (Line("คลิก"),), (Link("คลิก", address),))
        assert value("urls", linked) == (None, (said.LINK_NOT_WEB.format(address=address),))


def test_values_of_fields() -> None:
    assert value("responsible", cell("สำนักปลัด/กองคลัง")).value == ("สำนักปลัด", "กองคลัง")
    assert value("responsible", cell("ทุกสำนัก/กอง")).value == ("ทุกสำนัก/กอง",)
    assert value("date", cell("๒๑ เม.ย. ๖๖")).value == date(2023, 4, 21)
    assert value("date", cell("เม.ย. 66")) == (None, (said.MONTH_ONLY.format(text="เม.ย. 66"),))
    assert value("budget", cell("ไม่ใช้งบประมาณ")) == (Decimal(0), ())
    assert value("budget", cell("ประมาณแสนบาท")).notes
    linked = Cell("", (Line("คลิก"), Line("www.b.go.th/2")), (Link("คลิก", "https://b.go.th/1"),))
    assert value("urls", linked).value == ("https://b.go.th/1", "www.b.go.th/2")
    assert value("urls", cell("คลิก")).notes == (said.NO_ADDRESS.format(text="คลิก"),)
    assert value("title", Cell("", (Line("ก"),), hidden=True)) == (None, (said.HIDDEN_ROW,))
