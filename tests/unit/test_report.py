"""Problems in the forms that people and machines read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from itasite import report
from itasite.catalogue import catalogue
from itasite.findings import check
from itasite.problem import Position, Severity, error, hint, warning
from itasite.report import Paint, SourceLines
from tests.support.schema import faults
from tests.support.sites import ROOT

PROBLEMS = [
    error(Position("2566/oit.yml", 12, 5), "unknown-key", "ไม่รู้จักช่อง “titel”", "น่าจะหมายถึง “title”"),
    error(Position("2566/oit.yml", 2, 3), "unknown-key", "ไม่รู้จักช่อง “ที่”", "ลบออก"),
    warning(Position("2566/year.yml", 3, 1), "survey-address", "ยังไม่มีที่อยู่: 100%", "ใส่ที่อยู่"),
    hint(Position("ข้อมูล หลัก.md"), "memo-blank", "ข้อสังเกต", "เติมข้อความ"),
]
SOURCE = {12: "    titel: ชื่อ", 2: "  ที่: นี่", 3: "surveys:"}
SCHEMA = json.loads((ROOT / "itasite" / "schemas" / "check.json").read_text(encoding="utf-8"))


def lines(at: Position) -> str | None:
    return SOURCE.get(at.line) if at.file.endswith(".yml") else None


def test_text() -> None:
    assert report.text(PROBLEMS, "content", lines=lines) == (
        "content/2566/oit.yml\n"
        "  2:3 ผิดพลาด: ไม่รู้จักช่อง “ที่” [unknown-key]\n"
        "    2 |   ที่: นี่\n"
        "      |   ^\n"
        "    → ลบออก\n"
        "  12:5 ผิดพลาด: ไม่รู้จักช่อง “titel” [unknown-key]\n"
        "    12 |     titel: ชื่อ\n"
        "       |     ^^^^^\n"
        "    → น่าจะหมายถึง “title”\n"
        "\n"
        "content/2566/year.yml\n"
        "  3:1 ควรแก้ไข: ยังไม่มีที่อยู่: 100% [survey-address]\n"
        "    3 | surveys:\n"
        "      | ^^^^^^^\n"
        "    → ใส่ที่อยู่\n"
        "\n"
        "content/ข้อมูล หลัก.md\n"
        "  1:1 ข้อสังเกต: ข้อสังเกต [memo-blank]\n"
        "    → เติมข้อความ\n"
        "\n"
        "ตรวจแล้ว พบ ผิดพลาด 2 จุด, ควรแก้ไข 1 จุด, ข้อสังเกต 1 จุด\n"
        "  2  unknown-key     ชื่อช่องที่ไม่รู้จัก\n"
        "  1  survey-address  แบบวัดที่ยังไม่มีที่อยู่\n"
        "  1  memo-blank      ช่องว่างในบันทึกข้อความ คำสั่ง และประกาศ ที่เว้นไว้เขียนด้วยมือ\n"
        "อ่านเหตุผลและวิธีแก้ได้ด้วยคำสั่ง เช่น  itasite explain unknown-key"
    )


def test_nothing_found_is_said_in_one_line() -> None:
    assert report.text([]) == "ตรวจแล้ว ไม่พบสิ่งที่ต้องแก้ไข"


def test_the_order_of_the_problems_does_not_matter() -> None:
    for form in (report.text, report.github, report.as_json, report.as_sarif):
        assert form(PROBLEMS) == form(PROBLEMS[::-1])


def test_text_without_the_source() -> None:
    said = report.text(PROBLEMS)
    assert "^" not in said
    assert "  12:5 ผิดพลาด: ไม่รู้จักช่อง “titel” [unknown-key]\n    → น่าจะหมายถึง “title”\n" in said


def test_colours_change_nothing_else() -> None:
    painted = report.text(PROBLEMS, lines=lines, paint=Paint(True))
    assert "\x1b[1;31mผิดพลาด\x1b[0m" in painted
    assert "\x1b[1;31m^^^^^\x1b[0m" in painted
    assert "\x1b[1m2566/oit.yml\x1b[0m" in painted
    bare = painted
    for code in ("0", "1", "2", "1;31", "1;33", "1;36"):
        bare = bare.replace(f"\x1b[{code}m", "")
    assert bare == report.text(PROBLEMS, lines=lines)


def test_what_content_says_cannot_steer_the_terminal() -> None:
    nasty = [error(Position("a\x1b[2J.yml"), "unknown-key", "ไม่รู้จัก “\x1b]0;x\x07”", "ลบ\x1b[1A")]
    assert "\x1b" not in report.text(nasty, lines=lambda _: "ก\x1b[31m: 1")


def test_github() -> None:
    assert report.github(PROBLEMS).splitlines()[1:] == [
        "::error file=2566/oit.yml,line=12,col=5,title=unknown-key::ไม่รู้จักช่อง “titel” → น่าจะหมายถึง “title”",
        "::warning file=2566/year.yml,line=3,col=1,title=survey-address::ยังไม่มีที่อยู่: 100%25 → ใส่ที่อยู่",
        "::notice file=ข้อมูล หลัก.md,line=1,col=1,title=memo-blank::ข้อสังเกต → เติมข้อความ",
    ]


def test_json() -> None:
    found = json.loads(report.as_json(PROBLEMS, "content", lines=lines))
    assert found["version"] == 1
    assert found["problems"][1] == {
        "file": "content/2566/oit.yml",
        "line": 12,
        "column": 5,
        "severity": "error",
        "rule": "unknown-key",
        "message": "ไม่รู้จักช่อง “titel”",
        "remedy": "น่าจะหมายถึง “title”",
        "source": "    titel: ชื่อ",
    }
    assert "source" not in found["problems"][3]


def test_the_schema_has_every_field_and_refuses_what_is_wrong() -> None:
    item = SCHEMA["properties"]["problems"]["items"]
    found = json.loads(report.as_json(PROBLEMS, lines=lines))
    assert list(faults(SCHEMA, found)) == []
    assert set(item["properties"]) == set(found["problems"][0])
    assert set(item["required"]) == set(found["problems"][3])
    assert item["properties"]["severity"]["enum"] == [severity.value for severity in Severity]
    for field, wrong in (("line", 0), ("severity", "bad"), ("rule", "Bad Rule"), ("message", ""), ("file", 1)):
        assert list(faults(item, {**found["problems"][0], field: wrong})), field
    assert list(faults(SCHEMA, {**found, "version": 2}))
    assert list(faults(item, {}))


def test_sarif_has_the_structure_that_2_1_0_asks_for() -> None:
    found = json.loads(report.as_sarif(PROBLEMS, "content", lines=lines))
    assert found["version"] == "2.1.0"
    assert "sarif-schema-2.1.0" in found["$schema"]
    (run,) = found["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "itasite"
    assert [rule["id"] for rule in rules] == list(catalogue())
    for rule in rules:
        assert rule["shortDescription"]["text"] == catalogue()[rule["id"]].title
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    assert [result["level"] for result in run["results"]] == ["error", "error", "warning", "note"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]


def test_sarif_says_the_place_to_the_character() -> None:
    results = json.loads(report.as_sarif(PROBLEMS, "content", lines=lines))["runs"][0]["results"]
    places = [result["locations"][0]["physicalLocation"] for result in results]
    assert places[0]["region"] == {"startLine": 2, "startColumn": 3, "endColumn": 6, "snippet": {"text": "ที่"}}
    assert places[0]["contextRegion"] == {"startLine": 2, "snippet": {"text": "  ที่: นี่"}}
    assert places[3] == {
        "artifactLocation": {"uri": "content/%E0%B8%82%E0%B9%89%E0%B8%AD%E0%B8%A1%E0%B8%B9%E0%B8%A5%20"
                                    "%E0%B8%AB%E0%B8%A5%E0%B8%B1%E0%B8%81.md"},
        "region": {"startLine": 1, "startColumn": 1},
    }  # fmt: skip


@pytest.mark.parametrize("root", ["content", "/srv/content"])
def test_real_problems_fit_the_schema_and_their_lines(root: str, base: Path) -> None:
    (base / "2566" / "report.md").write_text("# ก\n\n```ita-score\n```\n", encoding="utf-8")
    (base / "agency.yml").write_bytes("name: ชื่อ\n".encode("cp874"))
    year = base / "2566" / "year.yml"
    year.write_text(year.read_text(encoding="utf-8").replace("total: 85.48", "totle: 85.48"), encoding="utf-8")
    problems = check(base)[1]
    found: dict[str, Any] = json.loads(report.as_json(problems, root, lines=SourceLines(base)))
    assert list(faults(SCHEMA, found)) == []
    assert [(row["rule"], row.get("source")) for row in found["problems"]] == [
        ("unknown-block", "```ita-score"),
        ("unknown-key", "  totle: 85.48"),
        ("encoding", None),
    ]
    uri = json.loads(report.as_sarif(problems, root))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert uri["artifactLocation"]["uri"] == ("file://" if root.startswith("/") else "") + f"{root}/2566/report.md"


def test_a_rule_is_explained_in_full_and_listed_in_a_line() -> None:
    rule = catalogue()["unknown-key"]
    said = report.explanation(rule)
    for part in (rule.id, rule.title, rule.what, rule.why, rule.how, "ผิดพลาด", "    O1: {status: done"):
        assert part in said
    listed = report.rule_list(catalogue().values()).splitlines()
    assert len(listed) == len(catalogue())
    for rule, row in zip(catalogue().values(), listed, strict=True):
        assert row.startswith(rule.id)
        assert row.endswith(rule.title)


STEERING = "ก\x1b[2J\x9b1m\u202eข\x07 100%\nค"


def test_no_report_hands_on_what_steers_a_terminal() -> None:
    """Escape sequences, also those of one byte, and signs that turn the direction of a line."""
    found = [error(Position(f"a{STEERING[:4]}.md", 1, 1), "unknown-key", STEERING, STEERING)]
    for said in (report.github(found), report.line(found[0]), report.as_json(found), report.as_sarif(found)):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", said)
    assert report.github(found).count("\n") == 0
    assert "100%25%0Aค" in report.github(found)
    assert json.loads(report.as_json(found))["problems"][0]["message"] == STEERING


def test_the_same_finding_is_told_once_with_its_places() -> None:
    many = [warning(Position("a.yml", line, 3), "unknown-key", "ซ้ำ", "ลบ") for line in range(1, 44)]
    other = warning(Position("a.yml", 5, 3), "unknown-key", "อย่างอื่น", "ลบ")
    said = report.text([*many, other, warning(Position("b.yml", 1, 3), "unknown-key", "ซ้ำ", "ลบ")], width=60)
    lines = said.splitlines()
    assert lines[:3] == [
        "a.yml",
        "  1:3 ควรแก้ไข: ซ้ำ [unknown-key]",
        "    พบอีก 42 จุด: 2:3, 3:3, 4:3, 5:3, 6:3, 7:3, 8:3, 9:3,",
    ]
    assert said.count("ซ้ำ [unknown-key]") == 2  # once in each file
    for line in range(2, 44):
        assert f"{line}:3" in said
    assert max(map(len, lines[1:10])) <= 60
    assert "ควรแก้ไข 45 จุด" in said
    assert len(json.loads(report.as_json([*many, other]))["problems"]) == 44
    assert report.github(many).count("\n") == 42
