"""Someone who looks at a web as the command does."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable, Sequence

import trustme

from itasite.linkcheck.classify import Classification, classify
from itasite.linkcheck.fetch import Fetcher, Limits
from itasite.linkcheck.http_client import HttpClient, Permit
from itasite.linkcheck.observation import Observation
from tests.support.web import Web

Serve = Callable[..., Web]
QUICK = Limits(jobs=16, per_host=4, delay=0.0, tries=3, backoff=0.01, longest_wait=0.5)
NO_NAME = socket.gaierror(socket.EAI_NONAME, "no name")
STUMBLE = socket.gaierror(socket.EAI_AGAIN, "later")


class Look:
    """Asks for addresses over real sockets; only the name service is ours."""

    def __init__(self, authority: trustme.CA) -> None:
        self.names: dict[str, Sequence[str] | Exception] = {}
        self.asked_names: list[str] = []
        self.permits: Permit = lambda _: True
        self.limits = QUICK
        self.timeout = 5.0
        self.slow = 3.0
        self._trust = ssl.create_default_context()
        authority.configure_trust(self._trust)

    async def _resolve(self, host: str) -> Sequence[str]:
        self.asked_names.append(host)
        found = self.names.get(host, ("127.0.0.1",))
        if isinstance(found, Exception):
            raise found
        return found

    def observe(self, *urls: str) -> dict[str, Observation]:
        found: dict[str, Observation] = {}

        async def run() -> None:
            client = HttpClient(self.timeout, self._resolve, self.permits, self._trust)
            await Fetcher(client.new_session, self.limits).all(urls, lambda one: found.update({one.url: one}))

        asyncio.run(run())
        return found

    def at(self, url: str) -> Classification:
        return classify(self.observe(url)[url], self.slow)
