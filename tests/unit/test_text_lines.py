"""Every text of the content stands where its position says."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from itasite.detect.slips import (
    FAR,
    LEFTOVER,
    MISPLACED,
    MIXED,
    foreign_letters,
    misplaced_marks,
    mixed_digits,
    word_leftovers,
)
from itasite.detect.text_lines import lines_with, position_in_line, text_lines
from itasite.model.site import TextFile
from itasite.problem import Position
from itasite.reading.load import load
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT

CONTENTS = [CASES / "base", CASES / "years", ROOT / "content", *(AGENCIES / name / "content" for name in AGENCY_NAMES)]

FORMS = """\
name: หนึ่ง สอง  # หมายเหตุ
single: 'มี ''คำพูด'' อยู่'
double: "มี \\u0e01 อยู่"
list: [ก, "ข", 'ค']
map: {ก: ข ค}
plain: บรรทัดแรก
  บรรทัดสอง
folded: >-
  บรรทัดหนึ่ง

  บรรทัดสาม
literal: |
  ก ข
    ค
quoted: "บรรทัดหนึ่ง
  บรรทัดสอง"
empty:
"""


def found(root: Path) -> list[tuple[str, Position]]:
    site = load(root).site
    assert site
    return list(text_lines(site))


@pytest.mark.parametrize("root", CONTENTS, ids=lambda root: "/".join(root.parts[-2:]))
def test_every_text_stands_where_it_says(root: Path) -> None:
    whole = found(root)
    assert len(whole) > 100
    for text, at in whole:
        line = (root / at.file).read_text(encoding="utf-8-sig").split("\n")[at.line - 1]
        assert line[at.column - 1 :].startswith(text), at


def test_every_form_of_yaml(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CASES / "base", tmp_path / "content"))
    (content / "2566" / "measures.yml").write_text(FORMS, encoding="utf-8")
    told = [(text, at.line, at.column) for text, at in found(content) if at.file == "2566/measures.yml"]
    assert told == [
        ("หนึ่ง สอง", 1, 7),
        ("มี 'คำพูด' อยู่", 2, 10),
        ("มี ก อยู่", 3, 10),
        ("ก", 4, 8),
        ("ข", 4, 12),
        ("ค", 4, 17),
        ("ข ค", 5, 10),
        ("บรรทัดแรก", 6, 8),
        ("บรรทัดสอง", 7, 3),
        ("บรรทัดหนึ่ง", 9, 3),
        ("บรรทัดสาม", 11, 3),
        ("ก ข", 13, 3),
        ("ค", 14, 5),
        ("บรรทัดหนึ่ง", 15, 10),
        ("บรรทัดสอง", 16, 3),
    ]


PIECES = [
    *("เเ", "น้ํา", "น ้า", "ต าบล", "่่", "่้", "ะะ", "ำ่", "์์", " ั", "่ั", "แผน", "ระ霆", "[Image: x]"),
    *("error! Bookmark.", 'hyperlinK "', "MERGEFIELD", "\\* mergeformat", "PageRef _Toc1"),
    *"กา \u00a0๒5.,“\ue001",
]
SLIPS = {FAR: foreign_letters, MISPLACED: misplaced_marks, MIXED: mixed_digits, LEFTOVER: word_leftovers}


def test_every_line_with_a_slip_has_a_sign_of_it() -> None:
    """Only lines with a sign are looked through: a sign that is too narrow would hide what is wrong."""
    draw = random.Random(2566)
    lines = ["".join(draw.choices(PIECES, k=draw.randint(1, 9))) for _ in range(4000)]
    file = TextFile("a.md", "\n".join(lines))
    for signs, find in SLIPS.items():
        wrong = [line for line in lines if list(find(line))]
        assert len(wrong) > 40
        assert [line for line, _ in lines_with(file, *signs) if list(find(line))] == wrong


def test_a_place_inside_a_text() -> None:
    assert str(position_in_line(Position("a.yml", 3, 5), 4)) == "a.yml:3:9"
