"""What stands behind → is typed as it is said there, and the fault is gone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from itasite import item_codes
from itasite.findings import check
from itasite.fiscal.days import NotADate, parse_date
from itasite.problem import Problem
from itasite.text.address_slips import address_slips
from itasite.text.document import parse_document
from itasite.text.host_name import host_fault
from itasite.text.signs_of_form import may_have_odd_signs
from itasite.text.source import parse_yaml
from tests.support.faults import MEASURES, OIT, PAGE, SOUND


def told(base: Path, file: str, old: str, new: str) -> list[Problem]:
    for name, sound in SOUND.items():
        (base / name).parent.mkdir(exist_ok=True)
        (base / name).write_text(sound, encoding="utf-8")
    before = {(found.rule, found.message) for found in check(base)[1]}
    assert SOUND[file].count(old) == 1
    (base / file).write_text(SOUND[file].replace(old, new), encoding="utf-8")
    return [found for found in check(base)[1] if (found.rule, found.message) not in before]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ('title: "แบบ "รับฟัง" ความเห็น"', 'title: \'"แบบ "รับฟัง" ความเห็น"\''),
        ('result: "แล้ว" เช่นกัน', "result: '\"แล้ว\" เช่นกัน'"),
        ("note: [รอสภา] เห็นชอบ", "note: '[รอสภา] เห็นชอบ'"),
        ("note: 'ก' กับ \"ข\"", "ให้ครอบทั้งข้อความ"),
    ],
)
def test_a_text_behind_a_closing_mark_is_given_in_quotes(text: str, remedy: str) -> None:
    problem, *more = parse_yaml(text, "x.yml")[1]
    assert remedy in problem.remedy
    assert more == []
    if ":" in remedy:
        assert parse_yaml(remedy, "x.yml")[1] == []


def test_a_quotation_mark_in_brackets_is_closed_before_the_bracket() -> None:
    problem, *more = parse_yaml('indicators: ["7]', "x.yml")[1]
    assert problem.remedy.endswith("ก่อน ]")
    assert more == []


def test_columns_in_braces_or_without_brackets_are_given_as_a_list(base: Path) -> None:
    listed = "columns: [number, title, steps]"
    for wrong in ("columns: {number, title, steps}", "columns: number title, steps"):
        (problem,) = told(base, PAGE, listed, wrong)
        assert listed in problem.remedy


def test_several_codes_in_one_text_are_all_read(base: Path) -> None:
    for written in ("O3, O4", "O3 ถึง O4", "O3 และ O4", "O3-O4", "[O3 ถึง O4]"):
        (problem,) = told(base, OIT, "items: [O3, O4]", f"items: {written}")
        assert (problem.rule, "[O3, O4]" in problem.remedy) == ("code-form", True), written


def test_a_range_has_all_its_codes() -> None:
    assert item_codes.several("ข้อ O๗ - O10") == ("O7", "O8", "O9", "O10")
    assert item_codes.several("O5 ถึง I7") == item_codes.several("O5") == item_codes.several("O5 แผน") == ()


def test_a_field_beside_the_round_that_holds_it_is_told_alone(base: Path) -> None:
    old = "      12m:\n        status: in_progress\n"
    (problem,) = told(base, MEASURES, old, old.replace("        status", "      status"))
    assert "ให้เป็น 8 ช่อง" in problem.remedy


def test_front_matter_that_is_not_closed_is_told_where_it_opens() -> None:
    page = parse_document("---\ntitle: รายงาน\ndescription: ก: ข\n\n# รายงาน\n\nข้อความ\n\n---\n\nท้าย\n", "x.md")
    assert [(found.at.line, found.rule) for found in page.problems] == [(1, "yaml-syntax"), (3, "yaml-syntax")]
    assert "หลังบรรทัด 3" in page.problems[0].remedy
    assert parse_document("---\nข้อความใต้เส้น\n", "x.md").problems == ()


def test_a_block_before_another_is_told_where_its_end_is_missing() -> None:
    page = parse_document("```ita-oit\nyear: 2566\n\n## ก\n\n```ita-scores\n```\n", "x.md")
    assert [(found.at.line, found.rule) for found in page.problems] == [(1, "unclosed-block")]
    assert "หลังบรรทัด 2" in page.problems[0].remedy
    assert [block.name for block in page.blocks] == ["ita-oit", "ita-scores"]


def test_the_end_of_a_block_with_other_marks_opens_nothing() -> None:
    page = parse_document("``ita-oit\nyear: 2566\n```\n\n```ita-scores\n```\n", "x.md")
    assert [found.rule for found in page.problems] == ["block-marks"]
    assert [block.name for block in page.blocks] == ["ita-scores"]


def test_tabs_beside_another_fault_are_told_alone() -> None:
    text = "result:\n    instruments:\n\tIIT: 1\n        EIT: 2\n    total: 3: 4\n    level: ผ่าน\n"
    assert [found.at.line for found in parse_yaml(text, "x.yml")[1]] == [3, 5]


def test_the_same_site_twice_is_one_address() -> None:
    found, meant = address_slips("https://www.abt.go.th/https://www.abt.go.th/o1")
    assert (len(found), meant) == (1, "https://www.abt.go.th/o1")
    assert address_slips("https://web.archive.org/web/2023/https://www.abt.go.th/")[0] == ()


def test_a_blank_in_the_end_of_a_name_is_taken_out() -> None:
    assert getattr(host_fault("abt.g o.th"), "meant", "") == "abt.go.th"
    assert getattr(host_fault("abt go.th"), "meant", "") == "abt.go.th"


def test_a_page_behind_a_hash_is_no_home_page(base: Path) -> None:
    old = "url: https://www.example.go.th/contact"
    assert [f.rule for f in told(base, OIT, old, "url: https://www.tambon-ita.go.th/#/ita/o5")] == []
    assert [f.rule for f in told(base, OIT, old, "url: https://www.tambon-ita.go.th/#top")] == ["vague-evidence"]


def test_a_remark_has_no_form_in_which_a_sign_is_odd() -> None:
    assert not may_have_odd_signs("a: ก\n  # แก้จาก: “ข”\nb: ค – ง “จ”\n")
    assert may_have_odd_signs("a: ก  # แก้จาก: “ข”\n")
    assert may_have_odd_signs("a: “ข”\n")
    assert may_have_odd_signs("# ก\x07\n")


@pytest.mark.parametrize("before", ["ณ วันที่ ", "เมื่อวันที่ ", "ลงวันที่ ", "ณ "])
def test_the_words_before_a_day_are_passed_over(before: str) -> None:
    assert parse_date(f"{before}5 มกราคม 2566") == parse_date(f"{before}5/1/2566") == date(2023, 1, 5)


@pytest.mark.parametrize("words", ["ประกาศ ณ วันที่ {}", "{} เวลา 09.00 น.", "ตามหนังสือลงวันที่ {}", "ก {} ข"])
def test_words_around_a_day_are_told_with_the_day(words: str) -> None:
    with pytest.raises(NotADate) as fault:
        parse_date(words.format("5 มกราคม 2566"))
    assert fault.value.remedy == "เขียนเพียงวันที่ เป็น  5 มกราคม 2566"


@pytest.mark.parametrize("words", ["5 มกราคม 2566 ถึง 7 มกราคม 2566", "5 มกราคม", "ข้อ 5 มกราคม 2566 และ 6 มกราคม 2566"])
def test_no_day_or_several_are_answered_by_the_usual_form(words: str) -> None:
    with pytest.raises(NotADate) as fault:
        parse_date(words)
    assert "2566-08-11" in fault.value.remedy
