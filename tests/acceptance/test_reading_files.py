"""Attached files read by a process of their own: what it needs of memory, and what it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import attached
from tests.support.bombs import BOMBS, WHOLE
from tests.support.patience import PATIENCE
from tests.support.sites import ROOT

_CODE = """
import re, sys
from pathlib import Path
from itasite import attachment
found = attachment.read(Path(sys.argv[1]))
text = sum(len(passage.text) for passage in found.passages)
most = re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())
print(bool(found.unread or found.error), text, int(most[1]) // 1000)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is measured as Linux tells it")
@pytest.mark.parametrize("bomb", BOMBS)
def test_memory_is_bounded_and_what_is_left_out_is_told(bomb: str, tmp_path: Path) -> None:
    path = attached.put(tmp_path, "file", BOMBS[bomb]())
    run = [sys.executable, "-c", _CODE, str(path)]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, encoding="utf-8", check=True, timeout=PATIENCE)
    told, letters, megabytes = done.stdout.split()
    assert told == str(bomb not in WHOLE)
    assert int(letters) <= 3_100_000
    assert int(megabytes) < 400, "a plain run takes about 40"


def test_the_library_does_not_speak_to_the_user(tmp_path: Path) -> None:
    samples = b"\x15\x01\x03\0\x01\0\0\0"  # how many of them one point has
    raw = attached.picture("TIFF").replace(samples + b"\x03\0", samples + b"\xff\xff")
    path = attached.put(tmp_path, "file", raw)
    code = "import pathlib, sys; from itasite import attachment; print(attachment.read(pathlib.Path(sys.argv[1])).kind)"
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert (run.stdout.strip(), run.stderr) == ("tif", "")
