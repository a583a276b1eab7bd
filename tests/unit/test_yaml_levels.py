"""One line that stands wrong is told alone: the lines around it are read as they are meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.findings import check
from itasite.problem import Severity
from tests.support.faults import AGENCY, MEASURES, OIT, SOUND, YEAR

AGENCY_LISTED = SOUND[AGENCY].replace("units: [สำนักปลัด, กองคลัง]", "units:\n- สำนักปลัด\n- กองช่าง\n- กองคลัง")
WRITTEN = {**SOUND, AGENCY: AGENCY_LISTED}
CASES = {
    "a dash without a blank before a field": (YEAR, "  - id: 12m", "  -id: 12m", "-id: 12m", "เคาะเว้นวรรคหลัง"),
    "a dash without a blank in the parent's column": (AGENCY, "- กองคลัง", "-กองคลัง", "-กองคลัง", "เคาะเว้นวรรคหลัง"),
    "a dash too far out": (YEAR, "  - id: 12m", " - id: 12m", "- id: 12m", "อีก 1 ช่อง ให้เป็น 2 ช่อง"),
    "a dash too far in": (YEAR, "  - id: 12m", "    - id: 12m", "- id: 12m", "ลบช่องว่างหน้าบรรทัดนี้ 2 ช่อง ให้เหลือ 2 ช่อง"),
    "the first dash too far in": (YEAR, "  - id: 6m", "   - id: 6m", "- id: 6m", "ลบช่องว่างหน้าบรรทัดนี้ 1 ช่อง ให้เหลือ 2"),
    "an entry of a list without its dash": (YEAR, "  - id: 12m", "    id: 12m", "  id: 12m", "พิมพ์ - แทนช่องว่างหน้า id:"),
    "a number in place of a dash": (AGENCY, "- กองช่าง", "2. กองช่าง", "2. กองช่าง", "เติม - และเว้นวรรค"),
    "a head that stands out": (OIT, "  O3:\n", "O3:\n", "O3:\n    status", "อีก 2 ช่อง ให้เป็น 2 ช่อง"),
    "a first field that stands out": (
        MEASURES,
        "        status: done\n        results",
        "      status: done\n        results",
        "status: done\n        results",
        "อีก 2 ช่อง ให้เป็น 8 ช่อง",
    ),
    "a text that goes on": (OIT, "result: ขึ้นเว็บไซต์แล้ว", "result: ขึ้นเว็บไซต์\n    เรียบร้อย", "เรียบร้อย", "ให้ลึกกว่าบรรทัดบน"),
}  # fmt: skip


def errors_of(content: Path, file: str, text: str) -> list[tuple[str, int, str, str]]:
    for name, sound in WRITTEN.items():
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text(text if name == file else sound, encoding="utf-8")
    found = check(content)[1]
    return [(p.at.file, p.at.line, p.rule, p.remedy) for p in found if p.severity is Severity.ERROR]


@pytest.mark.parametrize("name", CASES)
def test_only_the_line_that_stands_wrong_is_told(name: str, base: Path) -> None:
    file, old, new, at, remedy = CASES[name]
    assert WRITTEN[file].count(old) == 1
    text = WRITTEN[file].replace(old, new)
    line = text[: text.index(at)].count("\n") + 1
    told = errors_of(base, file, text)
    assert [error[:3] for error in told] == [(file, line, "yaml-syntax")], told
    assert remedy in told[0][3]
    assert errors_of(base, file, WRITTEN[file]) == []


def test_a_field_that_comes_twice_is_no_new_entry(base: Path) -> None:
    text = WRITTEN[YEAR].replace("  - id: 6m\n", "  - id: 6m\n    id: 7m\n")
    assert [error[2] for error in errors_of(base, YEAR, text)] == ["duplicate-key"]
