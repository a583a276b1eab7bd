"""The editor in a real browser: its own forms work, and what other pages that are open try does not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, Page, expect

from itasite.editor.app import guarded
from itasite.editor.desk import Desk
from itasite.editor.guard import Guard, Receive, Scope, Send
from itasite.editor.heads import ADDRESS
from itasite.editor.keys import Keys
from itasite.editor.server import EditorServer
from itasite.editor.work import Work
from tests.support.accessibility import OF_COLOUR, violations
from tests.support.repositories import own_home
from tests.support.sites import ROOT, copy_example
from tests.support.two_machines import new_site

FORM = "<!doctype html><title>x</title><form method=post><input name=a value=%s><button>ok</button></form>"
ATTACKER = """<!doctype html><title>x</title>
<form method=post action="{home}/" target=_blank><input name=a value=evil><button>win</button></form>
<iframe src="{home}/"></iframe><a href="{home}/">link</a><img src="{home}/.itasite/favicon.svg">
"""


class Inside:
    """A page with a form of its own behind the guard: what it was sent."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = (await receive())["body"].decode()
        if scope["method"] == "POST":
            self.sent.append(dict(parse_qsl(body))["a"])
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/html")]})
        await send({"type": "http.response.body", "body": (FORM % (self.sent or ["first"])[-1]).encode()})


