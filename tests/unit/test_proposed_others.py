"""Foreign tables of scores, findings and data; which kind a table is."""

from __future__ import annotations

from typing import Any

import pytest

from itasite.office import columns, joined, kinds, reader
from itasite.office.kinds import Kind
from itasite.reading import frameworks
from itasite.words import foreign as said
from itasite.workbook.foreign import proposed
from itasite.workbook.foreign.asked_for import Wanted
from itasite.workbook.proposed import Refused
from tests.support.office_files import workbook
from tests.support.proposals import content, csv, document, notes, offered, value

_SCORES = ("ตัวชี้วัด", "ผลคะแนน", "อันดับ")


@pytest.mark.parametrize(
    ("head", "first", "kind", "data"),
    [
        (("ข้อ", "ข้อมูล", "URL"), ("O1", "โครงสร้าง", "https://a.go.th"), Kind.OIT, ""),
        (("รายการ", "ลิงก์"), ("โครงสร้าง", "https://a.go.th"), Kind.OIT, ""),
        (("ข้อ", "ข้อมูล", "คำอธิบาย"), ("E1", "ถาม", "ตอบ"), Kind.NOTHING, ""),
        (("มาตรการ", "ขั้นตอน", "ระยะเวลา"), ("อบรม", "ก", "ต.ค."), Kind.MEASURES, ""),
        (("ประเด็นที่ต้องพัฒนา", "ผู้รับผิดชอบ", "การดำเนินการ"), ("เรื่องหนึ่ง", "เรื่องสอง", "เรื่องสาม"), Kind.MEASURES, ""),
        (("ตัวชี้วัด", "ข้อเสนอแนะ", "ผลการดำเนินการ"), ("เรื่องหนึ่ง", "เรื่องสอง", "เรื่องสาม"), Kind.MEASURES, ""),
        (("ตัวชี้วัด", "ข้อบกพร่อง", "ข้อเสนอแนะ"), ("เรื่องหนึ่ง", "เรื่องสอง", "เรื่องสาม"), Kind.ANALYSIS, ""),
        (("ตัวชี้วัด", "ผลคะแนน", "อันดับ"), ("ก", "99.1", "1"), Kind.SCORES, ""),
        (("ตัวชี้วัด", "น้ำหนัก"), ("ก", "30"), Kind.NOTHING, ""),
        (("โครงการ", "งบประมาณ", "เบิกจ่าย"), ("ก", "100", "50"), Kind.DATA, "action-plan"),
        (("งานที่จัดซื้อหรือจัดจ้าง", "ราคากลาง", "วิธีซื้อหรือจ้าง"), ("ก", "100", "ข"), Kind.DATA, "procurement"),
        (("เดือน", "จำนวนเรื่องร้องเรียน"), ("ต.ค.", "3"), Kind.DATA, "complaints"),
        (("ประเด็นหรือเรื่อง", "ผลจากการมีส่วนร่วม"), ("ก", "ข"), Kind.DATA, "participation"),
        (("งานบริการ", "จำนวนผู้รับบริการ"), ("ก", "3"), Kind.DATA, "services"),
        (("ชื่อสัตว์", "จำนวนตัว"), ("แมว", "3"), Kind.DATA, "free"),
    ],
)
def test_the_kind_of_a_table(head: tuple[str, ...], first: tuple[str, ...], kind: Kind, data: str) -> None:
    (table,) = joined.joined(reader.read(csv(head, first, first), "a.csv").tables)
    found = kinds.judged(table, columns.columns(table))
    assert (found.kind, found.data) == (kind, data)
    assert bool(found.notes) is (kind is Kind.NOTHING)


def test_projects_with_steps_are_measures_and_asked() -> None:
    found = offered(csv(("โครงการ", "ขั้นตอน"), ("อบรม", "ก")), "a.csv")
    assert value(found, "measures", "measures", 0, "title") == "อบรม"
    assert notes(found, "measures", "measures", 0, "title")


