"""Every kind of page in a real browser, on a phone and on a desktop, light and dark."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Request

from itasite.facts import sitemap
from tests.support.accessibility import OF_COLOUR, RULES, violations
from tests.support.windows import Windows, keep, visit

KINDS = {
    "front": ("survey", ""),
    "year": ("survey", "2566/"),
    "scores": ("survey", "2566/scores/"),
    "measures": ("survey", "2566/measures/"),
    "checklist": ("survey", "2566/oit/"),
    "item": ("survey", "2566/oit/o14/"),
    "survey": ("survey", "2566/survey/"),
    "poster": ("survey", "2566/survey/poster-eit/"),
    "report": ("survey", "2566/report/"),
    "memo": ("000-khao-suan-kwang", "2566/memo/"),
    "known-in-part": ("000-khao-suan-kwang", "2565/"),
    "done-or-not": ("000-khao-suan-kwang", "2566/report/"),
    "analysis": ("001-lam-liang", "2565/analysis/"),
    "ranks": ("001-lam-liang", "2565/scores/"),
    "memo-with-tables": ("003-bang-pu", "2564/memo/"),
    "actions": ("004-khok-chan", "2566/report/"),
    "comparison": ("years", "scores/"),
    "rounds": ("years", "2566/rounds/"),
    "accessibility": ("survey", "accessibility/"),
    "last-year": ("years", "2567/measures/"),
    "moved-item": ("years", "2566/oit/o27/"),
    "tables": ("every-page", "2566/tables/"),
    "table": ("every-page", "2566/tables/plan/"),
}
ELSEWHERE = {sitemap.ENGLISH.path}  # in test_english.py

# Cells that reach beyond the screen, cells whose heading does not show, and headless tables.
CARDS = """() => {
  const faults = [];
  for (const cell of document.querySelectorAll('.ita-table [data-label]')) {
    const box = cell.getBoundingClientRect();
    if (box.width === 0) continue;
    if (box.left < 0 || box.right > innerWidth + 1) faults.push('outside: ' + cell.textContent.slice(0, 40));
    const label = getComputedStyle(cell, '::before').content;
    const named = cell.matches('.ita-table--small *, .ita-table--folding *'); // by the heads above, or by its place
    const shown = label === JSON.stringify(cell.dataset.label) + ' / ""';
    if (!named && !shown) faults.push('no heading: ' + cell.textContent.slice(0, 40));
  }
  return faults;
}"""
CLIPPED = """() => [...document.querySelectorAll('.ita-table tr:has([data-label]) > *, .ita-table thead th')]
  .filter(cell => innerWidth > 960 || !cell.closest('thead'))
  .filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.textContent.slice(0, 40))"""
# Once all rows were looked at, a dozen of each table are enough for the other ways to show the page.
ALIKE = "() => document.querySelectorAll('.ita-table tbody tr:nth-child(n + 13)').forEach(row => row.remove())"
TABLES = """() => [...document.querySelectorAll('.ita-table')].filter(table =>
  !table.caption || !table.caption.textContent.trim() ||
  [...table.tHead.querySelectorAll('th')].some(head => !head.scope.startsWith('col') || !head.textContent.trim()) ||
  [...table.tBodies].some(body => [...body.rows].some(row =>
    !row.querySelector('th[scope]') && !row.matches('.ita-continued')))).length"""


def test_no_kind_of_page_is_forgotten() -> None:
    def shows(kind: sitemap.YearPage | sitemap.SitePage, address: str) -> bool:
        year = r"\d{4}/" if isinstance(kind, sitemap.YearPage) else ""
        path = re.escape(re.sub(r"(index)?\.md$", "", kind.path)).replace(r"\{\}", r"[a-z0-9]+")
        return bool(re.fullmatch(f"{year}{path}/?", address))

    kinds = (*sitemap.YEAR_PAGES, *sitemap.SITE_PAGES)
    looked_at = {kind.path for kind in kinds for _, address in KINDS.values() if shows(kind, address)}
    assert {kind.path for kind in kinds} - looked_at == ELSEWHERE


@pytest.mark.parametrize("kind", KINDS)
def test_page(windows: Windows, served: dict[str, str], kind: str) -> None:
    page = windows.open(360, motion="reduce")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    root = served[KINDS[kind][0]]
    page.on("request", lambda request: complaints.append(request.url) if outside(request, root) else None)
    page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
    visit(page, root + KINDS[kind][1])
    assert page.get_attribute("html", "lang") == "th"
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    assert re.search("[ก-๙]", page.locator("h1").inner_text())
    assert page.evaluate("[...document.fonts].some(font => font.family === 'Sarabun' && font.status === 'loaded')")
    assert page.evaluate(TABLES) == 0
    assert page.evaluate(CARDS) == []
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        assert page.evaluate(CLIPPED) == []
    for width, scheme in ((360, "light"), (360, "dark"), (1280, "dark"), (1280, "light")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.wait_for_function(
            "scheme => [scheme, undefined].includes(document.body.dataset.mdColorScheme)",  # a poster has none
            arg={"light": "default", "dark": "slate"}[scheme],
        )
        assert dark(page) is (scheme == "dark" and kind != "poster")
        assert violations(page, RULES if scheme == "light" else OF_COLOUR) == [], (width, scheme)
        keep(page, f"{kind}-{width}-{scheme}")
        page.evaluate(ALIKE)
    assert complaints == []


def outside(request: Request, root: str) -> bool:
    return not request.url.startswith((root, "data:", "blob:"))


def dark(page: Page) -> bool:
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(", ")) < 200


def test_a_status_is_a_word_and_a_mark(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open()
    page.goto(served["plain"] + "2566/oit/")
    marks = "(kind => [...document.querySelectorAll(kind)].map(it => [it.innerText.trim(), !!it.querySelector(`svg`)]))"
    assert page.evaluate(f"{marks}('.ita-status:not(.ita-shown)')") == [["ดำเนินการแล้ว", True]] * 43
    counts = page.evaluate(f"{marks}('.ita-shown')")
    assert len(counts) == 43
    assert all(" / " in words and "ยังไม่ได้ระบุ" in words and drawn for words, drawn in counts)


def test_without_javascript_all_is_there(browser: Browser, served: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(served["plain"] + "2566/oit/")
    assert page.locator(".ita-table tbody tr:not(.ita-group)").count() == 43
    page.get_by_role("link", name="E-Service").click()
    page.wait_for_url("**/oit/o18/")
    assert page.locator("h1").inner_text().split() == ["O18", "E-Service", "ปีงบประมาณ", "2566"]
    context.close()


def test_printing_repeats_the_heads_and_drops_the_chrome(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(794, 1123)
    page.goto(served["plain"] + "2566/measures/")
    page.emulate_media(media="print")
    keep(page, "measures-print")
    assert not page.locator(".md-header").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.ita-table thead')).display") == "table-header-group"
    assert page.evaluate("getComputedStyle(document.querySelector('.ita-table tbody tr')).display") == "table-row"
