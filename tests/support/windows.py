"""A browser's windows, and what is done with each."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Response


class Windows:
    """Windows of one reader, who keeps what was loaded once; a new reader takes twice as long to open a page.

    Not for a test of a first visit, of what a page remembers, or of what a reader has switched off.
    """

    def __init__(self, reader: BrowserContext) -> None:
        self._reader = reader

    def open(
        self,
        width: int = 1280,
        height: int = 800,
        scheme: str = "light",
        motion: str = "no-preference",
    ) -> Page:
        """A new window, of so many CSS pixels."""
        page = self._reader.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme, reduced_motion=motion)  # type: ignore[arg-type]
        return page


def visit(page: Page, address: str) -> Response:
    """Open a page, with all it loads at once and its fonts; quicker than to wait for a network that is idle."""
    answer = page.goto(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    assert answer
    return answer


def settle(page: Page, milliseconds: int) -> None:
    """Wait by the page's own clock, so that all its timers that end before have run, however busy the machine is."""
    drawn = "requestAnimationFrame(() => requestAnimationFrame(done))"
    page.evaluate(f"after => new Promise(done => setTimeout(() => {drawn}, after))", milliseconds)


def keep(page: Page, name: str) -> None:
    """A picture for a person to look at, where ITASITE_SCREENSHOTS names a folder."""
    folder = os.environ.get("ITASITE_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)
