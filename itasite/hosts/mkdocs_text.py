"""Escapes the values that templates get from MkDocs: the themes of MkDocs print every value as HTML."""

from __future__ import annotations

import copy
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from itasite.formats import render
from itasite.hosts.template_texts import address, escaped_extra, escaped_texts, escaped_theme


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
    """A copy of the settings with escaped texts, for templates."""
    safe = copy.copy(config)
    safe.update(escaped_texts(config))
    safe["extra"] = escaped_extra(config.extra)
    config.theme.update(escaped_theme(config.theme))
    return safe


def name_as_text(item: Any) -> None:
    """Escape the title of an entry of the menu, and of all entries below it."""
    if not isinstance(item, Page) or "title" in vars(item):  # else it is from the front matter, which is escaped
        item.title = render.escaped(item.title)
    if isinstance(item, Section):
        for child in item.children:
            name_as_text(child)
