"""Escapes the settings that templates get: the templates of Material print every value as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from itasite.detect.personal_data import GRAVE_KINDS, find
from itasite.formats import render

TEXTS = ("repo_name", "repo_url", "site_author", "site_description", "site_name", "site_url")
_SHOWN = (*TEXTS, "copyright", "extra", "nav")
_ADDRESSES = ("favicon", "homepage", "link", "logo", "repo_url", "scope", "site_url")
_OF_EXTRA = ("alternate", "homepage", "scope", "social")
_OF_THEME = ("direction", "favicon", "font", "logo", "palette")
_UNSAFE = re.compile(r"[\s\"<>`\\^{|}]")


def autoescape(theme: Path) -> Callable[[str | None], bool]:
    """Jinja2's `autoescape` by template name: True for those in the folder `theme`, False for those of Material."""
    own = {path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.suffix in (".html", ".xml")}
    return lambda name: name in own


def escaped_texts(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that are texts, escaped, by name. `copyright` is none of them: it stays HTML, as in Material."""
    return {name: _escaped(name, settings[name]) for name in TEXTS}


def escaped_extra(extra: Mapping[str, Any]) -> dict[str, Any]:
    """The setting `extra`, with what pages show of it escaped.

    The rest stays as it is: the author of mkdocs.yml chooses which plugins run, and is trusted.
    """
    return {key: _escaped(key, value) if key in _OF_EXTRA else value for key, value in extra.items()}


def escaped_theme(theme: Mapping[str, Any]) -> dict[str, Any]:
    """What pages show of the options of the theme, escaped, by name."""
    return {key: _escaped(key, theme[key]) for key in _OF_THEME if key in theme}


def personal_numbers(settings: Mapping[str, Any]) -> Iterator[str]:
    """Messages in Thai for settings that pages show and that hold a personal number, e.g. of an ID card."""
    for name in _SHOWN:
        for value in _texts(settings.get(name)):
            for found in find(value):
                if found.kind in GRAVE_KINDS and found.sure:
                    yield f"{name} ใน mkdocs.yml มี{found.kind} {found.masked} ซึ่งจะแสดงในทุกหน้า ลบออกหรือปิดบังเลข"


def _texts(value: Any) -> Iterator[str]:
    """All texts in a setting, also its keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from (*_texts(key), *_texts(item))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


def _escaped(name: str, value: Any) -> Any:
    """A setting with all its values escaped, as texts or as addresses."""
    if isinstance(value, dict):
        return {key: _escaped(str(key), item) for key, item in value.items()}
    if isinstance(value, list):
        return [_escaped(name, item) for item in value]
    return address(value) if name in _ADDRESSES else render.escaped(value)


def address(value: Any) -> Any:
    """An address in which no character can end the HTML attribute around it; other values unchanged."""
    return _UNSAFE.sub(lambda found: quote(found[0]), value) if isinstance(value, str) else value


def known_to_theme(settings: dict[str, Any], folders: tuple[Path, ...]) -> dict[str, Any]:
    """The settings of a page without layouts and icons that the theme has not; the check has already reported them.

    `folders` are those in which the theme looks for its files.
    """
    wanted = {"template": settings.get("template"), "icon": f".icons/{settings.get('icon')}.svg"}
    asked = {key: name for key, name in wanted.items() if key in settings}
    lost = {key for key, name in asked.items() if not any((place / str(name)).is_file() for place in folders)}
    return {key: value for key, value in settings.items() if key not in lost}
