"""What tells the bytes of a file from all others, for as long as the file does not change."""

from __future__ import annotations

import hashlib
from pathlib import Path

from itasite.attachment.memory import Stamp, stamp

_known: dict[str, tuple[Stamp, str]] = {}  # by path; only what can no longer change with the same stamp


def digest(path: Path) -> str:
    """The SHA-256 of the bytes of a file; "" if it cannot be read. Never raises."""
    try:
        now = stamp(path.stat())
        known = _known.get(str(path))
        if known and known[0] == now:
            return known[1]
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
    if now.settled:
        _known[str(path)] = (now, found)
    return found
