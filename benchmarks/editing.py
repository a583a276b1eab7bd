"""How soon an edit is seen: a server shows a site, a text of it changes, its page is asked until it has the change."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from measured import Usage, environment
from processes import most_memory, processor_seconds

_EVERY, _MOST = 0.01, 120  # seconds
_SAID = "said.txt"
_LETTERS = str.maketrans("0123456789", "abcdefghij")  # no rule has a word to say on them


class Server:
    """A running server. It works only while it is measured, so that those beside it take no time."""

    def __init__(self, process: subprocess.Popen[bytes], work: Path, address: str) -> None:
        self._process, self._work, self._address = process, work, address
        self._edits = 0
        self._shown = ""

    def edit(self, file: Path, words: str) -> Usage:
        """What it takes until the page shows a change of a file: one more word behind these."""
        os.killpg(self._process.pid, signal.SIGCONT)
        old, self._edits = self._shown or words, self._edits + 1
        self.wait_for(old)
        self._shown = f"{words} edit{str(self._edits).translate(_LETTERS)}."
        text = file.read_text(encoding="utf-8").replace(old, self._shown, 1)
        (self._work / "edited").write_text(text, encoding="utf-8")
        time.sleep(0.2 + self._edits % 5 / 4)  # servers look at the files once in a while: not always right after it
        cpu, start = processor_seconds(self._process.pid), time.perf_counter()
        (self._work / "edited").replace(file)
        self.wait_for(self._shown)
        wall = time.perf_counter() - start
        used = Usage(wall, processor_seconds(self._process.pid) - cpu, most_memory(self._process.pid))
        os.killpg(self._process.pid, signal.SIGSTOP)
        return used

    def wait_for(self, words: str) -> None:
        """Ask for the page until it has these words. Exits with what the server said if it ends or takes too long."""
        end = time.monotonic() + _MOST
        while words not in self._page():
            if self._process.poll() is not None or time.monotonic() > end:
                said = (self._work / _SAID).read_text(encoding="utf-8")
                raise SystemExit(f"{self._address} does not show “{words}”\n{said}")
            time.sleep(_EVERY)

    def _page(self) -> str:
        try:
            with urllib.request.urlopen(self._address, timeout=_MOST) as answer:
                return str(answer.read().decode())
        except OSError:
            return ""


@contextmanager
def serving(command: Callable[[int], list[str]], folder: Path, page: str) -> Iterator[Server]:
    """Run a server in a folder while the `with` block runs. `command` is told its port; `page` is what is asked for."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    with tempfile.TemporaryDirectory() as work:
        with (Path(work) / _SAID).open("wb") as output:
            process = subprocess.Popen(
                command(port),
                cwd=folder,
                stdout=output,
                stderr=output,
                env=environment({"TMPDIR": work}),  # what it leaves there when it is ended
                start_new_session=True,
            )
        try:
            yield Server(process, Path(work), f"http://127.0.0.1:{port}/{page}")
        finally:
            os.killpg(process.pid, signal.SIGCONT)
            os.killpg(process.pid, signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
            with suppress(ProcessLookupError):  # nobody is left
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
