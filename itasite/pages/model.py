"""What a page is: a finished one, and how pages of a kind are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from itasite.facts.sitemap import SitePage, YearPage
from itasite.text.source import EMPTY, Mapping
from itasite.views.show import Show

Kind = TypeVar("Kind", bound=YearPage | SitePage)


class Sharing(NamedTuple):
    """What a link to a page says elsewhere.

    `card` is the path of the picture from the root of the site, `card_text` what it says; both are empty for a site
    without a year. `locale` is a code such as th_TH.
    """

    title: str
    description: str
    card: str
    card_text: str
    locale: str


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page: an own page of the author is Markdown with HTML inside, a generated one is HTML."""

    path: str
    """Where it stands in the content folder."""
    title: str
    body: str
    source: str
    """The file of the content folder that an editor would change."""
    generated: bool = True
    description: str = ""
    """What it says of itself, "" where it does not."""
    layout: str = ""
    """A page layout other than the site's own."""
    wide: bool = False
    """Whether its tables need the whole width."""
    upright: bool = False
    """Whether it is an official paper, printed on upright sheets although it is wide."""
    languages: tuple[tuple[str, str], ...] = ()
    """The same subject in other languages: code and address from the root of the site, this page included."""
    official: bool = False
    """Whether it is a letter, printed without the site's own header and footer."""
    sharing: Sharing | None = None
    head: Mapping = EMPTY
    """What the author wrote between the `---` lines of an own page."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A generated file that is not a page; `path` is where it stands in the content folder."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMaker(Generic[Kind]):
    """How the pages of a kind are made."""

    kind: Kind
    body: Callable[[Show], str]
    """The page as HTML."""
    title: Callable[[Show], str] | None = None
    """Its title, where that is not the title of the kind."""
    about: Callable[[Show], str] | None = None
    """What a link to it says of it; without it the title and the agency's name are said."""
    description: Callable[[Show], str] | None = None
    """What the page says of itself, in place of `about`; its title then stands alone in a link."""
    layout: str = ""
    wide: bool = False
    languages: tuple[tuple[str, YearPage], ...] = ()
    """The same subject in other languages: codes, and the kinds of page that are in them, this one included."""

    def page(self, show: Show, source: str, languages: tuple[tuple[str, str], ...] = ()) -> Page:
        """The finished page of `show`; `source` is the file that an editor would change."""
        return Page(
            show.links.page,
            self.title(show) if self.title else self.kind.title,
            self.body(show),
            source,
            description=self.description(show) if self.description else "",
            layout=self.layout,
            wide=self.wide,
            languages=languages,
        )
