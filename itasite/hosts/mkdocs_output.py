"""Where MkDocs may write: it empties the folder of the site, or writes into it, whatever is there."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from itasite.output import manifest, ownership, place
from itasite.output.manual_files import ManualFiles, is_twin, manual_files, of_earlier, summary
from itasite.output.ownership import Ownership
from itasite.output.place import Project
from itasite.output.system_error import explain
from itasite.settings.site_settings import read_settings


def check_site_folder(config: MkDocsConfig, made: set[str], *, emptied: bool = True) -> tuple[str, ...]:
    """Raise PluginError, in Thai, if MkDocs would delete or overwrite something that we did not build.

    `made` are the paths of assets of this build. `emptied`: whether MkDocs will empty the folder first. Returns the
    paths of files that a person put there and that stay.
    """
    site = Path(config.site_dir)
    hand = ManualFiles()
    try:
        said = place.refusal(site, _project(config))
        if not said:
            found = ownership.of_folder(site)
            said = ownership.foreign_refusal(site) if found is Ownership.FOREIGN else None
            hand = _manual_files(site, found, Path(config.docs_dir), made)
    except OSError as error:
        said = explain(error)
    lost = [name for name in (*(hand.along if emptied else ()), *hand.aside) if not manifest.is_hidden(name)]
    if lost and not said:
        said = f"mkdocs build จะลบไฟล์ที่แก้หรือวางไว้เองใน {site} ({summary(lost)}) ใช้ itasite build แทน คำสั่งนั้นคงไฟล์เหล่านี้ไว้"
    if said:
        raise PluginError(said)
    return hand.along


def write_manifest(config: MkDocsConfig, by_hand: Collection[str]) -> None:
    """Write the list of our files into the built site, so that the next build knows which files are ours.

    `by_hand` are the paths of files that a person put there.
    """
    manifest.write(Path(config.site_dir), hidden=False, but=by_hand)


def _project(config: MkDocsConfig) -> Project:
    file = Path(config.config_file_path or "mkdocs.yml")
    try:
        named = read_settings(file).project.named
    except click.UsageError:  # settings that only MkDocs can read
        named = ()
    return Project(file.parent, Path(config.docs_dir), (*named, *map(Path, filter(None, [config.theme.custom_dir]))))


def _manual_files(site: Path, found: Ownership, content: Path, made: set[str]) -> ManualFiles:
    """The files that a person put into the folder of the site, or changed there."""
    if found is Ownership.OURS:
        return manual_files(site, None)
    if found is not Ownership.EARLIER:
        return ManualFiles()
    return of_earlier(site, None, lambda name: name in made or is_twin(site / name, content / name))
