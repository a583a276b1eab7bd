"""Names of inputs: the parts of a path with dots between them; what is our own begins with ~."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from itasite.edit.change import Path

BUTTON = "~do"  # the name of all buttons that change rows
FROM = "~from"  # which entry of the record before an entry was, "" of a new one
KEY = "~key"  # the key of an entry, where the author names it
HERE = "~here"  # that a field was in the form, also where nothing of it is sent
KEPT = "~kept"  # that a value stays as it is, because no box can show it
OTHER = "~other"  # what is typed beside tick boxes
UPLOAD = "upload"  # the action of a button that asks for a file
OWN = "~own"  # of the choice of an EITHER: what its inner field asks for

_LONGEST_NUMBER = 10
_SPECIAL = re.compile(r"[.%~:\s]")


def part(text: str | int) -> str:
    """A part of a path as it stands in a name."""
    return _SPECIAL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), str(text))


def name_of(path: Iterable[str | int]) -> str:
    """The name of the input of the value at a path."""
    return ".".join(map(part, path))


def below(name: str, inner: str) -> str:
    """The name of something that belongs to the field of that name; `inner` is a part already."""
    return f"{name}.{inner}" if name else inner


def key_in(name_part: str) -> str:
    """The key that a part of a name stands for."""
    return unquote(name_part)


def is_number(text: str) -> bool:
    """Whether a part of a name is the number of a row, and no longer than one is."""
    return text.isascii() and text.isdecimal() and len(text) < _LONGEST_NUMBER


def path_of(name: str) -> Path:
    """The path that a name stands for; numbers are places in lists."""
    return tuple(int(one) if is_number(one) else key_in(one) for one in name.split("."))
