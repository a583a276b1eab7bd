"""Where MkDocs itself may write: it empties the folder of the site before it builds, whatever stands there."""

from __future__ import annotations

import os
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from itasite.hosts.settings import read_settings
from itasite.output import mark, place, standing
from itasite.output.by_hand import by_hand, of_earlier, summary
from itasite.output.place import Project
from itasite.output.standing import Standing
from itasite.output.trouble import refused


def refuse_place(config: MkDocsConfig, made: set[str]) -> None:
    """Raise a message where MkDocs would remove something that we did not build; `made` are assets that we make now."""
    site = Path(config.site_dir)
    try:
        said = place.refusal(site, _project(config)) or _losing(site, Path(config.docs_dir), made)
    except OSError as fault:
        said = refused(fault)
    if said:
        raise PluginError(said)


def write_mark(config: MkDocsConfig) -> None:
    """Mark the site that MkDocs has built, so that the next build knows which files are ours."""
    mark.write(Path(config.site_dir), hidden=False)


def _project(config: MkDocsConfig) -> Project:
    file = Path(config.config_file_path or "mkdocs.yml")
    try:
        named = read_settings(file).project.named
    except click.UsageError:  # settings that only MkDocs can read
        named = ()
    return Project(file.parent, Path(config.docs_dir), (*named, *map(Path, filter(None, [config.theme.custom_dir]))))


def _losing(site: Path, content: Path, made: set[str]) -> str | None:
    """Why MkDocs may not empty a folder: what a person put there would be lost. What has a dot in front it leaves."""
    found = standing.standing(site)
    if found is Standing.FREE:
        return None
    if found is Standing.FOREIGN:
        return standing.foreign(site)

    def is_published(name: str) -> bool:
        return name in made or os.path.lexists(content / name)

    hand = by_hand(site, None) if found is Standing.OURS else of_earlier(site, None, is_published)
    lost = [name for name in (*hand.along, *hand.aside) if not mark.is_hidden(name)]
    if not lost:
        return None
    return f"mkdocs build จะลบไฟล์ที่แก้หรือวางไว้เองใน {site} ({summary(lost)}) ใช้ itasite build แทน คำสั่งนั้นคงไฟล์เหล่านี้ไว้"
