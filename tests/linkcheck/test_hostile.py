"""Servers that break the rules, by mistake or by will: none ends the run, and none makes a living page dead."""

from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import threading
from dataclasses import replace

import pytest
import trustme
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itasite.linkcheck.classify import classify
from itasite.linkcheck.content_kind import kind_of
from itasite.linkcheck.fetch import Fetcher
from itasite.linkcheck.observation import Answer, Failure, Observation
from itasite.linkcheck.page import PageText, read_page
from itasite.linkcheck.states import Standing, State, standing
from tests.support.look import QUICK, Look, Serve
from tests.support.patience import PATIENCE
from tests.support.web import Hit, Reply, redirect

BODY = b"<html><title>\xe0\xb9\x81\xe0\xb8\x9c\xe0\xb8\x99</title><body>" + b"<p>text</p>" * 60 + b"</body></html>"
LENGTH = b"Content-Length: %d\r\n" % len(BODY)


def raw(*lines: bytes, start: bytes = b"HTTP/1.1 200 OK", body: bytes = BODY, end: bytes = b"\r\n") -> bytes:
    return end.join((start, b"Content-Type: text/html; charset=utf-8", b"Connection: close", *lines, b"", body))


# Living pages behind heads that no library should have to read, and every browser does.
SLOPPY = {
    "a name with a blank": raw(b"X-Powered By: PHP/5.3"),
    "a blank before the colon": raw(b"X-Thing : a"),
    "no colon": raw(b"garbage line"),
    "a vertical tab": raw(b"Server: a\x0bb"),
    "a zero byte": raw(b"Server: a\x00b"),
    "an empty name": raw(b": empty"),
    "a Thai name": raw("ชื่อ: ค่า".encode()),
    "a folded first line": raw(start=b"HTTP/1.1 200 OK\r\n folded"),
    "two lengths that differ": raw(b"Content-Length: 5", b"Content-Length: %d" % len(BODY)),
    "a length that is no number": raw(b"Content-Length: many"),
    "a body that is shorter than said": raw(b"Content-Length: %d" % (2 * len(BODY))),
    "chunks that are counted in nonsense": raw(b"Transfer-Encoding: chunked", body=b"zz\r\n" + BODY),
    "chunks that are cut off": raw(b"Transfer-Encoding: chunked", body=b"%x\r\n" % (len(BODY) + 9) + BODY),
    "a status of a strange version": raw(start=b"HTTP/9.9.9 200 OK"),
    "a head of 200 kilobytes": raw(b"X-Long: " + b"x" * 200_000),
}
# What is broken, but not beyond what the library reads.
READABLE = {
    "line feeds alone": raw(end=b"\n"),
    "no reason": raw(start=b"HTTP/1.1 200"),
    "HTTP 1.0": raw(start=b"HTTP/1.0 200 OK"),
    "a Thai cookie": raw("Set-Cookie: ชื่อ=ค่า".encode()),
    "TIS-620 in a name": raw("Content-Disposition: inline; filename=แผน.html".encode("cp874")),
    "no length and no end": raw(),
    "unknown compression": raw(b"Content-Encoding: none"),
}


@pytest.mark.parametrize("name", SLOPPY)
def test_a_living_page_behind_a_broken_head_is_doubtful_and_can_be_read(name: str, serve: Serve, look: Look) -> None:
    found = look.at(serve({"/doc": Reply(raw=SLOPPY[name])}).url("/doc"))
    assert standing(found.state) is Standing.DOUBTFUL
    assert "ผิดรูป" in found.detail
    assert "แผน" in found.detail


@pytest.mark.parametrize("name", READABLE)
def test_what_can_be_read_is_alive(name: str, serve: Serve, look: Look) -> None:
    assert look.at(serve({"/doc": Reply(raw=READABLE[name])}).url("/doc")).state is State.ALIVE


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (raw(b"no colon", start=b"HTTP/1.1 404 Not Found"), State.GONE),
        (raw(b"no colon", body="<title>ไม่พบหน้านี้</title>".encode()), State.SOFT_404),
        (raw(b"no colon", b"Location: /new", start=b"HTTP/1.1 301 X", body=b""), State.ERROR),
        (raw(b"no colon", start=b"HTTP/1.1 403 X"), State.REFUSED),
    ],
)
def test_what_a_broken_head_says_is_believed(answer: bytes, state: State, serve: Serve, look: Look) -> None:
    web = serve({"/doc": Reply(raw=answer), "/new": Reply()})
    assert look.at(web.url("/doc")).state is state


