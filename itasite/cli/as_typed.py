"""A path as one types it in a command that is shown to be copied."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

_PLAIN = re.compile(r"[\w\u0e00-\u0e7f@%+=:,./-]+" if os.sep == "/" else r"[\w\u0e00-\u0e7f@+=:./\\-]+")


def as_typed(path: Path) -> str:
    """A path in quotes where a shell would take it for something else; one that begins with a dash is no option."""
    text = f".{os.sep}{path}" if str(path).startswith("-") else str(path)
    if _PLAIN.fullmatch(text):
        return text
    return shlex.quote(text) if os.sep == "/" else f'"{text}"'
