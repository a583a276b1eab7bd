"""The form of a data table in a real browser: what was read of its file, and what its columns mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from itasite.editor.app import guarded
from itasite.editor.desk import Desk
from itasite.editor.keys import Keys
from itasite.editor.server import EditorServer
from itasite.editor.work import Work
from tests.support.accessibility import violations
from tests.support.office_files import workbook
from tests.support.sites import copy_example

ROWS = [
    ["ที่", "งานย่อย", "ยอดตั้ง", "ผู้รับผิดชอบ", "หมายเหตุ", "ระยะเวลา"],
    ["1", "ปรับปรุงถนนสายหลักของหมู่บ้าน", 1250000.5, "กองช่าง", "-", "ม.ค. 66"],
    ["2", "อบรมอาสาสมัคร", 20000, "สำนักปลัด", "-", "มี.ค. 66"],
]
_NARROWEST = "Math.min(...[...document.querySelectorAll('.beside-form td:nth-child(3)')].map((one) => one.clientWidth))"


def _save(page: Page) -> None:
    """Press, and wait for the next page: that of a form saved before says the same."""
    with page.expect_navigation():
        page.click(".save button")
    page.wait_for_selector(".saved")


@pytest.mark.parametrize("width", [360, 1280])
def test_columns_that_are_not_known_are_given_a_meaning(browser: Browser, tmp_path: Path, width: int) -> None:
    config = copy_example(tmp_path) / "mkdocs.yml"
    year = tmp_path / "content/2566"
    (year / "files").mkdir(exist_ok=True)
    (year / "files/plan.xlsx").write_bytes(workbook({"แผน": ROWS}))
    keys, server, desk = Keys(), EditorServer(0), Desk(Work(config))
    server.start(guarded(desk, keys, server.home))
    context = browser.new_context(viewport={"width": width, "height": 800})
    try:
        page = context.new_page()
        page.goto(f"{server.home.origin}/?key={keys.new()}")
        page.goto(f"{server.home.origin}/2566/tables/")
        page.click("text=เพิ่มตาราง")
        page.fill("[name=title]", "แผนดำเนินงาน")
        page.select_option("[name=kind]", "action-plan")
        page.select_option("[name=file]", "files/plan.xlsx")
        _save(page)
        assert "ไม่มีคอลัมน์ “งบประมาณ”" in page.inner_text("main")
        assert page.evaluate(_NARROWEST) >= 60  # a number on one line
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(page) == []
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        page.select_option("[name='columns.งานย่อย']", label="โครงการหรือกิจกรรม")
        page.select_option("[name='columns.ยอดตั้ง']", label="งบประมาณ")
        _save(page)
        assert "ไม่มีคอลัมน์" not in page.inner_text("main")
        written = (year / "tables.yml").read_text(encoding="utf-8")
        assert "ยอดตั้ง: budget" in written
        assert "งานย่อย: project" in written
    finally:
        context.close()
        server.stop()
        desk.close()
