"""What the templates of our theme read under `config.extra.itasite`, for every host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from itasite.hosts.search_index import POINTER, SCRIPT_POINTER
from itasite.pages.chrome import Chrome


def theme_values(chrome: Chrome, assets: Mapping[str, str], *, on_disk: bool, searched: bool) -> dict[str, Any]:
    """What header and footer show, and where the files of the theme are.

    `assets`: the paths of our styles and scripts in the site (`ThemeAssets.names`). `on_disk`: the site is opened
    from a disk. `searched`: pages have the field of the search.
    """
    pointer = SCRIPT_POINTER if on_disk else POINTER
    return {**asdict(chrome), "offline": on_disk, "search": pointer if searched else "", "assets": dict(assets)}
