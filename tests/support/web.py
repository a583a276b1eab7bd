"""A real web on this machine: servers that misbehave as told, under any host name, with any certificate."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.support.patience import PATIENCE


@dataclass(frozen=True)
class Reply:
    """What a server says; `wait` before it says anything, `drip` seconds between the bytes of the body."""

    status: int = 200
    body: bytes = b"<title>ok</title><p>" + b"text " * 100
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "text/html; charset=utf-8"
    wait: float = 0.0
    drip: float = 0.0
    hangs_up: bool = False
    endless: bool = False
    raw: bytes = b""  # all that is sent, head and body, in the place of what the others say


def page(title: str, text: str = "text " * 100, **more: object) -> Reply:
    return Reply(body=f"<html><title>{title}</title><body>{text}</body></html>".encode(), **more)  # type: ignore[arg-type]


def redirect(to: str, status: int = 302) -> Reply:
    return Reply(status, b"", {"Location": to})


@dataclass(frozen=True)
class Hit:
    """What a server was asked."""

    host: str
    path: str
    headers: dict[str, str]


class Web:
    """A server on a free port of this machine that answers for every host name."""

    def __init__(self, answer: Callable[[Hit], Reply], trust: ssl.SSLContext | None = None) -> None:
        self.answer = answer
        self.hits: list[Hit] = []
        self.sent = 0  # bytes of bodies
        self.most_at_once = 0
        self.most_of_a_host = 0
        self.crowd = 0  # no answer comes before so many are asked for at once
        self._open: Counter[str] = Counter()
        self._trust = trust
        self._loop, self._crowded = asyncio.new_event_loop(), asyncio.Event()
        ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(ready,), daemon=True)
        self._thread.start()
        assert ready.wait(PATIENCE)

    @property
    def paths(self) -> list[str]:
        return [hit.path for hit in self.hits]

    def url(self, path: str = "/", host: str = "site.example") -> str:
        return f"{'https' if self._trust else 'http'}://{host}:{self.port}{path}"

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _serve(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.set_exception_handler(lambda *_: None)
        start = asyncio.start_server(self._serve_one, "127.0.0.1", 0, ssl=self._trust, backlog=256)
        server = self._loop.run_until_complete(start)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        self._loop.run_forever()
        server.close()
        left = asyncio.all_tasks(self._loop)
        for task in left:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self._loop.close()

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
            hit = Hit(headers["host"].partition(":")[0], head[0].split()[1], headers)
            self.hits.append(hit)
            self._open[hit.host] += 1
            self.most_at_once = max(self.most_at_once, self._open.total())
            self.most_of_a_host = max(self.most_of_a_host, self._open[hit.host])
            if self._open.total() >= self.crowd:
                self._crowded.set()
            try:
                await self._crowded.wait()
                await self._say(self.answer(hit), writer)
            finally:
                self._open[hit.host] -= 1
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _say(self, reply: Reply, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(reply.wait)
        if reply.hangs_up:
            return
        if reply.raw:
            writer.write(reply.raw)
            await writer.drain()
            self.sent += len(reply.raw)
            return
        length = {} if reply.endless else {"Content-Length": str(len(reply.body))}
        lines = {"Content-Type": reply.kind, **length, **reply.headers}
        text = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        writer.write(f"HTTP/1.1 {reply.status} X\r\n{text}Connection: close\r\n\r\n".encode())
        chunks: Sequence[bytes] = [reply.body]
        if reply.drip:
            chunks = [reply.body[place : place + 1] for place in range(len(reply.body))]
        while True:
            for chunk in chunks:
                writer.write(chunk)
                await writer.drain()
                self.sent += len(chunk)
                await asyncio.sleep(reply.drip)
            if not reply.endless:
                return
