"""Generated pages as pages of MkDocs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

if TYPE_CHECKING:
    from mkdocs.structure.toc import _TocToken


_ANCHOR = re.compile(r' id="([^"]+)"')
_HEADING = re.compile(r'<h(?P<level>[12]) id="(?P<id>[^"]+)">(?P<name>.*?)</h[12]>')


def _headings(html: str) -> list[_TocToken]:
    """The table of contents of a generated page: its sections below its title."""
    top: list[_TocToken] = []
    for found in _HEADING.finditer(html):
        name = re.sub("<[^>]+>", "", found["name"])
        level = int(found["level"])
        siblings = top[0]["children"] if level > 1 and top else top
        siblings.append({"level": level, "id": found["id"], "name": name, "children": []})
    return top


class FinishedPage(Page):
    """A generated page. It is HTML already: parsing it as Markdown would take a third of the build time."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Use the text as it is; its headings become the table of contents."""
        self.content = self.markdown
        self.toc = get_toc(_headings(self.markdown or ""))
        self.present_anchor_ids = set(_ANCHOR.findall(self.markdown or ""))
