"""Data tables of a year: what is read of the files that offices keep, typed, grouped, summed and told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest

from itasite.facts.table_components import components_of
from itasite.findings import check
from itasite.memory import Memory
from itasite.model.data_table import KindName, TableSource
from itasite.model.table_data import ReadTable, Sum, TableData
from itasite.office import reader
from itasite.problem import Position, Problem, at_cell
from itasite.reading.frameworks import all_frameworks, framework
from itasite.reading.load import load
from itasite.reading.table_kinds import table_kind
from itasite.reading.tables.made import made
from itasite.words.table_headings import HEADINGS
from tests.support.office_files import workbook

PLAN: list[list[Any]] = [
    ["แผนการดำเนินงานและการใช้จ่ายงบประมาณ"],
    ["ที่", "โครงการ/กิจกรรม", "งบประมาณ (บาท)", "", "ร้อยละ", "หน่วยงาน", "สถานะ"],
    ["", "", "ตั้งไว้", "เบิกจ่าย", "", "", ""],
    ["ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน"],
    ["1", "ปรับปรุงถนน", 238600.5, 0, 0, "กองช่าง", "อยู่ระหว่างดำเนินการ"],
    ["๒", "วางท่อ", "313,700.25", "๑๕๐,๐๐๐", "", "กองช่าง", "แล้วเสร็จ"],
    ["", "รวม", 238600.5, "", "", "", ""],
    ["ยุทธศาสตร์ที่ 2 สังคม"],
    ["3", "จัดงานวันเด็ก", "30,000.-", "29,950 บาท", "", "สำนักปลัด", "เสร็จ"],
    ["4", "ป้องกันไข้เลือดออก", "ไม่ใช้งบประมาณ", "-", "", "สำนักปลัด", "กำลังดำเนินการ"],
    ["รวมทั้งสิ้น", "5 โครงการ", "582,400.75", 0, "", "", ""],
    ["", "", "", "", "", "(ลงชื่อ) ..........", ""],
]


def joined_headings(_: Any, sheets: dict[str, Any]) -> None:
    for sheet in sheets.values():
        sheet.merge_range("C2:D2", "งบประมาณ (บาท)")
        for place in ("A4:G4", "A8:G8"):
            sheet.merge_range(place, PLAN[int(place[1]) - 1][0])


def read(raw: bytes, name: str = ".xlsx", **source: Any) -> ReadTable:
    return made(reader.read(raw, name), TableSource(**{"kind": "action-plan", **source}))


def data(raw: bytes, name: str = ".xlsx", **source: Any) -> TableData:
    found = read(raw, name, **source)
    assert found.faults == ()
    assert found.data
    return found.data


@pytest.fixture(scope="module")
def plan() -> TableData:
    return data(workbook({"แผน": PLAN}, joined_headings))


def values(table: TableData, field: str) -> list[Any]:
    at = [column.field for column in table.columns].index(field)
    return [row.values[at].value for row in table.rows]


def test_each_column_has_the_type_of_its_kind(plan: TableData) -> None:
    assert [(one.field, one.type, one.summed) for one in plan.columns] == [
        ("number", "text", False),
        ("project", "text", False),
        ("budget", "money", True),
        ("spent", "money", True),
        ("percent", "percent", False),
        ("responsible", "unit", False),
        ("status", "status", False),
    ]
    assert plan.columns[3].heading == "งบประมาณ (บาท) เบิกจ่าย"


def test_amounts_are_read_however_they_are_typed(plan: TableData) -> None:
    assert values(plan, "budget") == [Decimal("238600.5"), Decimal("313700.25"), Decimal(30000), Decimal(0)]
    assert values(plan, "spent") == [Decimal(0), Decimal(150000), Decimal(29950), None]
    assert values(plan, "status") == ["in_progress", "done", "done", "in_progress"]
    assert values(plan, "responsible")[0] == ("กองช่าง",)
    assert plan.groups[1].rows[1].values[2].text == "ไม่ใช้งบประมาณ"


def test_group_rows_sums_and_signatures_are_no_rows(plan: TableData) -> None:
    assert plan.count == 4
    assert [(one.heading, len(one.rows)) for one in plan.groups] == [
        ("ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน", 2),
        ("ยุทธศาสตร์ที่ 2 สังคม", 2),
    ]


def test_sums_are_computed_and_the_written_ones_kept_beside_them(plan: TableData) -> None:
    assert plan.groups[0].sums[2] == Sum(Decimal("552300.75"), Decimal("238600.5"), "แผน!C7")
    assert plan.groups[1].sums[2] == Sum(Decimal(30000))
    assert plan.total[2] == Sum(Decimal("582300.75"), Decimal("582400.75"), "แผน!C11")
    assert plan.total[3] == Sum(Decimal(179950), Decimal(0), "แผน!D11")
    assert [(group, one.cell) for group, _, one in plan.different] == [
        ("ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน", "แผน!C7"),
        ("", "แผน!C11"),
        ("", "แผน!D11"),
    ]
    assert [(one.written, one.computed, one.cell) for one in plan.counts] == [(5, 4, "แผน!B11")]


def test_fractions_of_workbooks_add_up_exactly() -> None:
    found = data(
        workbook({"แผน": [["ที่", "โครงการ", "งบประมาณ"], *[[str(n), f"โครงการ {n}", 0.1] for n in range(1, 11)]]})
    )
    assert found.total[2] == Sum(Decimal("1.0"))


def test_an_unread_amount_leaves_its_sum_open() -> None:
    rows: list[list[Any]] = [["ที่", "โครงการ", "งบประมาณ"], ["1", "ก", 5], ["2", "ข", 6]]
    rows += [["3", "ค", "1.5 ล้านบาท"], ["รวม", "", 11]]
    found = data(workbook({"แผน": rows}))
    assert found.total[2] == Sum(None)
    assert found.different == ()
    assert [one.doubt for one in found.groups[0].rows[2].values if one.doubt] != []


def test_formulas_without_results_are_doubtful_and_not_empty() -> None:
    rows: list[list[Any]] = [["ที่", "โครงการ", "งบประมาณ"], ["1", "ก", 5], ["2", "ข", 5], ["3", "ค", ""]]

    def formula(_: Any, sheets: dict[str, Any]) -> None:
        sheets["แผน"].write_formula("C4", "=1/0", None, "#DIV/0!")

    found = data(workbook({"แผน": rows}, formula))
    assert "#DIV/0!" in found.groups[0].rows[2].values[2].doubt


def test_what_is_hidden_and_numbers_of_citizens_are_never_taken_over() -> None:
    rows = [["ที่", "โครงการ", "งบประมาณ", "เลขประจำตัวประชาชน", "ลับ"]]
    rows += [[str(n), f"โครงการ {n}", "10", "1101700230708", "ความลับ"] for n in range(1, 5)]

    def hide(_: Any, sheets: dict[str, Any]) -> None:
        sheets["แผน"].set_row(2, None, None, {"hidden": True})
        sheets["แผน"].set_column(4, 4, None, None, {"hidden": True})
        sheets["ซ่อน"].hide()

    found = data(workbook({"แผน": rows, "ซ่อน": rows}, hide))
    assert found.count == 3
    assert found.hidden_rows == 1
    assert found.total[2] == Sum(Decimal(30))
    assert [(one.heading, one.why) for one in found.left_out] == [("เลขประจำตัวประชาชน", "personal"), ("ลับ", "hidden")]
    said = repr(found)
    assert "1101700230708" not in said
    assert "ความลับ" not in said
    assert "โครงการ 2" not in said
    assert found.other_sheets == ()


@pytest.mark.parametrize(("encoding", "mark"), [("tis-620", ","), ("utf-8-sig", ","), ("utf-16", "\t"), ("utf-8", ";")])
def test_text_files_of_every_encoding(encoding: str, mark: str) -> None:
    rows = [["ที่", "โครงการ", "งบประมาณ (บาท)", "เลขที่โครงการ e-GP"], ["1", "จ้างเหมา", "๑๕๐๐.๕๐", "066027000001"]]
    raw = "\r\n".join(mark.join(row) for row in rows).encode(encoding)
    found = data(raw, ".csv")
    assert values(found, "budget") == [Decimal("1500.50")]
    assert found.groups[0].rows[0].values[3].text == "066027000001"
    assert found.columns[3].type == "text"


def test_days_and_percentages_are_what_the_workbook_holds() -> None:
    def formats(book: Any, sheets: dict[str, Any]) -> None:
        sheets["ก"].write_datetime("C2", date(2023, 3, 31), book.add_format({"num_format": "d/m/yyyy"}))
        sheets["ก"].write_number("D2", 0.855, book.add_format({"num_format": "0%"}))

    rows = [["ที่", "ประเด็นหรือเรื่อง", "วันที่", "ร้อยละ"], ["1", "ประชาคม", "", ""]]
    found = data(workbook({"ก": rows}, formats), kind="free")
    assert values(found, "date") == [date(2023, 3, 31)]
    assert values(found, "percent") == [Decimal("85.5")]


def test_the_author_says_sheet_headings_and_columns() -> None:
    rows = [["ก", "ข", "ค"], ["งาน", "เงินที่ตั้ง", "x"], ["อบรม", "100", "y"], ["กีฬา", "200", "z"]]
    raw = workbook({"หนึ่ง": [["ที่", "โครงการ"], ["1", "ก"]], "สอง": rows})
    found = data(raw, sheet=" สอง", headings=(2,), columns={"เงินที่ตั้ง": "budget", "งาน": "โครงการหรือกิจกรรม"})
    assert [(one.field, one.heading) for one in found.columns] == [("project", "งาน"), ("budget", "เงินที่ตั้ง"), ("", "x")]
    assert found.total[1] == Sum(Decimal(300))
    assert data(raw).other_sheets == ("สอง",)


def test_a_second_table_below_a_title_is_no_row_of_the_first() -> None:
    first = [["ที่", "รายการ", "จำนวนเงิน"], ["1", "ก", 100], ["3", "ค", 300], ["", "รวม", 600]]
    raw = workbook({"หนึ่ง": [*first, [], ["ตารางที่สอง"], ["ที่", "ชื่อ", "วันที่"], ["1", "ฮ", "1/10/2565"]]})
    found = data(raw, kind="free")
    assert [[one.text for one in row.values] for row in found.rows] == [["1", "ก", "100"], ["3", "ค", "300"]]
    assert [(one.computed, one.written) for one in found.total if one] == [(Decimal(400), Decimal(600))]
    assert found.other_sheets == ("ตารางที่ A8 ของแผ่นงาน หนึ่ง",)


def test_words_below_a_gap_are_rows_where_no_heading_of_numbers_leads_them() -> None:
    raw = workbook({"หนึ่ง": [["ที่", "รายการ", "หมายเหตุ"], ["1", "ก", "-"], [], ["ก", "ที่", "ข้อ"], ["2", "ข", "-"]]})
    assert data(raw, kind="free").count == 3


@pytest.mark.parametrize("kind", get_args(KindName))
def test_the_labels_of_a_kind_are_headings_of_it(kind: KindName) -> None:
    fields = table_kind(kind).fields
    raw = workbook({"หนึ่ง": [[one.label for one in fields], ["1"] * len(fields), ["2"] * len(fields)]})
    found = {one.heading: one.field for one in data(raw, kind=kind, headings=(1,)).columns}
    worded = {one.label: one.field for one in fields if found[one.label]}
    assert worded == {heading: field for heading, field in found.items() if field}
    assert {"จำนวนเงิน", "งบประมาณ"} & {one.label for one in fields} <= worded.keys()


def test_headings_without_rows_are_said_to_be_that() -> None:
    (fault,) = read(workbook({"ปีนี้": [["ประกาศ"], ["ที่", "โครงการ", "งบประมาณ"]]})).faults
    assert "มีแต่หัวตาราง" in fault.message


@pytest.mark.parametrize(
    ("raw", "source", "field"),
    [
        (b"", {}, "file"),
        (b"PK\x03\x04 broken", {}, "file"),
        (workbook({"แผน": PLAN}), {"sheet": "แผนปี"}, "sheet"),
        (workbook({"แผน": PLAN}), {"headings": (400,)}, "headings"),
        (workbook({"แผน": PLAN}), {"columns": {"ไม่มี": "budget"}}, "columns"),
        (workbook({"แผน": PLAN}), {"columns": {"สถานะ": "ไม่มี"}}, "columns"),
    ],
)
def test_what_cannot_be_read_is_said(raw: bytes, source: dict[str, Any], field: str) -> None:
    (fault,) = read(raw, ".xlsx", **source).faults
    assert fault.field == field
    assert fault.message
    assert fault.remedy


def test_a_printed_form_asks_for_its_own_columns() -> None:
    monthly = ["ที่", "งานที่จัดซื้อหรือจัดจ้าง", "วงเงิน", "ราคากลาง", "วิธีซื้อหรือจ้าง", "ผู้เสนอราคาและราคา", "เหตุผลที่คัดเลือก"]
    found = data(workbook({"ก": [monthly, ["1", "วัสดุ", "100", "100", "เฉพาะเจาะจง", "ร้าน", "ถูก"]]}), kind="procurement")
    assert found.form == "แบบ สขร.1"
    assert found.missing == ("winner", "contract")


def test_counts_by_status_are_numbers_in_a_table_of_complaints() -> None:
    rows: Sequence[Sequence[Any]] = [["เดือน", "จำนวนเรื่องร้องเรียน", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"], ["ต.ค.", 3, 2, 1]]
    found = data(workbook({"ก": rows}), kind="complaints")
    assert [one.field for one in found.columns] == ["month", "complaints", "complaints_done", "complaints_open"]
    assert found.total == (None, Sum(Decimal(3)), Sum(Decimal(2)), Sum(Decimal(1)))


def test_components_that_the_columns_show(plan: TableData) -> None:
    criteria = framework(2566)
    assert criteria
    items = {item.code: item for item in criteria.items}
    source = TableSource(kind="action-plan")
    assert components_of(source, plan, items["O11"]) == {
        2: ("โครงการ/กิจกรรม",),
        3: ("งบประมาณ (บาท) ตั้งไว้",),
    }
    assert set(components_of(source, plan, items["O12"])) == {1, 2}
    assert components_of(TableSource(kind="free"), plan, items["O11"]) == {}
    assert components_of(TableSource(kind="complaints"), plan, items["O29"]) == {}


@pytest.mark.parametrize("name", get_args(KindName))
def test_kinds_hold_together(name: str) -> None:
    kind = table_kind(name)
    fields = [one.field for one in kind.fields]
    assert kind.kind == name
    assert len(fields) == len(set(fields))
    assert set(fields) | {other for one in kind.fields for other in one.also} <= set(HEADINGS)
    named = [
        *(field for form in kind.forms for field in form.required),
        *(c for one in kind.components for c in one.columns),
    ]
    named += [field for one in kind.shares for field in (one.percent, one.part, one.whole)]
    assert set(named) <= set(fields)
    assert all(one.type in ("money", "number") for one in kind.fields if one.summed)


def test_each_wording_of_a_kind_stands_in_some_criteria() -> None:
    texts = [
        " ".join((part.text, *part.parts))
        for found in all_frameworks()
        for item in found.items
        for part in item.components
    ]
    wordings = [word for name in get_args(KindName) for one in table_kind(name).components for word in one.wordings]
    assert [word for word in wordings if not any(word in text for text in texts)] == []


def test_a_place_in_a_workbook_prints_as_people_say_it() -> None:
    assert str(at_cell("2566/files/plan.xlsx", "แผน!AB17")) == "2566/files/plan.xlsx!แผน!AB17"
    assert at_cell("a.xlsx", "แผน!AB17")[1:3] == (17, 28)
    assert at_cell("a.csv", "ตาราง 1 แถว 5 ช่อง 3")[1:3] == (5, 3)
    assert str(Position("a.yml", 2, 3)) == "a.yml:2:3"


def site_with(base: Path, raw: bytes) -> Path:
    (base / "2566" / "files").mkdir(exist_ok=True)
    (base / "2566" / "files" / "plan.xlsx").write_bytes(raw)
    tables = "tables:\n  - {id: plan, title: แผน, kind: action-plan, file: files/plan.xlsx, items: [O11]}\n"
    (base / "2566" / "tables.yml").write_text(tables, encoding="utf-8")
    return base


def told(base: Path) -> list[Problem]:
    return [one for one in check(base)[1] if one.rule.startswith("table-")]


def test_all_that_is_wrong_with_a_workbook_is_told_at_its_cells(base: Path) -> None:
    found = told(site_with(base, workbook({"แผน": PLAN}, joined_headings)))
    assert [(str(one.at), one.rule) for one in found] == [
        ("2566/files/plan.xlsx!แผน!C7", "table-total"),
        ("2566/files/plan.xlsx!แผน!B11", "table-count"),
        ("2566/files/plan.xlsx!แผน!C11", "table-total"),
        ("2566/files/plan.xlsx!แผน!D11", "table-total"),
    ]


def test_a_warm_run_says_what_a_cold_one_says(base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "kept"
    monkeypatch.setenv("ITASITE_CACHE", str(kept))
    monkeypatch.setattr("itasite.reading.tables.files._known", {})
    site_with(base, workbook({"แผน": PLAN}, joined_headings))
    cold = load(base).site
    asked = reader.read

    def unread(*_: Any) -> Any:
        raise AssertionError("the file was read again")

    monkeypatch.setattr("itasite.reading.tables.files._known", {})
    monkeypatch.setattr(reader, "read", unread)
    warm = load(base).site
    assert cold
    assert warm
    assert warm.years[0].read_tables == cold.years[0].read_tables
    monkeypatch.setattr(reader, "read", asked)
    monkeypatch.setattr("itasite.reading.tables.files._known", {})
    for entry in kept.rglob("*.json.z"):
        entry.write_bytes(b"damaged")
    again = load(base).site
    assert again
    assert again.years[0].table_data == cold.years[0].table_data


def test_a_year_stays_the_same_while_its_files_do(base: Path) -> None:
    memory = Memory()
    site_with(base, workbook({"แผน": PLAN}, joined_headings))
    first = load(base, memory).site
    assert first
    changed = [row if number != 4 else ["1", "ปรับปรุงถนน", 1, 0, 0, "กองช่าง", ""] for number, row in enumerate(PLAN)]
    site_with(base, workbook({"แผน": changed}, joined_headings))
    second = load(base, memory).site
    assert second
    assert second.years[0].table_data["plan"].total[2] != first.years[0].table_data["plan"].total[2]


def test_tables_that_others_show_are_not_told_as_missing(base: Path) -> None:
    def rules(more: str) -> list[str]:
        one = "- {id: one, title: หนึ่ง, file: files/both.xlsx}"
        (base / "2566/tables.yml").write_text(f"tables:\n{one}\n{more}", encoding="utf-8")
        return [problem.message for problem in check(base)[1] if problem.rule == "table-unreadable"]

    first = [["ที่", "โครงการ", "งบประมาณ"], ["1", "ก", 1], ["2", "ข", 2], []]
    below = [["ที่", "กิจกรรม", "วันที่"], ["1", "ค", "1 ม.ค. 66"]]
    raw = workbook({"หนึ่ง": first + below, "สอง": [["ที่", "โครงการ"], ["1", "ง"]]})
    (base / "2566/files/both.xlsx").write_bytes(raw)
    assert rules("") == ["ไฟล์มีตารางอื่นที่ไม่ได้แสดง: “ตารางที่ A6 ของแผ่นงาน หนึ่ง”, “สอง”"]
    second = "- {id: two, title: สอง, file: files/both.xlsx, sheet: สอง}\n"
    assert rules(second) == ["ไฟล์มีตารางอื่นที่ไม่ได้แสดง: “ตารางที่ A6 ของแผ่นงาน หนึ่ง”"]
    assert rules(second + "- {id: three, title: สาม, file: files/both.xlsx, headings: [5]}\n") == []


@pytest.mark.parametrize(
    ("text", "doubtful"), [("ยกเลิก (โควิด-19)", False), ("แล้วเสร็จ (50%)", True), ("ไม่มีกรณี", False), ("ทำไปบ้าง", True)]
)
def test_a_status_in_the_offices_own_word_is_no_fault(text: str, doubtful: bool) -> None:
    raw = workbook({"แผน": [["ที่", "โครงการ", "งบประมาณ", "สถานะ"], ["1", "ก", 1, "แล้วเสร็จ"], ["2", "ข", 2, text]]})
    value = list(data(raw).rows)[1].values[3]
    assert (value.text, value.value, bool(value.doubt)) == (text, None, doubtful)


def test_how_far_something_is_stands_behind_its_status() -> None:
    raw = workbook({"แผน": [["ที่", "โครงการ", "สถานะ"], ["1", "ก", "แล้วเสร็จ"], ["2", "ข", "อยู่ระหว่างดำเนินการ (๖๐%)"]]})
    assert values(data(raw, kind="free"), "status") == ["done", "in_progress"]


def test_amounts_that_cannot_be_read_are_told_however_many_they_are() -> None:
    amounts = ["1.5 ล้านบาท", "12.345,50", "1 000", "1,000.-บาท"]
    rows = [[str(at), f"งาน {at}", one, "เงินอุดหนุน"] for at, one in enumerate(amounts, 1)]
    raw = workbook({"แผน": [["ที่", "โครงการ", "งบประมาณ", "เบิกจ่าย"], *rows]})
    found = data(raw)
    assert [one.field for one in found.columns] == ["number", "project", "budget", ""]
    assert [bool(row.values[2].doubt) for row in found.rows] == [True, True, True, False]
    assert found.total[2] == Sum(None)


def test_a_percentage_may_have_the_places_of_a_division() -> None:
    raw = "ที่,โครงการ,งบประมาณ,เบิกจ่าย,ร้อยละ\n1,ก,300,100,33.3333333333333\n".encode()
    assert values(data(raw, ".csv"), "percent") == [Decimal("33.3333333333333")]
