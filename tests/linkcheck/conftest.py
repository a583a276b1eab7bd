"""A web that is torn down after each test, and someone who looks at it as the command does."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import trustme

from itasite.linkcheck.classify import Classification, classify
from itasite.linkcheck.fetch import Fetcher, Limits
from itasite.linkcheck.http_client import HttpClient, Permit
from itasite.linkcheck.observation import Observation
from tests.support.web import Hit, Reply, Web

Serve = Callable[..., Web]
QUICK = Limits(jobs=16, per_host=4, delay=0.0, tries=3, backoff=0.01, longest_wait=0.5)


@pytest.fixture
def serve() -> Iterator[Serve]:
    opened = []

    def start(answer: Callable[[Hit], Reply] | dict[str, Reply], trust: ssl.SSLContext | None = None) -> Web:
        known = answer if callable(answer) else lambda hit: answer.get(hit.path, Reply(404))
        opened.append(Web(known, trust))
        return opened[-1]

    yield start
    for web in opened:
        web.close()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def certificate(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., ssl.SSLContext]:
    """A server's certificate: of the authority that we trust, of another, or of nobody."""

    def make(*names: str, by: trustme.CA | None = None, alone: bool = False, **more: object) -> ssl.SSLContext:
        found = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if alone:
            other, folder = trustme.CA(), tmp_path_factory.mktemp("alone")
            other.cert_pem.write_to_path(folder / "c.pem")
            other.private_key_pem.write_to_path(folder / "k.pem")
            found.load_cert_chain(folder / "c.pem", folder / "k.pem")
        else:
            (by or authority).issue_cert(*names, **more).configure_cert(found)  # type: ignore[arg-type]
        return found

    return make


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


@pytest.fixture
def look(authority: trustme.CA) -> Look:
    return Look(authority)


NO_NAME = socket.gaierror(socket.EAI_NONAME, "no name")
STUMBLE = socket.gaierror(socket.EAI_AGAIN, "later")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site with no address in it but those that a test writes."""
    files = {
        "mkdocs.yml": "docs_dir: content\n",
        "content/agency.yml": "name: ก\nshort_name: ข\nkind: sao\nprovince: ค\n",
        "content/2566/year.yml": "parts: [scores]\n",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path