NONSENSE = {
    "no HTTP": b"SSH-2.0-OpenSSH_9.6\r\n",
    "a mail server": b"220 mail.example ESMTP\r\n" * 20,
    "zeroes": b"\x00" * 5000,
    "half a status": b"HTTP/1.1 2",
    "a status of four digits": raw(start=b"HTTP/1.1 2000 OK"),
    "a negative length": raw(b"Content-Length: -1"),
    "a length of 400 digits": raw(b"Content-Length: " + b"9" * 400),
    "compression that is none": raw(b"Content-Encoding: gzip"),
    "broken compression": raw(b"Content-Encoding: gzip", body=gzip.compress(BODY)[:60] + b"xx"),
    "another compression": raw(b"Content-Encoding: br", body=b"\x8b\x00\x80abc\x03"),
    "a wait of 400 digits": raw(b"Retry-After: " + b"9" * 400, start=b"HTTP/1.1 429 X"),
    "a wait that is no date": raw(b"Retry-After: Mon, 99 Foo 99999 99:99:99 +9999", start=b"HTTP/1.1 503 X"),
    "cookies that break": raw(b"Set-Cookie: =;;;=\x80; expires=Mon, 99 X 999999; domain=..; path", b"Set-Cookie: \xff"),
    "a refresh without an end": raw(body=b'<meta http-equiv=refresh content="' + b"1" * 9999 + b';url=/">'),
    "marked sections": raw(body=b"<![if lt IE 9]><![CDATA[<!x[" * 50 + BODY),
    "open tags": raw(body=b"<a <b <!-- <" * 9999),
    "a codec that is no charset": raw(body=b"<meta charset=punycode>" + BODY),
    "101": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
    "100 for ever": b"HTTP/1.1 100 Continue\r\n\r\n" * 500,
    "304": raw(start=b"HTTP/1.1 304 Not Modified", body=b""),
}  # fmt: skip
ODD_PLACES = (
    "http://8.8.8.8:99999/", "//:0", "http://a:b:c/", "mailto:a@b.th", "javascript:alert(1)", "intent://x#Intent;end",
    "itms-apps://x", "data:text/html,x", "file:///etc/passwd", "https://[x", "https://", "http://xn--a/", "http://.../",
    "http://" + "a" * 300 + ".th/", "http://" + "ก" * 80 + ".ไทย/", "http://\u202e.th/", "http://a.th:0/",
    "\x1b[2J", "?" * 9000,    "http://%00/", "http://1.2.3.4.5.6/", "http://0x7f.1/", "#", "http://[::1", "http://user:pass@/",
    "///", "http:\\\\a.th",
)  # fmt: skip


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_is_no_verdict(name: str, serve: Serve, look: Look) -> None:
    look.gives_up = {"site.example": 2}
    look.limits = replace(QUICK, tries=1)
    found = look.at(serve({"/doc": Reply(raw=NONSENSE[name])}).url("/doc"))
    assert standing(found.state) is not Standing.DEAD
    assert "โปรแกรมนี้เอง" not in found.detail


def test_no_redirect_ends_the_run(serve: Serve, look: Look) -> None:
    look.limits = replace(QUICK, tries=1)

    def answer(hit: Hit) -> Reply:
        number = hit.path[1:].partition("?")[0]
        if not number.isdecimal():
            return Reply() if hit.path == "/well" else Reply(403)
        return Reply(raw=raw(b"Location: " + ODD_PLACES[int(number)].encode(), start=b"HTTP/1.1 302 X"))

    web = serve(answer)
    look.permits = lambda ip: ip == "127.0.0.1"
    urls = [web.url(f"/{number}") for number in range(len(ODD_PLACES))]
    found = look.observe(*urls, web.url("/well"))
    assert set(found) == {*urls, web.url("/well")}
    verdicts = {url: classify(one, PATIENCE) for url, one in found.items()}
    assert verdicts[web.url("/well")].state is State.ALIVE
    for url in urls:
        assert standing(verdicts[url].state) is not Standing.USABLE or verdicts[url].state is State.MOVED, url
        assert verdicts[url].state not in (State.GONE, State.MISSPELT), url
        assert "\x1b" not in verdicts[url].detail + verdicts[url].new_url


@pytest.mark.parametrize("kind", ["endless head", "endless lines", "slow head"])
def test_a_tarpit_costs_its_time_and_no_more(kind: str, serve: Serve, look: Look) -> None:
    look.gives_up, look.limits = {"site.example": 5}, replace(QUICK, tries=1)
    reply = {
        "endless head": Reply(raw=b"HTTP/1.1 200 OK\r\nX: " + b"x" * 5_000_000),
        "endless lines": Reply(raw=b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500_000),
        "slow head": Reply(wait=3600),
    }[kind]
    web = serve({"/doc": reply, "/well": Reply()})
    well = web.url("/well", "well.example")
    found = look.observe(web.url("/doc"), well)
    assert standing(classify(found[web.url("/doc")], PATIENCE).state) is Standing.DOUBTFUL
    assert classify(found[well], PATIENCE).state is State.ALIVE


def test_a_way_of_many_slow_steps_ends() -> None:
    asked = []

    async def ask(url: str) -> Answer:
        asked.append(url)
        return Answer(url, 302, f"/{len(asked)}", seconds=19.0)

    fetcher = Fetcher(lambda: ask, replace(QUICK, total_timeout=60))
    found = asyncio.run(fetcher.observe("http://a.th/"))
    assert len(asked) == 4
    assert found.last.failure is Failure.TIMEOUT


