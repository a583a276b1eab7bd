"""How the pages of a served site lie on screens of several sizes, in Debian's Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Response, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
WHOLE = "* { content-visibility: visible !important }"  # else rows out of sight have no height, and axe sees no text
READY = "document.fonts.ready.then(() => new Promise(drawn => requestAnimationFrame(() => drawn(true))))"
MOST_STOPS = 3000
# Whether the focus has left the page, or has come back to where it was: some rounds do not stop outside of it.
LEFT = """() => {
  const at = document.activeElement, seen = window.seen ??= new Set([document.body])
  return seen.has(at) || !seen.add(at)
}"""
# How often each text stands on one line and on several, in what can be seen. Parts of a paragraph are read as one,
# without joiners. Nothing is counted that is wider than its line: it cannot be whole.
SPLIT = """texts => {
  const blocks = new Map(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const lays = (element) => getComputedStyle(element).display
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!node.parentElement.checkVisibility({ visibilityProperty: true })) continue
    let block = node.parentElement
    while (/^(inline|contents|ruby)$/.test(lays(block))) block = block.parentElement
    const read = blocks.get(block) || { text: '', places: [] }
    blocks.set(block, read)
    for (let at = 0; at < node.data.length; at++)
      if (!/[\\u2060\\u200b\\u200d\\u00ad]/.test(node.data[at])) {
        read.text += node.data[at]
        read.places.push([node, at])
      }
  }
  const found = Object.fromEntries(texts.map((text) => [text, [0, 0]]))
  for (const [block, read] of blocks) {
    const style = getComputedStyle(block)
    const room = block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    for (const text of texts)
      for (let at = read.text.indexOf(text); at >= 0; at = read.text.indexOf(text, at + text.length)) {
        const range = new Range()
        range.setStart(...read.places[at])
        const [node, last] = read.places[at + text.length - 1]
        range.setEnd(node, last + 1)
        const boxes = [...range.getClientRects()].filter((box) => box.width > 0)
        if (boxes.length === 0 || boxes.every((box) => box.right < 0 || box.height < 2)) continue
        const lines = boxes.filter((box, number) => number === 0 ||
          Math.abs(box.top + box.height / 2 - boxes[0].top - boxes[0].height / 2) > box.height / 2)
        const wide = boxes.reduce((sum, box) => sum + box.width, 0)
        if (lines.length === 1) found[text][0] += 1
        else if (room <= 0 || wide <= room) found[text][1] += 1
      }
  }
  return found
}"""


@dataclass(frozen=True)
class Weight:
    """What a first visit loads: bytes as they are sent, and how many requests."""

    bytes: int
    requests: int


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Debian's Chromium, while the `with` block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


class Looks:
    """What a browser measures on the pages of one site, whose address ends in "/"."""

    SCREENS: ClassVar = ((360, 780), (768, 1024), (1280, 900), (1920, 1080))
    SCHEMES: ClassVar[tuple[Literal["light", "dark"], ...]] = ("light", "dark")

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser, self._address = browser, address
        self._page = browser.new_page(reduced_motion="reduce", bypass_csp=True)
        self._axe = Axe()

    def screens(self, path: str) -> list[float]:
        """Heights of a page, one for each of SCREENS, in such screens."""
        found = []
        self._open(path)
        for width, height in self.SCREENS:
            self._resize(width, height)
            found.append(self._page.evaluate("document.documentElement.scrollHeight") / height)
        return found

    def words(self, path: str, texts: list[str]) -> dict[int, dict[str, tuple[int, int]]]:
        """For each width, how often each text of a page stands on one line and on several."""
        found = {}
        self._open(path)
        for width, height in self.SCREENS[:3]:
            self._resize(width, height)
            found[width] = self._page.evaluate(SPLIT, texts)
        return found

    def stops(self, path: str) -> int:
        """How often the Tab key stops on a page before it leaves it, on a phone."""
        self._page.set_viewport_size({"width": 360, "height": 780})
        self._page.goto(self._address + path)
        self._page.evaluate("document.fonts.ready.then(() => window.focus())")
        for number in range(MOST_STOPS):
            self._page.keyboard.press("Tab")
            if self._page.evaluate(LEFT):
                return number
        raise SystemExit(f"/{path}: the Tab key never leaves it")

    def first_visit(self, path: str) -> Weight:
        """What a reader loads who has seen no page of the site, on a phone, until nothing more is asked for."""
        context = self._browser.new_context(viewport={"width": 360, "height": 780})
        page = context.new_page()
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))
        page.goto(self._address + path, wait_until="networkidle")
        sent = [int(answer.header_value("content-length") or 0) for answer in answers]
        context.close()
        return Weight(sum(sent), len(sent))

    def violations(self, path: str) -> list[str]:
        """What axe finds on a page on a phone and a desktop, light and dark: rule, where, and the place."""
        found = []
        for scheme in self.SCHEMES:
            self._page.emulate_media(color_scheme=scheme)
            self._open(path)
            for width, height in (self.SCREENS[0], self.SCREENS[2]):
                self._resize(width, height)
                rules = self._axe.run(self._page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response
                found += [
                    f"{rule['id']} at {width} {scheme} on /{path}: {node['target']}"
                    for rule in rules["violations"]
                    for node in rule["nodes"]
                ]
        self._page.emulate_media(color_scheme="light")
        return found

    def _open(self, path: str) -> None:
        self._page.goto(self._address + path)
        self._page.add_style_tag(content=WHOLE)

    def _resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})
        self._page.evaluate(READY)
