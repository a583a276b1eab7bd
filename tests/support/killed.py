"""Saves a file in a repository and kills itself before a certain step at the disk; without one, counts the steps."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

NEW: dict[str, str | None] = {"oit.yml": "new\n", "2566/more.yml": "new\n"}
STEPS = {"open", "os.mkdir", "os.rename", "os.remove", "os.link", "os.chmod", "os.truncate"}


def steps_of(action: Callable[[], object], last: int | None = None) -> int:
    """How many steps at the disk `action` takes; the process is killed before the step `last`."""
    count, watching = 0, True

    def watch(event: str, _: object) -> None:
        nonlocal count
        if watching and event in STEPS:
            if count == last:
                os.kill(os.getpid(), signal.SIGKILL)
            count += 1

    sys.addaudithook(watch)
    action()
    watching = False
    return count


def main(site: Path, copies: Path, kills: int) -> None:
    """Leave in `copies` a repository killed at each of `kills` steps, spread over all."""
    from tests.support.repositories import save

    for name in ("warm", "whole"):
        shutil.copytree(site, copies / name)
    save(copies / "warm", NEW)  # loads what is loaded late
    total = steps_of(lambda: save(copies / "whole", NEW))
    count = min(kills, total)
    steps = sorted({round(number * (total - 1) / max(1, count - 1)) for number in range(count)})
    for step in steps:
        copy = copies / f"{step:03}"
        shutil.copytree(site, copy)
        child = os.fork()
        if not child:
            steps_of(partial(save, copy, NEW), step)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    print(total, len(steps))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
