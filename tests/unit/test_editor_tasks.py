"""The start page and the list of findings: what is missing for whom, and where each thing is mended."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.support.clerk import Clerk, Shown
from tests.support.sites import copy_example

DAY = date(2023, 3, 1)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The example site of the project, which may be written to."""
    return copy_example(tmp_path) / "mkdocs.yml"


def replaced(config: Path, name: str, old: str, new: str) -> None:
    file = config.parent / "content" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def ids(page: Shown) -> set[str]:
    return {found.get("id", "") for found in page.tree.iter()}


def test_what_is_missing_stands_by_unit_with_its_page_and_days(config: Path) -> None:
    replaced(
        config, "2566/oit.yml", "  O31:\n    responsible: สำนักปลัด\n    status: done", "  O31:\n    status: not_started"
    )
    clerk = Clerk(config, today=lambda: DAY)
    page = clerk.open()
    item = next(to for words, to in page.links().items() if words.startswith("O31 "))
    assert item == "/2566/oit/o31/"
    assert "ยังไม่ระบุผู้รับผิดชอบ" in page.text
    assert "อีก " in page.text, "days that are left"
    assert "ครบแล้ว" in page.text
    assert clerk.open("/2566/").text.count("O31 ") >= 1


def test_a_report_that_is_missing_leads_to_its_field(config: Path) -> None:
    clerk = Clerk(config, today=lambda: DAY)
    found = [to for to in clerk.open().links().values() if "#f-progress" in to]
    for to in found[:2]:
        assert to.partition("#")[2] in ids(clerk.open(to.partition("#")[0]))


def test_each_unit_has_a_calendar(config: Path) -> None:
    clerk = Clerk(config, today=lambda: DAY)
    (whole,) = (to for words, to in clerk.open("/2566/").links().items() if words == "ปฏิทินของทุกหน่วย")
    answer = clerk.ask("GET", whole)
    assert answer.headers["content-type"].startswith("text/calendar")
    assert "attachment" in answer.headers["content-disposition"]
    assert answer.content.startswith(b"BEGIN:VCALENDAR")
    assert b"DTSTAMP:20230301" in answer.content
    unit = clerk.ask("GET", f"{whole}?unit=สำนักปลัด")
    assert unit.status_code == 200
    assert clerk.ask("GET", f"{whole}?unit=ไม่มีหน่วยนี้").status_code == 404


def test_findings_lead_to_the_field_where_they_are_mended(config: Path) -> None:
    replaced(
        config, "2566/oit.yml", "  O31:\n    responsible: สำนักปลัด\n    status: done", "  O31:\n    status: finished"
    )
    replaced(config, "agency.yml", "website: ", "website: not an address ")
    (config.parent / "content/2566/files").mkdir(exist_ok=True)
    (config.parent / "content/2566/files/unused.csv").write_text("a\n", encoding="utf-8")
    clerk = Clerk(config)
    page = clerk.follow(clerk.open(), "ดูทั้งหมดและที่แก้")
    assert page.title == "สิ่งที่ควรดู"
    assert page.links()["ไฟล์ 2566/files/unused.csv"] == "/2566/files/"
    assert any(to.startswith("/pages/2566~") for to in page.links().values()), "own pages have a page here too"
    targets = [to for to in page.links().values() if "#f-" in to]
    assert "/2566/oit/o31/#f-status" in targets
    assert any(to.startswith("/agency/#f-website") for to in targets)
    for to in targets[:8]:
        address, _, target = to.partition("#")
        assert target in ids(clerk.open(address)), to


def test_a_file_that_cannot_be_read_is_told_with_the_page_that_repairs_it(config: Path) -> None:
    (config.parent / "content/2566/oit.yml").write_text("items: [\n", encoding="utf-8")
    page = Clerk(config).open("/found/")
    assert page.status == 200
    assert "/repair/" in " ".join(page.links().values())
