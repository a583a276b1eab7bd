"""The test files of other projects, which no one here made, read by our readers.

They come out of source archives of the package registry. Takes a minute, so `make proofs` runs it; -s shows counts.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tests.support.foreign import foreign, read_each

ARCHIVES = ("pypdf==7.1.1", "python-docx==1.2.0", "python-pptx==1.0.2", "odfpy==1.4.1", "xlsx2csv==0.8.6")
MOST_MEGABYTES = 600
FEWEST = 300  # files; fewer would prove nothing


def fetched(folder: Path) -> None:
    """The source archives, unpacked."""
    for name in ARCHIVES:
        command = ("pip", "download", "--quiet", "--no-binary", ":all:", "--no-deps", "--dest", str(folder), name)
        subprocess.run([sys.executable, "-m", *command], check=True)
    for archive in folder.glob("*.tar.gz"):
        with tarfile.open(archive) as opened:
            opened.extractall(folder / archive.stem, filter="data")


def test_no_foreign_file_stops_a_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITASITE_CACHE", "off")
    fetched(tmp_path)
    counts, bad = read_each(foreign(tmp_path))
    assert bad == []
    assert counts.total() >= FEWEST
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000 <= MOST_MEGABYTES
