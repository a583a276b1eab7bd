"""The configuration for Zensical. Its templates print every value as HTML, so texts are escaped here."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape
from typing import Any

from itasite.formats.render import escaped
from itasite.hosts.writer.context import SiteContext
from itasite.hosts.writer.pages import Section, SitePage
from itasite.hosts.zensical.pages import EARLIER, source_path

PAGES, THEME = "docs", "theme"
_FOLDED = 2  # so many of them stand under this heading
_LINKS_TO_SOURCE = "content.action."  # the pages there are not those that the author edits


def configuration(context: SiteContext, sheets: Iterable[str], *, directory_urls: bool) -> dict[str, Any]:
    """What the file mkdocs.yml of the folder says.

    `sheets`: the style sheets of Material, on which ours stand. Those of Zensical know no field of our search.
    """
    config = context.config
    texts = ("site_name", "site_url", "site_description", "site_author", "copyright", "repo_url", "repo_name")
    options = {name: value for name, value in config.theme.items() if name not in ("name", "locale")}
    features = [name for name in options.get("features", ()) if not name.startswith(_LINKS_TO_SOURCE)]
    return {
        **{name: value for name in texts if (value := getattr(config, name))},
        "docs_dir": PAGES,
        "site_dir": "site",
        "use_directory_urls": directory_urls,
        "theme": {**options, "features": features, "custom_dir": THEME, "variant": "classic"},
        "nav": _nav(context.nav, directory_urls=directory_urls),
        "extra": {**_extra(config.extra), "itasite": {**_chrome(config.extra["itasite"]), "sheets": [*sheets]}},
        "extra_css": list(config.extra_css),
        "extra_javascript": list(config.extra_javascript),
        "markdown_extensions": [],
        "plugins": [],
    }


def _extra(found: dict[str, Any]) -> dict[str, Any]:
    """The setting `extra`; the names of links are as they were written, for Zensical escapes them, and only them."""
    social = [{key: unescape(value) if key == "name" else value for key, value in each.items()}
              for each in found.get("social", ())]  # fmt: skip
    return {**found, "social": social}


def _chrome(found: dict[str, Any]) -> dict[str, Any]:
    """What stands around pages, without the words that are kept whole: that is done in the pages."""
    return {name: escaped(value) for name, value in found.items() if name != "whole"}


def _nav(items: Iterable[Section | SitePage], *, directory_urls: bool) -> list[dict[str, Any]]:
    """The menu; several earlier years stand under one heading."""
    entries = list(items)
    earlier = [item for item in entries if isinstance(item, Section) and item.is_earlier]
    folded = earlier if len(earlier) >= _FOLDED else []
    lines = []
    for item in entries:
        if item not in folded:
            lines.append(_line(item, directory_urls=directory_urls))
        elif item is folded[0]:
            below = [_line(each, directory_urls=directory_urls) for each in folded]
            lines.append({EARLIER: below})
    return lines


def _line(item: Section | SitePage, *, directory_urls: bool) -> dict[str, Any]:
    if isinstance(item, Section):
        return {item.title: [_line(child, directory_urls=directory_urls) for child in item.children]}
    return {item.title: source_path(item.built.path, directory_urls=directory_urls)}
