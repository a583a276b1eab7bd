"""The command `itasite edit` of a site, running as a program of its own."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.patience import until
from tests.support.sites import QUIET


@contextmanager
def editing(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    """The command in a folder with mkdocs.yml, once it says where it is; and the file of what it says."""
    log = folder / "log.txt"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "itasite", "edit", "--no-open"], cwd=folder, stdout=output, stderr=output,
            stdin=subprocess.DEVNULL, env={**QUIET, "TMPDIR": str(folder)},
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # which a worker of pytest-xdist ignores
        )  # fmt: skip
    try:
        until(lambda: b"key=" in log.read_bytes() or process.poll() is not None)
        yield process, log
    finally:
        process.kill()
        process.wait()


def way_in(log: Path) -> str:
    """The address that lets one browser in."""
    said = log.read_text(encoding="utf-8")
    found = re.search(r"http://127\.0\.0\.1:\d+/\?key=\S+", said)
    assert found, said
    return found[0]
