"""What an author means: Thai names of fields, words of closed lists, numbers as papers print them."""

from __future__ import annotations

from collections import Counter

import pytest

from itasite.model.agency import Agency
from itasite.model.blocks import BLOCKS
from itasite.model.disclosure import Disclosure, Entry
from itasite.model.measure import Action, Group, Measure, Progress
from itasite.model.record import Record
from itasite.model.shape import FILES, fields_of, within
from itasite.model.year import Result, YearInfo
from itasite.problem import Severity
from itasite.reading.plain_values import meant
from itasite.reading.records import read_record
from itasite.reading.thai_words import field_meant, value_meant
from itasite.text.source import parse_yaml
from itasite.words.choices import CHOICES, STATUS_WORDS
from itasite.words.fields import field_words
from itasite.words.synonyms import FIELDS, VALUES

RECORDS = list(dict.fromkeys(record for top in (*FILES.values(), *BLOCKS.values()) for record in within(top)))


def told(model: type[Record], text: str) -> tuple[Record | None, list[str]]:
    tree, faults = parse_yaml(text, "a.yml")
    assert tree is not None
    found, problems = read_record(model, tree)
    for problem in problems:
        assert problem.remedy
    return found, [f"{problem.severity} {problem.rule}" for problem in [*faults, *problems]]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_is_known_by_its_label_and_in_capitals(record: type[Record]) -> None:
    for field in fields_of(record):
        assert field_meant(record, field_words(record, field.name).label) == field.name
        assert field_meant(record, field.name.title().replace("_", " ")) == field.name
        assert field_meant(record, f"“{field.name}”") == field.name


@pytest.mark.parametrize("name", CHOICES)
def test_every_value_of_a_closed_list_is_known_by_its_word(name: str) -> None:
    for value, word in CHOICES[name].items():
        assert value_meant(CHOICES[name], word) == value
        assert value_meant(CHOICES[name], f" {value.upper()}\u200b") == value


def test_a_synonym_belongs_to_fields_and_values_that_there_are() -> None:
    names = {field.name for record in RECORDS for field in fields_of(record)}
    assert sorted(set(FIELDS) - names) == []
    assert sorted(set(VALUES) - {value for choices in CHOICES.values() for value in choices}) == []
    for words in (*FIELDS.values(), *VALUES.values()):
        assert [word for word, times in Counter(words).items() if times > 1] == []


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("เสร็จแล้ว", "done"),
        ("แล้วเสร็จ", "done"),
        ("เสร็จสิ้น", "done"),
        ("ดำเนินการแล้ว", "done"),
        ("DONE", "done"),
        ("ดำเนินการ แล้ว", "done"),
        ("กำลังดำเนินการ", "in_progress"),
        ("อยู่ระหว่างดำเนินการ", "in_progress"),
        ("in progress", "in_progress"),
        ("In-Progress", "in_progress"),
        ("ยังไม่ได้ดำเนินการ", "not_started"),
        ("ยังไม่เริ่ม", "not_started"),
        ("ยังไม่ดำเนินการ", "not_started"),
        ("“done”", "done"),
        ("ｄｏｎｅ", "done"),
    ],
)
def test_a_status_may_be_written_in_words(written: str, status: str) -> None:
    found, rules = told(Entry, f"สถานะ: {written}")
    assert isinstance(found, Entry)
    assert found.status == status
    assert {rule.split()[0] for rule in rules} == {"hint"}


@pytest.mark.parametrize("written", ["ดำเนินการแล้วบางส่วน", "ไม่มีกรณี", "ไม่เสร็จ", "yes", "100%", "แล้ว"])
def test_a_word_that_fits_no_status_is_refused(written: str) -> None:
    assert value_meant(STATUS_WORDS, written) is None
    assert told(Entry, f"status: {written}")[1] == ["error wrong-value"]


def test_a_word_that_fits_two_fields_is_answered_with_the_labels() -> None:
    text = "title: ก\nชื่อ: ข"
    tree, _ = parse_yaml(text, "a.yml")
    assert tree
    (problem,) = read_record(BLOCKS["ita-signatures"].model_fields["opinions"].annotation.__args__[0], tree)[1][:1]  # type: ignore[union-attr]
    assert (problem.rule, "(หัวข้อ)" in problem.remedy) == ("unknown-key", True)


