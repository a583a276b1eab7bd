"""What the plugin changes in the settings of MkDocs: for the theme, for Markdown, for a copy without a server."""

from __future__ import annotations

from dataclasses import asdict

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from itasite.formats.typed_lists import TypedLists
from itasite.hosts.safe_addresses import SafeAddresses
from itasite.hosts.search_index import POINTER, SCRIPT_POINTER
from itasite.pages.chrome import Chrome
from itasite.text.anchors import anchor

OFFLINE = "material/offline"  # Material's plugin for copies that are opened from a disk
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
_SHIM = "iframe-worker"


def set_up(config: MkDocsConfig, chrome: Chrome | None, *, offline: bool, searched: bool) -> None:
    """Hand the theme what it shows around pages, and add the Markdown extensions that pages of the author need.

    `searched`: whether pages have the field of the search.
    """
    if chrome:
        search = (SCRIPT_POINTER if offline else POINTER) if searched else ""
        config.extra["itasite"] = {**asdict(chrome), "offline": offline, "search": search}
        if chrome.logo:
            config.theme["favicon"] = chrome.logo
    if "attr_list" not in config.markdown_extensions:  # authors name their headings: ## หัวข้อ {#id}
        config.markdown_extensions.append("attr_list")
    config.mdx_configs.setdefault("toc", {}).setdefault("slugify", anchor)  # else Thai headings are _1, _2, …
    thai = bool(chrome and chrome.thai_numerals)
    for extension in (SafeAddresses(), TypedLists("thai" if thai else "arabic")):
        config.markdown_extensions.append(extension)  # type: ignore[arg-type]  # the library takes both


def is_offline(config: MkDocsConfig) -> bool:
    """Whether this build is a copy to open from a disk. If so, sets `use_directory_urls` to False."""
    plugin = config.plugins.get(OFFLINE)
    if plugin is None or not plugin.config["enabled"]:
        return False
    config.use_directory_urls = False
    return True


def leave_out_worker(files: Files, config: MkDocsConfig) -> None:
    """Remove the worker of Material's search with its files: our theme searches the text without a worker."""
    for file in [file for file in files if file.src_uri.startswith(_UNUSED)]:
        files.remove(file)
    config.extra["polyfills"] = [script for script in config.extra.get("polyfills", []) if _SHIM not in str(script)]
