"""Sites of MkDocs in the preview: which files are shown, which folders stay, and whose writing is an edit."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from itasite.cli import engine_sites
from itasite.cli.engine_sites import EngineSites
from itasite.cli.preview_site import watched
from itasite.hosts.built_folder import BuiltFolder
from itasite.hosts.engine import FINISHED
from itasite.hosts.written_files import read_list
from itasite.serve.own_writes import OthersChanges
from itasite.serve.state import NotMadeError, Places
from itasite.settings.site_settings import read_settings

WRITER = """
import os, pathlib, sys
from itasite.hosts.written_files import recorded, write_list
found = recorded()
pathlib.Path("made").mkdir()
pathlib.Path("new.tmp").write_text("x")
pathlib.Path("new.tmp").rename("made/new.md")
pathlib.Path("read.md").read_text()
os.utime("touched.md")
pathlib.Path("site").mkdir()
pathlib.Path("site/index.html").write_text("x")
write_list(found, pathlib.Path("list"), pathlib.Path("site"))
"""


class Told:
    """Changes that a test tells."""

    def __init__(self, *changes: frozenset[Path]) -> None:
        self._changes = [*changes, frozenset[Path]()]

    def watch(self, places: Places) -> None:
        raise AssertionError(places)

    def changes(self) -> frozenset[Path]:
        return self._changes.pop(0)

    def tell(self, files: frozenset[Path]) -> None:
        self._changes.insert(0, files)

    def stop(self) -> None:
        raise AssertionError


def test_a_process_tells_what_it_wrote_outside_of_its_site(tmp_path: Path) -> None:
    for name in ("read.md", "touched.md"):
        (tmp_path / name).touch()
    subprocess.run([sys.executable, "-c", WRITER], cwd=tmp_path, check=True)
    names = {path.name for path in read_list(tmp_path / "list") if path.suffix == ".md" or path.name == "made"}
    assert names == {"made", "new.md", "touched.md"}
    assert read_list(tmp_path / "missing") == frozenset()


def test_what_we_wrote_is_no_change_until_somebody_edits_it(tmp_path: Path) -> None:
    ours, other, removed = (tmp_path / name for name in ("ours.md", "other.md", "removed.md"))
    ours.write_text("a", encoding="utf-8")
    changes = OthersChanges(Told(frozenset({ours, removed}), frozenset({ours, other}), frozenset({ours})))
    changes.wrote([ours, removed])
    assert changes.changes() == {other}
    assert changes.changes() == frozenset()  # it is stopped
    edited = OthersChanges(Told(frozenset({ours, removed})))
    edited.wrote([ours, removed])
    ours.write_text("edited", encoding="utf-8")
    assert edited.changes() == {ours}


def test_what_somebody_saves_is_told_though_it_is_as_we_wrote_it(tmp_path: Path) -> None:
    ours = tmp_path / "ours.md"
    ours.touch()
    changes = OthersChanges(Told())
    changes.wrote([ours])
    changes.tell(frozenset({ours}))
    assert changes.changes() == {ours}


def test_only_files_in_the_folder_are_shown(tmp_path: Path) -> None:
    site, secret = tmp_path / "site", tmp_path / "secret.txt"
    (site / "a").mkdir(parents=True)
    (site / "a" / "index.html").write_text("หน้า", encoding="utf-8")
    (site / "a.pdf").write_bytes(b"%PDF")
    secret.touch()
    (site / "link.txt").symlink_to(secret)
    pages = BuiltFolder(site)
    assert pages.content("a/index.html") == "หน้า".encode()
    assert pages.content("a.pdf") == site.resolve() / "a.pdf"
    for path in ("a", "", "link.txt", "../secret.txt", str(secret), "x" * 9999, "\0"):
        assert (pages.has(path), pages.content(path)) == (False, None), path


@pytest.fixture
def quick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EngineSites:
    """Made in no time, or not at all for the address "fail"."""

    def command(_config: Path, target: Path, address: str, _written: Path) -> list[str]:
        ends = {
            "right": f"sys.exit({FINISHED})",
            "fail": "sys.exit('fail why')",
            "half": "",
            "loop": "any(iter(int, 1))",
        }
        code = f"import pathlib, sys; pathlib.Path({str(target)!r}).mkdir(); {ends[address]}"
        return [sys.executable, "-c", code]

    monkeypatch.setattr(engine_sites, "preview_command", command)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return EngineSites(print)


def test_the_last_two_sites_stay_and_none_at_the_end(quick: EngineSites, tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    folders = [quick.make(config, "right").folder for _ in range(3)]
    failed = quick.make(config, "fail")
    assert (failed.folder, failed.said) == (None, "fail why\n")
    assert [folder is not None and folder.is_dir() for folder in folders] == [False, True, True]
    assert len(list(next(tmp_path.glob("itasite-preview-*")).iterdir())) == 2
    quick.close()
    assert list(tmp_path.iterdir()) == []
    assert quick.make(config, "right").folder is None
    assert list(tmp_path.iterdir()) == []


def test_what_ends_as_if_all_were_well_before_the_site_is_whole_is_not_shown(
    quick: EngineSites, tmp_path: Path
) -> None:
    assert quick.make(tmp_path / "mkdocs.yml", "half").folder is None
    quick.close()


def test_a_full_disk_is_told_though_nothing_could_be_written_of_it(
    quick: EngineSites, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
    with pytest.raises(OSError, match="No space left"):
        quick.make(tmp_path / "mkdocs.yml", "half")
    quick.close()


@pytest.mark.usefixtures("quick")
def test_what_does_not_end_is_told_and_ended(tmp_path: Path) -> None:
    said: list[str] = []
    endless = EngineSites(said.append, patience=0, longest=0)
    with pytest.raises(NotMadeError, match="วนไม่จบ"):
        endless.make(tmp_path / "mkdocs.yml", "loop")
    assert "วนไม่จบ" in said[0]
    assert list(next(tmp_path.glob("itasite-preview-*")).iterdir()) == []
    endless.close()


def test_a_folder_of_templates_is_watched_unless_the_content_lies_in_it(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    for name in ("content", "own"):
        (tmp_path / name).mkdir()
    (tmp_path / "hook.py").touch()
    for custom, folders in (("own", (tmp_path / "own",)), (".", ())):
        config.write_text(
            f"docs_dir: content\nplugins: [itasite]\nhooks: [hook.py]\ntheme: {{custom_dir: {custom}}}\n",
            encoding="utf-8",
        )
        places = watched(read_settings(config))
        assert places.folders == folders
        assert set(places.files) == {config, tmp_path / "hook.py"}
