"""The author's own pages in a real browser: they can be used by all, and a button works on what is chosen."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from itasite.editor.app import guarded
from itasite.editor.desk import Desk
from itasite.editor.keys import Keys
from itasite.editor.server import EditorServer
from itasite.editor.work import Work
from tests.support.accessibility import violations
from tests.support.edited_site import small_site, texts


def test_words_that_are_chosen_become_bold_and_stay_chosen(browser: Browser, tmp_path: Path) -> None:
    config, keys, server = small_site(tmp_path), Keys(), EditorServer(0)
    server.start(guarded(Desk(Work(config)), keys, server.home))
    context = browser.new_context(viewport={"width": 360, "height": 700})
    try:
        page, before = context.new_page(), texts(config)
        page.goto(f"{server.home.origin}/?key={keys.new()}")
        for path in ("/new-year/", "/2568/criteria/", "/new-page/", "/pages/report.md/name/", "/pages/report.md/"):
            page.goto(server.home.origin + path)
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.locator("#text-0").evaluate("text => { text.focus(); text.setSelectionRange(10, 20); }")
        page.click("button[value='bold:0']")
        expect(page.locator("#text-0")).to_have_value("# รายงาน\n\n**ย่อหน้าแรก**\n\nย่อหน้าที่สอง")
        chosen = "text => text.value.slice(text.selectionStart, text.selectionEnd)"
        assert page.locator("#text-0").evaluate(chosen) == "ย่อหน้าแรก"
        assert texts(config) == before
        page.click("button.main")
        expect(page.locator(".saved")).to_be_visible()
        assert texts(config) != before
    finally:
        context.close()
        server.stop()
