"""The benchmarks run: a command, an edit that a server shows."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.patience import until
from tests.support.sites import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))

import speed
from editing import serving
from processes import watched_memory


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITASITE_CACHE", "")  # the benchmark sets it


def test_a_case_is_measured_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    speed.main(["start-version", "--runs", "1"])
    first, *table = capsys.readouterr().out.splitlines()
    told = json.loads(first)
    assert (told["name"], told["program"], told["runs"]) == ("start-version", "itasite", 1)
    assert told["wall_s"] > 0
    assert told["cpu_s"] > 0
    assert told["memory_mb"] >= 0, "on a busy machine so short a run may end before anybody looks"
    assert any(line.startswith("start-version ") for line in table)


def test_the_memory_of_a_living_program_is_seen() -> None:
    waits = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    with subprocess.Popen(waits, stdin=subprocess.PIPE, start_new_session=True) as program:
        with watched_memory(program.pid) as seen:
            until(lambda: max(seen, default=0.0) > 1)
        assert program.stdin
        program.stdin.close()


def test_an_unknown_case_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        speed.main(["start"])
    assert "no case start; there are start-version, " in capsys.readouterr().err


def test_an_edit_is_measured_until_the_page_shows_it(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("Some words.", encoding="utf-8")

    def command(port: int) -> list[str]:
        return [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"]

    with serving(command, tmp_path, page.name) as server:
        first, second = server.edit(page, "Some words"), server.edit(page, "Some words")
    assert page.read_text(encoding="utf-8") == "Some words editc.."
    assert first.wall > 0
    assert second.memory > 1
