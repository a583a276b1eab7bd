"""The sites that MkDocs or ProperDocs makes for the preview, each in a process of its own and in a new folder."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from itasite.hosts.engine import environment, preview_command
from itasite.hosts.written_files import read_list

_SITE, _SAID, _WRITTEN = "site", "said.txt", "written"
_KEPT = 2  # the folder that is shown, and the one before, of which a page may still be loading


@dataclass(frozen=True, slots=True)
class EngineSite:
    """What came of one run: the `folder` of the site, None if the engine stopped; all it `said`; what else it wrote."""

    folder: Path | None
    said: str
    written: frozenset[Path]


class EngineSites:
    """Makes the sites of one preview, one after the other, until it is closed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._closed = False
        self._process: subprocess.Popen[bytes] | None = None
        self._root: Path | None = None  # of all folders
        self._works: list[Path] = []  # of the sites that may still be shown

    def make(self, config_file: Path, address: str) -> EngineSite:
        """The site to be shown at `address`, as its files are now. Ends at once when this is closed."""
        work = self._begun(config_file, address)
        if work is None:
            return EngineSite(None, "", frozenset())
        process = self._process
        assert process
        done = process.wait() == 0
        said = (work / _SAID).read_text(encoding="utf-8", errors="replace") if work.is_dir() else ""
        written = read_list(work / _WRITTEN)
        self._keep(work) if done else _remove(work)
        return EngineSite(work / _SITE if done else None, said, written)

    def close(self) -> None:
        """End the engine and all that it started, and remove all folders."""
        with self._lock:
            self._closed = True
            if self._process:
                _kill(self._process)
            if self._root:
                _remove(self._root)

    def _begun(self, config_file: Path, address: str) -> Path | None:
        """The folder of a run that has begun; None if this is closed."""
        with self._lock:
            if self._closed:
                return None
            self._root = self._root or Path(tempfile.mkdtemp(prefix="itasite-preview-")).resolve()
            work = Path(tempfile.mkdtemp(dir=self._root))
            command = preview_command(config_file, work / _SITE, address, work / _WRITTEN)
            with (work / _SAID).open("wb") as said:
                self._process = _started(command, said.fileno())
            return work

    def _keep(self, work: Path) -> None:
        self._works.append(work)
        while len(self._works) > _KEPT:
            _remove(self._works.pop(0))


def _started(command: list[str], said: int) -> subprocess.Popen[bytes]:
    """The engine, in a group of its own where the system has groups: so it ends with all that it started."""
    nothing = subprocess.DEVNULL
    if os.name == "nt":
        return subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=said, env=environment())
    return subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=said, env=environment(), process_group=0)


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        if os.name == "nt":
            process.kill()
        else:
            with suppress(ProcessLookupError):  # it ended just now
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
