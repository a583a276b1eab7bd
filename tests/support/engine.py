"""MkDocs run inside the test: much faster than a process of its own."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

CONFIG = "site_name: t\ndocs_dir: content\ntheme: {name: itasite}\nplugins: [itasite]\n"


def site_of(folder: Path, config: str = CONFIG) -> Path:
    """The site that MkDocs makes of `content` in this folder."""
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    settings = load_config(str(folder / "mkdocs.yml"))
    settings.plugins.on_startup(command="build", dirty=False)
    try:
        build(settings)
    finally:
        settings.plugins.on_shutdown()
    return folder / "site"


def names(folder: Path) -> set[str]:
    """All files below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
