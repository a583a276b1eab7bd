"""What a stranger meets, over real sockets: every kind of fault, and the limits while asking."""

from __future__ import annotations

import asyncio
import gzip
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from ssl import SSLContext
from time import monotonic

import httpx
import pytest
import trustme

from itasite.linkcheck import public_ip, url_parts
from itasite.linkcheck.classify import classify
from itasite.linkcheck.fetch import Fetcher, Limits
from itasite.linkcheck.http_client import MOST_BYTES, USER_AGENT
from itasite.linkcheck.observation import Answer
from itasite.linkcheck.states import State
from tests.support.look import NO_NAME, STUMBLE, Look, Serve
from tests.support.own_time import OwnTime
from tests.support.patience import PATIENCE
from tests.support.web import Hit, Reply, Web, page, redirect

THAI_404 = "<title>ไม่พบหน้าที่ต้องการ - อบต.ตัวอย่าง</title>"


@pytest.mark.parametrize(
    ("reply", "state"),
    [
        (page("ประกาศเจตนารมณ์"), State.ALIVE),
        (Reply(kind="application/pdf", body=b"%PDF-1.7"), State.ALIVE),
        (page("วิธีแก้ไขเมื่อไม่พบหน้าเว็บ 404"), State.ALIVE),
        (Reply(404), State.GONE),
        (Reply(410), State.GONE),
        (page("ไม่พบหน้าที่ต้องการ - อบต.ตัวอย่าง"), State.SOFT_404),
        (page("อบต.ตัวอย่าง", "<h1>Page not found</h1>" + "menu " * 99), State.SOFT_404),
        (page("", "File not found."), State.SOFT_404),
        (Reply(body=THAI_404.encode("cp874"), kind="text/html; charset=windows-874"), State.SOFT_404),
        (Reply(body=THAI_404.encode("cp874"), kind="text/html"), State.SOFT_404),
        (Reply(body=THAI_404.encode(), kind=""), State.SOFT_404),
        (Reply(body=gzip.compress(THAI_404.encode()), headers={"Content-Encoding": "gzip"}), State.SOFT_404),
        (redirect("/404.html"), State.SOFT_404),
        (redirect("/"), State.HOME),
        (redirect("/index.php", 301), State.HOME),
        (Reply(body=b'<meta http-equiv="refresh" content="0; url=/">' + b"x" * 500), State.HOME),
        (Reply(body=b'<meta http-equiv="refresh" content="3; url=/doc">' + b"x" * 500), State.ALIVE),
        (redirect("/new", 301), State.MOVED),
        (redirect("/new", 308), State.MOVED),
        (redirect("/new", 302), State.ALIVE),
        (redirect("/doc/", 301), State.ALIVE),
        (redirect("/login?next=doc"), State.SIGN_IN),
        (Reply(401), State.REFUSED),
        (Reply(403), State.REFUSED),
        (Reply(429), State.REFUSED),
        (Reply(500), State.ERROR),
        (Reply(503), State.ERROR),
        (Reply(418), State.REFUSED),
        (Reply(body=b""), State.ERROR),
        (Reply(204, b""), State.ERROR),
        (redirect("/doc"), State.ERROR),
        (redirect("ftp://site.example/doc"), State.ERROR),
        (redirect(""), State.ERROR),
        (Reply(hangs_up=True), State.ERROR),
    ],
)
def test_every_kind_of_answer(reply: Reply, state: State, serve: Serve, look: Look) -> None:
    ways = {"/doc": reply, "/doc/": Reply(), "/new": Reply(), "/": Reply(), "/index.php": Reply()}
    web = serve({**ways, "/404.html": Reply(), "/login?next=doc": Reply()})
    assert look.at(web.url("/doc")).state is state


def test_the_new_address_is_said_as_far_as_it_is_for_good(serve: Serve, look: Look) -> None:
    web = serve({"/a": redirect("/b", 301), "/b": redirect("/c", 308), "/c": redirect("/d"), "/d": Reply()})
    assert look.at(web.url("/a")).new_url == web.url("/c")


