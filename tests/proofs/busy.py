"""Every test that waits, five times beside a load on each core, and five times while its processes stand still.

What they find does not depend on a quiet machine. `make busy` runs it alone. TIMES=1 runs them once,
ROOMS=unit,linkcheck only those rooms; -s shows which, and the seed of the moments.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.support.sites import ROOT
from tests.support.stopping import run_with_stops
from tests.support.waiting import waiting

TIMES = int(os.environ.get("TIMES", "5"))
ROOMS = tuple(os.environ.get("ROOMS", "unit,linkcheck,acceptance,browser").split(","))
FILES = [name for name in waiting() if name.split("/")[1] in ROOMS]


COMMAND = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--numprocesses", "2", *FILES]


@pytest.fixture(scope="module")
def _load() -> Iterator[None]:
    spinning = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(os.cpu_count() or 1)]
    yield
    assert [one.poll() for one in spinning] == [None] * len(spinning), "the machine was quiet"
    for one in spinning:
        one.kill()
        one.wait()


@pytest.mark.usefixtures("_load")
@pytest.mark.parametrize("time", range(1, TIMES + 1))
def test_a_load_on_each_core_changes_nothing(time: int) -> None:
    print(f"\n{time} of {TIMES}: {' '.join(FILES)}")
    assert subprocess.run(COMMAND, cwd=ROOT, check=False).returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="what a process has started is found as Linux tells it")
@pytest.mark.parametrize("time", range(1, TIMES + 1))
def test_processes_that_stand_still_change_nothing(time: int) -> None:
    seed = random.randrange(10**9)
    print(f"\n{time} of {TIMES}, seed {seed}: {' '.join(FILES)}")
    run = subprocess.Popen(COMMAND, cwd=ROOT)
    assert run_with_stops(run, random.Random(seed)) > 0
    assert run.returncode == 0
