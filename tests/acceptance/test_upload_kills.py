"""A file that is being kept, killed at every line that does it: it is there whole, or its name is free.

`UPLOADS=200 python -m pytest tests/acceptance/test_upload_kills.py -s` also shoots at so many of real ones at random
moments; the suite at a few.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.attached import pdf
from tests.support.sites import QUIET

KILLS = int(os.environ.get("UPLOADS", "4"))

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

# Run alone, so that it may fork: a process for each kill, which begins where the file has been looked at.
PROGRAM = """
import os, random, signal, sys, time
from pathlib import Path
from itasite import uploads
from itasite.findings import check
from itasite.uploads import keeping

content, source, kills = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
whole = source.read_bytes()
final = content / "2566/files/o31.pdf"

def settled(where):
    if final.exists():
        assert final.read_bytes() == whole, where
    for path in final.parent.iterdir():
        assert path == final or path.name == "plan.txt" or path.name.startswith("."), (where, path)
    uploads.clear_half(content)
    left = {path.name for path in final.parent.iterdir()} - {"plan.txt", "o31.pdf"}
    assert not left, (where, left)
    there = final.exists()
    final.unlink(missing_ok=True)
    return there

def child(found, line):
    passed = 0
    def trace(frame, event, _):
        nonlocal passed
        if frame.f_code.co_filename != keeping.__file__:
            return None
        passed += event == "line"
        if passed == line:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace
    if line:
        sys.settrace(trace)
    kept = uploads.keep(content, found)
    sys.settrace(None)
    os._exit(0 if isinstance(kept, uploads.Kept) else 1)

def run(found, line, wait=None):
    pid = os.fork()
    if not pid:
        child(found, line)
    if wait is not None:
        time.sleep(wait)
        os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

with uploads.staging() as held:
    with source.open("rb") as file:
        staged = held.receive(file, "o31.pdf")
    site, _ = check(content)
    found = uploads.looked_at(site, staged, 2566, "o31.pdf")
    assert not found.asks, found
    line = absent = present = 0
    while True:
        line += 1
        code = run(found, line)
        there = settled(line)
        if code == 0:
            assert there
            break
        assert code == -signal.SIGKILL, code
        absent, present = absent + (not there), present + there
    assert absent > 20 and present > 1, (absent, present)
    began = time.monotonic()
    assert run(found, 0) == 0 and settled("whole")
    took, chance, hit = time.monotonic() - began, random.Random(), 0
    for number in range(kills):
        hit += run(found, 0, chance.uniform(0, took)) < 0
        settled(number)
    print(f"{line} lines, {absent} free, {present} there; {kills} at random, {hit} while running")
"""


def test_killed_while_it_is_kept(base: Path, tmp_path: Path) -> None:
    source = tmp_path / "source.pdf"
    source.write_bytes(pdf("plan") + b"\n%" + bytes(3_500_000))
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(base), str(source), str(KILLS)],
        env=QUIET | {"TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    print(told.stdout)
