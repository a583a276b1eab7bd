"""The seal of a ZIP file of ours (.xlsx, .docx): it breaks when anybody saves the file with another program."""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

OPEN = "0" * 64  # where the seal will stand
_MOST = 256 << 20  # bytes of all parts of a file that is looked at


def seal(parts: Mapping[str, bytes], place: str) -> str:
    """The seal of the parts of a file, of 64 letters; `place` is the part in which it stands."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        if name != place:
            digest.update(f"{name} {len(parts[name])}\n".encode() + parts[name])
    return digest.hexdigest()


def sealed(path: Path, place: str, before: str) -> bool:
    """Whether nobody has saved a file since we wrote it. `before` stands before the seal in the part `place`.

    Raises OSError if it cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST:
                return False
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return False  # no such file of ours, or a damaged one
    found = re.search(re.escape(before).encode() + rb"([0-9a-f]{64})", parts.get(place, b""))
    return found is not None and found[1].decode() == seal(parts, place)
