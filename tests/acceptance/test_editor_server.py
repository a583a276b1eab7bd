"""The editor over real sockets: what no browser would send, and what waits."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from itasite.editor import server as served
from itasite.editor.app import guarded
from itasite.editor.desk import Desk
from itasite.editor.heads import ADDRESS
from itasite.editor.keys import Keys
from itasite.editor.server import EditorServer
from itasite.editor.work import Work
from tests.support.patience import PATIENCE
from tests.support.sites import ROOT


class Shown:
    """An editor that runs, and a key to it."""

    def __init__(self) -> None:
        self.keys, self.server = Keys(), EditorServer(0)
        self.home = self.server.home
        self.server.start(guarded(Desk(Work(ROOT / "mkdocs.yml")), self.keys, self.home))

    def sent(self, request: str | bytes, *, close: bool = False) -> bytes:
        """All that comes back for some bytes, until the other end hangs up; `{own}` is a head that would be let in."""
        own = f"Host: {self.home.host}\r\nCookie: {self.home.cookie}={self.keys.cookie}"
        raw = request.replace("{own}", own).encode() if isinstance(request, str) else request
        with socket.create_connection((ADDRESS, self.home.port), PATIENCE) as connection:
            try:
                connection.sendall(raw)
                if close:
                    connection.shutdown(socket.SHUT_WR)
                return b"".join(iter(lambda: connection.recv(65536), b""))
            except (ConnectionResetError, BrokenPipeError):  # it did not even read all
                return b""

    def status(self, request: str) -> int:
        """The status that comes back; 0 where the other end hangs up without a word."""
        answer = self.sent(request.replace("\n", "\r\n"))
        assert answer.count(b"HTTP/1.1 ") <= 1
        return int(answer.split()[1]) if answer else 0


@pytest.fixture(scope="module")
def shown() -> Iterator[Shown]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(served._Patient, "patience", PATIENCE)  # a head comes late where the machine is busy
        found = Shown()
        yield found
        found.server.stop()


def test_a_page_comes_whole_and_the_connection_ends(shown: Shown) -> None:
    head, _, body = shown.sent("GET / HTTP/1.1\r\n{own}\r\n\r\n").partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 ")
    assert b"connection: close" in head.lower()
    assert f"content-length: {len(body)}".encode() in head.lower()
    assert b"server:" not in head.lower()
    assert "เริ่มต้น".encode() in body
    assert shown.sent("HEAD / HTTP/1.1\r\n{own}\r\n\r\n").endswith(b"\r\n\r\n")


REFUSED = {
    "no key": (401, "GET / HTTP/1.1\nHost: {host}\n\n"),
    "a wrong key": (401, "GET /?key=x HTTP/1.1\nHost: {host}\n\n"),
    "another name": (403, "GET / HTTP/1.1\n{own}.evil.example\n\n".replace("{own}", "Host: evil.example:{port}\nX: y")),
    "the form of another site": (403, "POST / HTTP/1.1\n{own}\nOrigin: https://evil.example\nContent-Length: 0\n\n"),
    "the form of another port": (403, "POST / HTTP/1.1\n{own}\nOrigin: http://127.0.0.1:1\nContent-Length: 0\n\n"),
    "a form without origin": (403, "POST / HTTP/1.1\n{own}\nContent-Length: 0\n\n"),
    "OPTIONS": (405, "OPTIONS / HTTP/1.1\n{own}\n\n"),
    "OPTIONS of all": (405, "OPTIONS * HTTP/1.1\n{own}\n\n"),
    "TRACE": (405, "TRACE / HTTP/1.1\n{own}\n\n"),
    "CONNECT": (405, "CONNECT evil.example:80 HTTP/1.1\n{own}\n\n"),
    "a whole address": (400, "GET http://evil.example/ HTTP/1.1\n{own}\n\n"),
    "a way out": (400, "GET /../../etc/passwd HTTP/1.1\n{own}\n\n"),
    "a way out in other letters": (400, "GET /%2e%2e%2f%2e%2e%2fetc/passwd HTTP/1.1\n{own}\n\n"),
    "a way out to our own files": (400, "GET /.itasite/..%2f..%2fguard.py HTTP/1.1\n{own}\n\n"),
    "websocket": (400, "GET / HTTP/1.1\n{own}\nConnection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Key: a\n\n"),
    "a body larger than the disk": (413, "POST / HTTP/1.1\n{own}\n{origin}\nContent-Length: 99999999999\n\nx"),
    "more headers than a browser sends": (431, "GET / HTTP/1.1\n{own}\n" + "X: y\n" * 200 + "\n"),
    "chunks beside a length": (
        400, "POST / HTTP/1.1\n{own}\n{origin}\nContent-Length: 4\nTransfer-Encoding: chunked\n\n0\n\nGET /",
    ),
    "odd chunks": (400, "POST / HTTP/1.1\n{own}\n{origin}\nTransfer-Encoding: xchunked\n\n0\n\n"),
    "chunks": (400, "POST / HTTP/1.1\n{own}\n{origin}\nTransfer-Encoding: chunked\n\n0\n\n"),
    "two lengths": (400, "POST / HTTP/1.1\n{own}\n{origin}\nContent-Length: 0\nContent-Length: 9\n\nGET / HTTP/1.1"),
    "a length with a sign": (400, "POST / HTTP/1.1\n{own}\n{origin}\nContent-Length: +5\n\nhello"),
    "a blank before the colon": (400, "POST / HTTP/1.1\n{own}\n{origin}\nContent-Length : 5\n\nhello"),
    "a body of GET": (400, "GET / HTTP/1.1\n{own}\nContent-Length: 18\n\nGET /x HTTP/1.1\n\n"),
    "two hosts": (400, "GET / HTTP/1.1\n{own}\nHost: evil.example\n\n"),
    "no host": (400, "GET / HTTP/1.1\nX: y\n\n"),
    "a wait for leave": (400, "POST / HTTP/1.1\n{own}\n{origin}\nContent-Length: 5\nExpect: 100-continue\n\n"),
    "no HTTP": (400, "hello\n\n"),
    "TLS": (400, "\x16\x03\x01\x02\n\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_request_of_ours_is_refused_once(shown: Shown, name: str) -> None:
    """Once: nothing that stands behind a request is taken for another."""
    status, request = REFUSED[name]
    home = shown.home
    for word, value in (("host", home.host), ("port", str(home.port)), ("origin", f"Origin: {home.origin}")):
        request = request.replace(f"{{{word}}}", value)
    assert shown.status(request) == status


@pytest.mark.parametrize("begin", ["GET / HTTP/1.1\r\n{own}\r\nX: ", "GET /", "GET / HTTP/1.1\r\n{own}\r\nX"])
def test_a_head_that_does_not_end_is_not_kept(shown: Shown, begin: str) -> None:
    """It hangs up on what was not read; whether its answer comes before that, the system decides."""
    answer = shown.sent(begin + "y" * 200_000)
    assert answer[:13] in (b"", b"HTTP/1.1 400 ")


def test_what_stands_behind_a_request_is_never_answered(shown: Shown) -> None:
    twice = shown.sent("GET / HTTP/1.1\r\n{own}\r\n\r\n" * 2)
    assert twice.count(b"HTTP/1.1 ") == 1
    bare = shown.sent("GET / HTTP/1.1\n{own}\n\nGET / HTTP/1.1\n{own}\n\n".replace("\r", ""))
    assert bare.count(b"HTTP/1.1 ") <= 1


def test_an_end_in_the_middle_of_a_body_saves_nothing(shown: Shown, caplog: pytest.LogCaptureFixture) -> None:
    origin = f"Origin: {shown.home.origin}"
    request = f"POST / HTTP/1.1\r\n{{own}}\r\n{origin}\r\nContent-Length: 50\r\n\r\na=b"
    assert not shown.sent(request, close=True).startswith(b"HTTP/1.1 2")
    assert caplog.text == ""


def test_a_head_that_does_not_come_is_not_waited_for(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(served._Patient, "patience", 0.05)
    assert shown.sent("GET / HTTP/1.1\r\nHost: 127") == b""
    assert shown.sent(b"") == b""


def test_nobody_else_reaches_it(shown: Shown) -> None:
    for address in ("127.0.0.2", "::1", socket.gethostbyname(socket.gethostname())):
        if address == ADDRESS:
            continue
        with pytest.raises(OSError):  # noqa: PT011  # which of them, the system decides
            socket.create_connection((address, shown.home.port), 5)


def test_nothing_is_logged(shown: Shown, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "itasite")
    key = shown.keys.new()
    shown.status(f"GET /?key={key} HTTP/1.1\nHost: {shown.home.host}\n\n")
    shown.status("hello\n\n")
    shown.status("GET / HTTP/1.1\n{own}\n\n")
    assert caplog.text == ""
    assert capfd.readouterr() == ("", "")


def test_a_taken_port_is_an_error_of_the_system_and_is_let_go(tmp_path: Path, port: int) -> None:
    first = EditorServer(port)
    with pytest.raises(OSError, match="in use"):
        EditorServer(port)
    first.start(guarded(Desk(Work(tmp_path / "mkdocs.yml")), Keys(), first.home))
    first.stop()
    again = EditorServer(port)
    again.stop()
