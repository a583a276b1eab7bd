"""Runs a module as Python does, with Python's profiler in every thread: profiled.py FILE -m MODULE [ARGUMENT …]

FILE gets the profile. Its times are those of the clock: asking for the processor's would take longer than what runs.
"""

from __future__ import annotations

import cProfile
import pstats
import runpy
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

_profiles: list[cProfile.Profile] = []


def watched(run: Callable[[threading.Thread], None]) -> Callable[[threading.Thread], None]:
    """What a thread runs, with a profiler of its own."""

    def watched_run(thread: threading.Thread) -> None:
        _watch()
        run(thread)

    return watched_run


def _watch() -> None:
    profile = cProfile.Profile()
    with suppress(ValueError):  # from Python 3.12 on the first one sees all threads
        profile.enable()
        _profiles.append(profile)


def main() -> None:
    """Run the module, write the file however it ends."""
    file, _, module = sys.argv[1:4]
    sys.argv[1:4] = []
    threading.Thread.run = watched(threading.Thread.run)  # type: ignore[assignment, method-assign]
    _watch()
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    finally:
        first, *others = (profile for profile in _profiles if profile.getstats())
        pstats.Stats(first).add(*others).dump_stats(file)


if __name__ == "__main__":
    main()
