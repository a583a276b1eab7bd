"""What all templates of one site get, beside the page: its settings with every text escaped, and its menu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from itasite.build import Build
from itasite.hosts.template_texts import escaped_extra, escaped_texts, escaped_theme
from itasite.hosts.theme_values import theme_values
from itasite.hosts.writer.addresses import seen_from
from itasite.hosts.writer.menu import Menu
from itasite.hosts.writer.pages import PageFile
from itasite.hosts.writer.settings import WriterSettings


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of the site as templates ask for them."""

    site_name: str
    site_url: str | None
    site_description: str | None
    site_author: str | None
    copyright: str | None
    repo_url: str | None
    repo_name: str | None
    theme: dict[str, Any]
    extra: dict[str, Any]
    extra_css: tuple[str, ...]
    extra_javascript: tuple[str, ...]
    plugins: frozenset[str]
    """Those for which templates of Material do more: none."""


def config_of(build: Build, settings: WriterSettings, assets: Mapping[str, str]) -> Config:
    """The settings for the templates, with what the theme shows around pages and the paths of its `assets`."""
    theme, extra = dict(settings.theme), dict(settings.extra)
    if build.chrome:
        extra["itasite"] = theme_values(build.chrome, assets, on_disk=settings.offline, searched=settings.search)
        if build.chrome.logo:
            theme["favicon"] = build.chrome.logo
    extra["polyfills"] = []
    return Config(
        **escaped_texts(settings.texts),
        copyright=settings.texts["copyright"],
        theme=theme | escaped_theme(theme),
        extra=escaped_extra(extra),
        extra_css=settings.styles,
        extra_javascript=settings.scripts,
        plugins=frozenset(),
    )


@dataclass(frozen=True, slots=True)
class SiteContext:
    """What templates get of the whole site."""

    config: Config
    nav: Menu
    pages: Sequence[PageFile]

    def of_page(self, page: Any, base: str) -> dict[str, Any]:
        """What the template of a page gets; `base` leads from there to the root of the site."""
        return {"config": self.config, "nav": self.nav, "pages": self.pages, "page": page, "base_url": base}

    def of_template(self, name: str) -> dict[str, Any]:
        """What a template gets that is no page; one for an error is shown at any address."""
        anywhere = name[:3].isdigit() and name.endswith(".html")
        return self.of_page(None, urlsplit(self.config.site_url or "/").path if anywhere else seen_from(".", name))
