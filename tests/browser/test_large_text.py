"""A reader whose browser writes twice as large: the header can be read, and no mark stands alone on a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.sites import Server
from tests.support.windows import keep, visit

LINES = """name => {
  const texts = document.createTreeWalker(name, NodeFilter.SHOW_TEXT), tops = new Set()
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = new Range()
    text.selectNodeContents(node)
    for (const box of text.getClientRects()) if (box.width) tops.add(Math.round(box.top))
  }
  return tops.size
}"""
# Steps of the way whose mark stands on another line than their last letter.
ALONE = """() => [...document.querySelectorAll('.ita-path li:not(:last-child)')].filter(step => {
  const texts = document.createTreeWalker(step.querySelector('a'), NodeFilter.SHOW_TEXT), letter = new Range()
  let text
  while (texts.nextNode()) text = texts.currentNode
  letter.setStart(text, text.length - 1)
  letter.setEnd(text, text.length)
  const last = letter.getBoundingClientRect(), box = [...step.getClientRects()].at(-1)
  return last.bottom < box.bottom - last.height / 2 || last.right > box.right
}).map(step => step.textContent)"""


@pytest.fixture
def page(large: Browser) -> Page:
    """Of a reader whose letters are of 32 pixels instead of 16."""
    return large.new_page(reduced_motion="reduce")


@pytest.mark.parametrize(("width", "lines"), [(320, 4), (360, 3), (768, 3), (1280, 1)])
def test_header_and_way_can_be_read(page: Page, branded: Path, width: int, lines: int) -> None:
    server = Server(branded)
    page.set_viewport_size({"width": width, "height": 780})
    visit(page, server.address + "2566/oit/o31/")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
    keep(page, f"large-{width}")
    name = page.locator(".ita-home__agency")
    assert 1 <= name.evaluate(LINES) <= lines
    assert name.evaluate("name => [name.scrollWidth - name.clientWidth, name.scrollHeight - name.clientHeight]") == [
        0,
        0,
    ]
    for button in page.locator(".md-header__button:visible").all():
        box = button.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert button.evaluate("""button => {
          const box = button.getBoundingClientRect()
          return button.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))
        }""")
    assert page.locator(".ita-path li").count() == 4
    assert page.evaluate(ALONE) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    server.shutdown()
    page.close()
