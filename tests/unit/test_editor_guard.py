"""The guard of the editor: an attack for each check, and no way to have the application without it."""

from __future__ import annotations

import ast
import asyncio
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from itasite.editor import admission
from itasite.editor.admission import CHECKS, Check
from itasite.editor.app import guarded
from itasite.editor.desk import Desk
from itasite.editor.guard import HEADERS, Guard, Receive, Scope, Send
from itasite.editor.heads import Home
from itasite.editor.keys import Keys
from itasite.editor.pages import FORM, PAGES, href, largest
from itasite.editor.server import EditorServer
from itasite.editor.work import Work
from tests.support.sites import ROOT

HOME = Home(8400)
OTHER_PORT = "http://127.0.0.1:8000"
OTHER_SITE = "https://evil.example"


@dataclass
class Inner:
    """An application behind the guard: what came to it, and what it says."""

    says: tuple[tuple[bytes, bytes], ...] = ()
    fails: bool = False
    bodies: list[bytes] = field(default_factory=list)

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        body = b""
        while True:
            part = await receive()
            body += part["body"]
            if not part.get("more_body"):
                break
        self.bodies.append(body)
        if self.fails:
            raise ValueError("secret of ours")
        await send({"type": "http.response.start", "status": 200, "headers": list(self.says)})
        await send({"type": "http.response.body", "body": b"inside"})


@dataclass(frozen=True)
class Said:
    """What the guard says."""

    status: int
    headers: list[tuple[str, str]]
    text: str

    def header(self, name: str) -> str:
        return next((value for known, value in self.headers if known == name.lower()), "")