def test_a_fault_of_our_own_costs_one_address() -> None:
    async def ask(url: str) -> Answer:
        if "bad" in url:
            raise RuntimeError("x")
        return Answer(url, 200, page=PageText("ok"), kind="page")

    found: dict[str, Observation] = {}
    urls = ["http://a.th/1", "http://a.th/bad", "http://a.th/2"]
    asyncio.run(Fetcher(lambda: ask, QUICK).all(urls, lambda one: found.update({one.url: one})))
    assert sorted(found) == sorted(urls)
    assert classify(found["http://a.th/bad"], PATIENCE).state is State.ERROR
    assert classify(found["http://a.th/2"], PATIENCE).state is State.ALIVE


def test_one_port_that_wants_to_be_left_alone_does_not_shut_the_others(serve: Serve, look: Look) -> None:
    busy = serve(lambda _: Reply(429, headers={"Retry-After": "3600"}))
    well = serve(lambda _: Reply())
    look.limits = replace(QUICK, per_host=1)
    found = look.observe(*(web.url(f"/{number}") for number in range(4) for web in (busy, well)))
    assert len(busy.hits) == 1
    assert len(well.hits) == 4
    assert {classify(one, PATIENCE).state for url, one in found.items() if str(well.port) in url} == {State.ALIVE}
    waiting = serve(lambda _: Reply(429, headers={"Retry-After": "1"}))
    look.limits = replace(QUICK, per_host=1, tries=2, longest_wait=5)
    found = look.observe(waiting.url("/"), *(well.url(f"/more{number}") for number in range(3)))
    assert found[well.url("/more2")].last.status == 200


def test_only_one_of_two_networks_is_enough(serve: Serve, look: Look) -> None:
    web = serve({"/doc": Reply()})
    look.names = {"site.example": ("::ffff:0:1", "100::1", "100::2", "100::3", "100::4", "127.0.0.1")}
    assert look.at(web.url("/doc")).state is State.ALIVE
    look.names = {"site.example": ("100::1", "100::2")}
    look.gives_up, look.limits = {"site.example": 1}, replace(QUICK, tries=1)
    found = look.at(web.url("/doc"))
    assert found.state is State.ERROR


def test_a_certificate_without_the_one_between_is_doubtful(serve: Serve, look: Look, authority: trustme.CA) -> None:
    trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf = authority.create_child_ca().issue_cert("site.example")
    with leaf.private_key_pem.tempfile() as key, leaf.cert_chain_pems[0].tempfile() as chain:
        trust.load_cert_chain(chain, key)  # the one between it and the authority is not sent
    found = look.at(serve({"/doc": Reply()}, trust).url("/doc"))
    assert (found.state, standing(found.state)) == (State.CERTIFICATE, Standing.DOUBTFUL)
    assert "เบราว์เซอร์อาจเปิดได้" in found.detail


ALERTS = {"protocol version": 70, "handshake failure": 40, "insufficient security": 71, "unrecognized name": 112}


@pytest.mark.parametrize("alert", ALERTS)
def test_encryption_that_cannot_be_agreed_on_is_doubtful(alert: str, look: Look) -> None:
    """As old servers end it: an alert of TLS in the place of a greeting."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def say() -> None:
            with server.accept()[0] as line:
                line.recv(9999)
                line.sendall(bytes((21, 3, 1, 0, 2, 2, ALERTS[alert])))

        thread = threading.Thread(target=say, daemon=True)
        thread.start()
        look.limits = replace(QUICK, tries=1)
        found = look.at(f"https://site.example:{server.getsockname()[1]}/doc")
        thread.join()
    assert found.state is State.CERTIFICATE
    assert "เบราว์เซอร์อาจเปิดได้" in found.detail


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["", "text/html", "text/html; charset=tis-620", "x; charset=utf-16"]),
       st.sampled_from(["", "gzip", "deflate", "br"]))  # fmt: skip
def test_any_bytes_are_a_page_of_some_words(body: bytes, kind: str, encoding: str) -> None:
    page = read_page(b"<title>" + body, kind, encoding)
    last = Answer("https://a.th/x.pdf", 200, page=page, kind=kind_of(body))
    classify(Observation("https://a.th/x.pdf", (last,)), PATIENCE)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(min_size=1, max_size=200), min_size=8, max_size=8))
def test_any_bytes_are_an_answer(serve: Serve, look: Look, answers: list[bytes]) -> None:
    look.gives_up, look.limits = {f"h{number}.example": 2 for number in range(8)}, replace(QUICK, tries=1)
    head = b"HTTP/1.1 200 OK\r\n"
    web = serve(lambda hit: Reply(raw=(head if int(hit.path[1:]) % 2 else b"") + answers[int(hit.path[1:])]))
    found = look.observe(*(web.url(f"/{number}", f"h{number}.example") for number in range(8)))
    assert len(found) == 8
    assert all(one.last.failure is not Failure.UNASKED for one in found.values())


def test_a_redirect_that_loops_through_another_host_ends(serve: Serve, look: Look) -> None:
    web = serve(lambda hit: redirect(f"/{len(hit.path)}x{hit.path[1:]}"))
    assert look.at(web.url("/")).state is State.ERROR
    assert len(web.hits) <= 12
