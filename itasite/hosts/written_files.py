"""Which files a process writes, so that a preview does not take for edits what plugins of MkDocs write themselves."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_PATHS = {  # what Python tells of before it is done, and how many paths it names first
    "os.chmod": 1, "os.mkdir": 1, "os.remove": 1, "os.rmdir": 1, "os.truncate": 1, "os.utime": 1,
    "os.link": 2, "os.rename": 2, "os.symlink": 2,
}  # fmt: skip
_END = b"\0"


def recorded() -> set[str]:
    """A set to which the path of each file that this process writes, renames or removes from now on is added."""
    found = set[str]()

    def hear(event: str, given: tuple[Any, ...]) -> None:
        if event == "open":
            paths = given[:1] if isinstance(given[2], int) and given[2] & _WRITING else ()
        else:
            paths = given[: _PATHS.get(event, 0)]
        for path in paths:
            if isinstance(path, str | bytes | os.PathLike):
                found.add(os.path.abspath(os.fsdecode(path)))  # noqa: PTH100  # the folder may be another one later

    sys.addaudithook(hear)
    return found


def write_list(found: set[str], file: Path, target: Path) -> None:
    """Write the recorded paths to a file, without those in the folder `target`."""
    site = target.resolve()
    full = {Path(os.path.realpath(Path(path).parent)) / Path(path).name for path in tuple(found)}
    file.write_bytes(_END.join(os.fsencode(path) for path in sorted(full) if not path.is_relative_to(site)))


def read_list(file: Path) -> frozenset[Path]:
    """The paths in such a file; none if it was not written."""
    try:
        said = file.read_bytes()
    except FileNotFoundError:
        return frozenset()
    return frozenset(Path(os.fsdecode(name)) for name in said.split(_END) if name)
