"""Pages and sections of the menu with exactly what the templates of our theme and of Material read of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from itasite.formats.render import escaped
from itasite.hosts.finished_headings import HeadingToken
from itasite.pages.model import Page as BuiltPage


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the table of contents of a page; `title` is HTML."""

    title: str
    id: str
    level: int
    children: list[Heading]

    @property
    def url(self) -> str:
        """The address of the heading on its page."""
        return f"#{self.id}"


def table_of_contents(tokens: Iterable[HeadingToken]) -> list[Heading]:
    """The table of contents from the headings of a page."""
    return [
        Heading(found["name"], found["id"], found["level"], table_of_contents(found["children"])) for found in tokens
    ]


class _Entry:
    """An entry of the menu. If it is active, so are the entries above it."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.parent: _Entry | None = None
        self._active = False

    @property
    def active(self) -> bool:
        """Whether this page, or one below this entry, is rendered now."""
        return self._active

    @active.setter
    def active(self, value: bool) -> None:
        self._active = value
        if self.parent is not None:
            self.parent.active = value

    @property
    def ancestors(self) -> list[_Entry]:
        """The entries above this one, the nearest first."""
        return [] if self.parent is None else [self.parent, *self.parent.ancestors]


class Section(_Entry):
    """A heading of the menu with entries below it."""

    is_link = False
    is_earlier = False
    """Whether it is a year that is not among the latest."""

    def __init__(self, title: str, children: list[Section | SitePage]) -> None:
        super().__init__(title)
        self.children = children
        for child in children:
            child.parent = self


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page for the list of all pages: its address from the root of the site ("./" is the front page)."""

    url: str
    page: SitePage


class Contents(Protocol):
    """Makes what is in a page."""

    def meta(self, built: BuiltPage) -> dict[str, Any]:
        """What the templates know of the page."""

    def searched(self, built: BuiltPage) -> tuple[str, list[Heading]]:
        """Its HTML as the search reads it, and its table of contents."""

    def shown(self, built: BuiltPage, searched: str) -> str:
        """Its HTML as a template shows it, from what the search reads."""


class SitePage(_Entry):
    """A page. What is in it is made when it is first asked for."""

    children = None
    is_link = False
    canonical_url: str | None = None
    edit_url: str | None = None
    previous_page: SitePage | None = None
    next_page: SitePage | None = None
    in_menu = False

    def __init__(self, built: BuiltPage, place: str, contents: Contents) -> None:
        """`place` is its address from the root of the site."""
        super().__init__(escaped(built.title))
        self.built = built
        self.file = PageFile(place, self)
        self.url = "" if place == "./" else place
        self._contents = contents

    @property
    def is_index(self) -> bool:
        """Whether it is the page of its folder."""
        return self.built.path.rpartition("/")[2] in ("index.md", "README.md")

    @property
    def is_homepage(self) -> bool:
        """Whether it is the front page."""
        return self.parent is None and self.is_index and self.file.url in ("./", "index.html")

    @cached_property
    def meta(self) -> dict[str, Any]:
        """What its head says, ours and the author's."""
        return self._contents.meta(self.built)

    @cached_property
    def _searched(self) -> tuple[str, list[Heading]]:
        return self._contents.searched(self.built)

    @property
    def searched(self) -> str:
        """Its text as HTML that the search reads."""
        return self._searched[0]

    @property
    def toc(self) -> list[Heading]:
        """Its table of contents."""
        return self._searched[1]

    @cached_property
    def content(self) -> str:
        """Its text as HTML."""
        return self._contents.shown(self.built, self.searched)

    def forget(self) -> None:
        """Keep no text that is made of others: it is made again if it is asked for again."""
        vars(self).pop("content", None)
