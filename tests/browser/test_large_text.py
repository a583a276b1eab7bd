"""A reader whose browser writes twice as large: the header can be read, and no mark stands alone on a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.sites import Server
from tests.support.windows import keep, visit

LINES = """name => {
  const text = new Range()
  text.selectNodeContents(name)
  return new Set([...text.getClientRects()].map(box => Math.round(box.top))).size
}"""
# Steps of the way whose mark stands on another line than their last letter.
ALONE = """() => [...document.querySelectorAll('.ita-path li:not(:last-child)')].filter(step => {
  const letter = new Range(), text = step.querySelector('a').firstChild
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
