"""A host of repositories on this machine: git's own http-backend behind a token, and the answers of odd hosts."""

from __future__ import annotations

import base64
import os
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from itasite.versions import transport
from tests.support.patience import PATIENCE
from tests.support.repositories import git

TOKEN = "ghp-loopback-0123456789"


class Host(ThreadingHTTPServer):
    """What it serves, whom it lets in, and what it answers instead."""

    daemon_threads = True
    root: Path
    token = TOKEN
    status = 0
    page = ""
    moved = ""
    asked: list[tuple[str, str]]

    @property
    def place(self) -> str:
        """Scheme, host and port of it."""
        return f"{self.scheme}://127.0.0.1:{self.server_address[1]}"

    scheme = "http"


class _Handler(BaseHTTPRequestHandler):
    server: Host

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        given = base64.b64decode(self.headers.get("Authorization", "Basic Og==").split()[1]).decode()
        self.server.asked.append((self.path, given))
        if self.server.page:
            self._send(200, {"Content-Type": "text/html"}, self.server.page.encode())
        elif self.server.status:
            self._send(self.server.status, {"Retry-After": "600", "Location": self.server.moved + self.path}, b"no")
        elif given.partition(":")[2] != self.server.token:
            self._send(401, {"WWW-Authenticate": 'Basic realm="git"'}, b"")
        else:
            self._backend(body)

    def _backend(self, body: bytes) -> None:
        path, _, query = self.path.partition("?")
        environment = os.environ | {
            "GIT_PROJECT_ROOT": str(self.server.root), "GIT_HTTP_EXPORT_ALL": "1", "PATH_INFO": path,
            "QUERY_STRING": query,
            "REQUEST_METHOD": self.command, "REMOTE_USER": "x", "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)), "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
        }  # fmt: skip
        done = subprocess.run(["git", "http-backend"], env=environment, input=body, capture_output=True, check=False)
        head, _, rest = done.stdout.partition(b"\r\n\r\n")
        headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if line)
        self._send(int(headers.pop("Status", "200").split()[0]), headers, rest)

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(body))}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def git_host(root: Path, tls: ssl.SSLContext | None = None) -> Iterator[Host]:
    """Serve the bare repositories below `root`; there is `web.git`, empty."""
    root.mkdir()
    git(root, "init", "--bare", "--quiet", "--initial-branch=main", "web.git")
    git(root / "web.git", "config", "http.receivepack", "true")
    with Host(("127.0.0.1", 0), _Handler) as host, pytest.MonkeyPatch.context() as patch:
        patch.setattr(transport, "CONNECT", PATIENCE)
        patch.setattr(transport, "READ", PATIENCE)
        host.root, host.asked = root, []
        if tls is not None:
            host.socket = tls.wrap_socket(host.socket, server_side=True)
            host.scheme = "https"
        thread = threading.Thread(target=host.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield host
        finally:
            host.shutdown()
            thread.join()
