"""Lets processes stand still at any moment, for as long as a busy machine may make them wait."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

LONGEST = 6.0  # seconds that a process stands still
_PAUSE = 0.6  # seconds at most between two times


def run_with_stops(run: subprocess.Popen[bytes], chance: random.Random) -> int:
    """Stop some of what a run has started, again and again until it ends; how often. Linux only."""
    times = 0
    while run.poll() is None:
        time.sleep(chance.uniform(0.02, _PAUSE))
        started = list(_below(run.pid))
        some = started if chance.random() < 0.1 else chance.sample(started, min(len(started), chance.randint(1, 3)))
        _send(some, signal.SIGSTOP)
        time.sleep(chance.choice((chance.uniform(0.02, 1), chance.uniform(1, LONGEST))))
        _send(some, signal.SIGCONT)
        times += bool(some)
    return times


def _send(processes: list[int], number: signal.Signals) -> None:
    for process in processes:
        with suppress(ProcessLookupError):  # it has ended
            os.kill(process, number)


def _below(process: int) -> Iterator[int]:
    """The processes that a process has started, and those that they have."""
    parents = dict(_parents())
    found = {process}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    yield from sorted(found - {process})


def _parents() -> Iterator[tuple[int, int]]:
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended
            yield int(place.name), int((place / "stat").read_text(errors="replace").rpartition(")")[2].split()[1])
