"""Every kind of page under `Content-Security-Policy: default-src 'self'`, and nothing that an attack holds runs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.support.hostile import MARK
from tests.support.sites import Server, _Handler
from tests.support.windows import visit

POLICY = "default-src 'self'"
WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event =>
  violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
"""
KINDS = {
    "survey": ("", "2566/", "2566/scores/", "2566/measures/", "2566/oit/", "2566/oit/o14/", "2566/en/", "2566/survey/",
               "2566/survey/poster-eit/", "2566/report/", "accessibility/"),
    "branded": ("", "2566/oit/", "2566/memo/", "404.html"),
    "years": ("scores/", "2566/measures/", "2566/rounds/"),
    "000-khao-suan-kwang": ("2566/memo/",),
    "001-lam-liang": ("2565/analysis/", "2565/scores/"),
    "003-bang-pu": ("2564/memo/",),
    "004-khok-chan": ("2566/measures/", "2566/report/"),
    "zensical": ("", "2566/oit/", "2566/oit/o14/", "2566/report/"),
}  # fmt: skip


class _StrictHandler(_Handler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


class StrictServer(Server):
    """A web server that sends the header."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.RequestHandlerClass = partial(_StrictHandler, directory=str(folder))


@pytest.fixture(scope="module")
def strict(
    sites: dict[str, Path], example_with_survey: Path, branded: Path, zensical_site: Path
) -> Iterator[dict[str, str]]:
    folders = {**sites, "survey": example_with_survey, "branded": branded, "zensical": zensical_site}
    servers = {name: StrictServer(folders[name]) for name in KINDS}
    yield {name: server.address for name, server in servers.items()}
    for server in servers.values():
        server.shutdown()


def watched(browser: Browser, width: int = 1280) -> tuple[Page, list[str]]:
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda fault: said.append(str(fault)))
    page.add_init_script(WATCH)
    return page, said


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", KINDS)
def test_no_page_asks_for_what_a_strict_server_refuses(
    browser: Browser, strict: dict[str, str], name: str, width: int
) -> None:
    page, said = watched(browser, width)
    for path in KINDS[name]:
        visit(page, strict[name] + path)
        page.emulate_media(media="print")
        page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame)).then(() => true)")
        page.emulate_media(media="screen")
        assert page.evaluate("violations") == [], path
        assert said == [], path
    page.context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["survey", "zensical"])
def test_all_that_a_reader_uses_works_on_a_strict_server(
    browser: Browser, strict: dict[str, str], name: str, width: int
) -> None:
    page, said = watched(browser, width)
    visit(page, strict[name] + "2566/oit/")
    page.locator(".ita-filter select").first.select_option(index=1)
    if width == 360:
        page.locator(".ita-menu").click()
        page.locator(".ita-menu__close").click()
        page.locator(".ita-search").click()
    page.locator("[data-md-component=search-query]").fill("พัสดุ")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(".ita-dark").click()
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    page.pdf()
    page.reload()
    page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")  # the choice is remembered
    assert page.evaluate("violations") == []
    assert said == []
    page.context.close()


FIRST = """
const see = () => document.body ? window.first = document.body.dataset.mdColorScheme : requestAnimationFrame(see);
requestAnimationFrame(see);
"""


@pytest.mark.parametrize("device", ["light", "dark"])
def test_colours_hold_before_anything_is_painted(
    browser: Browser, strict: dict[str, str], device: Literal["light", "dark"]
) -> None:
    page, _ = watched(browser)
    page.emulate_media(color_scheme=device)
    page.add_init_script(FIRST)
    own, other = ("slate", "default") if device == "dark" else ("default", "slate")
    for path, scheme in (("", own), ("2566/oit/", other)):
        page.goto(strict["survey"] + path)
        assert page.evaluate("first") == scheme
        page.locator(".ita-dark").click()
    page.context.close()


def test_a_site_on_a_disk_has_its_icons_too(browser: Browser, example: Path) -> None:
    """There a browser takes no file for a mask."""
    page = browser.new_page()
    page.goto((example / "2566" / "oit" / "index.html").as_uri())
    value = "getComputedStyle(document.documentElement).getPropertyValue('--md-nav-icon--next')"
    page.wait_for_function(f"{value}.includes('data:image/svg+xml')")
    page.close()


def test_nothing_of_an_attack_runs(browser: Browser, hostile: Path) -> None:
    """Not on a server without that header either, not when the pages' links are followed."""
    server = Server(hostile / "site")
    page = browser.new_context().new_page()
    dialogs: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.add_init_script(f"window.ran = 0; window.{MARK} = () => {{ window.ran += 1; }}")
    for path in ("", "page/", "memo/", "2566/", "2566/memo/", "2566/measures/", "2566/oit/", "2566/oit/o1/", "2566/en/",
                 "2566/scores/", "2566/survey/", "2566/survey/poster-eit/", "404.html"):  # fmt: skip
        visit(page, server.address + path)
        # as a click would, without leaving the page: what an address holds would run in it
        page.evaluate("""() => document.querySelectorAll('a').forEach(link => {
          link.target = '';
          if (!/^(https?|mailto|tel):$/.test(link.protocol)) link.click();
          else link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        })""")
        assert page.evaluate("document.querySelectorAll('a:not([href])').length") >= (path == "2566/measures/"), path
        assert page.evaluate("window.ran") == 0, path
        assert page.evaluate("[...document.links].filter(link => link.protocol === 'javascript:').length") == 0, path
    visit(page, server.address + "?q=" + MARK)
    page.locator(".md-search-result__item").first.wait_for()
    assert page.evaluate("window.ran") == 0
    assert dialogs == []
    page.context.close()
    server.shutdown()
