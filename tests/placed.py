"""What tests of placing share: a project, a quick stand-in for the engine, and the bytes of all that is there."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from itasite.hosts import cli
from itasite.output import mark

CONFIG = "site_name: t\ndocs_dir: content\nplugins: [itasite]\n"
THEME = "theme: {name: itasite}\n"
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
    for name, entry in mark.entries(folder):
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
    """From now on the engine makes these files, in no time."""

    def run(_config: Path, target: Path, **_options: Any) -> None:
        fill(target, {"index.html": PAGE, "assets/stylesheets/itasite.css": "p {}", **files})

    monkeypatch.setattr(cli, "_run_mkdocs", run)


def build(folder: Path, *options: str) -> Result:
    """`itasite build` in a folder, in this process."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return CliRunner().invoke(cli.main, ["build", *options])
    finally:
        os.chdir(before)
