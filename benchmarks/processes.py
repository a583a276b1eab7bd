"""What all processes of a session use together, as /proc tells it. Each measured program has a session of its own.

`getrusage` does not tell the memory: for a started program it counts what its starter had before.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_SESSION, _TIMES = 3, slice(11, 15)  # places in /proc/…/stat after the name of the program
_TICK = os.sysconf("SC_CLK_TCK")
_EVERY = 0.02  # seconds; each look tells the peaks until then
_PEAK = re.compile(rb"VmHWM:\s+(\d+)")


def processor_seconds(session: int) -> float:
    """Seconds of the processor that the living processes of a session have taken, and those that they waited for."""
    return sum(sum(map(int, fields[_TIMES])) for _, fields in _processes(session)) / _TICK


def most_memory(session: int) -> float:
    """MB that the living processes of a session had in memory, each at its own peak."""
    return sum(_peak(process) for process, _ in _processes(session)) * 1024 / 1e6


@contextmanager
def watched_memory(session: int) -> Iterator[list[float]]:
    """Look again and again, while the `with` block runs, what a session has in memory. Gives the list of MB seen."""
    seen: list[float] = []
    done = threading.Event()

    def look() -> None:
        while not done.wait(_EVERY):
            seen.append(most_memory(session))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield seen
    finally:
        done.set()
        watcher.join()


def _processes(session: int) -> Iterator[tuple[str, list[bytes]]]:
    """The processes of a session: the number of each, and the fields of its state."""
    for number in os.listdir("/proc"):  # noqa: PTH208  # paths as objects take three times as long
        if not number.isdigit() or int(number) < session:  # numbers go upward
            continue
        fields = _told(number, "stat").rpartition(b")")[2].split()
        if fields and int(fields[_SESSION]) == session:
            yield number, fields


def _peak(process: str) -> int:
    """The most kB that a process had in memory; 0 if it has ended."""
    found = _PEAK.search(_told(process, "status"))
    return int(found[1]) if found else 0


def _told(process: str, file: str) -> bytes:
    """What /proc tells of a process; nothing if it has ended."""
    with suppress(OSError), open(f"/proc/{process}/{file}", "rb", buffering=0) as told:  # noqa: PTH123
        return told.read() or b""
    return b""