def test_scores_come_by_instrument_and_indicator() -> None:
    found = offered(
        document(
            _SCORES,
            ("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "๙๙.๘๔", "๓"),
            ("การใช้งบประมาณ", "101", "1"),
            ("แบบวัด (EIT)", "90.81", ""),
            ("คะแนนรวม", "85.48", ""),
            title="ผลการประเมิน ปีงบประมาณ ๒๕๖๖",
        )
    )
    assert value(found, "year", "result") == {
        "indicators": {"1": "99.84"}, "ranks": {"1": "3", "2": "1"}, "instruments": {"EIT": "90.81"}, "total": "85.48",
    }  # fmt: skip
    assert "101" in notes(found, "year", "result", "indicators", "2")[0]


@pytest.mark.parametrize("title", ["ผลการประเมิน ปี 2565", "ผลคะแนน พ.ศ. ๒๕๖๕"])
def test_scores_of_another_year_are_left_out(title: str) -> None:
    found = offered(document(_SCORES, ("การใช้งบประมาณ", "90", "1"), title=title))
    assert (found.put, found.content) == (0, found.now)
    assert any("ในปี 2565" in told for told in found.told)


@pytest.mark.parametrize("parts", [["measures"], "measures"])
def test_what_a_year_does_not_show_is_not_filled(parts: object) -> None:
    found = offered(csv(("ข้อ", "ข้อมูล", "สถานะ"), ("O1", "โครงสร้าง", "แล้วเสร็จ")), "a.csv", year={"parts": parts})
    assert found.content == found.now
    assert said.KINDS["oit"] in found.told[0]


def test_findings_come_by_indicator() -> None:
    found = offered(
        document(
            ("ตัวชี้วัด", "ข้อบกพร่อง", "ข้อเสนอแนะ", "ตรวจโดย"),
            ("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ (คะแนน ๙๙.๘๔)", "๑. ช้า", "๑. เร่ง ๒. อบรม", "กองคลัง"),
            ("เรื่องอื่น", "ก", "ข", "ค"),
        )
    )
    assert value(found, "analysis", "indicators") == {
        "1": {"weaknesses": ["ช้า"], "recommendations": ["เร่ง", "อบรม"], "more": {"ตรวจโดย": "กองคลัง"}}
    }
    assert any("เรื่องอื่น" in told for told in found.told)


def test_a_table_of_data_is_named_with_its_file() -> None:
    rows: list[list[Any]] = [["แผนการใช้จ่ายงบประมาณ"], ["โครงการ", "งบประมาณ"], ["ถนน", 100], ["ท่อ", 200]]
    found = offered(workbook({"แผน": rows}), "แผน ๒๕๖๖.xlsx")
    assert value(found, "tables", "tables") == [
        {
            "id": "action-plan",
            "title": "แผนการใช้จ่ายงบประมาณ",
            "kind": "action-plan",
            "file": "files/action-plan-2566.xlsx",
        }
    ]
    assert any("content/2566/files/action-plan-2566.xlsx" in told for told in found.told)
    again = offered(workbook({"แผน": rows}), "แผน ๒๕๖๖.xlsx", tables=found.content["2566/tables.yml"])
    assert again.content == again.now


@pytest.mark.parametrize(
    ("name", "title"), [("14-complaints.csv", "สถิติเรื่องร้องเรียน"), ("เรื่องร้องเรียน.csv", "เรื่องร้องเรียน")]
)
def test_a_table_without_a_title_is_called_what_it_is_of(name: str, title: str) -> None:
    found = offered(csv(("เดือน", "จำนวนเรื่องร้องเรียน"), ("ต.ค.", "3")), name)
    assert value(found, "tables", "tables", 0, "title") == title
    assert notes(found, "tables", "tables", 0, "title")
    assert notes(found, "tables", "tables", 0, "items") == (said.DATA_ITEMS,)


def test_of_several_tables_of_a_file_each_is_named_with_its_sheet() -> None:
    rows: list[list[Any]] = [["โครงการ", "งบประมาณ"], ["ถนน", 100], ["ท่อ", 200]]
    found = offered(workbook({"ปีแรก": rows, "ปีสอง": rows}), "plan.xlsx")
    assert [(one["id"], one["sheet"]) for one in value(found, "tables", "tables")] == [
        ("action-plan", "ปีแรก"), ("action-plan-2", "ปีสอง"),
    ]  # fmt: skip


def test_a_table_of_no_known_kind_is_asked() -> None:
    found = offered(csv(("ชื่อสัตว์", "จำนวนตัว"), ("แมว", "3"), ("สุนัข", "2")), "สัตว์.csv")
    assert value(found, "tables", "tables", 0, "file") == "files/free.csv"
    assert notes(found, "tables", "tables", 0, "kind") == (said.DATA_FREE.format(table="สัตว์.csv ตาราง 1"),)


def test_a_table_of_data_in_a_paper_is_told() -> None:
    found = offered(document(("โครงการ", "งบประมาณ"), ("ถนน", "100"), ("ท่อ", "200")))
    assert "2566/tables.yml" not in found.content
    assert any(said.DATA_KINDS["action-plan"] in told for told in found.told)


def test_the_titles_of_another_year_are_told() -> None:
    found = offered(document(("มาตรการ", "ขั้นตอน"), ("อบรม", "ก"), title="มาตรการ ปี 2564"))
    assert any("2564" in told for told in found.told)


@pytest.mark.parametrize("raw", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, b"%PDF-1.7\n", b""])
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(raw: bytes) -> None:
    criteria = frameworks.framework(2566, "sao")
    found = proposed(content(), raw, "a.doc", Wanted(2566, "", criteria, criteria))
    assert isinstance(found, Refused)
    assert "ไฟล์" in found.why


def test_without_criteria_indicators_are_asked() -> None:
    raw = csv(("ตัวชี้วัด", "มาตรการ", "ขั้นตอน"), ("การใช้งบประมาณ", "อบรม", "ก"))
    found = proposed(content(), raw, "a.csv", Wanted(2566))
    assert not isinstance(found, Refused)
    assert said.NO_CRITERIA in notes(found, "measures", "measures", 0, "indicators")[0]
