"""Several files saved together: none before all can be, each whole, and what became of each where the system stops."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from itasite.edit.file import ChangedMeanwhile, opened_in
from itasite.edit.several import Edit, save_all

NAMES = ("agency.yml", "2566/oit.yml", "2566/year.yml")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"a: 1\r\n")
    return tmp_path


def edits(content: Path, *names: str, text: str = "a: 2\n") -> list[Edit]:
    return [Edit(name, opened_in(content, name), text) for name in names]


def found(content: Path) -> dict[str, bytes]:
    paths = (path for path in content.rglob("*") if path.is_file())
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in paths}


def test_all_are_written_in_their_own_form(content: Path) -> None:
    done = save_all(content, edits(content, *NAMES))
    assert found(content) == dict.fromkeys(NAMES, b"a: 2\r\n")
    assert {name: one.raw for name, one in done.written.items()} == found(content)
    assert (done.left, done.error) == ((), None)


def test_what_stays_is_not_written(content: Path) -> None:
    before = (content / NAMES[1]).stat()
    done = save_all(content, [*edits(content, NAMES[0]), *edits(content, NAMES[1], text="a: 1\n")])
    assert tuple(done.written) == NAMES[:1]
    after = (content / NAMES[1]).stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_new_file_gets_its_folder(content: Path) -> None:
    save_all(content, edits(content, "frameworks/2566.yml", "2566/analysis.yml"))
    assert found(content)["frameworks/2566.yml"] == found(content)["2566/analysis.yml"] == b"a: 2\n"


@pytest.mark.parametrize("last", NAMES)
def test_one_that_changed_meanwhile_keeps_all_from_being_written(content: Path, last: str) -> None:
    waiting = edits(content, *NAMES, "frameworks/2566.yml")
    (content / last).write_bytes(b"a: 3\n")
    before = found(content)
    with pytest.raises(ChangedMeanwhile):
        save_all(content, waiting)
    assert found(content) == before
    assert not (content / "frameworks").exists()


def test_one_that_is_only_to_be_read_keeps_all_from_being_written(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The administrator may write everything, so the system's answer is made here."""
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path.name != "year.yml" and may(path, mode))
    before = found(content)
    with pytest.raises(PermissionError):
        save_all(content, edits(content, *NAMES))
    assert found(content) == before


@pytest.mark.parametrize("stopped", [0, 1, 2])
def test_where_the_system_stops_it_is_told_what_became_of_each(
    content: Path, monkeypatch: pytest.MonkeyPatch, stopped: int
) -> None:
    put, waiting = Path.replace, edits(content, *NAMES)

    def replace(self: Path, target: Path) -> Path:
        if target.name == Path(NAMES[stopped]).name:
            raise OSError(28, "full", str(target))
        return put(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    if stopped == 0:
        with pytest.raises(OSError, match="full"):
            save_all(content, waiting)
    else:
        done = save_all(content, waiting)
        assert (tuple(done.written), done.left) == (NAMES[:stopped], NAMES[stopped:])
        assert done.error is not None
        assert done.error.errno == 28
    new = dict.fromkeys(NAMES[:stopped], b"a: 2\r\n")
    assert found(content) == dict.fromkeys(NAMES, b"a: 1\r\n") | new, "old or new of each, and nothing else"
