"""One real headless Chromium for all browser tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from typing import ParamSpec, TypeVar

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.support.patience import PATIENCE
from tests.support.windows import Windows

P = ParamSpec("P")
Made = TypeVar("Made", Page, BrowserContext)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def patient(make: Callable[P, Made]) -> Callable[P, Made]:
    """The same, with PATIENCE in the place of Playwright's 30 seconds."""

    def made(*given: P.args, **named: P.kwargs) -> Made:
        found = make(*given, **named)
        found.set_default_timeout(PATIENCE)
        return found

    return made


def chromium() -> str:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path, "no Chromium: run `sh tests/browser/install.sh` (make test does)"
    return path


@pytest.fixture(scope="package")  # closed before other tests, which may need an event loop of their own
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without it the tests fail rather than pass unseen."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        found.new_context = patient(found.new_context)  # type: ignore[method-assign]
        found.new_page = patient(found.new_page)  # type: ignore[method-assign]
        yield found
        found.close()


@pytest.fixture(scope="package")
def large(browser: Browser) -> Iterator[Browser]:
    """The same, set to letters twice as large."""
    found = browser.browser_type.launch(
        executable_path=chromium(), args=[*FLAGS, "--blink-settings=defaultFontSize=32"]
    )
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


@pytest.fixture
def windows(_reader: BrowserContext) -> Iterator[Windows]:
    yield Windows(_reader)
    for page in _reader.pages:
        page.close()
