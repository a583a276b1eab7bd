"""The name of a file as somebody types it behind a command."""

from __future__ import annotations

import re
import shlex

_PLAIN = re.compile(r"[^\s\"'`$&|<>()\[\]{}^;,=!*?#~%]+")
_ALIVE = re.compile(r"[\"`$!]")  # of these a shell makes something else even between double quotes


def typed_path(name: str) -> str:
    """The name, in quotes where a blank or a sign would part it.

    Double quotes are what the command windows of Windows, macOS and Linux have in common.
    """
    if name.startswith("-"):  # no option
        name = f"./{name}"
    if _PLAIN.fullmatch(name):
        return name
    return shlex.quote(name) if _ALIVE.search(name) else f'"{name}"'
