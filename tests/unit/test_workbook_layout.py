"""The content of a year as sheets and back: what is shown, what a change in a sheet means, what is told."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itasite.edit.difference import difference
from itasite.edit.plain import value_at
from itasite.model.framework import Framework
from itasite.model.record import Record
from itasite.model.shape import FILES, fields_of, within
from itasite.words.workbook import KEPT
from itasite.workbook.columns import LEFT_OUT, holds_records
from itasite.workbook.gather import Gathered
from itasite.workbook.grid import Cell, Content, Sheet
from itasite.workbook.layout import gathered, laid_out, tables_of
from tests.support.plain_content import YEAR, contents
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT
from tests.support.workbooks import added, placed, sheet_named, typed, without, year_of

BASE, KNOWN, _ = year_of()
SHEETS = laid_out(BASE, YEAR, KNOWN)


def gather(sheets: list[Sheet], base: Content = BASE) -> Gathered:
    return gathered(placed(sheets), base, YEAR, KNOWN)


def at(content: Content, file: str, *path: str | int) -> object:
    return value_at(content[file], path)


@given(base=contents())
@settings(max_examples=60)
def test_sheets_that_nobody_changed_are_the_content(base: Content) -> None:
    found = gathered(placed(laid_out(base, YEAR, KNOWN)), base, YEAR, KNOWN)
    assert found.content == base
    assert (found.problems, found.missing) == ((), ())
    assert all(place for place in found.places.values())


@given(base=contents(), drawn=st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_order_of_rows_and_sheets_says_nothing(base: Content, drawn: random.Random) -> None:
    sheets = [replace(one, rows=tuple(drawn.sample(one.rows, len(one.rows)))) for one in laid_out(base, YEAR, KNOWN)]
    drawn.shuffle(sheets)
    assert gathered(sheets, base, YEAR, KNOWN).content == base


@given(base=contents(), drawn=st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_a_text_that_is_typed_changes_that_value_alone(base: Content, drawn: random.Random) -> None:
    tables = {table.key: table for table in tables_of(base, YEAR, KNOWN)}
    table = drawn.choice([one for one in tables.values() if any(row.slots for row in one.rows)])
    row = drawn.choice([one for one in table.rows if one.slots])
    field, slot = drawn.choice(list(row.slots.items()))
    shown = table.cells(row)[field].text
    sheets = typed(laid_out(base, YEAR, KNOWN), table.key, row.ref, **{field: "9: ข้อความใหม่"})
    found = gathered(placed(sheets), base, YEAR, KNOWN)
    if shown == KEPT:
        assert found.content == base
        assert len(found.problems) == 1
        return
    if found.problems:  # what stands there is no record
        assert found.content == base
        return
    assert found.places[slot.spot.where].startswith(f"{sheet_named(sheets, table.key).name}!")
    file, path = slot.spot.where
    assert {name: text for name, text in found.content.items() if name != file} == {
        name: text for name, text in base.items() if name != file
    }
    assert "ข้อความใหม่" in str(value_at(found.content[file], path))
    for change in difference(base.get(file) or {}, found.content[file]):
        assert change.path == path[: len(change.path)] or change.path[: len(path)] == path


@given(base=contents(), drawn=st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_an_emptied_cell_takes_its_value_out(base: Content, drawn: random.Random) -> None:
    tables = tables_of(base, YEAR, KNOWN)
    filled = [
        (table.key, row.ref, field, slot.spot.where)
        for table in tables
        for row in table.rows
        for field, slot in row.slots.items()
        if table.cells(row)[field].text not in ("", KEPT)
    ]
    if not filled:
        return
    key, ref, field, (file, path) = drawn.choice(filled)
    found = gathered(typed(laid_out(base, YEAR, KNOWN), key, ref, **{field: " \n"}), base, YEAR, KNOWN)
    assert found.problems == ()
    assert value_at(found.content[file], path) is None


@pytest.mark.parametrize(
    "folder", [ROOT / "content", CASES / "years", *(AGENCIES / name / "content" for name in AGENCY_NAMES)], ids=str
)
def test_the_content_of_agencies_comes_back(folder: object) -> None:
    content, known, year = year_of(folder)  # type: ignore[arg-type]
    found = gathered(placed(laid_out(content, year.number, known)), content, year.number, known)
    assert (found.content, found.problems, found.missing) == (content, (), ())


def records() -> Iterator[type[Record]]:
    yield from dict.fromkeys(kind for name in FILES for kind in within(FILES[name]) if FILES[name] is not Framework)


def test_every_field_is_in_a_sheet_or_left_out_for_a_reason() -> None:
    """Fields that hold records are in the sheet of these records."""
    full: Content = {**BASE, f"{YEAR}/analysis.yml": {"indicators": {"1": {"more": {"งบประมาณ": "ก"}}}}}
    tables = tables_of(full, YEAR, KNOWN)
    shown = {(kind.owner, kind.name) for table in tables for kind in table.kinds.values()}
    shown |= {
        (slot.kind.owner, slot.kind.name) for table in tables for row in table.rows for slot in row.slots.values()
    }
    shown |= {(table.record.__name__, "id") for table in tables if table.record and table.names_itself}
    shown |= {("SharedEvidence", "id")}  # it names the row
    left_out = {
        field.shape.record for kind in records() for field in fields_of(kind) if (kind.__name__, field.name) in LEFT_OUT
    }
    asked = {
        (field.owner.__name__, field.name)
        for kind in records()
        if kind not in left_out
        for field in fields_of(kind)
        if field.shape.record is None or not holds_records(field)
    }
    assert asked - shown - LEFT_OUT.keys() == set()
    assert LEFT_OUT.keys() & shown == set()
    assert all(LEFT_OUT.values())


def test_an_added_measure_gets_the_next_id_and_its_fields() -> None:
    sheets = added(
        SHEETS,
        "measures",
        title="จัดทำคู่มือ",
        group="มาตรการส่งเสริมคุณธรรม",
        responsible="สำนักปลัด\nกองคลัง",
        indicators="9, 9.4",
    )
    sheets = added(sheets, "measures", title="อบรม", id="m90")
    found = gather(added(sheets, "measures", title="ตรวจสอบ"))
    assert found.problems == ()
    measures = at(found.content, "2566/measures.yml", "measures")
    assert isinstance(measures, list)
    old = at(BASE, "2566/measures.yml", "measures")
    assert isinstance(old, list)
    assert measures[: len(old)] == old
    new = measures[len(old) :]
    assert [one["id"] for one in new] == [f"m{len(old) + 1}", "m90", "m91"]
    assert new[0] | {"id": "", "group": ""} == {
        "id": "",
        "group": "",
        "title": "จัดทำคู่มือ",
        "indicators": ["9", "9.4"],
        "responsible": ["สำนักปลัด", "กองคลัง"],
    }
    assert list(new[0]) == ["id", "group", "title", "indicators", "responsible"]
    row = len(old) + 3
    assert found.places["2566/measures.yml", ("measures", len(old), "title")] == f"มาตรการ!B{row}"


@pytest.mark.parametrize(
    ("where", "path"),
    [
        ("O2", ("items", "O2", "evidence")),
        ("ข้อ ๐๒", ("items", "O2", "evidence")),
        ("O43", ("items", "O43", "evidence")),
        ("ใช้หลายข้อ", ("evidence",)),
    ],
)
def test_added_evidence_goes_to_what_it_belongs_to(where: str, path: tuple[str, ...]) -> None:
    found = gather(added(SHEETS, "evidence", where=where, title="ประกาศ", url="https://a.go.th"))
    assert found.problems == ()
    old = value_at(BASE["2566/oit.yml"], path)
    before = len(old) if isinstance(old, list) else 0
    new = at(found.content, "2566/oit.yml", *path)
    assert isinstance(new, list)
    assert len(new) == before + 1
    assert {key: new[-1][key] for key in ("title", "url")} == {"title": "ประกาศ", "url": "https://a.go.th"}
    assert ("id" in new[-1]) == (where == "ใช้หลายข้อ")


def test_added_evidence_of_several_items_is_shared() -> None:
    found = gather(added(SHEETS, "evidence", items="O1, O2", title="ประกาศ"))
    new = at(found.content, "2566/oit.yml", "evidence")
    assert isinstance(new, list)
    assert new[-1] == {"title": "ประกาศ", "id": "e1", "items": ["O1", "O2"]}


def test_an_added_row_of_a_round_goes_to_its_measure() -> None:
    measure = next(row for row in sheet_named(SHEETS, "progress").rows)
    name, title = measure["measure"].text, measure["round"].text
    found = gather(added(SHEETS, "actions", measure=name, round=title, date="7 เมษายน 2566", text="เผยแพร่"))
    assert found.problems == ()
    key = measure["ref"].text.split("/")[1]
    new = at(found.content, "2566/measures.yml", "measures", 0, "progress", key, "actions")
    assert isinstance(new, list)
    assert new[-1] == {"date": "2566-04-07", "text": "เผยแพร่"}


@pytest.mark.parametrize(
    ("key", "texts", "said", "place"),
    [
        ("evidence", {"title": "ก"}, "ยังไม่บอกว่าเป็นของข้อ", "หลักฐาน!B"),
        ("evidence", {"title": "ก", "where": "บันได"}, "ไม่รู้ว่า “บันได”", "หลักฐาน!B"),
        ("evidence", {"title": "ก", "where": "O2", "items": "O3"}, "“ใช้กับข้อ” ไม่ใช้กับแถวนี้", "หลักฐาน!"),
        ("evidence", {"title": "ก", "ref": "O2/99"}, "ไม่มีรหัส “O2/99”", "หลักฐาน!A"),
        ("actions", {"text": "ก", "measure": "m1"}, "ยังไม่บอก", "การดำเนินการ!C"),
        ("actions", {"text": "ก", "measure": "m999", "round": "รอบ 12 เดือน"}, "ไม่รู้ว่า “m999", "การดำเนินการ!B"),
        ("oit", {"result": "ก"}, "ยังไม่มีรหัส", "OIT!A"),
        ("surveys", {"title": "ก"}, "ยังไม่มีรหัส", "แบบวัด!A"),
        ("rounds", {"title": "ก"}, "ยังไม่มีรหัส", "รอบรายงาน!A"),
        ("measures", {"title": "ก", "question_words": "ไม่มีเลข"}, "“ไม่มีเลข”", "มาตรการ!"),
        ("measures", {"title": "ก", "group": "กลุ่มที่ไม่มี"}, "ไม่มี “กลุ่มที่ไม่มี” ให้เลือก", "มาตรการ!C"),
        ("agency", {"value": "ก"}, "เพิ่มแถวใหม่ไม่ได้", "หน่วยงาน!A"),
    ],
)
def test_an_added_row_without_a_place_is_told_and_adds_nothing(
    key: str, texts: dict[str, str], said: str, place: str
) -> None:
    found = gather(added(SHEETS, key, **texts))
    assert found.content == BASE
    (problem,) = found.problems
    assert said in problem.message
    assert problem.at.file.startswith(place)
    assert problem.remedy


def test_all_faults_are_told_in_one_run() -> None:
    sheets = added(SHEETS, "evidence", title="ก")
    sheets = added(sheets, "oit", result="ก")
    sheets = added(sheets, "evidence", ref="ไม่มี", title="ก")
    assert len(gather(sheets).problems) == 3


def test_a_row_twice_is_told_with_both_cells() -> None:
    sheet = sheet_named(SHEETS, "oit")
    found = gather([replace(sheet, rows=(*sheet.rows, sheet.rows[1]))])
    (problem,) = found.problems
    assert problem.at.file == f"OIT!A{len(sheet.rows) + 3}"
    assert "OIT!A4" in problem.message
    assert found.content == BASE


def test_a_row_that_is_gone_is_told_and_stays() -> None:
    found = gather(without(without(SHEETS, "oit", "O1"), "analysis", "1"))
    assert found.content == BASE
    assert [(one.sheet, one.label, one.where) for one in found.missing] == [
        ("oit", "O1", ("2566/oit.yml", ("items", "O1")))
    ]


def test_a_sheet_or_a_column_that_is_gone_changes_nothing() -> None:
    assert gather([]) == Gathered(BASE, {}, (), ())
    oit = sheet_named(SHEETS, "oit")
    narrow = replace(oit, rows=tuple({"code": row["code"], "result": row["result"]} for row in oit.rows))
    assert gathered([narrow], BASE, YEAR, KNOWN).content == BASE


def test_an_answer_comes_in_the_order_of_the_criteria() -> None:
    sheets = typed(typed(SHEETS, "oit", "O43", status="ดำเนินการแล้ว"), "oit", "O7", status="ยังไม่ดำเนินการ")
    items = at(gather(sheets).content, "2566/oit.yml", "items")
    assert isinstance(items, dict)
    codes = list(items)
    assert codes == sorted(codes, key=lambda code: int(code[1:]))
    assert items["O7"] == {"status": "not_started"}


def test_an_emptied_answer_is_taken_out_whole() -> None:
    fields = {column.field: "" for column in sheet_named(SHEETS, "oit").columns if not column.locked}
    found = gather(typed(SHEETS, "oit", "O2", **fields))
    items = at(found.content, "2566/oit.yml", "items")
    old = at(BASE, "2566/oit.yml", "items")
    assert isinstance(items, dict)
    assert isinstance(old, dict)
    if isinstance(old["O2"], dict) and old["O2"].keys() <= fields.keys():
        assert "O2" not in items
    else:
        assert fields.keys() & items["O2"].keys() == set()


def test_a_file_that_is_not_there_is_begun() -> None:
    base = {name: plain for name, plain in BASE.items() if not name.endswith("analysis.yml")}
    sheets = laid_out(base, YEAR, KNOWN)
    assert gather(list(sheets), base).content == base
    found = gather(typed(sheets, "analysis", "1", weaknesses="ช้า"), base)
    assert found.content == {**base, "2566/analysis.yml": {"indicators": {"1": {"weaknesses": "ช้า"}}}}


def test_scores_and_values_of_the_year() -> None:
    sheets = typed(SHEETS, "result", "indicators/10", value="99.5", rank="1")
    found = gather(typed(sheets, "result", "total", value="85.48"))
    result = at(found.content, "2566/year.yml", "result")
    assert isinstance(result, dict)
    assert result["total"] == "85.48"
    assert result["indicators"]["10"] == "99.5"
    assert result["ranks"] == {"10": "1"}


def test_a_text_where_a_row_has_no_such_value_is_told() -> None:
    (problem,) = gather(typed(SHEETS, "result", "total", rank="3")).problems
    assert "“อันดับ” ไม่ใช้กับแถวนี้" in problem.message


def test_what_is_typed_over_grey_cells_has_no_effect() -> None:
    assert gather(typed(SHEETS, "oit", "O2", title="ชื่ออื่น")).content == BASE


def test_parts_that_the_year_does_not_show_have_no_sheets() -> None:
    base: Content = {**BASE, "2566/year.yml": {"parts": ["scores", "survey"]}}
    keys = {sheet.key for sheet in laid_out(base, YEAR, KNOWN)}
    assert not keys & {"measures", "progress", "actions", "groups", "oit", "evidence"}
    assert {"result", "surveys"} <= keys


def test_keys_in_thai_are_found_and_kept() -> None:
    base: Content = {"2566/oit.yml": {"items": {"ข้อ ๐๒": {"สถานะ": "เสร็จแล้ว", "ผล": "ก"}}}}
    sheets = laid_out(base, YEAR, KNOWN)
    (row,) = [row for row in sheet_named(sheets, "oit").rows if row["code"].text == "O2"]
    assert (row["status"].text, row["result"].text) == ("ดำเนินการแล้ว", "ก")
    found = gather(typed(sheets, "oit", "O2", status="ยังไม่ดำเนินการ", note="ข"), base)
    assert found.content == {"2566/oit.yml": {"items": {"ข้อ ๐๒": {"สถานะ": "not_started", "ผล": "ก", "note": "ข"}}}}


def test_doubts_stand_at_their_values() -> None:
    file = "2566/oit.yml"
    notes = {
        (file, ("items", "O2", "status")): ("ก",),
        (file, ("items", "O2")): ("ข",),
        (file, ("items", "O3", "result", 0)): ("ค",),
    }
    rows = {row["code"].text: row for row in sheet_named(laid_out(BASE, YEAR, KNOWN, notes), "oit").rows}
    assert rows["O2"]["status"].notes == ("ข", "ก")
    assert rows["O3"]["result"].notes == ("ค",)
    doubtful = [cell for row in rows.values() for cell in row.values() if cell.notes]
    assert len(doubtful) == 2


def test_a_group_is_shown_by_its_title_and_chosen_by_it() -> None:
    base: Content = {
        "2566/measures.yml": {
            "groups": [{"id": "a", "title": "แผน"}, {"id": "b", "title": "แผน"}, {"id": "c", "title": "IIT"}],
            "measures": [{"id": "m1", "group": "c", "title": "ก"}],
        }
    }
    sheets = laid_out(base, YEAR, KNOWN)
    group = next(column for column in sheet_named(sheets, "measures").columns if column.field == "group")
    assert group.choices == ("แผน (a)", "แผน (b)", "IIT")
    assert sheet_named(sheets, "measures").rows[0]["group"] == Cell("IIT")
    found = gather(typed(sheets, "measures", "m1", group="แผน (b)"), base)
    assert at(found.content, "2566/measures.yml", "measures", 0, "group") == "b"


def test_a_first_group_may_be_named_in_the_same_workbook() -> None:
    base: Content = {f"{YEAR}/measures.yml": {"measures": [{"id": "m1", "title": "ก"}]}}
    sheets = added(list(laid_out(base, YEAR, KNOWN)), "groups", title="ประเด็น EIT")
    found = gather(typed(sheets, "measures", "m1", group="ประเด็น EIT"), base)
    assert found.problems == ()
    assert at(found.content, f"{YEAR}/measures.yml", "measures", 0, "group") == "g1"


def test_a_row_of_criteria_that_are_no_longer_those_of_the_year_says_nothing() -> None:
    """The year, or what is published of it, may get other criteria after the workbook was handed out."""
    sheets = added(SHEETS, "result", ref="parts/EIT9", part="ส่วนของเครื่องมือ", entry="EIT9 ภายนอก")
    sheets = added(sheets, "oit", code="O99", title="ข้อที่ยกเลิก")
    sheets = added(sheets, "progress", ref="m1/9m", measure="m1", round="รอบ 9 เดือน", title="ก")
    found = gather(sheets)
    assert (found.problems, found.missing, found.content) == ((), (), BASE)
    filled = gather(added(sheets, "result", ref="parts/EIT8", value="90"))
    assert len(filled.problems) == 1, "what was filled in is told"


@pytest.mark.parametrize("turned", [False, True])
def test_a_new_measure_may_name_a_new_group_and_be_named_by_reports(turned: bool) -> None:
    sheets = added(SHEETS, "groups", title="ประเด็น EIT")
    sheets = added(sheets, "measures", id="m77", title="ก", group="ประเด็น EIT")
    sheets = added(sheets, "progress", measure="m77", round="รอบ 12 เดือน", status="ดำเนินการแล้ว")
    sheets = added(sheets, "evidence", where="m77 รอบ 12 เดือน", title="ภาพ")
    found = gather(sheets[::-1] if turned else sheets)
    assert found.problems == ()
    measures = at(found.content, "2566/measures.yml")
    assert isinstance(measures, dict)
    assert measures["groups"][-1] == {"id": "g1", "title": "ประเด็น EIT"}
    assert measures["measures"][-1] == {
        "id": "m77",
        "group": "g1",
        "title": "ก",
        "progress": {"12m": {"status": "done", "evidence": [{"title": "ภาพ"}]}},
    }


def test_no_field_name_of_a_file_is_shown() -> None:
    for sheet in SHEETS:
        for column in sheet.columns:
            assert any("ก" <= letter <= "๙" for letter in column.heading), column
            assert "_" not in column.heading
            assert ".yml" not in column.help
