"""What MkDocs' templates are handed: texts as texts. MkDocs' own themes print every value as HTML."""

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
    """Whether a template escapes what it shows: the site theme's own do, Material's are written to show HTML."""
    own = {path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.suffix in (".html", ".xml")}
    return lambda name: name in own


class TemplateTexts:
    """The settings and the names of one build, as templates may print them."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = escaped_settings(config)
        self._nav: Navigation | None = None

    def escaped(self, context: TemplateContext, page: Page | None = None) -> TemplateContext:
        """What a template gets, with texts as texts; names in the menu are taken once, when all plugins have named."""
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
    """The settings as templates may print them.

    `copyright` stays HTML, as Material has it, and so does the rest of `extra`: whoever writes mkdocs.yml chooses the
    plugins that run, and is trusted.
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
    """Tells of settings that pages show and that hold a number of a person which no page may show."""
    for name in (*_SETTINGS, "copyright", "extra", "nav"):
        for value in _texts(config[name]):
            for found in find(value):
                if found.kind in GRAVE_KINDS and found.sure:
                    yield f"{name} ใน mkdocs.yml มี{found.kind} {found.masked} ซึ่งจะแสดงในทุกหน้า ลบออกหรือปิดบังเลข"


def _texts(value: Any) -> Iterator[str]:
    """All texts of a setting, the names in it too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from (*_texts(key), *_texts(item))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


def _shown(name: str, value: Any) -> Any:
    """A setting, or all that it holds, as text or as an address."""
    if isinstance(value, dict):
        return {key: _shown(str(key), item) for key, item in value.items()}
    if isinstance(value, list):
        return [_shown(name, item) for item in value]
    return address(value) if name in _ADDRESSES else render.text(value)


def address(value: Any) -> Any:
    """An address of the settings or made of one, which nothing in it can end."""
    return _UNSAFE.sub(lambda found: quote(found[0]), value) if isinstance(value, str) else value


def name_as_text(item: Any) -> None:
    """Have a line of the menu, and all below it, print its name as text."""
    if not isinstance(item, Page) or "title" in vars(item):  # else it is of the front matter, which is text
        item.title = render.text(item.title)
    if isinstance(item, Section):
        for child in item.children:
            name_as_text(child)


def known_to_theme(settings: dict[str, Any], config: MkDocsConfig) -> dict[str, Any]:
    """The head of a page without a layout or picture that the theme lacks; the check of the content has told it."""
    wanted = {"template": settings.get("template"), "icon": f".icons/{settings.get('icon')}.svg"}
    places = [Path(place) for place in config.theme.dirs]
    lost = {key for key, name in wanted.items() if not any((place / str(name)).is_file() for place in places)}
    return {key: value for key, value in settings.items() if key not in lost}
