"""Files that no one here made, read by our readers."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from itasite import attachment

ENDINGS = (
    *(".bmp", ".docx", ".gif", ".html", ".jpeg", ".jpg", ".odp", ".ods", ".odt", ".pdf", ".png", ".pptx", ".rtf"),
    *(".svg", ".tiff", ".xls", ".xlsx", ".xml", ".zip"),
)
MOST_SECONDS = 25  # of the processor, for one file


def foreign(folder: Path) -> list[Path]:
    """The files below a folder that we have a reader for, or know that we have none."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())


def read_each(paths: Iterable[Path]) -> tuple[Counter[str], list[str]]:
    """How many of each ending were read whole or told, and what went wrong; the counts are printed."""
    whole, told, bad = Counter[str](), Counter[str](), list[str]()
    for path in paths:
        began = time.process_time()
        try:
            found = attachment.read(path)
        except BaseException as fault:
            bad.append(f"{path.name}: {fault!r}")
            continue
        if time.process_time() - began > MOST_SECONDS:
            bad.append(f"{path.name}: {time.process_time() - began:.0f} s")
        (told if found.unread or found.error or found.encrypted else whole)[path.suffix.lower()] += 1
    for ending in sorted({*whole, *told}):
        print(f"{ending:6} {whole[ending]:4} read whole, {told[ending]:3} told")
    return whole + told, bad
