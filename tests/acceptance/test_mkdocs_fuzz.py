"""Whole projects that hypothesis spoils, built by our command: a site or a sentence, and nobody's file is touched.

The examples are the same on every run. FUZZ_EXAMPLES=2000 runs as many more, drawn anew each time.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given

from tests.support.fuzz import fuzz, in_time, thai
from tests.support.in_process import itasite
from tests.support.projects import CONTENT, SETTINGS_FILE, Project, projects
from tests.support.sites import digest, once

pytestmark = pytest.mark.repeats
OUR_FAULT = "โปรแกรมทำงานผิดพลาดเอง"
ENGINE_STOPPED = "(MkDocs) หยุดทำงาน"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the right project."""

    def make(folder: Path) -> Path:
        Project(SETTINGS_FILE, {name: text.encode() for name, text in CONTENT.items()}, {}).write(folder)
        code, said = itasite(folder, "build")
        assert code == 0, said
        return folder / "site"

    return once(tmp_path_factory, "fuzzed", make)


@pytest.mark.usefixtures("logs")
@fuzz(60)
@given(project=projects())
def test_a_spoilt_project_is_built_or_told(good: Path, project: Project) -> None:
    with tempfile.TemporaryDirectory() as work, in_time():
        folder = Path(work)
        shutil.copytree(good, folder / "site")
        project.write(folder)
        before, site = _sources(folder), digest(folder / "site")
        code, said = itasite(folder, "build")
        assert "Traceback" not in said, said
        assert OUR_FAULT not in said, said
        assert _sources(folder) == before
        if code:
            assert thai(said), said
            assert digest(folder / "site") == site
        if project.ordinary:
            assert ENGINE_STOPPED not in said, said


@pytest.fixture
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What commands log, and their compiled templates, stay with the test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def _sources(folder: Path) -> dict[str, str]:
    """All that is the author's: kind and content of everything but the site."""
    found = {}
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in ("site", "public") or Path(place) != folder]
        for name in (*folders, *files):
            path = Path(place) / name
            key = os.fsencode(path.relative_to(folder)).hex()
            if path.is_symlink():
                found[key] = f"-> {os.readlink(path)}"  # noqa: PTH115
            else:
                found[key] = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
    return found
