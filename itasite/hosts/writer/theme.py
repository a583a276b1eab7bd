"""The theme without MkDocs: where its templates and files lie, which of them are published, and its options."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from itasite.hosts import icons
from itasite.hosts.theme_assets import STYLE, ThemeAssets, is_left_out
from itasite.settings.plain_values import plain_value
from itasite.text.source import Mapping, parse_yaml, read_text

NAME = "itasite"
_OPTIONS = "mkdocs_theme.yml"
_TEMPLATES = "static_templates"
_SITEMAP = "sitemap.xml"  # MkDocs makes one for every theme
_NOT_PUBLISHED = (".py", ".pyc", ".html", ".markdown", ".mdown", ".mkdn", ".mkd", ".md")


@lru_cache(maxsize=1)
def folders() -> tuple[Path, Path]:
    """The folder of our theme, and that of Material's templates, on which ours stands."""
    return _package("itasite_theme"), _package("material") / "templates"


def _package(name: str) -> Path:
    """The folder of a package, which is not imported: importing Material prints a banner."""
    found = find_spec(name)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(name)
    return Path(found.origin).parent


@lru_cache(maxsize=1)
def _written() -> tuple[dict[str, Any], tuple[str, ...]]:
    """The options of the theme, and the templates that it publishes as they are named."""
    options: dict[str, Any] = {"name": NAME, "locale": "en"}
    templates = {_SITEMAP}
    for folder in reversed(folders()):
        text, _ = read_text(folder, _OPTIONS)
        tree = parse_yaml(text or "", _OPTIONS)[0]
        found = plain_value(tree) if isinstance(tree, Mapping) else {}
        templates.update(found.pop(_TEMPLATES, ()))
        options.update(found)
    options.pop("extends", None)
    return options, tuple(sorted(templates))


def options() -> dict[str, Any]:
    """What the theme sets, where mkdocs.yml says nothing else."""
    return dict(_written()[0])


def templates() -> tuple[str, ...]:
    """The templates that are no page and are published under their own names."""
    return _written()[1]


def has(name: str) -> bool:
    """Whether the theme has a file of this name."""
    return any((folder / name).is_file() for folder in folders())


def published(assets: ThemeAssets) -> dict[str, Path]:
    """The files that the theme publishes unchanged, beside those of `assets`: path in the site → file."""
    other = {*assets.names, *assets.files}
    return {name: file for name, file in _all().items() if name not in other and not is_left_out(name)}


def file_names() -> set[str]:
    """The paths of files in whose place a file of the author may stand."""
    return {*_all(), STYLE, icons.SHEET}


@lru_cache(maxsize=1)
def _all() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in reversed(folders()):
        found.update({name: folder / name for name in _files(folder) if name not in templates()})
    return dict(sorted(found.items()))


def _files(folder: Path) -> Iterator[str]:
    """The names of the files of a theme, without hidden ones (Material keeps 14,000 icons in such a folder)."""
    for place, inside, names in os.walk(folder):
        inside[:] = [name for name in inside if not name.startswith(".")]
        above = Path(place).relative_to(folder)
        for name in names:
            path = (above / name).as_posix()
            small = path.lower()
            if not (name.startswith(".") or small.endswith(_NOT_PUBLISHED) or "readme" in small or small == _OPTIONS
                    or small.startswith("locales/")):  # fmt: skip
                yield path
