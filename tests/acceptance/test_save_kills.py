"""Saves that are killed at random moments: the old or the new file is there, whole; nothing is left after the next.

`SAVE_KILLS=200 python -m pytest tests/acceptance/test_save_kills.py -s` kills more of them; the suite a few.
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

from itasite.edit.file import opened, save
from tests.support.sites import ROOT

KILLS = int(os.environ.get("SAVE_KILLS", "8"))
# Two long texts by turns, for ever: each save is begun with what the last one left.
SAVE = """
import sys
from pathlib import Path
from itasite.edit.file import opened, save
path = Path(sys.argv[1])
texts = [sign * 300000 + "\\n" for sign in "ab"]
print("ready", flush=True)
while True:
    file = opened(path)
    save(path, file, texts[file.text == texts[0]])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_saves(tmp_path: Path) -> None:
    path = tmp_path / "year.yml"
    seed = random.randrange(10**9)
    chance = random.Random(seed)
    whole = {sign * 300000 + "\n" for sign in "ab"}
    path.write_text("a" * 300000 + "\n")
    left = 0
    for _ in range(KILLS):
        process = subprocess.Popen([sys.executable, "-c", SAVE, str(path)], stdout=subprocess.PIPE, cwd=ROOT)
        assert process.stdout
        process.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))  # at any moment of a save; the truth is what is there afterwards
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGKILL)
        process.communicate()
        assert path.read_text() in whole, seed
        names = {entry.name for entry in path.parent.iterdir()}
        left += len(names) - 1
        assert len(names) <= 2, names
    file = opened(path)
    save(path, file, "c\n")
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    print(f"\n{KILLS} saves killed, {left} times a part was left, which the next save took away (seed {seed})")
