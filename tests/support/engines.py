"""Runs of our programs as if an engine were not installed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.sites import QUIET

# Python runs it at its start. It hides modules only: what packages say of themselves stays.
_SIEVE = """
import sys
from importlib.machinery import PathFinder

class Sieve(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        return None if name.partition(".")[0] in {hidden!r} else super().find_spec(name, path, target)

sys.meta_path[:] = [Sieve if finder is PathFinder else finder for finder in sys.meta_path]
"""


def run_without(hidden: tuple[str, ...], folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A run of `python -m COMMAND` in `folder` in which the modules `hidden` cannot be imported."""
    start = folder / "start"
    start.mkdir()
    (start / "sitecustomize.py").write_text(_SIEVE.format(hidden=hidden), encoding="utf-8")
    paths = os.pathsep.join(filter(None, (str(start), QUIET.get("PYTHONPATH"))))
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**QUIET, "PYTHONPATH": paths},
        check=False,
    )
