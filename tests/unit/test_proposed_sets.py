"""Foreign tables that say the same of several rounds or years, or more than one thing of a row."""

from __future__ import annotations

from typing import Any

import pytest

from itasite.words import foreign as said
from tests.support.office_files import COVERED, DOWN, across, cell, row, table, word, workbook
from tests.support.office_files import paragraph as line
from tests.support.proposals import csv, document, item, measures, notes, offered, value

_A, _B = "จัดประชาคมหมู่บ้าน", "ประกาศนโยบายไม่รับของขวัญ"
_LINK = "https://www.example.go.th/1"


def _reports(found: Any) -> list[Any]:
    return [one["progress"] for one in measures(found)]


def test_columns_that_name_a_round_are_reports_of_it() -> None:
    head = ("มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ รอบ 6 เดือน", "ผลการดำเนินการ (รอบ ๑๒ เดือน)")
    found = offered(document(head, (_A, "กองคลัง", "4 หมู่บ้าน", "9 หมู่บ้าน"), (_B, "สำนักปลัด", "ร่าง", "-")), round_id="")
    assert _reports(found) == [
        {"6m": {"results": "4 หมู่บ้าน"}, "12m": {"results": "9 หมู่บ้าน"}},
        {"6m": {"results": "ร่าง"}},
    ]
    assert [one["responsible"] for one in measures(found)] == ["กองคลัง", "สำนักปลัด"]
    assert (found.told, found.needs_round) == ((), False)
    assert [(one.rows, one.taken) for one in found.found] == [(2, 2)]


@pytest.mark.parametrize(("begin", "below"), [("มาตรการ", ""), (cell("มาตรการ", DOWN), cell("", COVERED))])
def test_a_round_over_several_columns_is_that_of_each(begin: str, below: str) -> None:
    upper = row(begin, cell("รอบ 6 เดือน", across(2)), cell("รอบ 12 เดือน", across(2)))
    under = row(below, "สถานะ", "ผลการดำเนินการ", "สถานะ", "ผลการดำเนินการ")
    first = row(_A, "อยู่ระหว่างดำเนินการ", "4 หมู่บ้าน", "ดำเนินการแล้ว", "9 หมู่บ้าน")
    found = offered(word(table(upper, under, first, row(_B, "ยังไม่ดำเนินการ", "-", "", ""))), round_id="")
    assert _reports(found) == [
        {
            "6m": {"results": "4 หมู่บ้าน", "status": "in_progress"},
            "12m": {"results": "9 หมู่บ้าน", "status": "done"},
        },
        {"6m": {"status": "not_started"}},
    ]


def test_what_is_followed_up_each_round_is_no_report() -> None:
    head = ("มาตรการ", "การติดตามผล รอบ 6 เดือน", "การติดตามผล รอบ 12 เดือน", "ผู้รับผิดชอบ")
    found = offered(document(head, (_A, "เมษายน", "ตุลาคม", "กองคลัง"), (_B, "เมษายน", "ตุลาคม", "กองคลัง")), round_id="")
    assert measures(found) == [
        {"id": f"m{at}", "group": "g1", "title": title, "responsible": "กองคลัง"} for at, title in ((1, _A), (2, _B))
    ]
    assert any("รอบ 6 เดือน" in told for told in found.told)


def test_the_name_of_a_sheet_tells_its_round() -> None:
    head = ("ที่", "มาตรการ", "สถานะ")
    raw = workbook({
        "รอบ 6 เดือน": [head, (1, _A, "กำลังดำเนินการ")],
        "รอบ 12 เดือน": [head, (1, _A, "ดำเนินการแล้ว")],
    })  # fmt: skip
    assert _reports(offered(raw, "ก.xlsx", round_id="")) == [
        {"6m": {"status": "in_progress"}, "12m": {"status": "done"}}
    ]


def test_what_is_recommended_behind_a_report_is_part_of_it() -> None:
    found = offered(csv(("มาตรการ", "ผลการดำเนินการ", "ปัญหา", "ข้อเสนอแนะ"), (_A, "ครบ", "ฝนตก", "เลื่อนวัน")), "a.csv")
    assert measures(found) == [
        {
            "id": "m1",
            "group": "g1",
            "title": _A,
            "progress": {"12m": {"results": "ครบ", "problems": "ฝนตก", "recommendations": "เลื่อนวัน"}},
        }
    ]


