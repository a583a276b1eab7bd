"""Moves the pictures inside Material's style sheets to files: a strict Content-Security-Policy forbids `data:`.

Browsers do not load a mask from a file on disk. So one more style sheet keeps the pictures inside; the script of the
theme loads it when the site is opened from a disk.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

SHEET = "assets/stylesheets/icons.css"
_FOLDER = "assets/images/icons"
_SEEN = "../images/icons"  # from a style sheet
_PICTURE = re.compile(
    r"(?P<property>(?<![\w-])--[\w-]+:)?url\((?P<quote>[\"']?)data:(?P<kind>[^,;]+)(?P<coded>[^,]*),"
    r"(?P<content>(?:(?!(?P=quote)\)).)*)(?P=quote)\)",
    re.DOTALL,
)
_ENDINGS = {"image/svg+xml": ".svg", "image/png": ".png", "image/gif": ".gif", "image/jpeg": ".jpg"}


class WithoutPictures(NamedTuple):
    """A style sheet that names its pictures; the pictures by their paths in the site; the properties they stood in."""

    sheet: str
    pictures: dict[str, bytes]
    kept: tuple[str, ...]


@lru_cache(8)  # in a preview the same sheets come again and again
def without_pictures(sheet: str) -> WithoutPictures:
    """Take the pictures out of a style sheet in `assets/stylesheets`."""
    pictures: dict[str, bytes] = {}
    kept = []

    def named(found: re.Match[str]) -> str:
        own = found["property"] or ""
        content = unquote_to_bytes(found["content"])
        content = base64.b64decode(content) if found["coded"].endswith("base64") else content
        name = own.strip("-:") or hashlib.sha256(content).hexdigest()[:12]
        name += _ENDINGS.get(found["kind"], "")
        pictures[f"{_FOLDER}/{name}"] = content
        if own:
            kept.append(found[0])
        return f'{own}url("{_SEEN}/{name}")'

    return WithoutPictures(_PICTURE.sub(named, sheet), pictures, tuple(kept))


def sheet_of(kept: list[str]) -> str:
    """The style sheet that keeps the pictures inside."""
    return f":root{{{';'.join(kept)}}}\n"
