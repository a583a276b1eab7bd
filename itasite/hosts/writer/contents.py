"""What is in the pages of a `Build`: their HTML, and what templates know of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from itasite.build import Build
from itasite.checks import page_script
from itasite.hosts import list_numbers, search_index
from itasite.hosts.finished_headings import headings
from itasite.hosts.front_matter import author_settings, front_matter
from itasite.hosts.template_texts import known_to_theme
from itasite.hosts.writer import theme
from itasite.hosts.writer.markdown import AuthorMarkdown
from itasite.hosts.writer.pages import Heading, table_of_contents
from itasite.hosts.writer.sealed import SealedPage
from itasite.pages import contents
from itasite.pages.model import Page
from itasite.problem import Problem
from itasite.settings.plain_values import plain_value
from itasite.text.headings import with_anchors
from itasite.text.yaml_scalars import NotPlainError


class ScriptError(Exception):
    """The HTML of a page of the author runs a script that the check could not see: the site must not be published."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class PageContents:
    """The contents of the pages of one site. `places` gives the address of a file of the content folder, if any.

    `levels`: what `strictness.read_levels` returns.
    """

    def __init__(self, build: Build, places: Callable[[str], str | None], levels: Mapping[str, str]) -> None:
        self._finish = build.finish
        self._levels = levels
        self._markdown = AuthorMarkdown(places, thai_numerals=bool(build.chrome and build.chrome.thai_numerals))

    def meta(self, built: Page) -> dict[str, Any]:
        """What the head of a page says: ours, then what the author set."""
        return front_matter(built) | known_to_theme(author_settings(built, _read(built)), theme.folders())

    def searched(self, built: Page) -> tuple[str, list[Heading]]:
        """The HTML of a page as the search reads it, and its table of contents. Raises ScriptError."""
        if built.generated:
            html, toc = built.body, table_of_contents(headings(built.body))
        else:
            html, toc = self._of_author(built)
        return (contents.emptied(html) if built.contents else html), toc

    def _of_author(self, built: Page) -> tuple[str, list[Heading]]:
        page = SealedPage(built.pieces)
        whole: Callable[[str], str] = str
        html, toc = self._markdown.html(page.text, built.path)
        if page.is_sealed(html):
            whole = page.opened
        else:
            html, toc = self._markdown.html(page.plain, built.path)
        for problem in page_script.unreported(html, built.path, page.plain, self._levels):
            raise ScriptError(problem)
        return self._finish.finished(html, built.path, whole), toc

    def shown(self, built: Page, searched: str) -> str:
        """The HTML of a page as a template shows it, from what the search reads."""
        html = search_index.without_marks(list_numbers.left_out(searched))
        return contents.filled(with_anchors(html), built.contents) if built.contents else html


def _read(built: Page) -> dict[Any, Any]:
    """The head of a page as YAML reads it; nothing if there is something in it that YAML does not read."""
    try:
        return dict(plain_value(built.head))
    except NotPlainError:
        return {}
