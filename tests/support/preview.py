"""Sites for the preview that are made by a word: what it shows can be told apart from how sites are made."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from itasite.serve.engine import Attempt, Engine
from itasite.serve.http_server import PreviewServer
from itasite.serve.state import Made, Places, ReadySite
from tests.support.patience import until

PAGE = "<!doctype html><html lang=th><head><meta charset=utf-8><title>{0}</title></head><body><p>{0}</p></body></html>"


@dataclass
class Files:
    """A site of given files; one that is an exception cannot be made."""

    files: dict[str, bytes | Path | Exception] = field(default_factory=dict)

    def has(self, path: str) -> bool:
        return path in self.files

    def content(self, path: str) -> bytes | Path | None:
        found = self.files.get(path)
        if isinstance(found, Exception):
            raise found
        return found


def page(text: str) -> bytes:
    return PAGE.format(text).encode()


def ready(
    text: str = "หน้าแรก", files: Mapping[str, bytes | Path | Exception] | None = None, base: str = "/"
) -> ReadySite:
    """A site with a front page that says `text`, and further files by path."""
    return ReadySite(Files({"index.html": page(text), **(files or {})}), base)


class Workshop:
    """An engine whose changes and sites a test makes by hand."""

    def __init__(self, *made: Made | Exception, content: Path = Path("content")) -> None:
        self.made = list(made)
        self.attempts: list[Attempt] = []
        self.watched: list[Places] = []
        self._begun = 0
        self._next: list[frozenset[Path]] = []
        self._come = threading.Condition()
        self.engine = Engine(self._make, Places(content), self, self.attempts.append)

    def _make(self) -> Made:
        self._begun += 1
        made = self.made.pop(0)
        if isinstance(made, Exception):
            raise made
        return made

    def watch(self, places: Places) -> None:
        self.watched.append(places)

    def changes(self) -> frozenset[Path]:
        with self._come:
            self._come.wait_for(lambda: self._next)
            return self._next.pop(0)

    def tell(self, files: frozenset[Path]) -> None:
        self._tell(files)

    def stop(self) -> None:
        self._tell(frozenset())

    def change(self, made: Made | Exception, *names: str) -> None:
        """Change files, and wait until the engine has tried."""
        self.made.append(made)
        self._tell(frozenset(map(Path, names or ("content/a.yml",))))
        self.tried()

    def tried(self) -> None:
        """Wait until all that was given to make has been asked for, and told."""
        until(lambda: not self.made and len(self.attempts) == self._begun)

    def _tell(self, changed: frozenset[Path]) -> None:
        with self._come:
            self._next.append(changed)
            self._come.notify_all()


@contextmanager
def serving(*made: Made | Exception, content: Path = Path("content"), port: int = 0) -> Iterator[tuple[Workshop, str]]:
    """A running preview of what is made in turn, and its address without a "/" at the end."""
    workshop = Workshop(*made, content=content)
    server = PreviewServer(port)
    workshop.engine.start()
    server.start(workshop.engine)
    if made:
        workshop.tried()
    yield workshop, f"http://127.0.0.1:{server.port}"
    workshop.engine.stop()
    server.stop()
