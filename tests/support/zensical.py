"""Sites that Zensical builds from the folder that `itasite stage` makes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.sites import QUIET, itasite


def staged(source: Path, folder: Path) -> Path:
    """The site of the sources in the folder `source`, staged into the new folder `folder` and built there."""
    done = itasite(source, "stage", str(folder))
    assert done.returncode == 0, done.stderr
    return zensical(folder)


def zensical(folder: Path) -> Path:
    """The site that Zensical builds from a staged folder."""
    command = [sys.executable, "-m", "zensical", "build"]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", env=QUIET, check=False)
    assert done.returncode == 0, done.stderr
    assert "No issues found" in done.stdout + done.stderr
    return folder / "site"
