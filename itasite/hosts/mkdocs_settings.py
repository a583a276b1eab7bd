"""What the plugin changes in the settings of MkDocs: for the theme, for Markdown, for a copy without a server."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from itasite.formats.typed_lists import TypedLists
from itasite.hosts.safe_addresses import SafeAddresses
from itasite.pages.chrome import Chrome
from itasite.text.anchors import anchor

OFFLINE = "material/offline"  # Material's plugin for copies that are opened from a disk


def set_up(config: MkDocsConfig, chrome: Chrome | None, values: dict[str, Any]) -> None:
    """Hand the theme its `theme_values`, and add the Markdown extensions that pages of the author need."""
    if chrome:
        config.extra["itasite"] = values
        if chrome.logo:
            config.theme["favicon"] = chrome.logo
    add_markdown(config, thai_numerals=bool(chrome and chrome.thai_numerals))


def add_markdown(config: MkDocsConfig, *, thai_numerals: bool) -> None:
    """Add the Markdown extensions that pages of the author need."""
    if "attr_list" not in config.markdown_extensions:  # authors name their headings: ## หัวข้อ {#id}
        config.markdown_extensions.append("attr_list")
    config.mdx_configs.setdefault("toc", {}).setdefault("slugify", anchor)  # else Thai headings are _1, _2, …
    for extension in (SafeAddresses(), TypedLists("thai" if thai_numerals else "arabic")):
        config.markdown_extensions.append(extension)  # type: ignore[arg-type]  # the library takes both


def is_offline(config: MkDocsConfig) -> bool:
    """Whether this build is a copy to open from a disk. If so, sets `use_directory_urls` to False."""
    plugin = config.plugins.get(OFFLINE)
    if plugin is None or not plugin.config["enabled"]:
        return False
    config.use_directory_urls = False
    return True
