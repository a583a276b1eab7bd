"""The preview over real sockets: whatever is sent, it answers, and it ends at once."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator

import pytest

from itasite.problem import Position, error
from itasite.serve import http_server
from itasite.serve.http_server import ADDRESS, PreviewServer
from itasite.serve.state import Made
from tests.support.patience import PATIENCE
from tests.support.preview import Workshop, page, ready, serving

WRONG = error(Position("agency.yml"), "rule", "ผิด", "แก้")


def sent(address: str, request: str) -> tuple[int, dict[str, str], bytes]:
    """What comes back for some bytes: status, headers, body."""
    port = int(address.rpartition(":")[2])
    with socket.create_connection((ADDRESS, port), PATIENCE) as connection:
        connection.sendall(request.replace("\n", "\r\n").encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    return int(first.split()[1]), dict(line.split(": ", 1) for line in lines), body


def get(address: str, target: str = "/", method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    return sent(address, f"{method} {target} HTTP/1.1\nHost: {address.removeprefix('http://')}\n\n")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    file = tmp_path_factory.mktemp("files") / "big.pdf"
    file.write_bytes(b"%PDF" * 300_000)
    with serving(Made(ready(files={"404.html": page("ไม่พบ"), "big.pdf": file}))) as (_, address):
        yield address


def test_pages_and_files_come_whole(shown: str) -> None:
    status, headers, body = get(shown)
    assert (status, headers["Content-Type"], int(headers["Content-Length"])) == (
        200,
        "text/html; charset=utf-8",
        len(body),
    )
    assert "หน้าแรก".encode() in body
    status, headers, body = get(shown, "/big.pdf")
    assert (status, headers["Content-Type"], body) == (200, "application/pdf", b"%PDF" * 300_000)
    assert get(shown, "/none")[0] == 404


def test_head_is_the_same_without_the_body(shown: str) -> None:
    for target in ("/", "/big.pdf", "/none"):
        status, headers, _ = get(shown, target)
        assert get(shown, target, "HEAD")[0] == status
        assert get(shown, target, "HEAD")[1]["Content-Length"] == headers["Content-Length"]
        assert get(shown, target, "HEAD")[2] == b""


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "send_error", "x"]
)
def test_only_looking_is_allowed(shown: str, method: str) -> None:
    status, headers, body = get(shown, "/", method)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")
    assert "ที่นี่ดูได้อย่างเดียว".encode() in body


@pytest.mark.parametrize(
    "host",
    [
        "",
        "Host: evil.example\n",
        "Host: 127.0.0.1\n",
        "Host: evil.example:{port}\n",
        "Host: {own}\nHost: evil.example\n",
    ],
)
@pytest.mark.parametrize("target", ["/", "/.itasite/events", "/.itasite/now"])
def test_other_names_for_this_machine_are_refused(shown: str, host: str, target: str) -> None:
    own = shown.removeprefix("http://")
    said = host.format(own=own, port=own.partition(":")[2])
    assert sent(shown, f"GET {target} HTTP/1.1\n{said}\n")[0] == 403


def test_nobody_else_reaches_it(shown: str) -> None:
    headers = get(shown)[1]
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in headers
    assert headers["Server"] == "itasite"


@pytest.mark.parametrize("request_line", ["nonsense", "GET / HTTP/9.9", "GET / x y z", f"GET /{'a' * 70_000} HTTP/1.1"])
def test_what_is_no_request_is_refused_and_the_next_is_answered(shown: str, request_line: str) -> None:
    status, _, body = sent(shown, f"{request_line}\nHost: x\n\n")
    assert status in (400, 414, 505)
    assert "คำขอนี้ใช้ไม่ได้".encode() in body
    assert get(shown)[0] == 200


def test_who_says_nothing_holds_up_nobody(shown: str) -> None:
    port = int(shown.rpartition(":")[2])
    silent = [socket.create_connection((ADDRESS, port), PATIENCE) for _ in range(100)]
    try:
        assert get(shown)[0] == 200
    finally:
        for connection in silent:
            connection.close()


class Listener:
    """An open page."""

    def __init__(self, address: str) -> None:
        host = address.removeprefix("http://")
        self._connection = socket.create_connection((ADDRESS, int(host.partition(":")[2])), PATIENCE)
        self._connection.sendall(f"GET /.itasite/events HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        self._stream = self._connection.makefile("rb")

    def next(self) -> dict[str, str] | None:
        """What is told next; None if nothing will be."""
        for line in self._stream:
            if line.startswith(b"data: "):
                return dict(json.loads(line.removeprefix(b"data: ")))
        return None

    def close(self) -> None:
        self._stream.close()
        self._connection.close()


def test_open_pages_are_told_of_each_state_and_let_go_at_the_end() -> None:
    with serving(Made(ready())) as (workshop, address):
        pages = [Listener(address) for _ in range(12)]
        first = [one.next() for one in pages]
        workshop.change(Made(None, (WRONG,)))
        second = [one.next() for one in pages]
        workshop.change(Made(ready("ใหม่")))
        third = [one.next() for one in pages]
    for one, two, three in zip(first, second, third, strict=True):
        assert one is not None
        assert two is not None
        assert three is not None
        assert one["site"] == two["site"] != three["site"]
        assert one["findings"] != two["findings"] != three["findings"]
        assert "ผิดพลาด" in two["notice"]
        assert "ผิดพลาด" not in three["notice"]
    assert [one.next() for one in pages] == [None] * 12
    for listener in pages:
        listener.close()


def test_a_page_asked_for_before_the_first_site_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_server, "_FIRST", PATIENCE)
    workshop = Workshop(Made(ready("มาแล้ว")))
    server = PreviewServer(0)
    server.start(workshop.engine)
    address = f"http://127.0.0.1:{server.port}"
    listener = Listener(address)
    workshop.engine.start()
    told = listener.next()
    assert told
    assert told["site"].endswith("-1")
    assert "มาแล้ว".encode() in get(address)[2]
    workshop.engine.stop()
    listener.close()
    server.stop()


def test_a_taken_port_is_not_shared() -> None:
    with serving(Made(ready())) as (_, address), pytest.raises(OSError, match="in use"):
        PreviewServer(int(address.rpartition(":")[2]))
