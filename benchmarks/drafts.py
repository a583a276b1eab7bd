"""How soon a page shows what was saved, also while the content has errors: the preview of drafts, over HTTP."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from measured import Usage, environment
from processes import most_memory

_SERVER = Path(__file__).with_name("draft_server.py")


class Drafts:
    """A running preview of drafts."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def save(self) -> Usage:
        """What it takes from a save until its page is there."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write("save\n")
        self._process.stdin.flush()
        wall, cpu = map(float, self._process.stdout.readline().split())
        return Usage(wall, cpu, most_memory(self._process.pid))


@contextmanager
def drafting(folder: Path, file: Path, words: str, page: str) -> Iterator[Drafts]:
    """Run the preview of a project while the `with` block runs; each save adds to the `words` in a file."""
    command = [sys.executable, str(_SERVER), str(folder), str(file), words, page]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        text=True,
        start_new_session=True,
    )
    with process:
        yield Drafts(process)
