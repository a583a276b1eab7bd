"""Writes a `Build` as a plain folder of Markdown and assets, for any generator that does not run our plugin.

It is the smallest host, and so the proof that everything a site needs is in `Build`. Tests and benchmarks use it;
`itasite stage` writes a whole folder for one such generator (zensical).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from itasite.build import Build
from itasite.hosts.front_matter import front_matter


def stage(build: Build, content: Path, target: Path) -> None:
    """Create and fill the folder `target`; files that are published unchanged are copied from the folder `content`.

    Raises FileExistsError if `target` exists, so that nothing is overwritten.
    """
    target.mkdir(parents=True)
    for name in build.listing.unchanged:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(content / name, target / name)
    for page in build.pages:
        _write(target / page.path, page_text(front_matter(page), page.body))
    for asset in build.assets:
        _write(target / asset.path, asset.content)


def page_text(head: Mapping[str, Any], body: str) -> bytes:
    """The file of a page: its head, and its text."""
    lines = "".join(f"{key}: {as_yaml(value)}\n" for key, value in head.items())
    return f"---\n{lines}---\n\n{body}".encode()


def as_yaml(value: Any, indent: int | None = None) -> str:
    """A value as JSON, which is also YAML: no text of an author can break it. Days become texts."""
    return json.dumps(value, ensure_ascii=False, indent=indent, default=str, skipkeys=True)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