def test_a_whole_file_in_thai_is_read() -> None:
    text = (
        "หลักฐาน:\n  - รหัส: web\n    ชื่อ: เว็บไซต์\n    ลิงก์: https://www.example.go.th\n    ใช้กับข้อ: ทุกข้อ\n"
        "ข้อ OIT:\n  O1:\n    สถานะ: เสร็จสิ้น\n    ผู้รับผิดชอบ: [สำนักปลัด]\n    หลักฐาน:\n"
        "      - ชื่อหลักฐาน: แผน\n        ไฟล์: files/a.pdf\n"
        "        วันที่: 2566-02-01\n        องค์ประกอบ: ทั้งหมด\n"
    )
    found, rules = told(Disclosure, text)
    assert set(rules) == {"hint read-as"}
    assert isinstance(found, Disclosure)
    assert found.evidence[0].serves_all
    assert found.items["O1"].evidence[0].components == "all"
    assert str(found.items["O1"].at("status")) == "a.yml:8:12"


@pytest.mark.parametrize(
    ("form", "written", "value"),
    [
        ("score", "98,79", "98.79"),
        ("score", "98.79%", "98.79"),
        ("score", "98.79 คะแนน", "98.79"),
        ("score", "๙๘.๗๙", None),
        ("score", "๙๘,๗๙", "98.79"),
        ("score", "98 .79", "98.79"),
        ("score", "98. 79", "98.79"),
        ("score", "ร้อยละ ๙๘.๗๙", "98.79"),
        ("score", "98．79", "98.79"),
        ("score", "98.79\u200b", "98.79"),
        ("score", "“98.79”", "98.79"),
        ("score", "98\u00a0.79", "98.79"),
        ("score", "98.79", None),
        ("score", "1,234", None),
        ("score", "98,790", None),
        ("score", "98.79.1", None),
        ("score", "ดี", None),
        ("score", "98.79 ถึง 99", None),
        ("score", "-1", None),
        ("score", "98,79,1", None),
        ("whole-number", "1,234", "1234"),
        ("whole-number", "ข้อ 3", "3"),
        ("whole-number", "3 ข้อ", "3"),
        ("whole-number", "1.5", None),
        ("year", "พ.ศ. 2566", "2566"),
        ("year", "ปีงบประมาณ ๒๕๖๖", "2566"),
        ("year", "2,566", "2566"),
        ("year", "2023", None),
        ("item-code", "О2", "O2"),
        ("item-code", "O1O", "O10"),
        ("item-code", "Ol2", "O12"),
        ("item-code", "O2", None),
        ("item-code", "Ｏ๒", "O๒"),
        ("item-code", "๐l๐", "O10"),
        ("item-code", "X2", None),
        ("question-code", "l6", "I6"),
        ("question-code", "Ι6", "I6"),
        ("question-code", "Е1І", "E11"),
        ("indicator-number", "ตัวชี้วัดที่ 9", "9"),
        ("indicator-number", "9.4.", "9.4"),
        ("indicator-number", "9,4", None),
        ("date", "“2566-02-01”", "2566-02-01"),
        ("date", "1\u00a0มกราคม 2566", "1 มกราคม 2566"),
        ("slug", "m1\u200b", "m1"),
        ("slug", "m–1", "m-1"),
        ("address", "https://a.go.th/\u200b", "https://a.go.th/"),
        ("address", "https://a.go.th/แผน", None),
        ("address", "https://a.go.th/–", None),
        ("text", "ก\u200b", None),
    ],
)
def test_a_value_is_read_where_it_has_one_meaning(form: str, written: str, value: str | None) -> None:
    assert meant(form, written) == value


