"""What tests of placing share: a project, a quick stand-in for the engine, and the bytes of all that is there."""

from __future__ import annotations

import hashlib
import os
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from itasite.cli import build as cli_build
from itasite.cli import engine_run
from itasite.cli import main as cli
from itasite.cli.placing import Placing, placing
from itasite.output import manifest, swap
from itasite.output.place import Project

CONFIG = "site_name: t\ndocs_dir: content\nplugins: [itasite]\n"
THEME = "theme: {name: itasite}\n"
BY_HAND = {"CNAME": "by hand", "own/note.txt": "by hand", ".git/HEAD": "by hand"}
_FILES = ("index.html", "2566/index.html", "assets/stylesheets/itasite.css")
PAGE = (
    '<!doctype html><meta name="generator" content="mkdocs-1.6.1, mkdocs-material-9.8.2">'
    '<link rel="stylesheet" href="assets/stylesheets/itasite.css">'
)


def project(base: Path, more: str = "", theme: str = THEME) -> Path:
    """The folder of a project around a content folder."""
    (base.parent / "mkdocs.yml").write_text(CONFIG + theme + more, encoding="utf-8")
    return base.parent


def snapshot(folder: Path) -> dict[str, str]:
    """Every name below a folder with its kind, its mode and its bytes."""
    found = {}
    for name, entry in manifest.entries(folder):
        path = folder / name
        if path.is_symlink():
            found[name] = f"link {path.readlink()}"
        elif path.is_file():
            found[name] = f"{path.stat().st_mode:o} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        else:
            found[name] = f"{entry.stat(follow_symlinks=False).st_mode:o}"
    return found


def fill(folder: Path, files: dict[str, str]) -> None:
    """Write files; one with a slash at the end is an empty folder."""
    for name, text in files.items():
        if name.endswith("/"):
            (folder / name).mkdir(parents=True, exist_ok=True)
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def engine(monkeypatch: pytest.MonkeyPatch, files: dict[str, str]) -> None:
    """From now on the writer, and the engine in its place, make these files, in no time."""

    def run(_config: Path, target: Path, *_rest: Any, **_options: Any) -> None:
        fill(target, {"index.html": PAGE, "assets/stylesheets/itasite.css": "p {}", **files})

    monkeypatch.setattr(cli_build, "run_writer", run)
    monkeypatch.setattr(engine_run, "run_engine", run)


def build(folder: Path, *options: str) -> Result:
    """`itasite build` in a folder, in this process."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return CliRunner().invoke(cli.main, ["build", *options])
    finally:
        os.chdir(before)


def put(folder: Path, text: str, *, archived: bool = False) -> None:
    """A new site, made and put in its place as `itasite build` does, but for the engine."""
    with place_of(folder, archived=archived) as target, target.work_folder() as work:
        new = swap.new_in(work)
        fill(new, dict.fromkeys((*_FILES, f"{text}.html"), PAGE + text))
        manifest.write(new)
        if target.archive:
            fill(work, {target.archive.name: text})
        target.put(work)


def place_of(folder: Path, *, archived: bool = False) -> AbstractContextManager[Placing]:
    """The place of the site of a project."""
    return placing(folder / "site", Project(folder, folder / "content"), archived=archived)


def whole(site: Path) -> str:
    """Which site stands there, after a look at every file."""
    marked = manifest.read(site)
    assert marked is not None
    names = {name for name in snapshot(site) if not (site / name).is_dir()}
    assert names == {*marked, manifest.NAME, *BY_HAND}
    assert all(manifest.file_hash(site / name) == digest for name, digest in marked.items())
    assert all((site / name).read_text("utf-8") == text for name, text in BY_HAND.items())
    return "new" if "new.html" in marked else "old"


def with_site(folder: Path) -> Path:
    """A project with a site, and with what a person put there."""
    (folder / "content").mkdir()
    put(folder, "old")
    fill(folder / "site", BY_HAND)
    return folder
