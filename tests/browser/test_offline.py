"""The copy without a server, opened from the disk as by a double click: it works, and asks nobody for anything."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.support.sites import SURVEY
from tests.support.windows import keep

COMPUTER, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 800}

LEFT = "net::ERR_ABORTED"  # the browser went to another page before the answer came


@pytest.fixture
def page(browser: Browser, offline: Path) -> Iterator[Page]:
    """A page at the front page of the copy; after the test nothing may have been asked of a host or gone wrong."""
    context = browser.new_context(viewport=COMPUTER)  # type: ignore[arg-type]
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda fault: complaints.append(str(fault)))
    root = offline.as_uri()
    opened.on(
        "request",
        lambda asked: (
            None if asked.url.startswith((root, "data:", "blob:", "about:")) else complaints.append(asked.url)
        ),
    )
    opened.on("requestfailed", lambda asked: complaints.append(asked.url) if asked.failure != LEFT else None)
    opened.goto((offline / "index.html").as_uri())
    yield opened
    assert complaints == []
    context.close()


def test_the_menu_leads_to_the_year_and_on_to_an_item(page: Page) -> None:
    assert page.evaluate("[...document.fonts].some(font => font.family === 'Sarabun' && font.status === 'loaded')")
    keep(page, "offline-front")
    page.locator(".md-sidebar--primary").get_by_role("link", name="ปีงบประมาณ 2566").first.click()
    page.wait_for_url("**/site-offline/2566/index.html")
    page.locator(".md-sidebar--primary").get_by_role("link", name="การเปิดเผยข้อมูล (OIT)").click()
    page.wait_for_url("**/2566/oit/index.html")
    page.get_by_role("link", name="E-Service", exact=True).click()
    page.wait_for_url("**/2566/oit/o18.html")
    assert page.locator("h1").inner_text().split() == ["O18", "E-Service", "ปีงบประมาณ", "2566"]


def test_the_menu_opens_on_a_phone(page: Page) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.get_by_role("button", name="เมนู", exact=True).click()
    page.locator(".md-sidebar--primary").get_by_text("ปีงบประมาณ 2566").first.click()
    page.wait_for_url("**/2566/index.html")
    page.get_by_role("button", name="เมนู", exact=True).click()
    page.locator(".md-sidebar--primary").get_by_role("link", name="ผลคะแนน").click()
    page.wait_for_url("**/2566/scores.html")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("words", ["ยืมทรัพย์สิน", "o18"])
def test_the_search_finds_and_its_results_open(page: Page, words: str) -> None:
    query = page.locator("[data-md-component=search-query]")
    query.click()
    query.fill(words)
    query.press("End")  # Material reads the query when a key is released; text that is filled in releases none
    first = page.locator(".md-search-result__link").first
    first.wait_for()
    assert page.locator(".md-search-result__meta").inner_text().startswith("พบ")
    keep(page, f"offline-search-{words}")
    first.click()
    page.wait_for_url("**/site-offline/2566/**")
    assert words in page.locator("article").inner_text().lower()


def test_the_poster_shows_its_code(page: Page, offline: Path) -> None:
    page.goto((offline / "2566" / "survey.html").as_uri())
    page.locator('a[href="survey/poster-eit.html"]').click()
    page.wait_for_url("**/survey/poster-eit.html")
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(page.screenshot())).convert("RGB"))
    assert found.text == SURVEY


def test_a_file_with_a_thai_name_opens(page: Page, offline: Path) -> None:
    page.goto((offline / "2566" / "files" / "แผนงาน.txt").as_uri())
    assert "แผนงาน" in page.inner_text("body")


def test_what_is_new_stands_on_the_front_page(page: Page, offline: Path) -> None:
    assert page.locator(".ita-news h2").inner_text().startswith("มีอะไรใหม่")
    page.get_by_role("link", name="ปรับปรุงข้อมูลปีงบประมาณ 2566").click()
    page.wait_for_url((offline / "2566" / "index.html").as_uri())
    page.get_by_role("link", name="English summary").click()
    page.wait_for_url((offline / "2566" / "en.html").as_uri())
