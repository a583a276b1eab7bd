"""Everything that can be asked of a build, as plain values that can be compared."""

from __future__ import annotations

from typing import Any

from itasite.build import Build
from itasite.formats import render


def everything(built: Build) -> dict[str, Any]:
    """Each answer by what was asked; whatever a page, an asset or the build itself has is asked for."""
    return {
        **{
            f"build {name}": value
            for name, value in _answers(built).items()
            if name not in ("assets", "finish", "pages")
        },
        "paths of pages": [page.path for page in built.pages],
        "paths of assets": [asset.path for asset in built.assets],
        **{f"{asset.path} {name}": value for asset in built.assets for name, value in _answers(asset).items()},
        **{f"{page.path} {name}": value for page in built.pages for name, value in _answers(page).items()},
        **{
            f"{page.path} finished": built.finish.finished(render.author_page(page.body)[0], page.path)
            for page in built.pages
            if not page.generated
        },
    }


def differences(one: dict[str, Any], other: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """The answers that are not the same in both, None for one that is missing."""
    asked = dict.fromkeys((*one, *other))
    return {name: (one.get(name), other.get(name)) for name in asked if one.get(name) != other.get(name)}


def _answers(value: object) -> dict[str, Any]:
    names = (name for name in dir(value) if not name.startswith(("_", "later_")))
    return {name: answer for name in names if not callable(answer := getattr(value, name))}
