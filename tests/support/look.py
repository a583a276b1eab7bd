"""Someone who looks at a web as the command does."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable, Sequence

import trustme

from itasite.linkcheck import url_parts
from itasite.linkcheck.classify import Classification, classify
from itasite.linkcheck.fetch import Fetcher, Limits
from itasite.linkcheck.http_client import HttpClient, Permit
from itasite.linkcheck.observation import Answer, Ask, Observation
from tests.support.patience import PATIENCE
from tests.support.web import Web

Serve = Callable[..., Web]
QUICK = Limits(jobs=16, per_host=4, delay=0.0, tries=3, backoff=0.01, longest_wait=0.5, total_timeout=600.0)
PATIENTLY = ("--timeout", str(PATIENCE), "--slow", str(PATIENCE))  # who answers at all answers within these
NO_NAME = socket.gaierror(socket.EAI_NONAME, "no name")
STUMBLE = socket.gaierror(socket.EAI_AGAIN, "later")


class Look:
    """Asks for addresses over real sockets; only the name service is ours.

    `gives_up` names the seconds after which a host that never answers is left; all others have time without end. So
    no test takes a busy machine for a dead host. What was `asked` is counted here: such a host may be left before the
    request comes to it.
    """

    def __init__(self, authority: trustme.CA) -> None:
        self.names: dict[str, Sequence[str] | Exception] = {}
        self.asked: list[str] = []
        self.asked_names: list[str] = []
        self.permits: Permit = lambda _: True
        self.limits = QUICK
        self.gives_up: dict[str, float] = {}
        self.slow = PATIENCE
        self._trust = ssl.create_default_context()
        authority.configure_trust(self._trust)

    async def _resolve(self, host: str) -> Sequence[str]:
        self.asked_names.append(host)
        found = self.names.get(host, ("127.0.0.1",))
        if isinstance(found, Exception):
            raise found
        return found

    def _new_session(self, clients: dict[float, HttpClient]) -> Ask:
        """Each host is asked with its own patience."""
        asks: dict[float, Ask] = {}

        async def ask(url: str) -> Answer:
            self.asked.append(url)
            seconds = self.gives_up.get(url_parts.host(url), PATIENCE)
            if seconds not in clients:
                clients[seconds] = HttpClient(seconds, self._resolve, self.permits, self._trust)
            if seconds not in asks:
                asks[seconds] = clients[seconds].new_session()
            return await asks[seconds](url)

        return ask

    def observe(self, *urls: str) -> dict[str, Observation]:
        found: dict[str, Observation] = {}

        async def run() -> None:
            clients: dict[float, HttpClient] = {}
            fetcher = Fetcher(lambda: self._new_session(clients), self.limits)
            await fetcher.all(urls, lambda one: found.update({one.url: one}))

        asyncio.run(run())
        return found

    def at(self, url: str) -> Classification:
        return classify(self.observe(url)[url], self.slow)
