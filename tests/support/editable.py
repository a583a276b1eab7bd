"""Sites that a test of the editor may write to, and what it wrote there."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

from tests.support.clerk import Form, Shown


def copied(folder: Path, content: Path) -> Path:
    shutil.copytree(content, folder / "content")
    (folder / "mkdocs.yml").write_text("site_name: t\ndocs_dir: content\nplugins: [itasite]\n", encoding="utf-8")
    return folder / "mkdocs.yml"


def texts(config: Path) -> dict[str, bytes]:
    found = (config.parent / "content").rglob("*")
    return {str(path.relative_to(config.parent)): path.read_bytes() for path in found if path.is_file()}


def record_form(page: Shown) -> Form:
    return page.form("~base")


def changed_lines(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    found = []
    for name in sorted(before.keys() | after.keys()):
        old, new = (side.get(name, b"").decode().splitlines() for side in (before, after))
        found += [line for line in difflib.ndiff(old, new) if line[0] in "+-"]
    return found
