"""What holds in this room: nothing leaves the process."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from mkdocs.commands import build

from tests.support.edited_site import copied, small_site
from tests.support.sites import ROOT

BUILT = {"branded", "example", "example_with_survey", "hostile", "offline", "served", "sites"}
ELSEWHERE = "a test of a process, a MkDocs run or a built site belongs to tests/acceptance"


@pytest.fixture(autouse=True)
def _in_process(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that starts a process, runs MkDocs or asks for a built site fails."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError(ELSEWHERE)

    class Refused(subprocess.Popen[bytes]):
        """Still a class: a library that is loaded meanwhile may name it."""

        __init__ = refuse
        __del__ = object.__init__  # nothing was started, so nothing is to be ended

    assert not BUILT.intersection(request.fixturenames), ELSEWHERE
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subprocess, "Popen", Refused)
        patch.setattr(build, "build", refuse)
        yield


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The example site of the project, which may be written to."""
    return copied(tmp_path, ROOT / "content")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site with a year without content, and two pages; it may be written to."""
    return small_site(tmp_path / "site")
