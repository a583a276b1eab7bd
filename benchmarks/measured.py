"""What the benchmarks share: content of several years, the time of a command, a host, a line of output."""

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
    """The example's content in a folder, its year repeated under the criteria of 2566 as often as asked."""
    content = Path(shutil.copytree(ROOT / "content", folder / "content"))
    for back in range(1, years):
        number = 2566 - back
        shutil.copytree(content / "2566", content / str(number))
        info = content / str(number) / "year.yml"
        info.write_text(info.read_text(encoding="utf-8").replace("framework:", "framework: 2566 #"), encoding="utf-8")
    return content


def seconds_of(command: list[str], extra: dict[str, str] | None = None) -> float:
    """The time of one command that has to succeed."""
    start = time.perf_counter()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **(extra or {})}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package is compiled, as MkDocs is here
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment)
    if done.returncode:
        raise SystemExit(done.stderr)
    return time.perf_counter() - start


def report(name: str, value: float, unit: str) -> None:
    """One JSON object on a line of output."""
    print(json.dumps({"name": name, "value": round(value, 3), "unit": unit}), flush=True)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line for each."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """The address of a folder served on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
