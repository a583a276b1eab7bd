"""One real headless Chromium for all browser tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from typing import ParamSpec, TypeVar

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, expect, sync_playwright

from tests.support.patience import MILLISECONDS
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

expect.set_options(timeout=MILLISECONDS)  # in the place of Playwright's 5 seconds


def patient(make: Callable[P, Made]) -> Callable[P, Made]:
    """The same, with our patience in the place of Playwright's 30 seconds."""

    def made(*given: P.args, **named: P.kwargs) -> Made:
        found = make(*given, **named)
        found.set_default_timeout(MILLISECONDS)
        return found

    return made


def chromium() -> str:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path, "no Chromium: run `sh tests/browser/install.sh` (make test does)"
    return path


def launched(kind: BrowserType, *flags: str) -> Browser:
    """Debian's Chromium, and windows that wait; without it the tests fail rather than pass unseen."""
    found = kind.launch(executable_path=chromium(), args=[*FLAGS, *flags], timeout=MILLISECONDS)
    found.new_context = patient(found.new_context)  # type: ignore[method-assign]
    found.new_page = patient(found.new_page)  # type: ignore[method-assign]
    return found


@pytest.fixture(scope="package")  # closed before other tests, which may need an event loop of their own
def browser() -> Iterator[Browser]:
    """One for all tests."""
    with sync_playwright() as playwright:
        found = launched(playwright.chromium)
        yield found
        found.close()


@pytest.fixture(scope="package")
def large(browser: Browser) -> Iterator[Browser]:
    """The same, set to letters twice as large."""
    found = launched(browser.browser_type, "--blink-settings=defaultFontSize=32")
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
