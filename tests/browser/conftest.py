"""One real headless Chromium for all browser tests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="package")  # closed before other tests, which may need an event loop of their own
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without it the tests fail rather than pass unseen."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path, "no Chromium: run `sh tests/browser/install.sh` (make test does)"
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="package")
def _reader(browser: Browser) -> BrowserContext:
    return browser.new_context()


@pytest.fixture(autouse=True)
def _nothing_stays_open(browser: Browser) -> Iterator[None]:
    """What a test leaves open would go on drawing, and slow down all that follow."""
    before = list(browser.contexts)
    yield
    for context in browser.contexts:
        if context not in before:
            context.close()


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


@pytest.fixture
def windows(_reader: BrowserContext) -> Iterator[Windows]:
    yield Windows(_reader)
    for page in _reader.pages:
        page.close()


def visit(page: Page, address: str) -> Response:
    """Open a page, with all it loads at once and its fonts; quicker than to wait for a network that is idle."""
    answer = page.goto(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    assert answer
    return answer


def keep(page: Page, name: str) -> None:
    """A picture for a person to look at, where ITASITE_SCREENSHOTS names a folder."""
    folder = os.environ.get("ITASITE_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)