def test_what_is_recommended_before_a_report_led_to_the_measure() -> None:
    found = offered(csv(("มาตรการ", "ข้อเสนอแนะ", "ผลการดำเนินการ"), (_A, "ประชุมบ่อยขึ้น", "ครบ")), "a.csv")
    (made,) = measures(found)
    assert (made["recommendations"], made["progress"]) == ("ประชุมบ่อยขึ้น", {"12m": {"results": "ครบ"}})


@pytest.mark.parametrize("heads", [("คะแนนปี 2565", "คะแนนปี 2566"), ("ผลคะแนน พ.ศ. ๒๕๖๕", "ผลคะแนน พ.ศ. ๒๕๖๖")])
def test_of_scores_of_several_years_those_of_the_year_are_taken(heads: tuple[str, str]) -> None:
    rows = (("การใช้งบประมาณ", "80.1", "90.2"), ("การใช้อำนาจ", "81", "91"))
    found = offered(document(("ตัวชี้วัด", *heads), *rows))
    assert value(found, "year", "result") == {"indicators": {"2": "90.2", "3": "91"}}
    assert [told for told in found.told if heads[0] in told and said.OTHER_COLUMN in told]


def test_scores_beside_findings_are_both() -> None:
    head = ("ตัวชี้วัด", "คะแนน", "จุดที่ต้องพัฒนา", "แนวทางแก้ไข")
    first = ("2 การใช้งบประมาณ", "90.2", "ไม่รู้แผน", "เผยแพร่แผน")
    found = offered(document(head, first, title="ผลการวิเคราะห์ ปีงบประมาณ พ.ศ. 2566"))
    assert value(found, "analysis", "indicators", "2") == {"weaknesses": "ไม่รู้แผน", "recommendations": "เผยแพร่แผน"}
    assert value(found, "year", "result") == {"indicators": {"2": "90.2"}}
    assert (found.notes, found.told) == ({}, ())


def test_scores_beside_findings_of_no_year_are_told() -> None:
    found = offered(document(("ตัวชี้วัด", "คะแนน", "ข้อบกพร่อง"), ("การใช้งบประมาณ", "90.2", "ไม่รู้แผน")))
    assert "result" not in found.content["2566/year.yml"]
    assert any("“คะแนน”" in told for told in found.told)


def test_a_row_of_a_score_is_named_by_the_cell_that_has_a_name() -> None:
    head = ("เครื่องมือ", "ตัวชี้วัด", "คะแนน")
    rows = (("IIT", "การใช้งบประมาณ", "90.2"), ("คะแนนรวม IIT", "", "91.5"), ("คะแนนรวม", "", "85.48"))
    found = offered(document(head, *rows, title="ปี 2566"))
    assert value(found, "year", "result") == {
        "indicators": {"2": "90.2"}, "instruments": {"IIT": "91.5"}, "total": "85.48",
    }  # fmt: skip
    assert not found.notes


def test_a_sum_of_an_instrument_is_not_that_of_all() -> None:
    rows = (("การใช้งบประมาณ", "90.2"), ("รวม (IIT)", "91.5"))
    found = offered(document(("ตัวชี้วัด", "คะแนน"), *rows, title="ปี 2566"))
    assert value(found, "year", "result", "instruments") == {"IIT": "91.5"}
    assert value(found, "year", "result", "total") is None


def test_a_list_of_items_of_another_year_is_left_out_whole() -> None:
    rows = (("O1", "โครงสร้าง อำนาจหน้าที่ และข้อมูลการติดต่อ", _LINK), ("O2", "แผนการดำเนินงานประจำปี", _LINK))
    found = offered(document(("ข้อ", "ข้อมูล", "URL"), *rows, title="OIT ปีงบประมาณ พ.ศ. 2568"))
    assert (item(found, "O1"), found.put, found.notes) == (None, 0, {})
    assert any("ของปีอื่น" in told and "O2" in told for told in found.told)


def test_a_column_of_links_in_a_list_of_items_is_that_of_addresses() -> None:
    link = '<w:hyperlink r:id="a"><w:r><w:t>{}</w:t></w:r></w:hyperlink>'
    first = row("O1", "โครงสร้าง", cell(line(link.format("แผนผัง"))))
    second = row("O2", "ข้อมูลผู้บริหาร", cell(line(link.format("ดาวน์โหลด"))))
    found = offered(word(table(row("ข้อ", "ข้อมูล", "รายการเอกสาร"), first, second), links={"a": _LINK}))
    assert item(found, "O1")["evidence"] == [{"title": "แผนผัง", "url": _LINK}]
    assert item(found, "O2")["evidence"] == [{"title": "ข้อมูลผู้บริหาร", "url": _LINK}]


