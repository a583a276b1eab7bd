"""Problems in the three forms that people and machines read."""

from __future__ import annotations

import json

from itasite import report
from itasite.problem import Position, error, hint, warning

PROBLEMS = [
    error(Position("2566/oit.yml", 12, 5), "unknown-key", "ไม่รู้จักช่อง “titel”", "น่าจะหมายถึง “title”"),
    warning(Position("2566/year.yml", 3, 1), "survey-address", "ยังไม่มีที่อยู่: 100%"),
    hint(Position("agency.yml"), "note", "ข้อสังเกต"),
]


def test_text() -> None:
    assert report.text(PROBLEMS, "content") == (
        "content/2566/oit.yml:12:5: ผิดพลาด: ไม่รู้จักช่อง “titel” [unknown-key]\n"
        "    → น่าจะหมายถึง “title”\n"
        "content/2566/year.yml:3:1: ควรแก้ไข: ยังไม่มีที่อยู่: 100% [survey-address]\n"
        "content/agency.yml:1:1: ข้อสังเกต: ข้อสังเกต [note]\n"
        "ตรวจแล้ว พบ ผิดพลาด 1 จุด, ควรแก้ไข 1 จุด, ข้อสังเกต 1 จุด"
    )
    assert report.text([]) == "ตรวจแล้ว ไม่พบสิ่งที่ต้องแก้ไข"


def test_github() -> None:
    assert report.github(PROBLEMS).splitlines() == [
        "::error file=2566/oit.yml,line=12,col=5,title=unknown-key::ไม่รู้จักช่อง “titel” → น่าจะหมายถึง “title”",
        "::warning file=2566/year.yml,line=3,col=1,title=survey-address::ยังไม่มีที่อยู่: 100%25",
        "::notice file=agency.yml,line=1,col=1,title=note::ข้อสังเกต",
    ]


def test_json() -> None:
    found = json.loads(report.as_json(PROBLEMS, "content"))
    assert found["version"] == 1
    assert found["problems"][0] == {
        "file": "content/2566/oit.yml",
        "line": 12,
        "column": 5,
        "severity": "error",
        "rule": "unknown-key",
        "message": "ไม่รู้จักช่อง “titel”",
        "remedy": "น่าจะหมายถึง “title”",
    }
