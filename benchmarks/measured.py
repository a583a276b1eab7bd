"""Shared by the benchmarks: content of several years, the time of a command, a web server, a line of output."""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parent.parent


def content_of(folder: Path, *, years: int) -> Path:
    """Copy the content of the example into `folder`, with its year repeated to have `years` years. Returns its path.

    All years use the criteria of 2566.
    """
    content = Path(shutil.copytree(ROOT / "content", folder / "content"))
    for back in range(1, years):
        number = 2566 - back
        shutil.copytree(content / "2566", content / str(number))
        info = content / str(number) / "year.yml"
        info.write_text(info.read_text(encoding="utf-8").replace("framework:", "framework: 2566 #"), encoding="utf-8")
    return content


def seconds_of(command: list[str], extra: dict[str, str] | None = None) -> float:
    """The seconds that one command takes. Exits with its messages if it fails. `extra` is added to the environment."""
    start = time.perf_counter()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **(extra or {})}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # installed packages are compiled, so ours must be too
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment)
    if done.returncode:
        raise SystemExit(done.stderr)
    return time.perf_counter() - start


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
