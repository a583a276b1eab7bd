"""Escapes the values that templates get from MkDocs: the themes of MkDocs print every value as HTML."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from itasite.detect.personal_data import GRAVE_KINDS, find
from itasite.formats import render

_SETTINGS = ("repo_name", "repo_url", "site_author", "site_description", "site_name", "site_url")
_ADDRESSES = ("favicon", "homepage", "link", "logo", "repo_url", "scope", "site_url")
_OF_EXTRA = ("alternate", "homepage", "scope", "social")
_OF_THEME = ("direction", "favicon", "font", "logo", "palette")
_UNSAFE = re.compile(r"[\s\"<>`\\^{|}]")


def autoescape(theme: Path) -> Callable[[str | None], bool]:
    """Jinja2's `autoescape` by template name: True for those in the folder `theme`, False for those of Material."""
    own = {path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.suffix in (".html", ".xml")}
    return lambda name: name in own


class TemplateTexts:
    """The settings and menu titles of one build, escaped for templates."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = escaped_settings(config)
        self._nav: Navigation | None = None

    def escaped(self, context: TemplateContext, page: Page | None = None) -> TemplateContext:
        """The context of a template, escaped. Menu titles are escaped once, after all plugins have set them."""
        context["config"] = self._config
        if self._nav is not context["nav"]:
            self._nav = context["nav"]
            for item in self._nav.items:
                name_as_text(item)
        if page:
            page.canonical_url = address(page.canonical_url)
            page.edit_url = address(page.edit_url)
        return context


def escaped_settings(config: MkDocsConfig) -> MkDocsConfig:
    """A copy of the settings with escaped texts, for templates.

    `copyright` stays HTML, as in Material, and so does the rest of `extra`: the author of mkdocs.yml chooses which
    plugins run, and is trusted.
    """
    safe = copy.copy(config)
    for name in _SETTINGS:
        safe[name] = _shown(name, config[name])
    safe["extra"] = {key: _shown(key, value) if key in _OF_EXTRA else value for key, value in config.extra.items()}
    for key in _OF_THEME:
        if key in config.theme:
            config.theme[key] = _shown(key, config.theme[key])
    return safe


def personal_numbers(config: MkDocsConfig) -> Iterator[str]:
    """Messages in Thai for settings that pages show and that hold a personal number, e.g. of an ID card."""
    for name in (*_SETTINGS, "copyright", "extra", "nav"):
        for value in _texts(config[name]):
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


def _shown(name: str, value: Any) -> Any:
    """A setting with all its values escaped, as texts or as addresses."""
    if isinstance(value, dict):
        return {key: _shown(str(key), item) for key, item in value.items()}
    if isinstance(value, list):
        return [_shown(name, item) for item in value]
    return address(value) if name in _ADDRESSES else render.escaped(value)


def address(value: Any) -> Any:
    """An address in which no character can end the HTML attribute around it; other values unchanged."""
    return _UNSAFE.sub(lambda found: quote(found[0]), value) if isinstance(value, str) else value


def name_as_text(item: Any) -> None:
    """Escape the title of an entry of the menu, and of all entries below it."""
    if not isinstance(item, Page) or "title" in vars(item):  # else it is from the front matter, which is escaped
        item.title = render.escaped(item.title)
    if isinstance(item, Section):
        for child in item.children:
            name_as_text(child)


def known_to_theme(settings: dict[str, Any], config: MkDocsConfig) -> dict[str, Any]:
    """The settings of a page without layouts and icons that the theme has not; the check has already reported them."""
    wanted = {"template": settings.get("template"), "icon": f".icons/{settings.get('icon')}.svg"}
    places = [Path(place) for place in config.theme.dirs]
    lost = {key for key, name in wanted.items() if not any((place / str(name)).is_file() for place in places)}
    return {key: value for key, value in settings.items() if key not in lost}
