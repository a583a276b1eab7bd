"""The sites that MkDocs or ProperDocs makes for the preview, each in a process of its own and in a new folder."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from itasite.hosts.engine import FINISHED, environment, preview_command
from itasite.hosts.written_files import read_list
from itasite.serve.state import NotMadeError

_SITE, _SAID, _WRITTEN = "site", "said.txt", "written"
_SLOW = (
    "MkDocs ทำงานมา {seconds:.0f} วินาทีแล้วยังไม่เสร็จ อาจมีปลั๊กอินหรือ hooks ที่วนไม่จบ หน้าเว็บเดิมยังดูได้ "
    "หากไม่เสร็จให้หยุดด้วย Ctrl-C แล้วตรวจ plugins และ hooks ใน mkdocs.yml"
)
_TOO_SLOW = (
    "MkDocs ทำงานเกิน {minutes:.0f} นาทียังไม่เสร็จ จึงหยุดไว้\nตรวจปลั๊กอินและ hooks ใน mkdocs.yml ว่ามีคำสั่งที่วนไม่จบหรือไม่ แก้แล้วบันทึก"
)
_SOME = 1 << 16  # bytes that are free on a disk that is not full
_KEPT = 2  # the folder that is shown, and the one before, of which a page may still be loading


@dataclass(frozen=True, slots=True)
class EngineSite:
    """What came of one run: the `folder` of the site, None if the engine stopped; all it `said`; what else it wrote."""

    folder: Path | None
    said: str
    written: frozenset[Path]


class EngineSites:
    """Makes the sites of one preview, one after the other, until it is closed."""

    def __init__(self, say: Callable[[str], None], *, patience: float = 60, longest: float = 600) -> None:
        """`say` tells of a run that takes longer than `patience`; one that takes the `longest` time is ended."""
        self._say, self._patience, self._longest = say, patience, longest
        self._lock = threading.Lock()
        self._closed = False
        self._process: subprocess.Popen[bytes] | None = None
        self._root: Path | None = None  # of all folders
        self._works: list[Path] = []  # of the sites that may still be shown

    def make(self, config_file: Path, address: str) -> EngineSite:
        """The site to be shown at `address`, as its files are now. Ends at once when this is closed.

        Raises NotMadeError if it takes too long, OSError if the disk is full.
        """
        work = self._begun(config_file, address)
        if work is None:
            return EngineSite(None, "", frozenset())
        process = self._process
        assert process
        try:
            ended = self._wait(process)
        except NotMadeError:
            _remove(work)
            raise
        done = ended == FINISHED
        full = not done and work.is_dir() and shutil.disk_usage(work).free < _SOME  # then it could not say so
        said = (work / _SAID).read_text(encoding="utf-8", errors="replace") if work.is_dir() else ""
        written = read_list(work / _WRITTEN)
        self._keep(work) if done else _remove(work)
        if full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._root))
        return EngineSite(work / _SITE if done else None, said, written)

    def _wait(self, process: subprocess.Popen[bytes]) -> int:
        """How it ends. One that does not, as where a hook loops, is told, and in the end killed."""
        with suppress(subprocess.TimeoutExpired):
            return process.wait(self._patience)
        self._say(_SLOW.format(seconds=self._patience))
        with suppress(subprocess.TimeoutExpired):
            return process.wait(self._longest - self._patience)
        with self._lock:
            _kill(process)
        raise NotMadeError(_TOO_SLOW.format(minutes=self._longest / 60))

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
