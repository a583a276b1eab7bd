"""Makes the pictures of docs/forms.md anew: `.venv/bin/python docs/form_pictures.py` (over the example site)."""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from itasite.editor.app import guarded
from itasite.editor.desk import Desk
from itasite.editor.keys import Keys
from itasite.editor.server import EditorServer
from itasite.editor.work import Work

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "images" / "forms"
WIDTH, HEIGHT = 760, 620
LIST = """ข้อ,รายการ,ลิงก์,วันที่เผยแพร่
O1,โครงสร้าง,https://www.example.go.th/structure,3 ม.ค. 66
O2,ข้อมูลผู้บริหาร,https://www.example.go.th/executive,เม.ย. 66
"""


def main() -> None:
    """Take all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        shutil.copytree(ROOT / "content", site / "content")
        shutil.copyfile(ROOT / "mkdocs.yml", site / "mkdocs.yml")
        keys, server, desk = Keys(), EditorServer(0), Desk(Work(site / "mkdocs.yml"))
        server.start(guarded(desk, keys, server.home))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            page.goto(f"{server.home.origin}/?key={keys.new()}")
            _pictures(page, server.home.origin)
            browser.close()
        server.stop()
        desk.close()


def _pictures(page: Page, home: str) -> None:
    page.goto(f"{home}/history/")
    with page.expect_navigation():
        page.click("button[value=begin]")
    page.goto(f"{home}/")
    _keep(page, "start")
    page.goto(f"{home}/2566/oit/o31/")
    page.locator("[name=status]").evaluate("one => one.closest('.field').scrollIntoView()")
    _keep(page, "item")
    page.click("[value='add:evidence']")
    page.fill("[name='evidence.0.title']", "ประกาศเจตนารมณ์ไม่รับของขวัญ")
    page.fill("[name='evidence.0.url']", "www.example.go.th/o31")
    _keep(page, "evidence")
    page.click(".save button")
    page.wait_for_selector(".saved")
    page.goto(f"{home}/2566/oit/o31/")
    _keep(page, "finding")
    page.fill("[name='evidence.0.url']", "")
    page.click("[value='upload:evidence.0.file']")
    page.set_input_files("[name='~file']", {"name": "ประกาศ.pdf", "mimeType": "application/pdf", "buffer": _scan()})
    page.click(".save [name='~upload'][value=send]")
    page.wait_for_selector("[name='~name']")
    _keep(page, "upload")
    page.goto(f"{home}/2566/office/")
    _keep(page, "office")
    page.set_input_files("#office-file", {"name": "รายการ OIT.csv", "mimeType": "text/csv", "buffer": LIST.encode()})
    page.click("[name='~office'][value=send]")
    page.wait_for_selector("[name='~office'][value=book]")
    _keep(page, "office-read")
    page.goto(f"{home}/history/")
    _keep(page, "history")
    page.goto(f"{home}/new-year/")
    _keep(page, "new-year")
    page.goto(f"{home}/2566/reviews/")
    _keep(page, "reviews")


def _scan() -> bytes:
    """A page that is a picture, of which something is told."""
    made = io.BytesIO()
    Image.new("RGB", (600, 850), "white").save(made, "PDF")
    return made.getvalue()


def _keep(page: Page, name: str) -> None:
    page.wait_for_function("document.fonts.status === 'loaded'")
    shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    shown.quantize(160, dither=Image.Dither.NONE).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
