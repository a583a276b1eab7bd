"""What the preview hears of changed files, from the real file system."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from itasite.listing import folder_states
from itasite.serve import watching
from itasite.serve.state import Places
from itasite.serve.watching import Watcher
from tests.support.patience import PATIENCE, until


class Heard:
    """A watcher, and all files that it told."""

    def __init__(self, folder: Path) -> None:
        (folder / "content" / "2566").mkdir(parents=True)
        (folder / "content" / "2566" / "oit.yml").write_text("a: 1\n", encoding="utf-8")
        (folder / "mkdocs.yml").write_text("a: 1\n", encoding="utf-8")
        self._names, self._hold = set[str](), threading.Lock()
        self._folder = folder.resolve()
        self.watcher = Watcher()
        (folder / "own").mkdir()
        self.watcher.watch(Places(folder / "content", (folder / "mkdocs.yml",), (folder / "own",)))
        self.thread = threading.Thread(target=self._hear, daemon=True)
        self.thread.start()

    def _hear(self) -> None:
        while changed := self.watcher.changes():
            with self._hold:
                self._names |= {path.relative_to(self._folder).as_posix() for path in changed}

    @property
    def names(self) -> frozenset[str]:
        with self._hold:
            return frozenset(self._names)

    def expect(self, *names: str) -> None:
        """Wait for one of these, or for any if none is named; what came until then says nothing of what follows."""
        until(lambda: self.names & set(names) if names else self.names)
        with self._hold:
            self._names.clear()


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[Heard]:
    found = Heard(tmp_path)
    yield found
    found.watcher.stop()
    found.thread.join()


@pytest.fixture(params=["notices", "looks"])
def either(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    """By the notices of the system alone, and by looks alone where it has no more to give."""
    if request.param == "notices":
        monkeypatch.setattr(watching, "_LOOK", 1e6)
    else:
        monkeypatch.setattr(watching, "RustNotify", no_more)
        monkeypatch.setattr(watching, "_LOOK_ALONE", 0.02)
    found = Heard(tmp_path)
    yield found
    found.watcher.stop()
    found.thread.join()


def no_more(*_: Any) -> None:
    raise OSError("OS file watch limit reached.")


def test_what_is_written_replaced_made_and_deleted_is_heard(either: Heard, tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "2566" / "oit.yml").write_text("b: 22\n", encoding="utf-8")
    either.expect("content/2566/oit.yml")
    (tmp_path / "new.yml").write_text("c: 333\n", encoding="utf-8")
    (tmp_path / "new.yml").replace(content / "2566" / "oit.yml")
    either.expect("content/2566/oit.yml")
    (content / "2567" / "files").mkdir(parents=True)
    (content / "2567" / "files" / "a.pdf").write_bytes(b"%PDF")
    until(lambda: any(name.startswith("content/2567") for name in either.names))
    (tmp_path / "own" / "main.html").write_text("x", encoding="utf-8")
    until(lambda: "own/main.html" in either.names)
    (content / "2566" / "oit.yml").unlink()
    either.expect("content/2566/oit.yml")


def test_settings_are_heard_however_they_are_saved(either: Heard, tmp_path: Path) -> None:
    for number in range(2, 4):  # who replaces a file ends what listens to the file
        (tmp_path / "new.yml").write_text("a: 1\n" * number, encoding="utf-8")
        (tmp_path / "new.yml").replace(tmp_path / "mkdocs.yml")
        either.expect("mkdocs.yml")


def test_a_content_folder_that_goes_and_comes_back_is_heard_again(either: Heard, tmp_path: Path) -> None:
    content, away = tmp_path / "content", tmp_path / "away"
    content.rename(away)
    either.expect()
    away.rename(content)
    either.expect()
    shutil.rmtree(content)
    either.expect()
    (content / "2566").mkdir(parents=True)
    (content / "2566" / "oit.yml").write_text("d: 4444\n", encoding="utf-8")
    either.expect("content", "content/2566", "content/2566/oit.yml")
    (content / "2566" / "new.yml").write_text("e: 5\n", encoding="utf-8")
    either.expect("content", "content/2566", "content/2566/new.yml")  # a folder, if it is not listened to yet


def test_a_change_is_told_once_and_litter_of_editors_never(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks, may_look, real = list[Path](), threading.Event(), folder_states

    def look(root: Path) -> Any:
        looks.append(root)
        assert len(looks) <= 2 or may_look.wait(PATIENCE)
        return real(root)

    monkeypatch.setattr(watching, "folder_states", look)
    monkeypatch.setattr(watching, "_LOOK", 0.02)
    heard, content = Heard(tmp_path), tmp_path / "content"
    for name in (".oit.yml.swp", "~$report.docx", ".#oit.yml"):
        (content / name).write_text("x", encoding="utf-8")
    (tmp_path / "new.yml").write_text("b: 22\n", encoding="utf-8")
    (tmp_path / "new.yml").replace(content / "2566" / "oit.yml")  # one step: emptied and filled are two, if far apart
    heard.expect("content/2566/oit.yml")
    may_look.set()
    until(lambda: len(looks) > 9)
    assert not heard.names
    heard.watcher.stop()
    heard.thread.join()


def test_thousands_of_changes_at_once_are_heard(heard: Heard, tmp_path: Path) -> None:
    for number in range(500):
        (tmp_path / "content" / "2566" / f"{number}.md").write_text("x", encoding="utf-8")
    until(lambda: len(heard.names) == 500)


def test_a_folder_that_is_missing_at_first_is_heard_when_it_comes(tmp_path: Path) -> None:
    watcher = Watcher()
    watcher.watch(Places(tmp_path / "content"))
    (tmp_path / "content").mkdir()
    assert watcher.changes() == {tmp_path / "content"}
    watcher.stop()
    assert watcher.changes() == frozenset()
