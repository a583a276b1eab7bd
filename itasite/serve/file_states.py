"""Files as they are told apart between two looks: by one path each, and by what the system knows of their content."""

from __future__ import annotations

import os
from pathlib import Path

from itasite.listing import FileState


def full_path(path: Path) -> Path:
    """The path as the system names it in notices: no link in its folders."""
    full = Path(os.path.abspath(path))  # noqa: PTH100
    return full.parent.resolve() / full.name


def state_of(path: Path) -> FileState | None:
    """The state of a file; None if there is no such file."""
    try:
        return FileState.of(path.lstat())
    except OSError:
        return None
