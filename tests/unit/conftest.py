"""What holds in this room: nothing leaves the process."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from typing import NoReturn

import pytest
from mkdocs.commands import build

BUILT = {"branded", "example", "example_with_survey", "hostile", "offline", "served", "sites"}
ELSEWHERE = "a test of a process, a MkDocs run or a built site belongs to tests/acceptance"


@pytest.fixture(autouse=True)
def _in_process(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that starts a process, runs MkDocs or asks for a built site fails."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError(ELSEWHERE)

    assert not BUILT.intersection(request.fixturenames), ELSEWHERE
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subprocess, "Popen", refuse)
        patch.setattr(build, "build", refuse)
        yield
