"""The preview over HTTP, for this machine alone: hands requests to `Answers`, and tells open pages of new states."""

from __future__ import annotations

import os
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from typing import Any

from itasite.serve.answers import Answer, Answers, Request
from itasite.serve.engine import Engine
from itasite.serve.notices import EVENTS
from itasite.serve.state import State

ADDRESS = "127.0.0.1"
_PATIENCE = 60  # seconds for which a connection may say nothing, or take nothing
_PULSE = 15.0  # seconds between two signs of life to an open page, which show that it is still there
_RETRY = 1_000  # milliseconds after which a page that lost us asks again
_FIRST = 2.0  # seconds that a request waits for the first site
_HEADERS = (
    ("Cache-Control", "no-cache"),  # a browser asks each time whether its copy is still right
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),  # drafts are not for other sites that are open
    ("Content-Security-Policy", "frame-ancestors 'self'"),
)


class PreviewServer(ThreadingTCPServer):
    """Serves what an engine has to show. It has its port at once (0: any that is free), and answers once started."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = os.name != "nt"  # there it would let two programs share a port
    request_queue_size = 64

    engine: Engine
    answers: Answers

    def __init__(self, port: int) -> None:
        """Raises OSError if the port is taken."""
        super().__init__((ADDRESS, port), _Handler)

    @property
    def port(self) -> int:
        """The port on which it listens."""
        return int(self.server_address[1])

    def start(self, engine: Engine) -> None:
        """Answer from now on, in a thread of its own."""
        self.engine, self.answers = engine, Answers(self.port, self._state, engine.after)
        threading.Thread(target=self.serve_forever, args=(0.1,), name="server", daemon=True).start()

    def stop(self) -> None:
        """Answer no more, and let go of the port."""
        self.shutdown()
        self.server_close()

    def _state(self) -> State:
        state = self.engine.state
        return state if state.number else self.engine.later_than(0, _FIRST)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that breaks off is no fault, and all else has been answered."""


class _Handler(BaseHTTPRequestHandler):
    """One connection, which asks once."""

    server: PreviewServer
    timeout = _PATIENCE

    def do_GET(self) -> None:
        """Answer what can be read as a request, whatever its method."""
        hosts = tuple(self.headers.get_all("Host", ()))
        request = Request(self.command, self.path, hosts, self.headers.get("If-None-Match", ""))
        answers = self.server.answers
        refusal = answers.refusal(request)
        if refusal is None and self.path.partition("?")[0] == EVENTS:
            self._tell_states()
        else:
            self._send(refusal or answers.answer(request))

    do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_TRACE = do_CONNECT = do_GET

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Answer what cannot be read as a request, or has a method that nobody knows."""
        self.request_version = self.protocol_version  # of the oldest there are answers without a head
        self._send(self.server.answers.unreadable(HTTPStatus(code)))

    def version_string(self) -> str:
        """The name of the program, without its version."""
        return "itasite"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""

    def _send(self, answer: Answer) -> None:
        with answer:
            self.send_response(answer.status)
            for name, value in (("Content-Type", answer.kind), ("Content-Length", str(answer.size)), *_HEADERS):
                self.send_header(name, value)
            for name, value in answer.more:
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                for part in answer.parts():
                    self.wfile.write(part)

    def _tell_states(self) -> None:
        """Tell an open page of the present state and of each that follows, until it is closed or the engine stops."""
        self.send_response(HTTPStatus.OK)
        for name, value in (("Content-Type", "text/event-stream"), *_HEADERS):
            self.send_header(name, value)
        self.end_headers()
        if self.command == "HEAD":
            return
        self.wfile.write(f"retry: {_RETRY}\n\n".encode())
        told = -1
        while not self.server.engine.stopped:
            notices = self.server.answers.notices()
            news = notices.state.number != told
            self.wfile.write(b"data: " + notices.now + b"\n\n" if news else b":\n\n")
            told = notices.state.number
            self.server.engine.later_than(told, _PULSE)
