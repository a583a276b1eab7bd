"""What a finished page is, and how the pages of a kind are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from itasite.facts.sitemap import SitePage, YearPage
from itasite.later import Later
from itasite.model.blocks import ContentsOptions
from itasite.text.source import EMPTY, Mapping
from itasite.views.show import Show

Kind = TypeVar("Kind", bound=YearPage | SitePage)

_NO_TEXT, _NOT_WIDE, _NOTHING = Later(str), Later(bool), Later(lambda: None)
_NO_PIECES: Later[tuple[str, ...]] = Later(tuple)
_WIDE_TABLE = " ita-table--wide"  # the class that the template of tables gives them


class Sharing(NamedTuple):
    """What a link to a page shows on other sites.

    `card` is the path of the picture from the root of the site, `card_text` its text; both are "" for a site
    without a year. `locale` is a code such as th_TH.
    """

    title: str
    description: str
    card: str
    card_text: str
    locale: str


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A finished page: a page of the author is Markdown with HTML inside, a generated page is HTML.

    What takes long is made when it is first asked for, of the site as it was when it was built.
    """

    path: str
    """Its path in the content folder; it ends in .md."""
    title: str
    later_body: Later[str]
    source: str
    """The file of the content folder that someone edits to change the page."""
    generated: bool = True
    later_pieces: Later[tuple[str, ...]] = _NO_PIECES
    later_description: Later[str] = _NO_TEXT
    layout: str = ""
    """The name of a page layout; "" for the usual one."""
    later_wide: Later[bool] = _NOT_WIDE
    languages: tuple[tuple[str, str], ...] = ()
    """The same subject in other languages: code and address from the root of the site, this page included."""
    official: bool = False
    """Whether it is an official letter: printed upright, without the header and footer of the site."""
    laid_out: bool = False
    """Whether its author says how it is laid out on paper: upright, wide tables on sheets that lie."""
    contents: tuple[ContentsOptions, ...] = ()
    """Its tables of contents in order. They hold lines already, but an engine may give headings other anchors."""
    later_sharing: Later[Sharing | None] = _NOTHING
    changed: date | None = None
    """The latest day that the content gives of what the page shows; None if it gives none."""
    changed_words: str = ""
    """That day in full."""
    later_data: Later[dict[str, Any] | None] = _NOTHING
    head: Mapping = EMPTY
    """What the author wrote between the `---` lines at the top of the page."""

    @property
    def body(self) -> str:
        """Its content."""
        return self.later_body()

    @property
    def pieces(self) -> tuple[str, ...]:
        """Of a page of the author its Markdown and the HTML of its blocks in turn, Markdown first and last.

        Together they are its body, but for the lines of its tables of contents.
        """
        return self.later_pieces()

    @property
    def description(self) -> str:
        """The description in its head; "" if it has none of its own."""
        return self.later_description()

    @property
    def wide(self) -> bool:
        """Whether its tables need the full width of the window."""
        return self.later_wide()

    @property
    def needs_room(self) -> bool:
        """Whether it has a table so wide that the menu beside it folds."""
        return self.wide and _WIDE_TABLE in self.body

    @property
    def sharing(self) -> Sharing | None:
        """What a link to it shows on other sites."""
        return self.later_sharing()

    @property
    def structured_data(self) -> dict[str, Any] | None:
        """What the page is about for machines, as JSON-LD; None for a copy that is not published, and for a poster."""
        return self.later_data()


@dataclass(frozen=True, slots=True, eq=False)
class Asset:
    """A generated file that is not a page; `path` is relative to the root of the site."""

    path: str
    later_content: Later[bytes]

    @property
    def content(self) -> bytes:
        """Its bytes, made when they are first asked for."""
        return self.later_content()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMaker(Generic[Kind]):
    """How the pages of a kind are made."""

    kind: Kind
    body: Callable[[Show], str]
    """The content of the page as HTML."""
    title: Callable[[Show], str] | None = None
    """Its title; if None, the title of the kind."""
    about: Callable[[Show], str] | None = None
    """The text for links to it on other sites; if None, the title and the name of the agency."""
    description: Callable[[Show], str] | None = None
    """The description in its head, instead of `about`; links then show its title without the year."""
    layout: str = ""
    wide: bool = False
    languages: tuple[tuple[str, YearPage], ...] = ()
    """The same subject in other languages: language code and kind of page, this kind included."""

    def page(self, show: Show, source: str, languages: tuple[tuple[str, str], ...] = ()) -> Page:
        """The finished page at `show.links.page`; `source` is the file that someone edits to change it."""
        return Page(
            show.links.page,
            self.title(show) if self.title else self.kind.title,
            Later(self.body, show),
            source,
            later_description=Later(self.description, show) if self.description else _NO_TEXT,
            layout=self.layout,
            later_wide=Later(bool, self.wide),
            languages=languages,
        )
