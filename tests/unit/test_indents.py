"""Lines that are too little indented are told as that, at their place, with how many spaces to type."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.findings import check
from itasite.problem import Severity


def errors(content: Path, name: str, text: str) -> list[tuple[str, str, str]]:
    (content / name).write_text(text, encoding="utf-8")
    return [
        (f"{found.at.line}:{found.at.column}", found.rule, f"{found.message} {found.remedy}")
        for found in check(content)[1]
        if found.severity is Severity.ERROR and found.at.file == name
    ]


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("2566/oit.yml", "items:\nO1:\nstatus: done\nO2:\nstatus: not_started\n",
         {"2:1": "อีก 2 ช่อง", "3:1": "อีก 4 ช่อง", "4:1": "อีก 2 ช่อง", "5:1": "อีก 4 ช่อง"}),
        ("2566/oit.yml", "items:\n  O1:\n  status: done\n  O2:\n  status: not_started\n",
         {"3:3": "อีก 2 ช่อง ให้เป็น 4", "5:3": "อีก 2 ช่อง ให้เป็น 4"}),
        ("2566/oit.yml", "items:\n  O1:\n    status: done\n  responsible: กองคลัง\n", {"4:3": "“O1”"}),
        ("2566/year.yml", "framework: 2566\nsurveys:\neit:\ntitle: แบบวัด\nurl: https://www.example.go.th/eit\n",
         {"3:1": "“surveys”", "4:1": "“eit”", "5:1": "“eit”"}),
        ("2566/year.yml", "surveys: {eit: {title: ก, url: 'https://www.example.go.th/x'}}\n"
         "result:\n  instruments:\n  IIT: 98.79\n  total: 85\n", {"4:3": "“instruments”"}),
        ("2566/measures.yml", "groups:\n  - {id: plan, title: ก}\n  - {id: iit, title: ข}\nmeasures:\n  - id: m1\n"
         "    group: plan\n  title: ค\n", {"7:3": "ย่อหน้าขาด"}),
        ("agency.yml", "name: ก\nshort_name: ข\nkind: sao\nprovince: นครราชสีมา\ncontacts:\n- title: สำนักปลัด\n"
         "phone: 0-0000-0000\n", {"7:1": "“contacts”"}),
        ("agency.yml", "name: ก\nshort_name: ข\nkind: sao\n  province: นครราชสีมา\n", {"4:3": "ย่อหน้าเกิน"}),
    ],
)  # fmt: skip
def test_what_is_told(name: str, text: str, wanted: dict[str, str], base: Path) -> None:
    found = errors(base, name, text)
    assert [(place, rule) for place, rule, _ in found] == [(place, "yaml-syntax") for place in wanted]
    for (_, _, said), words in zip(found, wanted.values(), strict=True):
        assert words in said


def test_a_misspelt_field_is_no_missing_indent(base: Path) -> None:
    text = (base / "2566" / "oit.yml").read_text(encoding="utf-8")
    found = errors(base, "2566/oit.yml", text.replace("evidence:\n  - id", "evidense:\n  - id", 1))
    assert [(place, rule) for place, rule, _ in found] == [("1:1", "unknown-key")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("2566/oit.yml", "items: []\n"),
        ("2566/oit.yml", "items:\nevidence: []\n"),
        ("2566/oit.yml", "items:\n  O1: {status: in_progress, evidence: [], result: [], responsible: []}\n"),
        ("2566/measures.yml", "groups: [{id: plan, title: ก}, {id: iit, title: ข}]\nmeasures:\n"),
        ("2566/measures.yml", "groups: [{id: plan, title: ก}]\nmeasures:\n  - {id: m1, group: plan, title: ก,"
         " items: [], indicators: [], steps: [], progress: [], question_words: []}\n"),
        ("2566/measures.yml", "groups:\n"),
        ("2566/analysis.yml", "indicators: []\n"),
        ("frameworks/2566.yml", "items: []\nlevels:\nquestions: ~\n"),
    ],
)  # fmt: skip
def test_an_empty_list_is_a_list(name: str, text: str, base: Path) -> None:
    (base / name).parent.mkdir(exist_ok=True)
    assert errors(base, name, text) == []
