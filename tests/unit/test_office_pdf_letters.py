"""Thai letters as programs copy them from a PDF."""

from __future__ import annotations

import pytest

from itasite.office.clean import plain
from itasite.office.headings import meaning
from itasite.office.pdf_letters import is_split
from itasite.office.table import Cell, Line
from itasite.office.values import value
from itasite.words import office as said


@pytest.mark.parametrize(
    ("copied", "meant"),
    [
        ("การจัดซ้ือจัดจ้าง", "การจัดซื้อจัดจ้าง"), ("ด าเนินการ", "ดำเนินการ"), ("จัดท าแผน", "จัดทำแผน"),
        ("น ้าประปา", "น้ำประปา"), ("เเผนงาน", "แผนงาน"), ("ท\u0e4d\u0e32", "ทำ"), ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("ที\uf70a", "ที่"), ("สำนัก ปลัด", "สำนัก ปลัด"), ("อบต. อำเภอ", "อบต. อำเภอ"), ("ประจ าปี", "ประจำปี"),
    ],
)  # fmt: skip
def test_words_that_leave_no_doubt(copied: str, meant: str) -> None:
    assert (plain(copied), is_split(plain(copied))) == (meant, False)


@pytest.mark.parametrize("copied", ["เวล า", "ท าสี", "ท ี่"])
def test_split_letters_that_may_be_two_words_are_asked(copied: str) -> None:
    assert value("title", Cell("", (Line(plain(copied)),))) == (None, (said.SPLIT,))


@pytest.mark.parametrize(
    "heading", ["ระยะเวลาด าเนินการ", "ผลการดาเนินการ", "ล าดับ", "จ านวนผู้เข้าร่วม (คน)", "ผู้ รับ ผิด ชอบ"]
)
def test_headings_are_known_though_letters_are_lost(heading: str) -> None:
    found = meaning(heading)
    assert found is not None
    assert found.sure