@pytest.fixture
def attacker() -> Iterator[ThreadingHTTPServer]:
    """Another program on another port of this machine; it says the page that it is given."""

    class Other(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(self.server.page)  # type: ignore[attr-defined]

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer((ADDRESS, 0), Other)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_own_forms_are_taken_and_those_of_another_port_are_not(browser: Browser, attacker: ThreadingHTTPServer) -> None:
    """The cookie is sent there too: cookies know no port. So only the other checks stand between."""
    inside, keys, server = Inside(), Keys(), EditorServer(0)
    server.start(Guard(inside, keys, server.home, lambda _: 1_000))
    home, evil = server.home.origin, f"http://{ADDRESS}:{attacker.server_address[1]}/"
    attacker.page = ATTACKER.format(home=home).encode()  # type: ignore[attr-defined]
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(f"{home}/?key={keys.new()}")
        assert page.url == f"{home}/"
        page.fill("input", "ours")
        page.click("button")
        expect(page.locator("input")).to_have_value("ours")
        page.reload()  # sends the form again, as our own page
        assert inside.sent == ["ours", "ours"]

        other = context.new_page()
        other.goto(evil)
        with context.expect_page() as opened:
            other.click("button")
        expect(opened.value.locator("h1")).to_have_text("คำขอนี้มาจากเว็บไซต์อื่น จึงไม่ทำตาม")
        assert "ours" not in _frame_text(other)
        assert other.evaluate("document.images[0].naturalWidth") == 0
        tries = "mode => fetch('%s/', {method: 'POST', body: 'a=evil', mode, credentials: 'include'})"
        tries += ".then(answer => answer.type, () => 'no')"
        assert other.evaluate(tries % home, "cors") == "no"
        assert other.evaluate(tries % home, "no-cors") in ("no", "opaque")
        assert other.evaluate(f"fetch('{home}/', {{credentials: 'include'}}).then(r => r.text(), () => 'no')") == "no"
        other.click("a")  # a link may lead here, as those of the preview do
        expect(other.locator("input")).to_have_value("ours")
        assert inside.sent == ["ours", "ours"]
    finally:
        context.close()
        server.stop()


def _frame_text(page: Page) -> str:
    frame = page.frames[1]
    return frame.evaluate("document.documentElement.outerHTML") if frame.url.startswith("http") else ""


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_it_can_be_read_and_used_by_all(browser: Browser, width: int, scheme: Literal["light", "dark"]) -> None:
    keys, server = Keys(), EditorServer(0)
    server.start(guarded(Desk(Work(ROOT / "mkdocs.yml")), keys, server.home))
    context = browser.new_context(viewport={"width": width, "height": 700}, color_scheme=scheme)
    try:
        page, said = context.new_page(), list[str]()
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{server.home.origin}/?key={keys.new()}")
        for path in (
            "/",
            "/found/",
            "/2566/",
            "/2566/oit/",
            "/2566/reviews/",
            "/2566/oit/o31/review/",
            "/2566/files/",
            "/2566/office/",
            "/2566/papers/",
            "/2566/result/",
            "/agency/",
            "/2566/measures/m1/",
            "/new-year/",
            "/2566/oit/o31/",
        ):
            page.goto(server.home.origin + path)
            assert violations(page, *([] if scheme == "light" else [OF_COLOUR])) == [], path
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        assert page.evaluate("document.fonts.check('1em Sarabun', 'ก')")
        assert said == []
    finally:
        context.close()
        server.stop()


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_the_history_can_be_read_and_used_by_all(
    browser: Browser, tmp_path: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    with own_home(tmp_path / "home"):
        config = new_site(tmp_path / "site")
        keys, server = Keys(), EditorServer(0)
        server.start(guarded(Desk(Work(config)), keys, server.home))
        context = browser.new_context(viewport={"width": width, "height": 700}, color_scheme=scheme)
        try:
            page = context.new_page()
            page.goto(f"{server.home.origin}/?key={keys.new()}")
            page.goto(f"{server.home.origin}/2566/oit/o31/")
            page.select_option("#f-status", "in_progress")
            page.click(".save button")
            page.wait_for_selector(".saved")
            page.click("text=ประวัติของเรื่องนี้")
            with page.expect_navigation():
                page.click("text=ดูแบบนี้ >> nth=-1")
            old = page.url.removeprefix(server.home.origin)
            for path in ("/history/", "/history/compare/?old=now", "/send/", "/signer/", old):
                page.goto(server.home.origin + path)
                assert violations(page, *([] if scheme == "light" else [OF_COLOUR])) == [], path
                assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        finally:
            context.close()
            server.stop()


def test_a_file_is_handed_in_without_scripts(browser: Browser, tmp_path: Path) -> None:
    keys, server = Keys(), EditorServer(0)
    desk = Desk(Work(copy_example(tmp_path) / "mkdocs.yml"))
    server.start(guarded(desk, keys, server.home))
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{server.home.origin}/?key={keys.new()}")
        page.goto(f"{server.home.origin}/2566/oit/o31/")
        page.click("button[value='add:evidence']")
        page.fill("[name='evidence.0.title']", "ประกาศเจตนารมณ์")
        page.click("button[value='upload:evidence.0.file']")
        page.set_input_files("#upload-file", {"name": "ประกาศ.csv", "mimeType": "text/csv", "buffer": b"a,b\n1,2\n"})
        page.click("button.main")
        assert page.input_value("[name='~name']") == "o31.csv"
        page.click("button.main")
        assert page.input_value("[name='evidence.0.file']") == "files/o31.csv"
        assert page.input_value("[name='evidence.0.title']") == "ประกาศเจตนารมณ์"
        assert (tmp_path / "content/2566/files/o31.csv").read_bytes() == b"a,b\n1,2\n"
    finally:
        context.close()
        server.stop()
        desk.close()


def test_a_form_waits_for_a_program_that_stopped(browser: Browser, tmp_path: Path, port: int) -> None:
    """The page with what was typed stays, says what to do, and what it says works."""
    work, keys, server = Work(copy_example(tmp_path) / "mkdocs.yml"), Keys(), EditorServer(port)
    file, home = tmp_path / "content/2566/oit.yml", server.home
    server.start(guarded(Desk(work), keys, home))
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(f"{home.origin}/?key={keys.new()}")
        page.goto(f"{home.origin}/2566/oit/o31/")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        page.fill("#f-note", "พิมพ์ไว้ก่อน")
        server.stop()
        page.click(".save button")
        page.wait_for_selector("#not-sent >> text=โปรแกรมหยุดแล้ว")
        keys, server = Keys(), EditorServer(port)
        server.start(guarded(Desk(work), keys, home))
        page.click(".save button")
        page.wait_for_selector("#not-sent >> text=กด Enter")
        assert page.input_value("#f-note") == "พิมพ์ไว้ก่อน"
        assert "พิมพ์ไว้ก่อน" not in file.read_text(encoding="utf-8")
        context.new_page().goto(f"{home.origin}/?key={keys.new()}")
        page.click(".save button")
        page.wait_for_selector(".saved")
        assert "note: พิมพ์ไว้ก่อน" in file.read_text(encoding="utf-8")
    finally:
        context.close()
        server.stop()
