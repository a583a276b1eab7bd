"""A web that is torn down after each test, and someone who looks at it as the command does."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme

from tests.support.look import Look, Serve
from tests.support.web import Hit, Reply, Web


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


@pytest.fixture
def look(authority: trustme.CA) -> Look:
    return Look(authority)


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