def test_numbers_of_a_result_are_read_with_a_hint_each() -> None:
    found, rules = told(
        Result, 'instruments: {IIT: 98,79, EIT: "90,81"}\ntotal: 85.48 คะแนน\nindicators: {ตัวชี้วัดที่ 1: 99}'
    )
    assert isinstance(found, Result)
    assert [str(number) for number in found.instruments.values()] == ["98.79", "90.81"]
    assert str(found.total) == "85.48"
    assert list(found.indicators) == ["1"]
    assert set(rules) == {"hint odd-sign", "hint read-as"}


@pytest.mark.parametrize(
    ("model", "text", "words"),
    [
        (Progress, "status:\nresults: ก", ("ช่องนี้ว่าง", "in_progress (อยู่ระหว่างดำเนินการ)")),
        (Entry, "status: ~", ("ขาดช่อง “status” (สถานะ) เพราะช่องนี้ว่าง", "เช่น  status: done")),
        (YearInfo, "parts: [ผล]", ("ช่อง parts (ส่วนที่แสดง)", "scores (ผลคะแนน)")),
        (Result, "total: 1,234", ("ช่อง total (คะแนนรวม): “1,234”", "ใช้จุดเป็นทศนิยม")),
        (Measure, "id: m 1\ngroup: a", ("ช่อง id (รหัสมาตรการ)", "ไม่เว้นวรรค")),
        (Measure, "id: m1\ngroup: a\nsteps: [ก, {เวลา: 08.30 น.}]", ("มีเครื่องหมาย : ในข้อความ", '- "เวลา: 08.30 น."')),
        (Measure, 'id: m1\ngroup: a\nperiod: {"ก \\" ข": ค}', ("มีเครื่องหมาย :", 'period: "ก \\" ข: ค"')),
        (Group, "id: a\ntitle: [ก, ข]", ("ช่อง title (ชื่อกลุ่ม): ต้องเป็นข้อความเดียว", "title: ก ข")),
        (
            Agency,
            "contacts: {title: ก}\nname: ก\nshort_name: ก\nkind: sao\nprovince: ก",
            ("ต้องเป็นรายการหลายข้อ", "- title: ก"),
        ),
        (Disclosure, "items:\n  O1:\n    สถานะ：เสร็จ\n    หมายเหตุ：ก", ("U+FF1A", "ทุกบรรทัดใต้ O1:")),
        (Disclosure, "items: {O1: done}", ("ต้องเป็นรายการ", "status: done")),
        (Entry, "status: done\nevidence: www.a.go.th", ("ไม่ใช่ “www.a.go.th”", "url: www.a.go.th")),
        (Entry, "status: done\nโน้ต: ก", ("ไม่รู้จักช่อง “โน้ต”", "note (หมายเหตุ)")),
        (Action, "{step: 0}", ("ช่อง step (ขั้นตอนที่): “0”", "เช่น  5")),
    ],
)
def test_what_is_refused_is_told_with_its_label_and_what_to_write(
    model: type[Record], text: str, words: tuple[str, ...]
) -> None:
    tree, _ = parse_yaml(text, "a.yml")
    assert tree
    said = "\n".join(f"{problem.message} → {problem.remedy}" for problem in read_record(model, tree)[1])
    assert [part for part in words if part not in said] == [], said


def test_all_missing_fields_of_a_record_are_told_at_once() -> None:
    tree, _ = parse_yaml("district: ก", "a.yml")
    assert tree
    problems = read_record(Agency, tree)[1]
    assert [problem.severity for problem in problems] == [Severity.ERROR] * 4
    assert [
        name
        for name in ("name", "short_name", "kind", "province")
        if not any(f"“{name}”" in p.message for p in problems)
    ] == []


def test_a_field_written_in_both_languages_is_told_once() -> None:
    assert told(Entry, "status: done\nสถานะ: ยังไม่เริ่ม")[1] == ["error duplicate-key"]


def test_full_width_signs_of_an_address_are_left_to_the_rule_on_addresses() -> None:
    found, rules = told(Agency, "name: ก\nshort_name: ก\nkind: sao\nprovince: ก\nwebsite: https://www.a．go.th")
    assert isinstance(found, Agency)
    assert found.website == "https://www.a．go.th"
    assert rules == []
