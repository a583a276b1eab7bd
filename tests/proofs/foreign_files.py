"""Reads the test files of other projects, which no one here made: `python tests/proofs/foreign_files.py`.

They come out of source archives of the package registry. Fails when a reader raises, when a sound file takes too
much, or when what can be opened is called broken; prints of each kind how many were read whole.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tarfile
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from itasite import attachment  # noqa: E402

ARCHIVES = ("pypdf==7.1.1", "python-docx==1.2.0", "python-pptx==1.0.2", "odfpy==1.4.1", "xlsx2csv==0.8.6")
ENDINGS = (".bmp", ".docx", ".gif", ".html", ".jpeg", ".jpg", ".odp", ".ods", ".odt", ".pdf", ".png", ".pptx", ".rtf")
ENDINGS += (".svg", ".tiff", ".xls", ".xlsx", ".xml", ".zip")
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


def main() -> int:
    """Read all of them."""
    os.environ["ITASITE_CACHE"] = "off"
    whole, told, bad = Counter[str](), Counter[str](), list[str]()
    with tempfile.TemporaryDirectory() as place:
        fetched(Path(place))
        for path in sorted(Path(place).rglob("*")):
            if path.suffix.lower() not in ENDINGS or not path.is_file():
                continue
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
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
    count = whole.total() + told.total()
    print(f"{count} files, {megabytes} MB at most")
    print(*bad, sep="\n")
    return 1 if bad or megabytes > MOST_MEGABYTES or count < FEWEST else 0


if __name__ == "__main__":
    sys.exit(main())