def test_a_thai_address_and_a_thai_redirect(serve: Serve, look: Look) -> None:
    web = serve(
        {"/%E0%B9%81%E0%B8%9C%E0%B8%99": redirect("/ใหม่", 301), "/%E0%B9%83%E0%B8%AB%E0%B8%A1%E0%B9%88": Reply()}
    )
    assert look.at(web.url("/แผน")).new_url == web.url("/ใหม่")


def test_a_browser_that_keeps_cookies_is_let_in(serve: Serve, look: Look) -> None:
    def answer(hit: Hit) -> Reply:
        seen = "seen=1" in hit.headers.get("cookie", "")
        return Reply() if seen else Reply(302, b"", {"Location": hit.path, "Set-Cookie": "seen=1; Path=/"})

    assert look.at(serve(answer).url("/doc")).state is State.ALIVE


@pytest.mark.parametrize(
    ("asked", "to"),
    [
        ("drive.google.com", "https://accounts.google.com:{}/v3/signin/identifier"),
        ("www.facebook.com", "https://www.facebook.com:{}/login/?next=x"),
        ("agency.sharepoint.com", "https://login.microsoftonline.com:{}/common/oauth2/authorize"),
    ],
)
def test_services_that_ask_who_one_is(
    asked: str, to: str, serve: Serve, look: Look, certificate: Callable[..., SSLContext]
) -> None:
    names = ("drive.google.com", "accounts.google.com", "www.facebook.com", "agency.sharepoint.com")
    trust = certificate(*names, "login.microsoftonline.com")
    web: Web = serve(lambda hit: redirect(to.format(web.port)) if hit.path == "/doc" else page("ok"), trust)
    found = look.at(web.url("/doc", asked))
    assert found.state is State.SIGN_IN
    assert url_parts.host(to.format(1)) in found.detail


@pytest.mark.parametrize("kind", ["good", "expired", "other name", "unknown authority", "self-signed"])
def test_certificates(kind: str, serve: Serve, look: Look, certificate: Callable[..., SSLContext]) -> None:
    name, past = "site.example", datetime.now(UTC) - timedelta(days=3)
    kinds: dict[str, Callable[[], tuple[SSLContext, str]]] = {
        "good": lambda: (certificate(name), ""),
        "expired": lambda: (certificate(name, not_before=past, not_after=past + timedelta(days=1)), "หมดอายุ"),
        "other name": lambda: (certificate("other.example"), "ชื่ออื่น"),
        "unknown authority": lambda: (certificate(name, by=trustme.CA()), "ไม่น่าเชื่อถือ"),
        "self-signed": lambda: (certificate(alone=True), "ออกให้ตนเอง"),
    }
    made, word = kinds[kind]()
    web = serve({"/doc": Reply()}, made)
    found = look.at(web.url("/doc"))
    assert found.state is (State.CERTIFICATE if word else State.ALIVE)
    assert word in found.detail
    assert len(web.hits) == (0 if word else 1)  # nothing is asked of a server that cannot prove its name


def test_names_that_are_unknown_and_names_that_stumble(look: Look) -> None:
    look.names = {"dead.example": NO_NAME, "stumbles.example": STUMBLE}
    assert look.at("https://dead.example/doc").state is State.GONE
    assert look.asked_names == ["dead.example"]  # there is nothing to try again
    assert look.at("https://stumbles.example/doc").state is State.ERROR
    assert look.asked_names[1:] == ["stumbles.example"] * 3


def test_the_next_number_of_a_host_is_tried(serve: Serve, look: Look) -> None:
    web = serve({"/doc": Reply()})
    look.names = {"site.example": ("127.0.0.77", "127.0.0.1")}  # nobody listens at the first
    assert look.at(web.url("/doc")).state is State.ALIVE


def test_a_thai_name_is_looked_up_as_the_name_service_knows_it(serve: Serve, look: Look) -> None:
    web = serve({"/doc": Reply()})
    assert look.at(web.url("/doc", "ตัวอย่าง.ไทย")).state is State.ALIVE
    assert look.asked_names == ["xn--72c1a1bt4awk9o.xn--o3cw4h"]
    assert web.hits[0].host == look.asked_names[0]


