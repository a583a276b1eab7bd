"""Repositories of tests, and the git that is used beside ours."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from itasite.versions.beginning import begun
from itasite.versions.saving import saved
from itasite.versions.version import Author, NotSaved, Version

UNIT = Author("สำนักปลัด อบต.ตัวอย่าง", "saraban@example.go.th")
BANGKOK = timezone(timedelta(hours=7))
WHEN = datetime(2023, 1, 3, 9, 30, tzinfo=BANGKOK)
AS_NEW = datetime(2100, 1, 1, tzinfo=BANGKOK).timestamp()  # of a lock that is no minute old when it is looked at


@contextmanager
def own_home(folder: Path) -> Iterator[None]:
    """No setting of whoever runs the tests, neither for git nor for us."""
    folder.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_") or name.lower().endswith("_proxy")]:
            patch.delenv(name)
        patch.setenv("HOME", str(folder))
        patch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
        patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        patch.setenv("GIT_TERMINAL_PROMPT", "0")
        patch.delenv("ITASITE_TOKEN", raising=False)
        yield


def git(folder: Path, *arguments: str, fails: bool = False) -> str:
    """What git prints, with names as they are; a test that starts without git stops here."""
    command = shutil.which("git")
    assert command, "git is missing: sh tests/browser/install.sh"
    who = ("-c", "user.name=ผู้ดูแล", "-c", "user.email=admin@example.go.th", "-c", "core.quotepath=false")
    done = subprocess.run([command, *who, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode != 0) == fails, done.stderr + done.stdout
    return done.stdout.rstrip("\n")


def sound(folder: Path) -> None:
    """git finds no fault, not even of form."""
    said = git(folder, "fsck", "--strict", "--full", "--no-dangling")
    assert said == ""


def new_repository(folder: Path, files: dict[str, str] | None = None) -> Version:
    """A site's folder with its first version."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in (files or {"oit.yml": "status: in_progress\n"}).items():
        put(folder, path, text)
    version = begun(folder, "เริ่มเว็บไซต์", UNIT, WHEN)
    assert isinstance(version, Version), version
    return version


def put(folder: Path, path: str, text: str) -> bytes:
    """Write a file as the editor does; its bytes."""
    place = folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text.encode("utf-8"))
    return text.encode("utf-8")


def save(folder: Path, files: dict[str, str | None], message: str = "แก้") -> Version | NotSaved:
    """Write files and make them a version."""
    content: dict[str, bytes | None] = {}
    for path, text in files.items():
        if text is None:
            (folder / path).unlink()
        content[path] = None if text is None else put(folder, path, text)
    return saved(folder, content, message, UNIT, WHEN)


def kept(folder: Path, files: dict[str, str | None], message: str = "แก้") -> Version:
    """The same where it must succeed, and the repository be sound."""
    version = save(folder, files, message)
    assert isinstance(version, Version), version
    sound(folder)
    return version
