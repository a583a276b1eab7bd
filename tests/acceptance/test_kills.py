"""Killed builds: the old or the new site is there, whole; nothing is left after the next.

At every step by which a site comes to its place, and real builds at random moments:
`KILLS=200 python -m pytest tests/acceptance/test_kills.py -s` shoots at more of them; the suite at a few.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from itasite.output import manifest
from tests.support.placed import fill, project, snapshot
from tests.support.sites import QUIET, ROOT

KILLS = int(os.environ.get("KILLS", "4"))
BY_HAND = {"CNAME": "by hand", "old/note.txt": "by hand", ".git/HEAD": "by hand"}
# Every other build runs as where two names cannot be exchanged in one step.
WITHOUT_EXCHANGE = "from itasite.output import swap; swap.exchange = lambda *_: False; "
RUN = "from itasite.cli.main import main; main()"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def start(folder: Path, *, exchange: bool) -> subprocess.Popen[bytes]:
    """A build in a group of its own."""
    code = RUN if exchange else WITHOUT_EXCHANGE + RUN
    return subprocess.Popen(
        [sys.executable, "-c", code, "build"],
        cwd=folder,
        env=QUIET,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def shoot(build: subprocess.Popen[bytes], folder: Path, chance: random.Random, longest: float) -> bool:
    """Kill a build, at any moment or while it puts the site in its place; whether it was still running."""
    if chance.random() < 0.5:
        with suppress(subprocess.TimeoutExpired):
            build.wait(chance.uniform(0, longest))
    else:
        while build.poll() is None and not list(folder.glob(f".itasite-build-*/site/{manifest.NAME}")):
            time.sleep(0.001)
        time.sleep(chance.uniform(0, 0.05))
    running = build.poll() is None
    with suppress(ProcessLookupError):
        if chance.random() < 0.5:
            os.killpg(build.pid, signal.SIGKILL)
        else:
            build.kill()  # and not the engine that it has started
    build.wait()
    return running


def whole(site: Path) -> None:
    """Every file of the site is the one of its list, and what was put by hand is there."""
    marked = manifest.read(site)
    assert marked is not None
    names = {name for name in snapshot(site) if (site / name).is_file()}
    assert names == {*marked, manifest.NAME, *BY_HAND}
    assert [name for name, digest in marked.items() if manifest.file_hash(site / name) != digest] == []
    assert all((site / name).read_text("utf-8") == text for name, text in BY_HAND.items())


def test_killed_builds(base: Path) -> None:
    folder = project(base)
    site, seed = folder / "site", random.randrange(10**9)
    chance = random.Random(seed)
    began = time.monotonic()
    assert start(folder, exchange=True).wait() == 0
    longest = time.monotonic() - began
    fill(site, BY_HAND)
    hit = without = 0
    for number in range(1, KILLS + 1):
        (base / "index.md").write_text(f"# ครั้งที่ {number}\n", encoding="utf-8")
        exchange = number % 2 == 0
        hit += shoot(start(folder, exchange=exchange), folder, chance, longest)
        if not site.exists():
            assert not exchange, seed  # only between two renames, and the next build puts it right
            without += 1
        else:
            whole(site)
        if number % 4 == 0 or number == KILLS:
            assert start(folder, exchange=exchange).wait() == 0, seed
            whole(site)
            assert {path.name for path in folder.iterdir()} == {"content", "mkdocs.yml", "site"}, seed
            assert f"ครั้งที่ {number}" in (site / "index.html").read_text("utf-8")
    print(f"\n{KILLS} builds, {hit} killed while running, {without} times between two renames (seed {seed})")


def test_a_kill_at_any_step_leaves_one_of_both_and_the_next_command_clears_up(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.support.killed_steps", str(tmp_path)]
    environment = {name: value for name, value in QUIET.items() if name != "COVERAGE_PROCESS_CONFIG"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
