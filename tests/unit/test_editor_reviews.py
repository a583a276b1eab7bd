"""A second unit confirms what it has seen, and the result and codes that are told beside the form."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.support.clerk import Clerk, Shown
from tests.support.sites import copy_example

ITEM, REVIEW = "/2566/oit/o31/", "/2566/oit/o31/review/"
DAY = date(2023, 3, 15)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The example site of the project, which may be written to."""
    return copy_example(tmp_path) / "mkdocs.yml"


def oit(config: Path) -> str:
    return (config.parent / "content/2566/oit.yml").read_text(encoding="utf-8")


def confirmed(clerk: Clerk, page: Shown, unit: str) -> Shown:
    form = page.form("~by")
    form.fill("~by", unit)
    form.fill("~looked", "1")
    return clerk.send(page, form, "ยืนยันว่าตรวจทานแล้ว")


def test_a_review_is_written_told_and_falls_away(config: Path) -> None:
    before, clerk = oit(config), Clerk(config, today=lambda: DAY)
    page = clerk.follow(clerk.open(ITEM), "ตรวจทานข้อนี้")
    units = page.form("~by").choices["~by"]
    assert "สำนักปลัด" not in units, "who answers for it does not count"
    told = confirmed(clerk, page, units[1])
    assert f"{units[1]} เมื่อ 15 มีนาคม 2566" in told.text
    added = set(oit(config).splitlines()) - set(before.splitlines())
    assert {line.split(":")[0].strip() for line in added} == {"reviewed", "by", "on", "of"}
    assert "ตรวจทานแล้ว" in clerk.open("/2566/reviews/").text
    item = clerk.open(ITEM)
    form = item.form("~base")
    form.fill("note", "เปลี่ยนแล้ว")
    fallen = clerk.send(item, form, "บันทึก")
    assert "ข้อมูลเปลี่ยนหลังจากนั้น" in fallen.text
    assert "ต้องดูใหม่" in clerk.open("/2566/reviews/").text


def test_only_what_was_seen_is_confirmed(config: Path) -> None:
    clerk = Clerk(config, today=lambda: DAY)
    page = clerk.open(REVIEW)
    unit = page.form("~by").choices["~by"][1]
    item = clerk.open(ITEM)
    form = item.form("~base")
    form.fill("note", "เปลี่ยนระหว่างดู")
    clerk.send(item, form, "บันทึก")
    refused = confirmed(clerk, page, unit)
    assert (refused.status, "reviewed" in oit(config)) == (409, False)
    assert "reviewed" not in oit(config)
    confirmed(clerk, refused, unit)
    assert "reviewed" in oit(config)


def test_a_review_asks_for_a_unit_and_a_look_and_can_be_taken_back(config: Path) -> None:
    clerk, before = Clerk(config, today=lambda: DAY), oit(config)
    page = clerk.open(REVIEW)
    form = page.form("~by")
    assert "เลือกหน่วยที่ตรวจทาน" in clerk.send(page, form, "ยืนยันว่าตรวจทานแล้ว").text
    form.fill("~by", form.choices["~by"][1])
    assert "เปิดดูหลักฐานแล้ว" in clerk.send(page, form, "ยืนยันว่าตรวจทานแล้ว").text
    assert oit(config) == before
    told = confirmed(clerk, page, form.choices["~by"][1])
    clerk.send(told, told.form("~by"), "withdraw")
    assert oit(config) == before


def test_the_result_is_computed_beside_what_is_written(config: Path) -> None:
    clerk = Clerk(config)
    page = clerk.open("/2566/result/")
    assert "ไม่ตรงกัน" not in page.text
    form = page.form("~base")
    form.fill("result.total", "90.00")
    told = clerk.send(page, form, "บันทึก")
    assert "ไม่ตรงกัน" in told.text
    assert "85.48" in told.text


def test_the_code_of_a_survey_stands_beside_its_address(tmp_path: Path) -> None:
    clerk = Clerk(copy_example(tmp_path, survey=True) / "mkdocs.yml")
    page = clerk.open("/2566/result/")
    assert "<svg" in page.text
    assert "ita-qr__code" in page.text
    assert "<svg" not in Clerk(copy_example(tmp_path / "x") / "mkdocs.yml").open("/2566/result/").text


def test_an_item_shows_what_the_criteria_ask_for(config: Path) -> None:
    page = Clerk(config).open(ITEM)
    assert "องค์ประกอบที่เกณฑ์ถาม" in page.text
    assert "เป็นประกาศอย่างเป็นทางการที่มีการลงนามโดยผู้บริหารสูงสุด" in page.text
