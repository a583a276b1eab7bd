"""The search under MkDocs: the author's `material/search` turns it on, the index is ours."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from itasite.hosts import search_index
from itasite.hosts.search_index import PageEntry

_PLUGIN = "material/search"
_EVENTS = ("page_context", "post_build")  # in which that plugin reads the pages, and writes its index


def take_over(config: MkDocsConfig) -> bool:
    """Whether the settings turn the search on. If so, Material's plugin reads no page and writes no index.

    Its settings stay as they are, for templates of the author that ask for them.
    """
    plugin = config.plugins.get(_PLUGIN)
    if plugin is None or not plugin.config["enabled"]:
        return False
    for event in _EVENTS:
        others = [method for method in config.plugins.events[event] if getattr(method, "__self__", None) is not plugin]
        config.plugins.events[event] = others
    return True


class Found:
    """What a search finds in the pages of one build. After a build of only some pages, those of before stay."""

    def __init__(self) -> None:
        self._entries: dict[str, PageEntry] = {}

    def add(self, page: Page) -> None:
        """Read a page before its table of contents is filled in."""
        entry = search_index.page_entry(
            page.content or "", page.url, str(page.meta.get("title", page.title)), page.meta
        )
        if entry:
            self._entries[page.url] = entry
        else:
            self._entries.pop(page.url, None)

    def entries(self) -> tuple[PageEntry, ...]:
        """The pages in the order in which they were first read."""
        return tuple(self._entries.values())
