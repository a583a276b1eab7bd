"""Foreign lists of items as what the agency says of each: status, units, addresses as evidence."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from itasite.words import foreign as said
from itasite.words import office
from itasite.workbook.foreign import proposed
from itasite.workbook.foreign.asked_for import Wanted
from itasite.workbook.proposed import Proposed
from tests.support.office_files import cell, paragraph, row, table, word, workbook
from tests.support.proposals import content, csv, item, notes, offered, value

_HEAD = ("ข้อ", "ข้อมูล", "URL", "คำอธิบาย")
_O1, _O2 = "https://www.example.go.th/1", "https://www.example.go.th/2"


def test_each_code_is_an_item_with_its_evidence() -> None:
    found = offered(
        csv(
            ("ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "สถานะ", "URL"),
            ("๐1", "โครงสร้าง", "สำนักปลัด", "ดำเนินการแล้ว", _O1),
            ("O2", "ข้อมูลผู้บริหาร", "กองคลัง", "กำลังดำเนินการ", "-"),
            ("03", "อำนาจหน้าที่", "กองช่าง", "", f"{_O1} {_O2}"),
        ),
        "a.csv",
    )
    assert item(found, "O1") == {
        "status": "done", "responsible": "สำนักปลัด", "evidence": [{"title": "โครงสร้าง", "url": _O1}],
    }  # fmt: skip
    assert item(found, "O2") == {"status": "in_progress", "responsible": "กองคลัง"}
    assert [one["url"] for one in item(found, "O3")["evidence"]] == [_O1, _O2]
    assert not found.notes


def test_an_item_of_the_content_keeps_what_the_file_does_not_say() -> None:
    known = {"items": {"๐1": {"status": "not_started", "note": "ก", "evidence": [{"title": "เดิม", "url": f"{_O1}/"}]}}}
    found = offered(csv(_HEAD, ("O1", "โครงสร้าง", _O1, "ดูเมนู"), ("O2", "ข้อมูลผู้บริหาร", "", "")), "a.csv", oit=known)
    assert item(found, "๐1") == {**known["items"]["๐1"], "explanation": "ดูเมนู"}
    assert item(found, "O1") is None


def test_a_status_in_other_words_is_asked() -> None:
    found = offered(csv(("ข้อ", "ข้อมูล", "สถานะ"), ("O1", "โครงสร้าง", "รอผู้บริหาร")), "a.csv")
    assert item(found, "O1") is None
    assert "รอผู้บริหาร" in notes(found, "oit", "items", "O1", "status")[0]


def test_a_list_of_another_year_is_not_taken() -> None:
    found = offered(csv(_HEAD, ("O1", "แผนการตรวจสอบภายในประจำปี", _O1, ""), ("O99", "อื่น", _O2, "")), "a.csv")
    assert item(found, "O1") is None
    assert "แผนการตรวจสอบภายใน" in notes(found, "oit", "items", "O1", "status")[0]
    assert any("O99" in told for told in found.told)


def test_a_row_without_a_code_is_that_of_the_same_name() -> None:
    found = offered(csv(("รายการข้อมูล", "URL"), ("โครงสร้าง", _O1), ("O2 ข้อมูลผู้บริหาร", _O2), ("อื่น ๆ", _O1)), "a.csv")
    assert [one["url"] for code in ("O1", "O2") for one in item(found, code)["evidence"]] == [_O1, _O2]
    assert any("อื่น ๆ" in told for told in found.told)


def test_rows_of_one_code_are_one_item() -> None:
    found = offered(csv(_HEAD, ("O1", "โครงสร้าง", _O1, "ก"), ("O1", "โครงสร้าง", _O2, "ข")), "a.csv")
    assert [one["url"] for one in item(found, "O1")["evidence"]] == [_O1, _O2]
    assert item(found, "O1")["explanation"] == ["ก", "ข"]


def _linked(text: str, address: str) -> bytes:
    link = f'<w:hyperlink r:id="a"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>'
    return word(table(row(*_HEAD), row("O1", "โครงสร้าง", cell(paragraph(link)), "")), links={"a": address})


@pytest.mark.parametrize(
    ("text", "title"),
    [("คลิกที่นี่", "โครงสร้าง"), ("ลิงก์ 1", "โครงสร้าง"), ("ผังโครงสร้าง ปี 2566", "ผังโครงสร้าง ปี 2566"), (_O1, "โครงสร้าง")],
)
def test_the_text_of_a_link_is_its_title_where_it_says_something(text: str, title: str) -> None:
    assert item(offered(_linked(text, _O1)), "O1")["evidence"] == [{"title": title, "url": _O1}]


def test_a_link_that_goes_elsewhere_than_it_says_is_asked_with_both() -> None:
    found = offered(_linked(_O1, _O2))
    assert item(found, "O1")["evidence"] == [{"title": "โครงสร้าง"}]
    told = " ".join(notes(found, "oit", "items", "O1", "evidence", 0, "url"))
    assert _O1 in told
    assert _O2 in told


def test_what_was_asked_is_not_added_again() -> None:
    known = {"items": {"O1": {"status": "done", "evidence": [{"title": "โครงสร้าง"}]}}}
    assert len(item(offered(_linked(_O1, _O2), oit=known), "O1")["evidence"]) == 1


def test_a_link_to_somebodys_machine_is_asked() -> None:
    found = offered(_linked("ผัง", "file:///C:/Users/a.pdf"))
    assert item(found, "O1")["evidence"] == [{"title": "ผัง"}]
    assert "file:///C:/Users/a.pdf" in notes(found, "oit", "items", "O1", "evidence", 0, "url")[0]


def test_a_text_without_an_address_is_asked_beside_the_item() -> None:
    found = offered(csv(_HEAD, ("O1", "โครงสร้าง", "ดูที่บอร์ด", ""), ("O2", "ข้อมูลผู้บริหาร", _O2, "")), "a.csv")
    assert item(found, "O1") is None
    assert "ดูที่บอร์ด" in notes(found, "oit", "items", "O1", "note")[0]


def test_an_address_without_its_beginning_gets_one_and_that_is_told() -> None:
    found = offered(csv(_HEAD, ("O1", "โครงสร้าง", "www.example.go.th/1", "")), "a.csv")
    assert item(found, "O1")["evidence"][0]["url"] == "https://www.example.go.th/1"
    assert any("https://" in told for told in found.told)


def _book(then: Any = None) -> bytes:
    rows = [["ข้อ", "ข้อมูล", "URL", "วันที่เผยแพร่", "ผู้ตรวจ"], ["O1", "โครงสร้าง", _O1, "21 เม.ย. 66", "ลับหนึ่ง"],
            ["O2", "ข้อมูลผู้บริหาร", _O2, "เม.ย. 66", "ลับสอง"]]  # fmt: skip
    return workbook({"OIT": rows}, then)


def test_a_day_is_that_of_the_evidence_and_a_month_is_asked() -> None:
    found = offered(_book(), "a.xlsx")
    assert item(found, "O1")["evidence"][0]["date"] == "2566-04-21"
    assert "date" not in item(found, "O2")["evidence"][0]
    assert "a.xlsx!OIT!D3" in notes(found, "oit", "items", "O2", "evidence", 0, "date")[0]


def test_one_day_for_two_addresses_is_asked() -> None:
    raw = csv(("ข้อ", "ข้อมูล", "URL", "วันที่"), ("O1", "โครงสร้าง", f"{_O1} {_O2}", "21 เม.ย. 66"))
    found = offered(raw, "a.csv")
    assert all("date" not in one for one in item(found, "O1")["evidence"])
    assert said.WHICH_DATE in notes(found, "oit", "items", "O1", "evidence", 0, "date")[0]


def test_what_the_author_has_hidden_stays_out() -> None:
    def hide(_: Any, sheets: Any) -> None:
        sheets["OIT"].set_column(4, 4, None, None, {"hidden": True})
        sheets["OIT"].set_row(2, None, None, {"hidden": True})

    found = offered(_book(hide), "a.xlsx")
    assert item(found, "O2") is None
    assert said.HIDDEN_ROW in notes(found, "oit", "items", "O2", "status")[0]
    whole = f"{found.content}{found.notes}{found.told}"
    assert not [text for text in ("ลับ", "ผู้ตรวจ", _O2) if text in whole]


def test_a_date_with_a_buddhist_year_is_told_once_for_all_cells() -> None:
    def dates(book: Any, sheets: Any) -> None:
        form = book.add_format({"num_format": "dd/mm/yyyy"})
        for at in (1, 2):
            sheets["OIT"].write_datetime(at, 3, datetime(2566, 4, 21), form)

    found = offered(_book(dates), "a.xlsx")
    (told,) = [one for one in found.told if office.BUDDHIST_DATE.format(written=2566) in one]
    assert said.MORE_PLACES.format(count=1) in told


def test_a_file_without_statuses_leaves_them_as_they_are() -> None:
    known = {"items": {"O1": {"status": "not_started"}}}
    found = offered(csv(_HEAD, ("O1", "โครงสร้าง", _O1, "")), "a.csv", oit=known)
    assert value(found, "oit", "items", "O1", "status") == "not_started"
    assert not found.told


def test_a_doubt_about_an_item_that_has_no_row_is_told() -> None:
    raw = csv(("ข้อ", "ข้อมูล", "URL"), ("O1", "โครงสร้าง", "ดูที่บอร์ด"))
    found = proposed(content(), raw, "a.csv", Wanted(2566))
    assert isinstance(found, Proposed)
    assert any("ดูที่บอร์ด" in told for told in found.told)
