"""The test files of other projects, which no one here made, read by our readers.

They come out of source archives of the package registry. Takes a minute, so `make proofs` runs it; -s shows counts.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tarfile
import time
from collections import Counter
from pathlib import Path

import pytest

from itasite import attachment

ARCHIVES = ("pypdf==7.1.1", "python-docx==1.2.0", "python-pptx==1.0.2", "odfpy==1.4.1", "xlsx2csv==0.8.6")
ENDINGS = (
    *(".bmp", ".docx", ".gif", ".html", ".jpeg", ".jpg", ".odp", ".ods", ".odt", ".pdf", ".png", ".pptx", ".rtf"),
    *(".svg", ".tiff", ".xls", ".xlsx", ".xml", ".zip"),
)
MOST_SECONDS, MOST_MEGABYTES = 25, 600
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
    whole, told, bad = Counter[str](), Counter[str](), list[str]()
    for path in sorted(path for path in tmp_path.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file()):
        began = time.process_time()
        try:
            found = attachment.read(path)
        except BaseException as fault:
            bad.append(f"{path.name}: {fault!r}")
            continue
        if time.process_time() - began > MOST_SECONDS:
            bad.append(f"{path.name}: {time.process_time() - began:.0f} s")
        (told if found.unread or found.fault or found.encrypted else whole)[path.suffix.lower()] += 1
    for ending in sorted({*whole, *told}):
        print(f"{ending:6} {whole[ending]:4} read whole, {told[ending]:3} told")
    assert bad == []
    assert whole.total() + told.total() >= FEWEST
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000 <= MOST_MEGABYTES
