"""Generated pages as pages of MkDocs."""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from itasite.hosts.finished_headings import headings

_ANCHOR = re.compile(r' id="([^"]+)"')


class FinishedPage(Page):
    """A generated page. It is HTML already: parsing it as Markdown would take a third of the build time."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Use the text as it is; its headings become the table of contents."""
        self.content = self.markdown
        self.toc = get_toc(headings(self.markdown or ""))
        self.present_anchor_ids = set(_ANCHOR.findall(self.markdown or ""))
