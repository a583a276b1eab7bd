"""Trees with positions, and Markdown pages cut into their parts."""

from __future__ import annotations

import pytest

from itasite.problem import Position
from itasite.text.document import parse_document
from itasite.text.source import Mapping, Scalar, Sequence, locate, locate_key, parse_yaml, quote

TEXT = """\
# ความเห็น
agency:
  phone: 0812345678
  code: 012
  on: yes
  date: 2569-01-05
  "ชื่อ": "ว่าง: ไม่ว่าง"
units:
  - สำนักปลัด
  - กองคลัง
"""


def tree() -> Mapping:
    found, problems = parse_yaml(TEXT, "a.yml")
    assert problems == []
    assert isinstance(found, Mapping)
    return found


def test_every_scalar_stays_as_it_was_written() -> None:
    agency = tree().get("agency")
    assert isinstance(agency, Mapping)
    written = {key.text: value.text for key, value in agency.entries if isinstance(value, Scalar)}
    assert written == {
        "phone": "0812345678",
        "code": "012",
        "on": "yes",
        "date": "2569-01-05",
        "ชื่อ": "ว่าง: ไม่ว่าง",
    }


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (("agency", "phone"), (3, 10), (3, 3)),
        (("agency", "ชื่อ"), (7, 11), (7, 3)),
        (("units",), (9, 3), (8, 1)),
        (("units", 1), (10, 5), (9, 3)),
        (("agency", "missing"), (3, 3), (3, 3)),
    ],
)
def test_positions(path: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int]) -> None:
    assert locate(tree(), path) == Position("a.yml", *value)
    assert locate_key(tree(), path) == Position("a.yml", *key)


def test_a_list_is_a_sequence() -> None:
    units = tree().get("units")
    assert isinstance(units, Sequence)
    assert [item.text for item in units.items if isinstance(item, Scalar)] == ["สำนักปลัด", "กองคลัง"]


def test_an_alias_bomb_is_refused_at_once() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    _, problems = parse_yaml(bomb, "a.yml")
    assert {problem.rule for problem in problems} == {"yaml-alias"}
    assert len(problems) == 72


def test_deep_nesting_is_a_problem_and_no_crash() -> None:
    _, problems = parse_yaml("[" * 5000 + "]" * 5000, "a.yml")
    assert [problem.rule for problem in problems] == ["yaml-syntax"]


@pytest.mark.parametrize(
    "text",
    [
        "อบต.พันชนะ",
        "a: b",
        "# ไม่ใช่ความเห็น",
        "- ขีด",
        '"คำพูด"',
        "ท้ายเว้นวรรค ",
        "ขึ้น\nบรรทัด",
        "\\",
        "[x]",
        "yes #",
        "'",
        "*x",
        "&y",
    ],
)
def test_a_quoted_text_is_read_back(text: str) -> None:
    found, problems = parse_yaml(f"key: {quote(text)}\n", "a.yml")
    assert problems == []
    assert isinstance(found, Mapping)
    value = found.get("key")
    assert isinstance(value, Scalar)
    assert value.text == text


def test_front_matter_and_blocks_have_file_positions() -> None:
    page = parse_document(
        "---\ntitle: หน้า\n---\n\nข้อความ\n\n```ita-measures\ngroup: plan\n```\n\nท้าย\n", "2566/report.md"
    )
    assert page.problems == ()
    assert locate(page.meta, ("title",)) == Position("2566/report.md", 2, 8)
    (block,) = page.blocks
    assert block.at == Position("2566/report.md", 7, 1)
    assert locate(block.options, ("group",)) == Position("2566/report.md", 8, 8)
    assert page.body[block.start : block.end] == "```ita-measures\ngroup: plan\n```"


def test_an_example_inside_another_fence_is_no_block() -> None:
    page = parse_document(
        "````text\n```ita-measures\n```\n````\n\n~~~\n```ita-oit\n~~~\n\n```ita-scores\n```\n", "a.md"
    )
    assert [block.name for block in page.blocks] == ["ita-scores"]


def test_a_rule_in_the_text_is_no_front_matter() -> None:
    page = parse_document("หนึ่ง\n\n---\n\nสอง\n", "a.md")
    assert page.meta.entries == ()
    assert page.body == "หนึ่ง\n\n---\n\nสอง\n"


@pytest.mark.parametrize("lead", ["- ", "1. ", "> ", "  ", "\t", "> - "])
def test_code_in_a_list_or_quotation_ends_where_it_ends(lead: str) -> None:
    under = "> " if ">" in lead else "  "
    page = parse_document(f"{lead}```text\n{under}x\n{under}```\n\n```ita-scores\n```\n", "a.md")
    assert [block.name for block in page.blocks] == ["ita-scores"]
    assert page.problems == ()


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("a: ข # หมายเหตุ", []),
        ("a: ข#1", []),
        ('a: "ข #1"', []),
        ("a:   # หมายเหตุ\n  b: ค", []),
        ("a: ข #1", ["lost-text"]),
        ("a: #1 ข", ["lost-text"]),
        ("a: ข\n  ค", []),
        ("a: ข\n  https://example.org", []),
        ("a: |\n  - ข\n  - ค", []),
        ("a: ข\n  - ค", ["yaml-syntax"]),
        ("a:\n  -ข\n  -ค", ["yaml-syntax"]),
        ("a: ข\n  b:ค", ["yaml-syntax"]),
    ],
)
def test_text_that_yaml_would_swallow_is_told(text: str, rules: list[str]) -> None:
    assert [problem.rule for problem in parse_yaml(text, "a.yml")[1]] == rules
