"""Writes all files of a site into a folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from itasite.hosts.writer.snapshot import Snapshot


def write(snapshot: Snapshot, target: Path) -> None:
    """Write every file of the site into the folder `target`. Raises OSError."""
    made = set[Path]()
    for name, content in snapshot.files():
        file = target / name
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        if isinstance(content, Path):
            shutil.copyfile(content, file)
        else:
            file.write_bytes(content)