def test_only_what_was_asked_for_is_read(serve: Serve, look: Look) -> None:
    web = serve({"/doc": Reply(body=b"<title>ok</title>" + b"x" * 65536, endless=True)})
    assert look.at(web.url("/doc")).state is State.ALIVE
    assert web.sent < 64 * MOST_BYTES  # some megabytes in the system's buffers come on top; all has no end


@pytest.mark.parametrize("reply", [Reply(wait=3600), Reply(body=b"x" * 1000, drip=0.2)])
def test_who_does_not_come_to_an_end_is_left(reply: Reply, serve: Serve, look: Look) -> None:
    look.gives_up, look.limits = {"site.example": 0.5}, replace(look.limits, tries=1)
    found = look.at(serve({"/doc": reply}).url("/doc"))
    assert found.state is State.ERROR
    assert "0.5 วินาที" in found.detail


def test_a_connection_that_does_not_come_is_told_with_its_time(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(*_: object) -> None:
        raise httpx.ConnectTimeout("")

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", never)
    look.gives_up, look.limits = {"site.example": 7}, replace(look.limits, tries=1)
    found = look.at("http://site.example/doc")
    assert (found.state, "7 วินาที" in found.detail) == (State.ERROR, True)


def test_slow_is_told(serve: Serve, look: Look) -> None:
    web = serve({"/doc": Reply(wait=0.3)})
    look.slow = 0.2
    assert look.at(web.url("/doc")).state is State.SLOW
    look.slow = PATIENCE
    assert look.at(web.url("/doc")).state is State.ALIVE


@pytest.mark.parametrize("fault", [Reply(503), Reply(429, headers={"Retry-After": "0"}), Reply(hangs_up=True)])
def test_what_passes_is_asked_again(fault: Reply, serve: Serve, look: Look) -> None:
    turns = count()
    web = serve(lambda _: fault if next(turns) < 2 else Reply())
    assert look.at(web.url("/doc")).state is State.ALIVE
    assert len(web.hits) == 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_what_does_not_pass_is_asked_once(status: int, serve: Serve, look: Look) -> None:
    web = serve(lambda _: Reply(status))
    look.at(web.url("/doc"))
    assert len(web.hits) == 1


def test_the_time_that_a_server_names_is_kept_by_all_of_its_addresses(serve: Serve, look: Look) -> None:
    times: list[float] = []

    def answer(_: Hit) -> Reply:
        times.append(monotonic())
        return Reply(429, headers={"Retry-After": "1"}) if len(times) == 1 else Reply()

    web = serve(answer)
    look.limits = replace(look.limits, per_host=1, longest_wait=5)
    found = look.observe(*(web.url(f"/{number}") for number in range(3)))
    assert len(times) == 4
    assert all(one.last.status == 200 for one in found.values())
    assert times[1] - times[0] >= 0.95


def test_who_wants_to_be_left_alone_for_long_is(serve: Serve, look: Look) -> None:
    web = serve(lambda _: Reply(429, headers={"Retry-After": "3600"}))
    look.limits = replace(look.limits, per_host=1)
    found = look.observe(*(web.url(f"/{number}") for number in range(5)))
    assert len(web.hits) == 1
    assert {classify(one, PATIENCE).state for one in found.values()} == {State.REFUSED}


def test_a_dead_host_costs_two_addresses_not_all(serve: Serve, look: Look) -> None:
    web = serve(lambda hit: Reply(wait=3600) if hit.host == "dead.example" else Reply())
    look.gives_up, look.limits = {"dead.example": 0.3}, replace(look.limits, per_host=1, tries=1)
    urls = [web.url(f"/{number}", host) for number in range(10) for host in ("dead.example", "well.example")]
    found = look.observe(*urls)
    assert Counter(map(url_parts.host, look.asked)) == {"dead.example": 2, "well.example": 10}
    assert Counter(hit.host for hit in web.hits)["dead.example"] <= 2
    assert {(url_parts.host(url), classify(one, PATIENCE).state) for url, one in found.items()} == {
        ("dead.example", State.ERROR),
        ("well.example", State.ALIVE),
    }


def test_between_two_questions_to_a_host_there_is_a_pause() -> None:
    times: dict[str, list[float]] = {"a.example": [], "b.example": []}

    async def ask(url: str) -> Answer:
        times[url_parts.host(url)].append(asyncio.get_running_loop().time())
        return Answer(url, 200)

    urls = [f"http://{host}/{number}" for number in range(4) for host in times]
    with asyncio.Runner(loop_factory=OwnTime) as runner:
        runner.run(Fetcher(lambda: ask, Limits(per_host=4, delay=0.2)).all(urls, lambda _: None))
    for asked in times.values():
        assert asked == pytest.approx([0.0, 0.2, 0.4, 0.6])


def test_who_we_are_is_said_and_nothing_is_given_away(serve: Serve, look: Look) -> None:
    web = serve({"/doc": Reply()})
    look.at(web.url("/doc").replace("//", "//user:secret@"))
    (hit,) = web.hits
    assert hit.headers["user-agent"] == USER_AGENT
    assert "itasite/" in USER_AGENT
    assert "authorization" not in hit.headers
    assert hit.headers["host"] == f"site.example:{web.port}"


def only_local(ip: str) -> bool:
    """The web of the tests is on this machine; that one number counts as public here."""
    return ip == "127.0.0.1" or public_ip.is_public(ip)


@pytest.mark.parametrize(
    "inner", [("10.0.0.1",), ("192.168.1.10",), ("169.254.169.254",), ("127.0.0.2",), ("::1",), ("fe80::1", "10.1.1.1")]
)
def test_a_redirect_or_a_name_does_not_lead_inside(inner: tuple[str, ...], serve: Serve, look: Look) -> None:
    look.permits = only_local
    look.names = {"inner.example": inner}
    web = serve({"/doc": redirect("http://inner.example/secret"), "/": Reply()})
    assert look.at("http://inner.example/secret").state is State.PRIVATE
    found = look.at(web.url("/doc"))
    assert found.state is State.PRIVATE
    assert "http://inner.example/secret" in found.detail
    assert look.at(web.url("/")).state is State.ALIVE


def test_of_a_name_with_inner_and_public_numbers_only_the_public_one_is_asked(serve: Serve, look: Look) -> None:
    look.permits = only_local
    look.names = {"site.example": ("127.0.0.2", "127.0.0.1")}
    assert look.at(serve({"/doc": Reply()}).url("/doc")).state is State.ALIVE
    look.names = {"site.example": ("127.0.0.2",)}
    assert look.at(serve({"/doc": Reply()}).url("/doc")).state is State.PRIVATE


def test_a_thousand_addresses(serve: Serve, look: Look) -> None:
    """With faults among them, over as many lines as there are."""
    turns: Counter[str] = Counter()

    def answer(hit: Hit) -> Reply:
        number = int(hit.path[1:])
        turns[hit.path] += 1
        kinds = {0: Reply(404), 1: Reply(503), 2: redirect("/"), 3: page("ไม่พบหน้านี้"), 4: Reply(hangs_up=True)}
        first = turns[hit.path] == 1
        reply = kinds.get(number % 20, Reply()) if number % 20 != 1 or first else Reply()
        return replace(reply, wait=0.03)

    web = serve(lambda hit: Reply() if hit.path == "/" else answer(hit))
    web.crowd = 32
    look.limits = replace(look.limits, jobs=32, per_host=4)
    urls = [web.url(f"/{number}", f"h{number % 25}.example") for number in range(1, 1001)]
    found = look.observe(*urls)
    assert Counter(classify(one, 3600).state for one in found.values()) == {
        State.ALIVE: 800,
        State.GONE: 50,
        State.HOME: 50,
        State.SOFT_404: 50,
        State.ERROR: 50,
    }
    assert len(look.asked_names) == 25
    assert {path: asked for path, asked in turns.items() if asked > 1}.keys() == {
        f"/{number}" for number in range(1, 1001) if number % 20 in (1, 4)
    }
    assert web.most_of_a_host <= 4
    assert web.most_at_once == 32  # so that it takes a small part of the sum of all waits


def test_a_name_without_numbers_is_a_stumble_of_the_name_service(look: Look) -> None:
    look.names["empty.example"] = ()
    assert look.at("https://empty.example/").state is State.ERROR
