"""Text to a record, with the places of its fields and the faults that it has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.model.agency import Agency, Kind
from itasite.model.analysis import Finding
from itasite.model.blocks import ContentsOptions, MeasuresOptions
from itasite.model.disclosure import Disclosure, Entry
from itasite.model.measure import Group, Measure, Measures, Progress
from itasite.model.record import Record
from itasite.model.year import Deadline, Result, YearInfo
from itasite.reading.records import read_record
from itasite.spelling import nearest, suggest
from itasite.text.source import parse_yaml
from tests.support.records import read


def test_a_kind_may_be_written_in_thai() -> None:
    for written in ("sao", "อบต.", "องค์การบริหารส่วนตำบล"):
        assert read(Agency, f"name: ก\nshort_name: ข\nkind: {written}\nprovince: ค").kind is Kind.SAO


def test_one_text_may_stand_for_a_list() -> None:
    agency = read(Agency, "name: ก\nshort_name: ข\nkind: sao\nprovince: ค\nunits: กองคลัง")
    assert agency.units == ("กองคลัง",)


def test_a_record_knows_its_places() -> None:
    agency = read(Agency, "name: ก\nshort_name: ข\nkind: sao\nprovince: ค\nunits: [กองคลัง, กองช่าง]")
    assert str(agency.at("units", 1)) == "test.yml:5:18"
    assert str(agency.key_at("kind")) == "test.yml:3:1"


def test_what_is_at_fault_is_left_out_and_said_so() -> None:
    tree, _ = parse_yaml(
        "groups: [{id: a, title: ก}, {id: b}]\n"
        "measures:\n"
        "  - {id: m1, group: a, titel: ข}\n"
        "  - {id: ผิด, group: a}\n"
        "  - {id: m3, group: a, title: ค, items: [O1, ผิด]}\n",
        "test.yml",
    )
    assert tree
    found, problems = read_record(Measures, tree)
    assert [str(problem.at) for problem in problems] == [
        "test.yml:1:29",
        "test.yml:3:24",
        "test.yml:4:10",
        "test.yml:5:46",
    ]
    assert found
    assert [(group.id, set(group.left_out)) for group in found.groups] == [("a", set()), ("b", {"title"})]
    assert [measure.id for measure in found.measures] == ["m1", "unread", "m3"]
    assert [set(measure.left_out) for measure in found.measures] == [{"titel", "title"}, {"id"}, {"items"}]
    assert found.left_out == {"groups", "measures"}
    assert str(found.measures[2].at("title")) == "test.yml:5:31"


def test_a_record_stands_without_what_is_required_of_it() -> None:
    tree, _ = parse_yaml("name: ก", "test.yml")
    assert tree
    found, problems = read_record(Agency, tree)
    assert found
    assert (found.name, set(found.left_out)) == ("ก", {"short_name", "kind", "province"})
    assert {problem.rule for problem in problems} == {"missing-field"}


def test_where_too_little_is_left_there_is_no_record() -> None:
    tree, _ = parse_yaml("title: ก", "test.yml")
    assert tree
    assert read_record(Deadline, tree)[0] is None


def test_suggestions() -> None:
    assert nearest("Titel", ["title", "steps"]) == "title"
    assert nearest("มาตรการ", ["title", "steps"]) is None
    assert suggest("x", []) == ""


@given(st.lists(st.booleans(), min_size=1, max_size=6))
def test_an_entry_is_found_where_the_file_has_it_whichever_before_it_are_faulty(sound: list[bool]) -> None:
    lines = [
        "groups: [{id: a, title: ก}]",
        "measures:",
        "  - id: m1",
        "    group: a",
        "    progress:",
        "      6m:",
        "        actions:",
        *(f"          - {'{step: 1, date: 2566-01-01}' if fine else 'กำลังทำ'}" for fine in sound),
    ]
    tree, _ = parse_yaml("\n".join(lines), "test.yml")
    assert tree
    found, problems = read_record(Measures, tree)
    assert found
    assert len(problems) == sound.count(False)
    measure = found.measures[0]
    wanted = [f"test.yml:{number}:20" for number, fine in enumerate(sound, start=8) if fine]
    for index, place in enumerate(wanted):
        assert str(measure.at("progress", "6m", "actions", index, "step")) == place
        assert str(found.at("measures", 0, "progress", "6m", "actions", index, "step")) == place
        assert str(measure.progress["6m"].actions[index].at("step")) == place


def test_a_key_that_was_left_out_keeps_its_place() -> None:
    tree, _ = parse_yaml("groups:\n  - กลุ่ม\n  - {id: a, title: ก, note: [ข, [ค]]}\n", "test.yml")
    assert tree
    found, _ = read_record(Measures, tree)
    assert found
    assert str(found.at("groups", 0, "note")) == "test.yml:3:29"


@pytest.mark.parametrize(
    ("model", "text", "message", "remedy"),
    [
        (Group, "{id: a, title: ก, number_form: 2)}", "“2)” ไม่ใช่ค่าที่ใช้ได้", "“(1)” (เลขในวงเล็บ)"),
        (Group, "{id: a, title: ก, number_form: [(1)]}", "“[(1)]” ไม่ใช่ค่าที่ใช้ได้", "“(1)” (เลขในวงเล็บ)"),
        (Group, "{id: a, title: ก, lists: {steps: {ก: [dash, ~]}}}", "“{ก: [dash, ~]}” ไม่ใช่ค่าที่ใช้ได้", "dashes"),
        (Group, "{id: a, title: ก, boxes: {finishd: ทำ}}", "“finishd” ไม่ใช่ค่าที่ใช้ได้", "done (ดำเนินการแล้ว)"),
        (Group, "{id: a, title: ก, boxes: [done, ~]}", "“[done, ~]” ใช้กับ boxes ไม่ได้", ""),
        (MeasuresOptions, "boxes: {finishd: ทำ}", "“finishd” ไม่ใช่ค่าที่ใช้ได้", "done (ดำเนินการแล้ว)"),
        (ContentsOptions, "depth: [1, 2]", "“[1, 2]” ต้องเป็นจำนวนเต็ม", ""),
        (Result, "ranks: {'1': ~}", "“~” ต้องเป็นจำนวนเต็ม", ""),
        (Group, "{id: a, title: '  '}", "ข้อความว่างเปล่า", "เติมข้อความ"),
        (Group, '{id: a, title: "\\u200b\\u00ad \\u3164"}', "ข้อความว่างเปล่า", "เติมข้อความ"),
        (Progress, '{status: other, status_word: "ดำเนินการแล้ว\\u200b"}', "เป็นคำของ status: done อยู่แล้ว", ""),
    ],
)
def test_a_fault_quotes_what_was_written_and_says_what_can_be(
    model: type[Record], text: str, message: str, remedy: str
) -> None:
    tree, _ = parse_yaml(text, "test.yml")
    assert tree
    (problem,) = read_record(model, tree)[1]
    assert message in problem.message
    assert remedy in problem.remedy


def test_a_text_may_have_invisible_letters_beside_others() -> None:
    assert read(Group, '{id: a, title: "ก\\u200bข "}').title == "ก\u200bข "


def test_a_kind_of_list_may_be_written_as_it_looks() -> None:
    found = read(Group, "{id: a, title: ก, lists: {steps: ๑., weaknesses: (๑)}}").lists
    assert (found.steps, found.weaknesses) == ("numbered", "(1)")


def test_all_faults_of_an_action_are_told_at_once() -> None:
    tree, _ = parse_yaml("actions: [{step: สอง}, {}, {date: วันนี้}, {text: รอ}]", "test.yml")
    assert tree
    found, problems = read_record(Progress, tree)
    assert [str(problem.at) for problem in problems] == [
        "test.yml:1:11",
        "test.yml:1:18",
        "test.yml:1:24",
        "test.yml:1:35",
    ]
    assert found
    assert [(action.date, action.text) for action in found.actions][-1] == (None, "รอ")


@pytest.mark.parametrize(
    ("model", "text", "wanted"),
    [
        (Group, "{id: a, title: ก, number_form: ก.}", ("1 (เลขอย่างเดียว)", "“1)” (เลขมีวงเล็บปิด)")),
        (Group, "{id: a, title: ก, numbers: กลุ่มย่อย}", ("group (นับในกลุ่ม", "year (นับต่อกัน")),
        (Group, "{id: a, title: ก, lists: {steps: dash}}", ("น่าจะหมายถึง “dashes”", "plain (ขึ้นบรรทัดใหม่")),
        (MeasuresOptions, "{sheet: แนวนอนๆ}", ("น่าจะหมายถึง “across”", "upright (แนวตั้ง)")),
        (Agency, "{name: ก, short_name: ก, kind: sao, province: ก, numerals: ตัวหนังสือ}", ("thai (เลขไทย)",)),
        (YearInfo, "{parts: [scores, มาตราการ]}", ("น่าจะหมายถึง “measures”", "oit (การเปิดเผยข้อมูล (OIT))")),
        (Progress, "{status: ดำเนินการแลว}", ("น่าจะหมายถึง “done”",)),
        (Progress, "{status: ยกเลิก}", ("other (สถานะอื่น", "ใส่ status: other และ status_word: ยกเลิก")),
        (Finding, "{งบประมาณ: 10 บาท}", ("more: {งบประมาณ: …}", "ที่ใช้ได้: weaknesses (ข้อบกพร่อง)")),
    ],
)  # fmt: skip
def test_a_refused_value_is_told_what_may_stand_there_in_words(
    model: type[Record], text: str, wanted: tuple[str, ...]
) -> None:
    tree, _ = parse_yaml(text, "test.yml")
    assert tree
    (problem,) = read_record(model, tree)[1]
    assert [part for part in wanted if part not in problem.remedy] == [], problem.remedy


def test_a_word_for_a_status_is_offered_only_where_one_may_stand() -> None:
    for model, text in ((MeasuresOptions, "status: ยกเลิก"), (Progress, "status: ดำเนินการแลว")):
        tree, _ = parse_yaml(text, "test.yml")
        assert tree
        assert "status_word" not in read_record(model, tree)[1][0].remedy


@pytest.mark.parametrize(
    ("model", "text", "wanted"),
    [
        (Measure, "id: m1\ngroup: g\ntitle: ก\nprogress: กำลังทำ", "ใต้ progress: ย่อหน้าเขียน  6m:"),
        (Measure, "id: m1\ngroup: g\ntitle: ก\nprogress:\n  status: done", "ใต้ progress: ย่อหน้าเขียน  6m:"),
        (YearInfo, "surveys:\n  title: แบบวัด", "ใต้ surveys: ย่อหน้าเขียน  eit:"),
        (Disclosure, "items:\n  O1:\n    status:done", "เคาะเว้นวรรคหลัง : เป็น  status: done"),
        (Entry, "status: done\nevidence:\n  -title: แผน", "เป็น  - title: แผน"),
    ],
)  # fmt: skip
def test_a_level_or_a_blank_that_is_left_out_is_told_so_that_one_change_mends_it(
    model: type[Record], text: str, wanted: str
) -> None:
    tree, _ = parse_yaml(text, "test.yml")
    assert tree
    told = read_record(model, tree)[1]
    assert wanted in told[0].remedy
    assert "status_word" not in told[0].remedy


def test_nothing_below_a_code_is_told_in_words() -> None:
    tree, _ = parse_yaml("items:\n  O1:\n", "test.yml")
    assert tree
    (problem,) = read_record(Disclosure, tree)[1]
    assert "~" not in problem.message
    assert "O1:" in problem.message


def test_a_dash_without_a_blank_is_told_with_the_line_that_then_stands_too_far_out() -> None:
    text = "items:\n  O1:\n    evidence:\n      -title: แผน\n       url: https://www.example.go.th/a\n"
    told = parse_yaml(text, "test.yml")[1]
    assert [(problem.at.line, problem.remedy) for problem in told] == [
        (4, "เคาะเว้นวรรคหลัง - เป็น  - title: แผน"),
        (5, "เคาะเว้นวรรคหน้าบรรทัดนี้อีก 1 ช่อง ให้เป็น 8 ช่อง"),
    ]
    told = parse_yaml("steps:\n-จัดทำ\n-เผยแพร่\n", "test.yml")[1]
    assert sum("เว้นวรรคหลังเครื่องหมาย -" in problem.remedy for problem in told) == 2


def test_a_field_that_is_lost_under_a_thai_name_is_not_said_to_be_missing() -> None:
    text = "groups: [{id: g, title: ก}]\nmeasures:\n  - id: m1\n    group: g\n    ชื่อมาตรการ: คู่มือ: พัสดุ\n"
    tree, faults = parse_yaml(text, "test.yml")
    assert faults
    assert tree
    assert [problem.rule for problem in read_record(Measures, tree)[1]] == []


def test_a_group_that_is_no_code_is_answered_with_the_code_of_a_group() -> None:
    tree, _ = parse_yaml("id: m1\ngroup: มาตรการ\ntitle: ก\n", "test.yml")
    assert tree
    (problem,) = read_record(Measure, tree)[1]
    assert "group: plan" in problem.remedy
    assert "m1" not in problem.message + problem.remedy