def test_a_note_that_no_money_is_used_is_a_note() -> None:
    (made,) = measures(offered(csv(("มาตรการ", "ขั้นตอน", "หมายเหตุ"), (_A, "ประชุม", "ไม่ใช้งบประมาณ")), "a.csv"))
    assert made["note"] == "ไม่ใช้งบประมาณ"


@pytest.mark.parametrize(
    ("over", "title"),
    [
        (("แบบ สขร. 1", "สรุปผลการจัดซื้อจัดจ้าง เดือนมีนาคม 2566", "อบต.ตัวอย่าง"), "สรุปผลการจัดซื้อจัดจ้าง เดือนมีนาคม 2566"),
        (("สถิติเรื่องร้องเรียน", "ประจำปีงบประมาณ พ.ศ. 2566"), "สถิติเรื่องร้องเรียน"),
        (("บัญชีโครงการ", "แผนดำเนินงาน ปีงบประมาณ 2566", "ณ วันที่ 1 ต.ค. 2565"), "แผนดำเนินงาน ปีงบประมาณ 2566"),
        (("แบบ ผด. ๐๒",), "แบบ ผด. ๐๒"),
    ],
)
def test_a_table_of_data_is_called_what_stands_over_it(over: tuple[str, ...], title: str) -> None:
    rows = [*((text,) for text in over), ("โครงการ", "งบประมาณ", "เบิกจ่าย"), ("ก", 100, 50), ("ข", 10, 5)]
    found = offered(workbook({"1": rows}), "a.xlsx")
    assert value(found, "tables", "tables", 0, "title") == title


def test_persons_in_a_table_of_data_are_told_for_its_file_is_published() -> None:
    rows = [("รายชื่อบุคลากร",), ("ชื่อ", "ตำแหน่ง", "เบอร์โทร"), ("หนึ่ง", "นิติกร", "081-234-5678"), ("สอง", "ครู", "-")]
    found = offered(workbook({"1": rows}), "a.xlsx")
    assert any("a.xlsx!1!C3" in told and "1 ช่อง" in told for told in found.told)
    assert not any("234" in told for told in found.told)
    assert notes(found, "tables", "tables", 0, "kind")


def test_of_sheets_of_several_years_that_of_the_year_is_taken() -> None:
    sheets = {str(year): [("ข้อ", "ข้อมูล", "URL"), ("O1", "โครงสร้าง", f"{_LINK}/{year}")] for year in (2565, 2566)}
    found = offered(workbook(sheets), "ก.xlsx")
    assert item(found, "O1")["evidence"] == [{"title": "โครงสร้าง", "url": f"{_LINK}/2566"}]
    assert any("ไม่ใช่ปี 2566" in told and "ปี 2565" in told for told in found.told)
    assert [one.taken for one in found.found] == [0, 1]


def _page(*years: int) -> bytes:
    names = {"O1": "โครงสร้าง", "O2": "ข้อมูลผู้บริหาร", "O3": "อำนาจหน้าที่"}
    links = {
        year: "".join(f'<p>{code} {name} <a href="{_LINK}/{year}/{code}">ดู</a></p>' for code, name in names.items())
        for year in years
    }
    return "".join(f"<h2>ITA ปี {year}</h2>{text}" for year, text in links.items()).encode()


@pytest.mark.parametrize("years", [(2565, 2566), (2566, 2565), (2566,)])
def test_of_lists_of_several_years_on_a_page_that_of_the_year_is_taken(years: tuple[int, ...]) -> None:
    found = offered(_page(*years), "ก.html")
    for code in ("O1", "O2", "O3"):
        assert [one["url"] for one in item(found, code)["evidence"]] == [f"{_LINK}/2566/{code}"]


def test_a_list_goes_on_below_the_name_of_another_year() -> None:
    page = _page(2566) + f'<p>แผนปี 2567</p><p>O4 แผนพัฒนา <a href="{_LINK}/4">ดู</a></p>'.encode()
    (made,) = offered(page, "ก.html").found
    assert (made.rows, made.taken) == (4, 4)


