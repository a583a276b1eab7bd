"""What holds in this room: nothing leaves the process."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from mkdocs.commands import build

from tests.support.editable import copied
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
    """A year without content, and a page."""
    content = tmp_path / "from"
    (content / "2568").mkdir(parents=True)
    (content / "agency.yml").write_text(
        "name: องค์การบริหารส่วนตำบลตัวอย่าง\nkind: subdistrict-org\nprovince: ขอนแก่น\n", encoding="utf-8"
    )
    (content / "2568" / "year.yml").write_text("parts: [scores]\n", encoding="utf-8")
    (content / "index.md").write_text("# หน้าแรก\n\nดู [รายงาน](report.md)\n", encoding="utf-8")
    (content / "report.md").write_text("# รายงาน\n\nย่อหน้าแรก\n\nย่อหน้าที่สอง\n", encoding="utf-8")
    return copied(tmp_path / "site", content)
