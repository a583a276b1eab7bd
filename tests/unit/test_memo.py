"""Whom a memo addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.build import build

MEMO = "```ita-memo\norganization: สำนักปลัด\nsubject: รายงานผล\n{to}```\n"


@pytest.mark.parametrize(
    ("to", "head", "shown"),
    [
        ("", "นายก อบต.ที่ 1", "นายก อบต.ที่ ๑"),
        ("to: ปลัด\n", "นายก", "ปลัด"),
        ("", "", '<span class="ita-hidden">เว้นไว้เขียนด้วยมือ</span>'),
    ],
)
def test_a_memo_addresses_whom_it_names_or_the_head_or_leaves_room(base: Path, to: str, head: str, shown: str) -> None:
    agency = base / "agency.yml"
    agency.write_text(agency.read_text(encoding="utf-8") + (f"head: {head}\n" if head else ""), encoding="utf-8")
    (base / "2566" / "memo.md").write_text(MEMO.format(to=to), encoding="utf-8")
    page = next(page for page in build(base).pages if page.path == "2566/memo.md")
    assert f'<p class="ita-memo__to"><strong>เรียน</strong> {shown}</p>' in page.body
