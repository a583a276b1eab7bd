"""What a test has left running: threads and child processes of the test run that were not there before."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 60.0  # seconds for what is about to end; only a test that fails waits for so long
IDLE = ("names_", "AnyIO worker thread")  # of name services and of starlette, which wait for work for a while


@contextmanager
def nothing_left_behind() -> Iterator[None]:
    """Fails where what has begun within does not end: it would go on beside the tests that follow, and slow them."""
    before = frozenset(_running())
    yield
    end = time.monotonic() + PATIENCE
    while (left := frozenset(_running()) - before) and time.monotonic() < end:
        time.sleep(0.01)
    assert not left, f"left running: {', '.join(map(str, left))}"


def _running() -> Iterator[threading.Thread | str]:
    yield from (thread for thread in threading.enumerate() if not thread.name.startswith(IDLE))
    if _has_children():
        yield from _children()


def _has_children() -> bool:
    """Whether there is a child process, running or ended; cheap, as there is none most times. Windows does not say."""
    if not hasattr(os, "waitid"):
        return False
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def _children() -> Iterator[str]:
    """The child processes as Linux tells of them; none elsewhere."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            parent = (process / "stat").read_text(errors="replace").rpartition(")")[2].split()[1]
            command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:  # it has ended
            continue
        if parent == str(os.getpid()):
            yield f"process {process.name} {command[:80]}"
