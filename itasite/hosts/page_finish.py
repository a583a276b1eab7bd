"""What a page of our theme still needs after its template, for every host."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from itasite.formats.whole_words import keeper
from itasite.hosts.page_styles import PageStyles

_CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]* type="checkbox"[^>]*?) autocomplete="off"')
_GENERATOR = re.compile(r'\s*<meta name="generator" content="[^"<>]*">')


class PageFinish:
    """Finishes the pages of one site. `whole` are the names and words inside which no line may end."""

    def __init__(self, whole: Iterable[str]) -> None:
        self._keep_whole = keeper(whole)
        self._styles = PageStyles()

    @property
    def files(self) -> Mapping[str, str]:
        """The style sheets that the pages so far have instead of styles: path in the site → content."""
        return self._styles.files

    def page(self, html: str, path: str) -> str:
        """The page at `path` of the site without what Material writes against the HTML standard and about engines.

        Its styles are in files, and names stay whole.
        """
        html = _GENERATOR.sub("", _CHECKBOX.sub(r"\1", html), count=1)
        return self._keep_whole(self._styles.extract(html, path))

    def template(self, html: str) -> str:
        """A page that is no page of the menu, as that for what is missing."""
        return self._keep_whole(html)