def test_columns_of_statuses_without_any_sign_are_told() -> None:
    head = ("มาตรการ", "ผลการดำเนินการ", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว")
    found = offered(document(head, (_A, "ครบ", "", ""), (_B, "ร่าง", "", "")))
    assert [told for told in found.told if "รูปวาด" in told]
    found = offered(document(head, (_A, "ครบ", "", "✓"), (_B, "ร่าง", "", "")))
    assert not [told for told in found.told if "รูปวาด" in told]


def test_measures_with_nothing_but_money_are_measures() -> None:
    made = measures(offered(document(("มาตรการ", "งบประมาณ"), (_A, "20,000"), (_B, "1.5 ล้านบาท"))))
    assert [(one["title"], one.get("budget")) for one in made] == [(_A, "20000"), (_B, None)]


def test_a_sum_counts_measures_too() -> None:
    found = offered(csv(("มาตรการ", "ขั้นตอน"), (_A, "ประชุม"), ("รวมจำนวน 1 มาตรการ", "")), "a.csv")
    assert [one["title"] for one in measures(found)] == [_A]


def _form(*rows: tuple[str, str]) -> str:
    return table(*(row(*one) for one in rows))


def test_forms_with_their_headings_at_the_left_are_one_table() -> None:
    first = _form(("ชื่อมาตรการ", _A), ("ขั้นตอน", "ประชุม"), ("ผู้รับผิดชอบ", "กองคลัง"))
    second = _form(("ชื่อมาตรการ", _B), ("ขั้นตอน", "ร่าง"), ("ผู้รับผิดชอบ", "สำนักปลัด"))
    raw = word(line("มาตรการที่ 1") + first + line("มาตรการที่ 2") + second)
    assert measures(offered(raw)) == [
        {"id": "m1", "group": "g1", "title": _A, "steps": "ประชุม", "responsible": "กองคลัง"},
        {"id": "m2", "group": "g1", "title": _B, "steps": "ร่าง", "responsible": "สำนักปลัด"},
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (("มาตรการ", "ขั้นตอน"), ("ผู้รับผิดชอบ", "กองคลัง"), ("ระยะเวลา", "ต.ค.")),  # headings above
        (("ชื่อมาตรการ", _A), ("ผู้รับผิดชอบ", "กองคลัง")),  # too short to be sure
        (("ผู้รับผิดชอบ", "กองคลัง"), ("ระยะเวลา", "ต.ค."), ("งบประมาณ", "10")),  # names no record
    ],
)
def test_other_tables_of_two_columns_are_no_forms(rows: tuple[tuple[str, str], ...]) -> None:
    assert not [one for one in measures(offered(word(_form(*rows)))) if one.get("title") == _A]


def test_scores_of_sub_indicators_have_no_place_and_are_told() -> None:
    rows = (("9. การเปิดเผยข้อมูล", "70.1"), ("9.1 ข้อมูลพื้นฐาน", "88"))
    found = offered(document(("ตัวชี้วัด", "คะแนน"), *rows, title="ปี 2566"))
    assert value(found, "year", "result") == {"indicators": {"9": "70.1"}}
    assert any("9.1 ข้อมูลพื้นฐาน" in told for told in found.told)


def test_scores_of_questions_are_none_of_their_indicator() -> None:
    rows = (("การใช้งบประมาณ", "I7 คุ้มค่า", "80"), ("", "I8 ไม่เอื้อประโยชน์", "82"))
    found = offered(document(("ตัวชี้วัด", "ข้อคำถาม", "คะแนน"), *rows, title="ผลคะแนน IIT ปี 2566"))
    assert (found.put, found.notes) == (0, {})
    assert found.told


def test_a_remark_below_numbered_measures_is_told() -> None:
    head = ("ที่", "มาตรการ", "ขั้นตอน")
    found = offered(workbook({"1": [head, (1, _A, "ประชุม"), (), ("", "ตรวจแล้วถูกต้อง")]}), "a.xlsx")
    assert [one["title"] for one in measures(found)] == [_A]
    assert any("a.xlsx!1!B4" in told and "ตรวจแล้วถูกต้อง" in told for told in found.told)


def test_a_measure_in_a_list_of_items_is_told() -> None:
    found = offered(document(("ข้อ", "ข้อมูล", "มาตรการ", "ผู้รับผิดชอบ"), ("O1", "โครงสร้าง", _A, "กองคลัง")))
    assert item(found, "O1") == {"responsible": "กองคลัง"}
    assert any("“มาตรการ”" in told for told in found.told)