@dataclass
class Asker:
    """Asks a guard, as one of our own pages would if nothing else is said."""

    inner: Inner = field(default_factory=Inner)
    keys: Keys = field(default_factory=Keys)
    patience: float = 60.0

    def ask(
        self,
        method: str = "GET",
        path: str = "/",
        query: str = "",
        client: str = "127.0.0.1",
        body: bytes = b"",
        more: tuple[tuple[str, str], ...] = (),
        comes: bool = True,
        **headers: str | None,
    ) -> Said:
        """`headers` replace those of an own page (None: left out), `more` stand beside them."""
        own: dict[str, str | None] = {"host": HOME.host, "cookie": f"{HOME.cookie}={self.keys.cookie}"}
        own |= {"sec-fetch-site": "same-origin", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
        if method == "POST":
            own |= {"origin": HOME.origin, "content-length": str(len(body))}
        own |= {name.replace("_", "-"): value for name, value in headers.items()}
        pairs = [*((name, value) for name, value in own.items() if value is not None), *more]
        scope = {
            "type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": query.encode(),
            "client": (client, 50_000), "headers": [(name.encode(), value.encode()) for name, value in pairs],
        }  # fmt: skip
        return asyncio.run(self._asked(scope, body, comes))

    async def _asked(self, scope: Scope, body: bytes, comes: bool) -> Said:
        sent: list[Mapping[str, Any]] = []

        async def receive() -> dict[str, Any]:
            if not comes:
                await asyncio.Event().wait()
            return {"type": "http.request", "body": body}

        async def send(message: Mapping[str, Any]) -> None:
            sent.append(message)

        await Guard(self.inner, self.keys, HOME, lambda _: 10, self.patience)(scope, receive, send)
        start, *parts = sent
        headers = [(name.decode(), value.decode()) for name, value in start["headers"]]
        return Said(start["status"], headers, b"".join(part["body"] for part in parts).decode())


Attack = tuple[Check, int, dict[str, Any]]
# Each is refused by one check alone: that one, with the status that it says.
ATTACKS: dict[str, Attack] = {
    "another machine": (admission.this_machine, 403, {"client": "192.0.2.7"}),
    "OPTIONS, which asks for CORS": (admission.known_method, 405, {"method": "OPTIONS"}),
    "TRACE": (admission.known_method, 405, {"method": "TRACE"}),
    "PUT": (admission.known_method, 405, {"method": "PUT"}),
    "a long address": (admission.small_head, 414, {"path": "/" + "a" * 5_000}),
    "many headers": (admission.small_head, 431, {"more": tuple((f"x-{n}", "y") for n in range(200))}),
    "long headers": (admission.small_head, 431, {"more": (("x", "y" * 40_000),)}),
    "two lengths": (admission.one_meaning, 400, {"method": "POST", "more": (("content-length", "0"),)}),
    "two hosts": (admission.one_meaning, 400, {"more": (("host", "evil.example"),)}),
    "chunks beside a length": (
        admission.one_meaning, 400, {"method": "POST", "more": (("transfer-encoding", "chunked"),)},
    ),
    "websocket": (admission.one_meaning, 400, {"more": (("upgrade", "websocket"), ("connection", "upgrade"))}),
    "no length": (admission.told_length, 411, {"method": "POST", "content_length": None}),
    "a body of GET": (admission.told_length, 400, {"content_length": "5"}),
    "a name rebound to this machine": (admission.own_host, 403, {"host": "evil.example:8400"}),
    "another name of this machine": (admission.own_host, 403, {"host": "localhost:8400"}),
    "another port": (admission.own_host, 403, {"host": "127.0.0.1:8000"}),
    "no host": (admission.own_host, 403, {"host": None}),
    "a form without origin": (admission.own_origin, 403, {"method": "POST", "origin": None}),
    "a form of another site, in an old browser": (
        admission.own_origin, 403, {"method": "POST", "origin": OTHER_SITE, "sec_fetch_site": None},
    ),
    "a form of another port, in an old browser": (
        admission.own_origin, 403, {"method": "POST", "origin": OTHER_PORT, "sec_fetch_site": None},
    ),
    "a form of a page that hides where it is from": (admission.own_origin, 403, {"method": "POST", "origin": "null"}),
    "a fetch of another port, in an old browser": (
        admission.own_origin, 403, {"origin": OTHER_PORT, "sec_fetch_site": None},
    ),
    "a form of another site": (admission.own_site, 403, {"method": "POST", "sec_fetch_site": "cross-site"}),
    "a form of another port": (admission.own_site, 403, {"method": "POST", "sec_fetch_site": "same-site"}),
    "a form from nowhere": (admission.own_site, 403, {"method": "POST", "sec_fetch_site": "none"}),
    "a picture for another port": (
        admission.own_site, 403, {"sec_fetch_site": "same-site", "sec_fetch_mode": "no-cors"},
    ),
    "a fetch of another port": (
        admission.own_site, 403, {"sec_fetch_site": "same-site", "sec_fetch_mode": "cors", "sec_fetch_dest": "empty"},
    ),
    "a link of another site": (admission.own_site, 403, {"sec_fetch_site": "cross-site"}),
    "a frame": (admission.no_frame, 403, {"sec_fetch_dest": "iframe"}),
    "an object": (admission.no_frame, 403, {"sec_fetch_dest": "object"}),
}  # fmt: skip
WAYS_OUT = (
    "/../x", "/a/../x", "/a/..", "/./x", "/%2e%2e/x", "/%2E%2e/x", "/.%2e/x", "/..%2fx", "/..%2Fx", "/%2e%2e%2fx",
    "/a%2fb", "/..\\x", "/..%5cx", "/%5c%5cevil", "/%252e%252e/x", "/..%252fx", "/%255cx", "//evil.example/x",
    "/a//b", "/a%00b", "/a%0d%0ab", "/%c0%ae%c0%ae/x", "/%ff", "/a%2500b", "http://evil.example/", "*", "",
    "evil.example:80",
)  # fmt: skip
ATTACKS |= {f"way out {path!r}": (admission.plain_path, 400, {"path": path}) for path in WAYS_OUT}


def without(check: Check) -> tuple[Check, ...]:
    return tuple(known for known in CHECKS if known is not check)


@pytest.mark.parametrize("name", ATTACKS)
def test_each_attack_is_refused_and_only_by_its_check(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    check, status, request = ATTACKS[name]
    asker = Asker()
    said = asker.ask(**request)
    assert (said.status, asker.inner.bodies) == (status, [])
    assert {known.lower(): value for known, value in HEADERS.items()}.items() <= dict(said.headers).items()
    monkeypatch.setattr(admission, "CHECKS", without(check))
    assert asker.ask(**request).status == 200
    assert asker.inner.bodies


def test_there_is_an_attack_for_each_check() -> None:
    assert {check for check, _, _ in ATTACKS.values()} == set(CHECKS)
    assert list(CHECKS) == [known for name, known in vars(admission).items() if _is_check(name, known)]


def _is_check(name: str, known: object) -> bool:
    own = callable(known) and getattr(known, "__module__", "") == admission.__name__ and not isinstance(known, type)
    return own and name != "refusal" and not name.startswith("_")


OWN: tuple[dict[str, Any], ...] = (
    {},
    {"method": "HEAD"},
    {"method": "POST", "body": b"a=b"},
    {"method": "POST", "sec_fetch_site": None},  # a browser that does not tell
    {"sec_fetch_site": "none"},  # typed, or a bookmark
    {"sec_fetch_site": None, "sec_fetch_mode": None, "sec_fetch_dest": None},
    {"sec_fetch_site": "same-site"},  # a link in the preview
    {"path": "/2566/oit/o31/", "query": "told=1"},
    {"path": "/%E0%B8%81.pdf"},
    {"more": (("upgrade-insecure-requests", "1"), ("cookie2", "x"))},
)


@pytest.mark.parametrize("request_of_ours", OWN, ids=str)
def test_what_our_own_pages_ask_passes(request_of_ours: dict[str, Any]) -> None:
    asker = Asker()
    assert asker.ask(**request_of_ours).status == 200
    assert asker.inner.bodies == [request_of_ours.get("body", b"")]


@pytest.mark.parametrize(
    "cookie",
    [None, "", "itasite-edit-8400=", "itasite-edit-8400=x", "itasite-edit-8401={}", "a={}", "itasite-edit-8400={}x"],
)
def test_without_the_key_nothing_is_shown(cookie: str | None) -> None:
    asker = Asker()
    sent = cookie.format(asker.keys.cookie) if cookie else cookie
    for method in ("GET", "HEAD", "POST"):
        said = asker.ask(method, cookie=sent)
        assert (said.status, asker.inner.bodies) == (401, [])
        assert asker.keys.cookie not in said.text
        assert ("ยังไม่ได้บันทึก" in said.text) == (method == "POST")  # what was typed, and how it is not lost


def test_another_program_that_sets_our_cookie_locks_nobody_out() -> None:
    asker = Asker()
    for others in (1, 50):
        evil = f"{HOME.cookie}=evil; x=y; " * others
        assert asker.ask(cookie=f"{evil}{HOME.cookie}={asker.keys.cookie}").status == 200


def test_a_key_lets_in_once_and_leads_to_an_address_without_it() -> None:
    asker = Asker()
    key = asker.keys.new()
    for method, path in (("HEAD", "/"), ("POST", "/"), ("GET", "/agency/")):  # spent by nothing but the one address
        assert asker.ask(method, path, query=f"key={key}", cookie=None).status == 401
    said = asker.ask(query=f"key={key}", cookie=None)
    assert (said.status, said.header("location"), said.text) == (303, "/", "")
    cookie, *rules = said.header("set-cookie").split("; ")
    assert cookie == f"{HOME.cookie}={asker.keys.cookie}"
    assert sorted(rules) == ["HttpOnly", "Path=/", "SameSite=Strict"]
    assert asker.ask(query=f"key={key}", cookie=None).status == 401
    again = asker.ask(query=f"key={key}")  # who is in already is led on
    assert (again.status, again.header("location")) == (303, "/")
    assert asker.inner.bodies == []
    for wrong in ("", "x", key + "x", "ก"):
        assert asker.ask(query=f"key={wrong}", cookie=None).status == 401


def test_keys_are_new_at_each_start_and_not_shown_by_accident() -> None:
    one, other = Keys(), Keys()
    assert one.cookie != other.cookie
    assert one.new() != one.new()
    assert one.cookie not in repr(one) + str(vars(Home(8400)) if hasattr(HOME, "__dict__") else HOME)
    assert not one.spend("x")


def test_a_large_body_is_refused_before_it_is_read() -> None:
    asker = Asker()
    assert asker.ask("POST", body=b"x" * 10).status == 200
    assert asker.ask("POST", body=b"x" * 11, comes=False).status == 413
    assert asker.ask("POST", content_length="9" * 18, comes=False).status == 413
    for odd in ("-1", "+1", "1,1", "0x1", "\u00b2", "1.0", "9" * 5_000):
        assert asker.ask("POST", content_length=odd, comes=False).status == 400, odd


def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    asker = Asker(patience=0.01)
    said = asker.ask("POST", content_length="5", comes=False)
    assert (said.status, asker.inner.bodies) == (408, [])
    assert "รอข้อมูลนานเกินไป" in said.text


def test_nothing_behind_the_guard_can_weaken_it() -> None:
    says = ((b"Access-Control-Allow-Origin", b"*"), (b"content-security-policy", b"x"), (b"Set-Cookie", b"a=b"))
    said = Asker(Inner((*says, (b"Server", b"x"), (b"cache-control", b"public"), (b"x-own", b"1")))).ask()
    names = [name for name, _ in said.headers]
    assert sorted(names) == sorted([*(name.lower() for name in HEADERS), "x-own"])
    assert "frame-ancestors 'none'" in said.header("content-security-policy")
    assert "unsafe" not in said.header("content-security-policy")
    assert said.header("referrer-policy") == "same-origin"  # no-referrer would make our own forms say Origin: null


def test_our_own_bug_shows_nothing_of_itself() -> None:
    said = Asker(Inner(fails=True)).ask()
    assert said.status == 500
    assert "secret" not in said.text


def test_websockets_are_closed_and_nothing_else_is_answered() -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        raise AssertionError

    guard = Guard(Inner(), Keys(), HOME, lambda _: 10)
    for kind in ("websocket", "lifespan", "other"):
        asyncio.run(guard({"type": kind}, receive, send))
    assert [message["type"] for message in sent] == ["websocket.close"]


def test_every_page_of_the_table_is_behind_the_guard(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole application, asked without a key: no page is even called."""
    (base.parent / "mkdocs.yml").write_text("docs_dir: content\n", encoding="utf-8")
    monkeypatch.setattr("itasite.editor.app._answered", lambda *_: pytest.fail("a page was called"))
    guard = guarded(Desk(Work(base.parent / "mkdocs.yml")), Keys(), HOME)
    assert type(guard) is Guard
    for page in PAGES:
        path = re.sub(r"\{\w+\}", "x", page.path.replace("{year}", "2566"))
        for method in ("GET", "HEAD", "POST"):
            asker = Asker()
            asker.inner = guard  # type: ignore[assignment]
            assert asker.ask(method, path).status == 401, path


def test_no_application_can_be_had_without_the_guard() -> None:
    """What makes routes is known to one function, which only the public one calls, and that gives a guard."""
    tree = ast.parse((ROOT / "itasite" / "editor" / "app.py").read_text(encoding="utf-8"))
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    public = [node for name, node in functions.items() if not name.startswith("_")]
    assert [(node.name, ast.unparse(node.returns or ast.Constant(None))) for node in public] == [("guarded", "Guard")]
    assert [name for name, node in functions.items() if "Starlette(" in ast.unparse(node)] == ["_application"]
    assert [name for name, node in functions.items() if "_application(" in ast.unparse(node)] == [
        "guarded",
        "_application",
    ]
    code = {path: path.read_text(encoding="utf-8") for path in (ROOT / "itasite").rglob("*.py")}
    assert [path.name for path, text in code.items() if "Starlette(" in text] == ["app.py"]
    assert [path.name for path, text in code.items() if "add_route" in text or "_application" in text] == ["app.py"]


def test_the_server_takes_nothing_but_the_guard() -> None:
    server = EditorServer(0)
    try:
        with pytest.raises(TypeError):
            server.start(Inner())  # type: ignore[arg-type]
    finally:
        server.stop()


def test_addresses_and_limits_come_from_the_table() -> None:
    assert len({page.name for page in PAGES}) == len({page.path for page in PAGES}) == len(PAGES)
    assert href("item", year=2566, item="o31/../x") == "/2566/oit/o31%2F..%2Fx/"
    known: Callable[[str], int] = largest
    assert known("/2566/oit/") == FORM
    assert known("/none") == FORM
