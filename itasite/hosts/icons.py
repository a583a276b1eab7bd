"""Writes the pictures inside Material's style sheets to files: a strict Content-Security-Policy forbids `data:`.

Browsers do not load a mask from a file on disk. So one more style sheet keeps the pictures inside; the script of the
theme loads it when the site is opened from a disk.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes

SHEET = "assets/stylesheets/icons.css"
_SHEETS = "assets/stylesheets/*.min.css"  # of Material only: files of the author are published unchanged
_FOLDER = "../images/icons"
_PICTURE = re.compile(
    r"(?P<property>(?<![\w-])--[\w-]+:)?url\((?P<quote>[\"']?)data:(?P<kind>[^,;]+)(?P<coded>[^,]*),"
    r"(?P<content>(?:(?!(?P=quote)\)).)*)(?P=quote)\)",
    re.DOTALL,
)
_ENDINGS = {"image/svg+xml": ".svg", "image/png": ".png", "image/gif": ".gif", "image/jpeg": ".jpg"}


def extract_icons(site: Path) -> tuple[str, ...]:
    """Write the pictures in the style sheets of a built site to files. Returns their paths relative to `site`."""
    kept, made = [], [SHEET]
    for sheet in sorted(site.glob(_SHEETS)):
        text = sheet.read_text(encoding="utf-8")
        pictures: dict[str, bytes] = {}

        def named(found: re.Match[str], pictures: dict[str, bytes] = pictures) -> str:
            own = found["property"] or ""
            content = unquote_to_bytes(found["content"])
            content = base64.b64decode(content) if found["coded"].endswith("base64") else content
            name = own.strip("-:") or hashlib.sha256(content).hexdigest()[:12]
            name += _ENDINGS.get(found["kind"], "")
            pictures[name] = content
            if own:
                kept.append(found[0])
            return f'{own}url("{_FOLDER}/{name}")'

        changed = _PICTURE.sub(named, text)
        if pictures:
            sheet.write_text(changed, encoding="utf-8", newline="")
        for name, content in pictures.items():
            file = sheet.parent / _FOLDER / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            made.append(f"assets/images/icons/{name}")
    if kept:
        (site / SHEET).write_text(f":root{{{';'.join(kept)}}}\n", encoding="utf-8", newline="\n")
    return tuple(made)
