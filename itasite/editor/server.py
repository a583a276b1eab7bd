"""The editor over HTTP, on this machine alone: uvicorn, told to say nothing and to trust nobody."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import threading

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from itasite.editor.guard import Guard
from itasite.editor.heads import ADDRESS, Home

_LONGEST_HEAD = 64 << 10  # bytes; the guard refuses less in words
_PATIENCE = 60.0  # seconds in which a head must have come: a browser on a busy machine connects long before it asks
_MOST = 64  # connections at once
_END = 1  # second that an answer has to come to its end when the editor stops


class EditorServer:
    """Has its port at once (0: any that is free), and answers once started."""

    def __init__(self, port: int) -> None:
        """Raises OSError if the port is taken."""
        self._socket = socket.socket()
        try:
            if os.name != "nt":  # there it would let two programs share a port
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.bind((ADDRESS, port))
            self._socket.listen(_MOST)  # from here on the port is ours
        except OSError:
            self._socket.close()
            raise
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def home(self) -> Home:
        """Where it can be reached."""
        return Home(int(self._socket.getsockname()[1]))

    def start(self, guard: Guard) -> None:
        """Answer from now on, in a thread of its own. It takes the guard alone, never an application without it."""
        if not isinstance(guard, Guard):
            raise TypeError("only the guard is served")
        logging.getLogger("uvicorn").setLevel(logging.CRITICAL + 1)
        self._server = uvicorn.Server(
            uvicorn.Config(
                guard,
                http=_Patient,
                ws="none",
                loop="asyncio",
                lifespan="off",
                log_config=None,
                access_log=False,
                proxy_headers=False,  # nobody stands between, so nobody tells who asks
                server_header=False,
                limit_concurrency=_MOST,
                h11_max_incomplete_event_size=_LONGEST_HEAD,
                timeout_graceful_shutdown=_END,
            )
        )
        sockets = [self._socket]
        self._thread = threading.Thread(target=self._server.run, args=(sockets,), name="editor", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Answer no more, and let go of the port."""
        if self._server and self._thread:
            self._server.should_exit = True
            self._thread.join(_END + 2)
        self._socket.close()


class _Patient(H11Protocol):
    """A connection that is closed if no request has come in time; uvicorn itself waits for ever."""

    patience = _PATIENCE

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self.loop.call_later(self.patience, self._unless_asked)

    def _unless_asked(self) -> None:
        if self.cycle is None and not self.transport.is_closing():
            self.transport.close()
