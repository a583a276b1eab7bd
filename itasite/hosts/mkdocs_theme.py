"""The styles and scripts of our theme under MkDocs."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_theme_dir

from itasite.hosts.theme_assets import ThemeAssets, is_left_out, theme_assets

THEME = "itasite"
_SHIM = "iframe-worker"


def assets(config: MkDocsConfig, taken: Collection[str], *, on_disk: bool) -> ThemeAssets:
    """The styles and scripts of a site with our theme; `taken` are the paths of the files that the author publishes."""
    folders = [Path(folder) for folder in config.theme.dirs]
    return theme_assets(Path(get_theme_dir(THEME)), folders, taken=taken, on_disk=on_disk)


def put_assets(files: Files, made: ThemeAssets, config: MkDocsConfig) -> None:
    """Put our styles and scripts into the place of those that MkDocs found in the theme. Needs no worker any more."""
    replaced = {*made.names, *made.files}
    for file in list(files):
        if file.src_dir in config.theme.dirs and (is_left_out(file.src_uri) or file.src_uri in replaced):
            files.remove(file)
    for name, content in made.files.items():
        file = File(name, get_theme_dir(THEME), config.site_dir, config.use_directory_urls)
        file.content_bytes = content
        files.append(file)
    config.extra["polyfills"] = [script for script in config.extra.get("polyfills", []) if _SHIM not in str(script)]
