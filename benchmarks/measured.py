"""Shared by the benchmarks: what a command takes, a web server, a line of output."""

from __future__ import annotations

import functools
import json
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from processes import watched_memory

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Usage:
    """What a run takes: seconds by the clock, seconds of the processor, MB of memory."""

    wall: float
    cpu: float
    memory: float


def run(command: list[str], extra: dict[str, str] | None = None) -> Usage:
    """What a command takes, with all programs that it starts. Exits with its messages if it fails.

    `extra` is added to the environment.
    """
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=said, env=environment(extra), start_new_session=True)
        try:
            with watched_memory(process.pid) as memory:
                _, status, used = os.wait4(process.pid, 0)
                wall = time.perf_counter() - start
        except KeyboardInterrupt:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"{' '.join(command)}\n{said.read().decode(errors='replace')}")
    return Usage(wall, used.ru_utime + used.ru_stime, max(memory, default=0))


def environment(extra: dict[str, str] | None = None) -> dict[str, str]:
    """The environment of what is measured, with `extra`.

    PYTHONSAFEPATH: each program runs its own modules, and not those of the current folder.
    """
    found = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONSAFEPATH": "1", **(extra or {})}
    found.pop("PYTHONDONTWRITEBYTECODE", None)  # installed packages are compiled, so ours must be too
    return found


def report(name: str, value: float, unit: str) -> None:
    """Print one figure as a JSON object on one line."""
    print(json.dumps({"name": name, "value": round(value, 3), "unit": unit}), flush=True)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without logging each request."""

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing."""


@contextmanager
def served(site: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve a folder on this machine while the `with` block runs. Gives its address, which ends in "/"."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
