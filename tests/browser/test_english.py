"""The pages in English and the news, on a phone and on a desktop, light and dark."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests.support.accessibility import violations
from tests.support.windows import Windows, keep, visit

# The page one comes from, what one clicks there, and what one gets to.
WAYS = {
    "english": ("survey", "2566/", "English summary", "ITA result, fiscal year 2566 (2022–23)"),
    "english-indicators": ("001-lam-liang", "2565/", "English summary", "ITA result, fiscal year 2565 (2021–22)"),
    "news": ("004-khok-chan", "", "ตัวชี้วัดที่ ข้อ O27", "มาตรการและความก้าวหน้า ปีงบประมาณ ๒๕๖๖"),
}


@pytest.mark.parametrize(
    ("way", "width", "scheme"),
    [("english", 360, "light"), ("english", 1280, "dark"), ("english-indicators", 360, "dark"), ("news", 360, "light")],
)
def test_the_way(windows: Windows, served: dict[str, str], way: str, width: int, scheme: str) -> None:
    site, start, link, heading = WAYS[way]
    page = windows.open(width, scheme=scheme)
    complaints = watch(page, served[site])
    visit(page, served[site] + start)
    if way == "news":
        look(page, f"{way}-{width}-{scheme}", width)
    page.get_by_role("link", name=link).first.click()
    page.locator("h1", has_text=re.compile(f"^{re.escape(heading)}")).wait_for()
    if way != "news":
        look(page, f"{way}-{width}-{scheme}", width)
        assert page.locator("[lang=en] h1").count() == 1
        assert page.get_attribute("html", "lang") == "th"  # header and menu are in Thai
    assert complaints == []


def look(page: Page, name: str, width: int) -> None:
    keep(page, name)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert violations(page) == []


def watch(page: Page, root: str) -> list[str]:
    """What goes wrong on a page, and what it asks for outside its site or in vain."""
    complaints: list[str] = []

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith((root, "data:", "blob:")):
            complaints.append(request.url)

    page.on("console", said)
    page.on("request", asked)
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
    return complaints


def test_the_feed_and_the_other_language_cost_no_request(browser: Browser, served: dict[str, str]) -> None:
    """Material asks for a sitemap beside every page that link[rel=alternate] names; ours are not taken for such."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served["004-khok-chan"] + "2566/", wait_until="networkidle")
    assert page.locator("link[rel~=alternate]").count() == 3
    assert not [url for url in asked if "sitemap" in url or "feed" in url]
    page.close()
